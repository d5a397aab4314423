.PHONY: check lock samples

check:            ## what CI runs
	bash .ci/run

lock:             ## pin every dependency anew, with hashes and for every platform (needs uv)
	mkdir -p build && printf 'hatchling>=1.27\n' > build/lock.in && printf 'editables>=0.5\n' > build/editable.in
	uv pip compile -q --universal --python-version 3.10 --generate-hashes --no-emit-index-url --no-header --no-annotate pyproject.toml build/lock.in -o requirements.lock
	uv pip compile -q --universal --python-version 3.10 --generate-hashes --no-emit-index-url --no-header --no-annotate --extra dev pyproject.toml build/lock.in build/editable.in -o requirements-dev.lock
	uv pip compile -q --universal --python-version 3.10 --generate-hashes --no-emit-index-url --no-header --no-annotate --extra ocr -c requirements-dev.lock pyproject.toml build/lock.in -o requirements-ocr.lock

samples:          ## make the sample documents anew
	.venv/bin/python sample_docs/build.py
