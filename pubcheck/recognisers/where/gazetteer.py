"""The towns of the United Kingdom and the countries and places abroad out, each list as phrases."""

from __future__ import annotations

from pubcheck.recognisers.grammar import lexicon
from pubcheck.recognisers.grammar.phrases import Phrases

TOWNS = Phrases({"town": lexicon.listed("gazetteer", "towns", "counties")})
ABROAD = Phrases({"abroad": lexicon.listed("heritage", "countries", "abroad")})
