"""A word with a capital in, whether it may be somebody's name out: the words that no name is, and those that a text
also has in small letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# The word boundary is asked after the capital: the engine then goes from capital to capital.
CAP = r"[A-Z](?<!\w[A-Z])"
GIVEN = r"[A-Z][a-zéèàçñöüøåı]{2,15}"
LOWER = re.compile(r"[a-zéèàçñöüøåı]{2,16}")
TITLES = frozenset({"Mr", "Ms", "Mrs", "Miss", "Dr", "Sir", "Dame", "Rev"})
COMMON = frozenset(
    "Mother Father Mum Dad Parents Grandmother Grandfather Partnership Council Police School Hospital Trust Board "
    "Panel Executive Health Social Care Children Child Baby Family Review Reviewer Reviewers January February "
    "March April May June July August September October November December Monday Tuesday Wednesday Thursday "
    "Friday Saturday Sunday English British Scottish Welsh Irish England Scotland Wales London Section Appendix "
    "Working Act Education Service Services Nurse Doctor Officer Team Home Office Government National Covid "
    "Christmas Easter Year Early Help Learning Practice Safeguarding Local Partner Stepfather Midwife Visitor "
    "Muslim Christian Catholic Sikh Hindu Jewish Roma African Asian European Indian Polish Romanian Vietnamese "
    "Chinese Turkish Nigerian Somali Facebook Google If Feb Jan Mar Apr Aug Sept Oct Nov Dec St Business Unit Partners "
    "Chronology Overview Integrated Inspector Constable Sergeant What How Why Who When Where Which Gran Nan Granny "
    "Grandma Grandad Sister Brother Aunt Uncle Auntie Caribbean Minute Director GP He She They It We You His Her "
    "Their Its Our This That These Those There Here Infant Toddler Teenager Report Update Court Authority Rapid "
    "Summary Briefing Draft Version Note Notes Page Table Figure Theme Finding Recommendation Recommendations Action "
    "Actions Agency Agencies Case Cases Record Records Trust Ward Unit Street Road Lane Town City County Borough "
    "District Region University College Academy Nursery Church Mosque Temple Hall House Centre Library Harbour".split()
)  # fmt: skip


def ordinary(name: str, text: str) -> bool:
    """Whether the text has the name in small letters too, as a word."""
    word = name.lower()
    if not LOWER.fullmatch(word):
        return False
    return next(places(word, text), -1) >= 0


def places(word: str, text: str) -> Iterator[int]:
    """Where the text has the word, and no longer one."""
    at = text.find(word)
    while at >= 0:
        around = text[at - 1 : at] + text[at + len(word) : at + len(word) + 1]
        if not any(sign.isalnum() or sign == "_" for sign in around):
            yield at
        at = text.find(word, at + 1)
