"""The shapes that a person's name can take, as patterns: words of a name, titles, initials."""

from __future__ import annotations

# A letter that is no small one of Western Europe. To list all capitals would cost a pattern more than the rest of it.
UPPER = r"[^\W\d_a-zªµºß-öø-ÿ]"
LETTER = r"[^\W\d_]"
PARTICLE = r"(?:al|el|bin|ibn|bint|ap|ab|ferch|van|von|der|den|de|da|do|dos|del|della|di|la|le|ul|ur|abd|abu|umm|e|y)"
# A run of quotation marks must not be read on and on from each of its letters: three joins are enough.
# O'Hara, D'Souza, McDonagh, Mc Donagh, Al-Hassan, N'Golo, Adebayo-Clarke
WORD = rf"(?:[ODN]'|M(?:a)?c |[aA]l-|[eE]l-|[aA]p-)?{UPPER}{LETTER}*(?:['-]{LETTER}+){{0,3}}"
INITIAL = rf"{UPPER}\.?"
NAME = rf"{WORD}(?:\.? (?:{PARTICLE}[ -]){{0,2}}{WORD}| ['\"(]{WORD}['\")] {WORD}){{0,3}}"
TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|Revd|Reverend|Fr|Father|Sister|Sr|Pastor|Imam|Sheikh|Rabbi|Canon"
    r"|Nurse|Matron|Sir|Dame|Lady|Lord|Baroness|Judge|HHJ|Cllr|Councillor|W?PC|DC|DS|DI|DCI|DSU|PS|Sgt|Sergeant"
    r"|Inspector|Superintendent|Constable|PCSO|Detective|Uncle|Aunt|Auntie|Aunty|Nan|Nana|Nanny|Granny|Gran|Grandad"
    r"|Grandma|Grandpa|Mama|Baba|Nain|Taid|Babcia|Chacha|Khala|Apa|Baji|Bibi|Ustad|Maulana|Mufti|Granthi|SW|HV"
    r"|Midwife|Teacher|Headteacher|Social Worker|Health Visitor|Key ?[Ww]orker|Support Worker"
    r"|Family Worker|Foster [Cc]arer|Solicitor|Paramedic"
    r"|IRO|DSL|FSW|SENCO|SENCo|CPN|EWO|EHW|TAF Lead|PA|TA|IDVA|ISVA|YPA|ASYE|Det Supt|Keyworker|Solicitor|Advocate"
    r"|Tutor"
    r"|Coach|Childminder|Lieutenant|Private|Pte|Cpl|Lance Corporal|LCpl|Hadji|Hajji|Haji|Ustadh|Oga|Chief|Tante|Tía"
    r"|Oma|Opa"
    r"|Major|Captain|Colonel|Lieutenant|Corporal|Commander|Bishop|Deacon|Elder|Archdeacon|Pharmacist|Chaplain)"
)
# A bare surname may follow in lower case after these, in notes typed in haste.
SLIPPED = r"(?:mrs?|dr)"
