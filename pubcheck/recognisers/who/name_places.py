"""The places in a sentence or a form where a name stands, as patterns; no function that reads."""

from __future__ import annotations

import re

from pubcheck.recognisers.grammar import at_words, forms, words
from pubcheck.recognisers.grammar.at_words import AtWords, Finds


def _alternatives(*kinds: str) -> str:
    return "|".join(sorted({re.escape(word) for kind in kinds for word in words.KINDS[kind]}, key=len, reverse=True))


TITLED = "a name after a title"
NOUN = rf"(?:{_alternatives('kin', 'staff')})"
_SOMEBODY = (
    r"(?:man|woman|men|women|person|lady|gentleman|lad|lass|youth|adult|[Hh]e|[Ss]he|[Tt]hey|who|him|her"
    r"|them)"
)
_CODE = (
    r"(?:(?:Child|Baby|Sibling|Adult|Young Person|YP|Subject|Person|Boy|Girl|Twin|Half-[Ss]ibling|Brother|Sister"
    r"|Male|Female|Parent|Carer|Professional|Practitioner|Worker|SW|HV|GP|Mr|Mrs|Ms|Miss)[ -]?(?:[A-Z]{1,2}\d?"
    r"|\d{1,2})"
    r"|[A-Z]{1,2}\d{1,2}|Mother|Father|Mum|Dad|MGM|MGF|PGM|PGF|Maternal \w+|Paternal \w+|Stepfather|Stepmother"
    r"|Brother|Sister|Aunt|Uncle)"
)
_CALLED = (
    r"(?:known as|known to \w+ as|called|named|nicknamed|name is|name was|real name|née|nee|formerly|aka|a\.k\.a\.?"
    r"|alias"
    r"|also recorded as|recorded as|goes by|signs as|known by|answers to|call(?:s|ed)? (?:him|her|them|the baby|the"
    r" child)|spelt|spelled"
    r"|name for \w+(?: \w+)? is|signed(?: by)?|signature|addressed to|on behalf of|names?)"
)
_LABEL = (
    r"(?:(?:full|legal|real|first|given|preferred|family|birth|maiden|child'?s|mother'?s|father'?s|parent'?s) names?"
    r"|names?(?: of (?:the )?(?!school|agency|organisation|service|setting|provider)[\w' -]{1,30})?|surname"
    r"|forenames?|also known as|a\.?k\.?a\.?"
    r"|(?:(?:allocated|duty|agency|previous|current|lead|named) )?(?:(?:social|key|lead|named|support|duty|youth)"
    r" ?worker|health visitor|midwife|head ?teacher|gp|school nurse|officer in the case|team manager)"
    r"|signed(?: by)?|completed by|from|cc|subject|child|mother|father|parents?|partner|siblings?|brother|sister"
    r"|carers?|next of kin"
    r"|(?:(?:half|step|elder|older|younger|twin|maternal|paternal|great|foster|birth)[- ]?)?(?:brother|sister|sibling"
    r"|twin|mother|father|aunt(?:ie)?|uncle|grand(?:mother|father|parent|ma|dad)|nan|gran|mum|dad|cousin|niece|nephew"
    r"|son|daughter)"
    r"|(?:ex-?)?(?:husband|wife|boyfriend|girlfriend)|iro|advocate|interpreter|guardian|tutor|teacher|doctor|dentist"
    r"|landlord|lodger|neighbour|friend|youth worker|family worker|support worker|probation officer|reporter"
    r"|informant"
    r"|referrer|author of (?:the )?(?:note|entry)|entered by|seen by|present|attendees?|interviewed by)"
)
FAMILY = "a family's name"
TITLE_TWICE = "a name after a title, and a title itself"
_AFTER_NOUN = "a name after a word for a person"
_BORNE = "a name that somebody is said to bear"
_AGE = "a name beside an age"
_FIELD = "a name in a field for names"
_CHILD = "a name after a word for a child"
_ACTING = "a name that does or suffers what people do"
_LABELLED = "a name after the label of a person"
_NOTED = "a name that somebody is said to have spoken with"
_QUOTED = "a word in quotation marks, as a nickname would be"
_OWNS = "a name whose family or school is spoken of"
_WRITTEN_TO = "a name in a message's greeting or at its end"
_SAID_TO_BE = "a name by which somebody is called"
_SMALL = "a name that begins with a small letter"
_N = forms.NAME
# Places where a word that is no name stands as often.
DOUBTFUL = frozenset({_QUOTED, _AGE, _FIELD, _CHILD, FAMILY, _ACTING, _NOTED, _WRITTEN_TO, _SAID_TO_BE})
# Places where a month or a season is a name as well.
PERSONAL = frozenset({_AFTER_NOUN, _BORNE, _AGE, _CHILD, _LABELLED, _OWNS, _WRITTEN_TO, _SAID_TO_BE})
# Titles that are surnames too.
TITLES_BORNE = frozenset(
    "major judge bishop dean abbot abbott pope king knight prince duke earl lord baron squire sheriff mayor deacon"
    " canon elder nurse chaplain captain marshal constable sergeant chief sage master priest parsons vicar proctor"
    " warden steward coach page pastor".split()
)
# One word in quotation marks; what stands before it says how sure it is that it is a name.
QUOTED = re.compile(rf"['\"](?P<name>{forms.WORD})[,.]?['\"]")
QUOTED_AFTER: tuple[tuple[re.Pattern[str], float, str], ...] = (
    (re.compile(rf"{forms.UPPER}{forms.LETTER}+(?: \(\d\d?\))?, \Z"), 0.75, _BORNE),
    (re.compile(r"['\"][a-z]+,?['\"],?(?: and| or)? \Z"), 0.7, _BORNE),
    (
        re.compile(
            r"\b(?:[Ss]earch(?:es|ed)?|[Ff]ind|[Ll]ook|[Rr]eplace|[Ww]ho(?: is|'s)|[Ss]pel(?:t|led|ls)"
            r"|[Rr]ecorded|[Ww]ritten"
            r"|[Tt]yped|[Pp]rinted)(?: [\w-]+){0,3}? \Z"
        ),
        0.7,
        _BORNE,
    ),
    (re.compile(r"[a-z)'\"],? (?:and |or |nor )?(?:once |later |also )?\Z"), 0.45, _QUOTED),
)
# A word for a person is looked for once, and what may follow it there.
A_NOUN = AtWords(rf"(?<![\w'-]){NOUN}")
A_PRONOUN = AtWords(rf"(?<!\w){_SOMEBODY}")
CALLED_AFTER = (re.compile(rf"\b[^.!?\n\t]{{0,30}}?\b{_CALLED} (?P<name>{_N})"), 0.8, _BORNE)
AFTER_NOUN: tuple[tuple[re.Pattern[str], float, str], ...] = tuple(
    (re.compile(pattern), score, _AFTER_NOUN)
    for pattern, score in (
        (rf"(?:'s)? (?P<name>{_N})", 0.8),
        (rf" (?:is|was|are) (?P<name>{_N})(?=[,.;)]| (?:and|who|but|in|at|from|told|said)\b)", 0.7),
        (rf", (?P<name>{_N})(?=[,.;)]|'s)", 0.7),
        (rf"(?:'s)? \((?P<name>{_N})(?=\)|, [A-Z]| at | from | of )", 0.8),
    )
)
_OPENS = r"\b(?:(?<![^\t\n])|(?<=[.;] ))"  # a line, a cell or a sentence
_LISTED = rf" (?:with )?(?P<name>{forms.WORD})(?=[,;:)]| b\.| d\.| and {forms.WORD}\b)"
_AS_CALLED = rf" (?P<name>{forms.WORD}(?: {forms.WORD})?)(?=[.,;:)\n]|\Z| (?:who|by|at|and|or|in|to|on|but|because)\b)"
# Each gives a name in the group `name`; the score says how sure the place alone makes it.
PATTERNS: tuple[tuple[Finds, float, str], ...] = tuple(
    (at_words.compile(pattern, re.MULTILINE), score, why)
    for pattern, score, why in (
        (
            rf"(?<![\w'-])(?:(?:{forms.TITLE})\.? +){{1,2}}(?:\d{{3,5}} +)?(?P<name>{_N})",
            0.95,
            TITLED,
        ),
        (
            # "PC Major", "Mr Bishop"
            r"(?<![\w'-])(?:Mr|Mrs|Ms|Miss|Mx|Dr|PC|DC|Prof)\.? "
            r"(?P<name>[A-Z][a-z]{2,8})"
            r"(?=[,;:)'\"\t\n]|\.\W|\.?\Z| [a-z])",
            0.9,
            TITLE_TWICE,
        ),
        (
            rf"(?<![\w'-])(?i:{forms.SLIPPED})\.? (?P<name>{forms.LETTER}{{3,}}(?<!ed)(?<!ing)(?<!ly))(?![\w'-])",
            0.9,
            TITLED,
        ),
        (
            rf"(?<!\w){_CODE} ?(?:\(|= ?)['\"]?(?P<name>{_N})['\"]?(?=[,);.\n\t]| (?:is|at|and|has)\b)",
            0.95,
            "a name beside a label",
        ),
        (rf"(?<!\w)(?:Mr|Mrs|Ms|Miss|Child|Baby) [A-Z]{{1,2}}, (?P<name>{_N})(?=[,;.)])", 0.9, "a name beside a label"),
        (rf"(?<!\w)(?P<name>{_N}) \({_CODE}\)", 0.9, "a name beside a label"),
        (rf"(?<!\w)(?i:{_CALLED}|(?:s?he|they) (?:is|are|was|were)):? ['\"](?P<name>{_N}\.?)['\"]", 0.85, _BORNE),
        (rf"['\"](?<!\w.){_N}['\"] (?:or|and|nor) ['\"](?P<name>{_N})['\"]", 0.6, _BORNE),
        (rf"\b(?:also|aka|alias|formerly|née|nee|previously|or|otherwise) (?P<name>{_N})\)", 0.8, _BORNE),
        (
            rf"\b(?:street|gang|road|stage|nick|pet|family|house) ?names? (?:is|was|of|were"
            rf"|being) ['\"]?(?P<name>{forms.WORD})\b",
            0.75,
            _BORNE,
        ),
        (rf", (?<=[a-z]. )(?:and |but )?not (?P<name>{forms.WORD})(?= as |[.,;)]| \()", 0.6, _BORNE),
        (
            rf"(?<![\w'-])(?:m\.|d/o|s/o|w/o|[Tt]wins|[Bb]rothers|[Ss]isters|[Ss]iblings|[Ff]oster carers?|[Cc]ousins)"
            rf"{_LISTED}",
            0.65,
            _FIELD,
        ),
        (rf"\((?<![\w'-].)\d\){_LISTED}", 0.65, _FIELD),
        (
            rf"(?<!\w)[Tt]he (?P<name>{forms.WORD}) (?:family|boys?|girls?|lads?|twins|brothers|sisters|household"
            rf"|baby)\b",
            0.75,
            FAMILY,
        ),
        (
            rf"\b(?:the|these|those|other) (?P<name>{forms.WORD}s)(?=[.,;]"
            r"| (?:have|had|were|are|did|moved|lived|said|told|came|left)\b)",
            0.6,
            FAMILY,
        ),
        (
            rf"\b(?<=[ ('\"])(?<![.\n\t] )(?P<name>(?:{forms.UPPER}\. ?){{1,3}}{forms.WORD})",
            0.7,
            "an initial with a surname",
        ),
        (
            # "Joy from across the road told the school"
            rf"\b(?<=[a-z0-9,;.] )(?P<name>{forms.WORD}(?: {forms.WORD})?)(?: \([^()\n]{{1,20}}\))? from"
            rf" (?:across the|over the|next door|opposite|upstairs|downstairs|(?:number|flat|house) \d"
            rf"|(?:down|up|along|round) the|round here|(?:the )?(?:church|mosque|chapel|gurdwara|temple|school gate"
            rf"|flat"
            rf"|corner shop|shop|pub) (?:said|told|rang|saw|heard|came|called|has|had|was|is|took|noticed|helps?))\b",
            0.65,
            _ACTING,
        ),
        (
            r"(?<![\w'./-])(?P<name>[A-Z][A-Z'-]{2,}), (?=(?:[A-Z]\.){1,3}(?!\w))",
            0.8,
            "a surname with its initials",
        ),
        (
            # "maNcube", "deVries": a name that begins small
            r"(?<![\w'.@/-])(?P<name>(?:ma|ka|kwa|de|du|di|da|la|le|van|von|der|mac|mc|fitz|o'|d'|al-|el-|ui|nic|ap)"
            rf"(?<=[a-z'-]){forms.UPPER}[a-z]{{2,}}(?:-{forms.UPPER}[a-z]+)?)(?![\w@/-])",
            0.7,
            _SMALL,
        ),
        (
            rf"(?<![\w'-])(?P<name>{forms.WORD}(?: {forms.WORD})?)(?: ?\((?:aged? )?\d{{1,2}}\)|,? aged \d)",
            0.7,
            _AGE,
        ),
        (
            rf"{_OPENS}(?i:{_LABEL}) ?(?:\t(?:\x00\t)?|\n\x00\n) ?(?P<name>{_N})(?=\s*(?:$|[\t\n,;(.)]))",
            0.8,
            _FIELD,
        ),
        (
            rf"{_OPENS}(?i:{_LABEL}) ?[:=] ?(?P<name>{_N})(?=\s*(?:$|[\t\n,;(.)]))",
            0.85,
            _LABELLED,
        ),
        (
            rf"\b(?:[Cc]alls?|[Ll]etters?|[Tt]exts?|[Mm]essages?|[Ee]mails?|[Vv]isits?|[Rr]eferrals?|[Nn]otes?"
            rf"|[Cc]omplaints?|[Ss]tatements?"
            rf"|[Vv]oicemail|[Rr]eports?|[Cc]oncerns?) (?:\w+ )?(?:from"
            rf"|by) (?P<name>{forms.WORD} {forms.WORD})(?= (?:of|at|on|that|to|who|about|saying)\b|[,.;])",
            0.6,
            _BORNE,
        ),
        (
            rf"\b(?:(?<=[.!?] )|(?<=[\n\t])|(?<=[a-z,;] ))(?:(?:When|After|Before|Once|As|That|Then|Since|While|If|And"
            rf"|But|Because|So|Although|Today|Later) )?(?P<name>{forms.WORD}(?: {forms.WORD})?) (?:lived with"
            rf"|lives with|moved in with|was born"
            rf"|is said to|told (?:him|her|them|the|his|their|staff|police|us)|said that (?:he|she)|was spoken to"
            rf"|rang (?:him|her|the|to)"
            rf"|went missing|did not attend|was arrested|was admitted|was seen by|has a (?:brother|sister|son"
            rf"|daughter|partner)"
            rf"|was brought (?:up|to|in)|loved|smiled|cried|refused to|did not want|started (?:school|nursery|at)"
            rf"|well presented)\b",
            0.6,
            _ACTING,
        ),
        (
            rf"(?<![\w'-])(?:[Ss]poke|[Ss]poken|[Ss]peaking|[Mm]eeting|[Dd]iscussed(?! by)|[Dd]iscussion"
            rf"|[Cc]onversation"
            rf"|[Vv]isit|[Tt]/?[Cc]"
            rf"|[Pp]hone ?call|[Cc]all|[Ee]-?mail|[Tt]ext|[Mm]essage|[Ll]etter|[Ll]iaised|[Hh]andover"
            rf"|[Ss]upervision) (?:with|to|from|by)"
            rf" (?P<name>{forms.WORD}(?: {forms.WORD})?)(?= (?:in|at|re|about|who|on|and|by|this|today|that)\b"
            rf"| ?[.,;(\n])",
            0.6,
            _NOTED,
        ),
        (
            rf"(?<![\w'-])(?:from|to|with|by|cc) (?P<name>{forms.WORD}) \((?:school|nursery|MASH|CAMHS|CSC|GP|HV|SW"
            rf"|police|housing|health"
            rf"|legal|duty|EDT|college|probation|midwi\w+|YOS|YJS|Early Help)\)",
            0.65,
            _NOTED,
        ),
        (
            rf"(?<![\w'-])(?P<name>{forms.WORD})'s? (?:mother|father|mum|dad|parents|brothers?|sisters?|siblings|aunt"
            rf"|uncle"
            rf"|grand(?:mother|father|parents|ma|dad)|nan|gran|school|nursery|teacher|social worker|health visitor"
            rf"|bedroom|death|birth"
            rf"|behaviour|attendance|voice|injuries|placement|foster carers?|partner|husband|wife|boyfriend"
            rf"|girlfriend|home life)\b",
            0.65,
            _OWNS,
        ),
        (
            rf"\b(?:(?<![^\n\t\"'])|(?<=[.!?:] ))(?:Hi(?:ya)?|Hello|Hey|Dear|Cheers|(?:Good )?(?:[Mm]orning"
            rf"|[Aa]fternoon)|(?:Many )?[Tt]hanks|Thank you|Ta),? "
            rf"(?P<name>{forms.WORD}(?: {forms.WORD})?)(?=[,.!;:\n]|\Z"
            rf"| [-–]| (?:and|for|but|I|can|could|we|please)\b)",
            0.7,
            _WRITTEN_TO,
        ),
        (
            rf"\b(?:(?<=[a-z0-9)][.!?] )|(?:[Rr]egards|[Ww]ishes|[Bb]est|[Ss]incerely|[Kk]indest|[Tt]hanks|[Cc]heers)"
            rf"[,.]?(?: |\n\x00\n))(?P<name>{forms.WORD}(?: {forms.WORD})?)\.?[\"']?(?=\n|\Z)",
            0.6,
            _WRITTEN_TO,
        ),
        (
            rf"\b(?:call(?:s|ed|ing)? (?:him|her|them)|(?:like[sd]?|prefer(?:s|red)?|want(?:s|ed)?) to be (?:called"
            rf"|known as)|(?:nam(?:ed|es|ing)|christen(?:ed|s)|rechristened|baptis(?:ed|es)|nicknam(?:ed|es)"
            rf"|renam(?:ed|es)) (?:him|her|them|the (?:baby|boy|girl|child|twins|new baby))"
            rf"|introduced (?:him|her)self as|[Aa]nswers? (?:only )?to|registered as|[Kk]nown (?:\w+ )?as"
            rf"|[Ii]t (?:is|was)(?= {forms.WORD}(?: {forms.WORD})? who)"
            rf"|by \w+(?: \w+){{0,2}} and (?:as )?(?= ?{forms.WORD} (?:by|to)\b)"
            rf"|at \w+ and(?= {forms.WORD} (?:by|to|at)\b)|name (?:is|was) (?:given as )?(?:really )?)"
            rf"{_AS_CALLED}",
            0.7,
            _SAID_TO_BE,
        ),
        (
            # "Tariq - seen alone. Yusuf - at school": who was there, in a note of a visit
            rf"(?<![\w'-])(?P<name>{forms.WORD})(?: [-–]|:) (?:not )?(?:seen|at (?:school|nursery|home|college|his"
            rf"|her)|in (?:school"
            rf"|nursery|bed)|absent|present|settled|asleep|alone|tearful|spoken to|unwell|playing|watching (?:TV"
            rf"|telly))\b",
            0.65,
            _NOTED,
        ),
        (rf"[,(](?<=\w.) ?(?:who|that) (?:is|was){_AS_CALLED}", 0.7, _SAID_TO_BE),
        (rf"(?<![\w'-])(?P<name>Ma?c {forms.UPPER}[a-z]{{2,}})(?![\w-])", 0.7, _SAID_TO_BE),
        (rf"(?<!\w)(?:Baby|Child|Little|Big|Auntie|Our) (?P<name>{forms.WORD})(?![\w'-]| [A-Z])", 0.7, _CHILD),
    )
)
