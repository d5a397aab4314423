"""What families call one another: the word in, who it is in plain English out.

English short forms, and the words of the languages spoken in England, as reviews set them down ("Amma and Papa came").
"""

from __future__ import annotations

from collections.abc import Mapping


def _each(words: Mapping[str, str]) -> dict[str, str]:
    return {word: who for who, several in words.items() for word in several.split()}


SHORT = {
    **_each(
        {
            "grandmother": "mgm pgm nan nana granny gran grandma nanny",
            "grandfather": "mgf pgf grandad granddad grandpa",
            "mum": "mum's mama mam mummy mammy mom maman ammi",
            "dad": "tata papa baba daddy abbu",
            "aunt": "auntie aunty",
        }
    ),
    "yp": "child",
}
# Only with a capital: in small letters some of these are other words.
ABROAD = _each(
    {
        "mum": "amma ammu ummi umma yumma eomma omma mamma mami mamusia hooyo maa mamãe ibu nanay",
        "dad": "appa abba tato taty tatko tatay vati papi pappa aabo abbo bapu pabbo otac",
        "grandmother": "nani dadi daadi naani babcia babushka baka yiayia nonna abuela avó vovó oma halmoni mamgu nain",
        "grandfather": "nanu dadu thatha dziadek dedushka djed pappous nonno abuelo avô vovô opa taid tadcu grancher",
        "aunt": "khala khalto masi phuphu bua chachi ciocia tante mausi kaki tita titi eedo",
        "uncle": "chacha chachu mamu kaka amca dayı dayi wujek dyadya ammo khalo tito adeer abti tio tonton",
        "sister": "didi akka appi apu baji walaal abla siostra",
        "brother": "bhai bhaiya dai bhaijan kuya",
    }
)
RELATED = frozenset((*SHORT, *ABROAD)) - {"yp"}
