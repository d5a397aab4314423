"""A text in, what is unusual in the shape of a family out: multiple births, adoption, how many they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pubcheck.recognisers import Hit
from pubcheck.recognisers.grammar import context
from pubcheck.recognisers.grammar.at_words import AtWords

KINDS = ("family-structure",)

_MANY = r"(?:six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|[6-9]|1\d)"
_FOUR = r"(?:four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|[4-9]|1\d)"
_NTH = r"seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|\d+th"
_SHAPE = AtWords(
    rf"\b(?:(?:(?:identical|non-identical|fraternal|conjoined|monozygotic) )?twins?\b(?!-| (?:track|aims?|goals?"
    rf"|beds?|bedded|room|town))|triplets?|quadruplets?|quads\b|quintuplets|multiple birth"
    rf"|(?:the )?(?:youngest|eldest|oldest|middle|first|second|third|fourth|fifth|sixth|{_NTH}) (?:child )?of"
    rf" {_FOUR}(?: (?:children|siblings|brothers|sisters))?\b|one of {_MANY} (?:children|siblings|brothers|sisters)"
    rf"|{_MANY} (?:children|siblings|brothers|sisters)\b|(?:mother|father) of {_MANY}\b"
    r"|(?<!be )(?:was|were|been|is|are|being) adopted\b(?! (?:by|at) (?:the |all |each |every )?(?:board|partnership"
    r"|council|trust|partners|agencies|police|executive|panel|nationally))|adopted (?:child|children|son|daughter"
    r"|brother|sister|siblings?|him|her|them|from|as an? |at (?:birth|the age))|adoptive (?:parents?|mother|father"
    r"|famil(?:y|ies)|placement|home|carers?)|plac(?:ed|ement) (?:with (?:a view to|prospective) adopt\w+|for"
    r" adoption)|prospective adopters?"
    r"|adopted (?=both\b|the (?:boys?|girls?|twins|children|sisters|brothers|pair|baby)\b|(?:elder|older|younger"
    r"|middle|half)"
    r" (?:sister|brother|sibling)|(?:child|sibling|sister|brother|baby) [a-z0-9]\b)"
    r"|only (?:boy|girl|son|daughter|brother|sister) (?:among|of|with|in) (?:an? )?[a-z]+ (?:sisters|brothers|girls"
    r"|boys"
    r"|children|sons|daughters)|(?:(?:an?|two|three|four|five|six|several) )?(?:rounds?|cycles?|attempts?) (?:of"
    r"|at) (?:ivf|fertility treatment)"
    r"|conceived (?:by|using|with|through|from) (?:a |an )?(?:sperm |egg )?donor|born (?:through|by|to a)"
    r" surroga(?:cy|te)|sibling groups? of"
    rf" {_FOUR}|parents (?:are|were) (?:first |second )?cousins|adopted\b(?=[ ]?[.,;)]| in [a-z])|surrogate(?:"
    rf" mother)?|surrogacy|sperm donor|egg donor|donor[- ]conceived"
    r"|(?:through|by"
    r"|after|following) ivf|ivf (?:baby|twins|child|pregnancy)|test[- ]tube baby|first cousins|cousin marriage"
    r"|consanguine\w*|consanguinity|polygam\w+|second wife|two wives|co-wife|same-sex (?:couple|parents|partners?)"
    r"|two (?:mums|mothers|dads|fathers)|stillborn|stillbirth of|foundling|conceived (?:by|through|as a result of)"
    r" (?:rape|incest)|incest)\b",
)
_PLACED = re.compile(r"\b(?:was|were|been|being) placed for adoption\b")
_OFTEN = 2  # a child who was adopted may be told of once, in the review of another
_COUNT = re.compile(rf"{_MANY} (?:children|siblings|brothers|sisters)")
_HAVE = re.compile(
    r"\b(?:has|have|had|with|their|her|his|mother of|father of|parents of|family of|are|all|of the"
    r"|couple's) (?:\w+ )?\Z",
    re.IGNORECASE,
)
_POLICY = re.compile(
    r"\b(?:policy|policies|approach|model|protocol|guidance|recommendation|definition|framework"
    r"|procedures?|strategy|report|term|name|names|pseudonyms?|plan|practice|system|tool|wording"
    r"|charter)\b[^.]{0,30}\Z",
    re.IGNORECASE,
)


# The review of a family that adopted: then whatever is said of adoption is said of them.
_ADOPTIVE = AtWords(
    r"\b(?:adoption order|approved (?:as|for) adopt\w+|adoptive (?:mother|father|parents?|placement|family)|adopters"
    r"|(?:they|couple|mother|father|he|she|parents) adopted (?!an? |the |new |this ))"
)
_ADOPTED = re.compile(
    r"\b(?:adopt(?:ed|ers?|ive|ees?)|adoptions?)(?![\w-])(?! (?:by|panels?|agency|agencies|support|teams?|services?"
    r"|workers?|social workers?|and children act|act\b|reform|leave|process|scorecard|records?))"
)


def find(text: str, entities: Sequence[Hit]) -> Iterator[Hit]:
    """Each where it is said of the family; "adopted" only of people, not of policies."""
    done: list[tuple[int, int]] = []
    for match in _SHAPE.finditer(context.lower(text)):
        start, end = match.span()
        if match.group().lower().startswith("the "):
            start += 4
        if "adopted" in match.group().lower() and _POLICY.search(text[max(0, start - 60) : start]):
            continue
        if _COUNT.match(match.group()) and not _HAVE.search(text[max(0, start - 24) : start]):
            continue
        twins = match.group().lower().rstrip("s").endswith(("twin", "triplet"))
        plainly = twins or _PLACED.search(text, max(0, start - 20), end)
        theirs = not context.general(text, start, end) if plainly else context.said_of_family(text, start, end)
        if not theirs or context.cited(text, start):
            continue
        done.append((start, end))
        yield Hit("family-structure", start, end, 0.75, ("family structure", "said of the family"))
    lowered = context.lower(text)
    told = [match for match in _ADOPTIVE.finditer(lowered) if not context.general(text, *match.span())]
    if len(told) < _OFTEN:
        return
    for match in _ADOPTED.finditer(lowered):
        start, end = match.span()
        if any(low < end and start < high for low, high in done) or _POLICY.search(lowered[max(0, start - 60) : start]):
            continue
        if not context.general(text, start, end) and not context.cited(text, start):
            yield Hit("family-structure", start, end, 0.6, ("family structure", "said of the family"))
