"""`python -m pubcheck`: the command line, where the script is not on the path."""

from pubcheck.cli import main

if __name__ == "__main__":
    main()
