"""What families call one another: the word in, who it is in plain English out. English short forms, and the words of the
languages that are spoken in England, as reviews set them down ("Amma and Papa came together").
"""

from __future__ import annotations

SHORT = {
    **dict.fromkeys(["mgm", "pgm", "nan", "nana", "granny", "gran", "grandma", "nanny"], "grandmother"),
    **dict.fromkeys(["mgf", "pgf", "grandad", "granddad", "grandpa"], "grandfather"),
    "yp": "child",
    "mum's": "mum",
    **dict.fromkeys(["mama", "mam", "mummy", "mammy", "mom", "maman", "ammi"], "mum"),
    **dict.fromkeys(["tata", "papa", "baba", "daddy", "abbu"], "dad"),
    **dict.fromkeys(["auntie", "aunty"], "aunt"),
}
# Only with a capital: in small letters some of these are other words.
ABROAD = {
    **dict.fromkeys("amma ammu ummi umma yumma eomma omma mamma mami mamusia hooyo maa mamãe ibu nanay".split(), "mum"),
    **dict.fromkeys("appa abba tato taty tatko tatay vati papi pappa aabo abbo bapu baba pabbo otac".split(), "dad"),
    **dict.fromkeys("nani dadi daadi naani babcia babushka baka yiayia nonna abuela avó vovó oma halmoni mamgu nain".split(),
        "grandmother"),
    **dict.fromkeys("nanu dadu thatha dziadek dedushka djed pappous nonno abuelo avô vovô opa taid tadcu grancher".split(),
        "grandfather"),
    **dict.fromkeys("khala khalto masi phuphu bua chachi ciocia tante mausi kaki tita titi eedo".split(), "aunt"),
    **dict.fromkeys("chacha chachu mamu kaka amca dayı dayi wujek dyadya ammo khalo tito adeer abti tio tonton".split(), "uncle"),
    **dict.fromkeys("didi akka appi apu baji walaal abla siostra".split(), "sister"),
    **dict.fromkeys("bhai bhaiya dai bhaijan kuya".split(), "brother"),
}  # fmt: skip
RELATED = frozenset((*SHORT, *ABROAD)) - {"yp"}
