"""A random source in; schools, surgeries, wards, streets, agencies, dates and the like, as UK reviews write them, out.

All settings, villages and streets are put together from parts and are invented; towns, countries and national bodies are real.
Each maker gives (text, label); label None: no label of its own, and in no case a person.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache

from training import words
from training.vocabulary import ordinary
from training.names import communities, kept_aside

Made = tuple[str, str | None]


@cache
def _villages(held: bool) -> tuple[str, ...]:
    return tuple(village for village in words.villages() if kept_aside(village) == held)


class Settings:
    """Makers of everything that is not a person, on one side of the split."""

    def __init__(self, rng: random.Random, held: bool) -> None:
        self.rng = rng
        self.held = held
        self.villages = _villages(held)

    def make(self, slot: str) -> Made:
        maker: Callable[[], Made] | None = getattr(self, slot, None)
        if maker is not None:
            return maker()
        return self.rng.choice(words.entries(slot)), words.label(slot)

    def _one(self, *choices: str) -> str:
        return self.rng.choice(choices)

    def _namesake(self) -> str:
        """What a school or a road is called after: a village, a tree, a saint, a person."""
        people = self.rng.choice(communities(self.held))
        english = next(c for c in communities(self.held) if c.name == "english")
        return self.rng.choice(
            (
                self.rng.choice(self.villages),
                self.rng.choice(self.villages),
                self.rng.choice(words.entries("nature"))
                + self._one("field", "wood", "bank", "croft", "hurst", " Tree", " Grove", " Park"),
                self.rng.choice(words.entries("nature")),
                english.draw(self.rng, "family"),
                f"{english.draw(self.rng, 'given')} {english.draw(self.rng, 'family')}",
                people.draw(self.rng, "family"),
                self.rng.choice(words.entries("royal")),
            )
        )

    def _saint(self) -> str:
        return f"{self._one('St', 'St', 'St', 'St.', 'Saint')} {self.rng.choice(words.entries('saints'))}{self._one(chr(39) + 's', '', 's')}"

    def village(self) -> Made:
        return self.rng.choice(self.villages), "GPE"

    def school(self) -> Made:
        name = self._saint() if self.rng.random() < 0.35 else self._namesake()
        return f"{name} {self.rng.choice(words.entries('schools'))}", "ORG"

    def nursery(self) -> Made:
        name = self.rng.choice(
            (self._namesake(), self.rng.choice(words.entries("cute")), self.rng.choice(words.entries("cute")))
        )
        return f"{name} {self.rng.choice(words.entries('nurseries'))}", "ORG"

    def surgery(self) -> Made:
        name = self.rng.choice((self._namesake(), self._saint(), self.street()[0]))
        return f"{name} {self.rng.choice(words.entries('surgeries'))}", "ORG"

    def hospital(self) -> Made:
        name = self.rng.choice((self._namesake(), self._saint(), self.rng.choice(words.entries("royal"))))
        return f"{name} {self.rng.choice(words.entries('hospitals'))}", "ORG"

    def ward(self) -> Made:
        number = f"Ward {self.rng.randint(1, 40)}{self._one('', '', '', 'A', 'B', 'a')}"
        named = f"{self.rng.choice((self.rng.choice(words.entries('nature')), self._namesake(), *words.entries('cute')))} {self._one('Ward', 'Ward', 'Unit', 'Suite')}"
        return self._one(number, named), "FAC"

    def home(self) -> Made:
        name = self.rng.choice(
            (self._namesake(), self.rng.choice(words.entries("nature")), self.rng.choice(self.villages))
        )
        return f"{self._one('', '', 'The ')}{name} {self.rng.choice(words.entries('homes'))}", "ORG"

    def faith(self) -> Made:
        place = self.rng.choice(
            (self._saint(), self.rng.choice(self.villages), self.rng.choice(words.entries("faith")))
        )
        return (
            f"{place} {self._one('Church', 'Mosque', 'Parish Church', 'Chapel', 'Gurdwara', 'Synagogue', 'Methodist Church')}",
            "ORG",
        )

    def estate(self) -> Made:
        return (
            f"{self._namesake()} {self._one('estate', 'Estate', 'Estate', 'Park', 'Recreation Ground', 'Woods', 'Common')}",
            "LOC",
        )

    def street(self) -> Made:
        return f"{self._namesake()} {self.rng.choice(words.entries('streets'))}", "FAC"

    def house(self) -> Made:
        number = self._one(
            "", f"{self.rng.randint(1, 160)}{self._one('', '', 'a', 'B')} ", f"Flat {self.rng.randint(1, 60)}, "
        )
        return (
            f"{number}{self._namesake()} {self._one('House', 'Court', 'Cottage', 'Cottages', 'Mews', 'Buildings', 'Lodge')}",
            "FAC",
        )

    def council(self) -> Made:
        place = self.rng.choice((self.rng.choice(self.villages), self.rng.choice(words.entries("town"))))
        return f"{place} {self.rng.choice(words.entries('councils'))}", "ORG"

    def force(self) -> Made:
        place = self.rng.choice((self.rng.choice(self.villages), self.rng.choice(words.entries("town"))))
        return f"{place} {self.rng.choice(words.entries('forces'))}", "ORG"

    def charity(self) -> Made:
        return f"{self._namesake()} {self.rng.choice(words.entries('charities'))}", "ORG"

    def company(self) -> Made:
        return (
            f"{self._namesake()} {self._one('Ltd', 'Limited', '& Sons', 'Care Ltd', 'Logistics', 'Builders', 'Bakery', 'Haulage', 'plc')}",
            "ORG",
        )

    def operation(self) -> Made:
        return (
            f"{self._one('Operation', 'Op', 'Operation')} {self.rng.choice((*words.entries('nature'), *words.entries('cute'), self.rng.choice(self.villages)))}",
            None,
        )

    def date(self) -> Made:
        rng = self.rng
        day, month, year = rng.randint(1, 28), rng.randrange(12), rng.randint(2009, 2025)
        name, short = words.entries("months")[month], words.entries("months")[month][:3]
        ending = {1: "st", 21: "st", 2: "nd", 22: "nd", 3: "rd", 23: "rd"}.get(day, "th")
        week = self._one("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
        return rng.choice(
            (
                f"{day} {name} {year}", f"{day} {name} {year}", f"{day}{ending} {name} {year}", f"{day} {name}", f"{day}{ending} {name}",
                f"{name} {year}", f"{name} {year}", f"{day:02}/{month + 1:02}/{year}", f"{day:02}.{month + 1:02}.{year}", f"{day}/{month + 1}/{year % 100}",
                f"{week} {day} {name} {year}", f"{week[:3]} {day} {short}", f"{day} {short} {year}", f"the {day}{ending} of {name} {year}",
                f"the {day}{ending}", f"{day}-{day + 1} {name}", f"{self._one('spring', 'summer', 'autumn', 'winter')} {year}", f"{year}",
                f"{name} {day}, {year}", f"early {name} {year}", week, f"last {week}",
            )
        ), "DATE"  # fmt: skip

    def age(self) -> Made:
        n = self.rng.randint(2, 17)
        text = self._one(
            f"{n} years old",
            f"{n} months old",
            f"{n} weeks old",
            f"{n} years and {n} months",
            f"{n} months",
            f"{n} days old",
            f"{n}-year-old",
        )
        return text, "DATE"

    def clock(self) -> Made:
        hour, minute = self.rng.randint(0, 23), self.rng.choice((0, 5, 10, 15, 20, 30, 40, 45))
        return self._one(
            f"{hour:02}:{minute:02}",
            f"{hour % 12 + 1}.{minute:02}pm",
            f"{hour % 12 + 1}am",
            f"{hour:02}.{minute:02} hours",
        ), "TIME"

    def n(self) -> Made:
        return self._one(
            str(self.rng.randint(2, 900)),
            self._one("two", "three", "four", "five", "six", "nine", "eleven", "twelve", "twenty"),
        ), "CARDINAL"

    def pct(self) -> Made:
        return f"{self.rng.randint(1, 99)}{self._one('%', '%', ' per cent')}", "PERCENT"

    def money(self) -> Made:
        return f"£{self.rng.randint(5, 90)}{self._one('', ',000', ' million', '.50', 'm')}", "MONEY"

    def w(self) -> Made:
        return self.rng.choice(ordinary(self.held)), None

    def W(self) -> Made:  # noqa: N802
        word = self.rng.choice(ordinary(self.held)).capitalize()
        return word + (self._one("s", "", "", "") if word[-1] not in "sy" else ""), None

    def abbr(self) -> Made:
        """Capital letters that are a body or a form, never a person's initials: three or more."""
        return "".join(self.rng.choice("AABCCCDEEFGHIILMNNOPPRRSSTUVW") for _ in range(self._one3())), "ORG"

    def _one3(self) -> int:
        return self.rng.choice((3, 3, 3, 4, 4, 5, 6))

    def code(self) -> Made:
        """References, addresses of the net, postcodes, plates: nothing of them is a person."""
        rng = self.rng
        letters = "".join(rng.choice("ABCDEFGHJKLMNPRSTVWXYZ") for _ in range(4))
        place = rng.choice(words.entries("nature")).lower()
        digits = rng.randint(1000, 999999)
        return self._one(
            f"{letters[:2]}{digits % 100:02}C{digits:05}", f"{letters[:3]}-{letters[1:]}-{digits}", f"{letters[0]}{digits}{digits % 9999}", f"{letters[:2]}{digits % 90} {digits % 9}{letters[2:]}",
            f"{letters[:2]}{digits % 90:02} {letters[1:]}", f"www.{place}.example.org", f"https://{place}.example.org/{letters.lower()}/{digits}", f"{place}@{place}.example.org",
            f"@{place}.{letters.lower()}{digits % 100}", f"{letters[:3]}/{digits}/{letters[0]}", f"{place}.example.org/f/{letters.lower()}", f"n={digits % 300}", f"v{digits % 9}.{digits % 7}",
        ), None  # fmt: skip

    def ref(self) -> Made:
        rng = self.rng
        return self._one(
            f"{rng.randint(10, 99)}/{rng.randint(1000, 99999)}/{rng.randint(10, 25)}", f"EHM{rng.randint(10000, 99999)}",
            f"LCS {rng.randint(100000, 999999)}", f"999 {rng.randint(100, 999)} {rng.randint(1000, 9999)}", f"CP-{rng.randint(100, 999)}",
            f"07700 900{rng.randint(100, 999)}", f"01632 960{rng.randint(100, 999)}",
        ), None  # fmt: skip
