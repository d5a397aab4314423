"""Work that is told by what is done and where, as patterns: "guts herring", "down the pit".

labour.py has the ways in which a job is named, goods.py what working people make and handle. Each pattern has the group
`what`, the words that a person has to judge, and is read in lower case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck import heads
from pubcheck.recognisers.grammar import context, lexicon
from pubcheck.recognisers.grammar.at_words import AtWords
from pubcheck.recognisers.grammar.phrases import Phrases
from pubcheck.recognisers.jobs import goods

_ALONE = Phrases(
    {"what": goods.verbs("verbs alone")}, then=r"(?=[.,;)]|\Z| (?:in|at|on|from|for|since|and|until|near|by)\b)"
)
_AT_A = AtWords(
    r"(?<![\w-])(?:work(?:s|ed|ing)?|jobs?|shifts?|a start|posts?|employed|employment|apprenticeship|position"
    r"|contract|earlies|lates|taken on|sweep(?:s|ing)? up|swept up|help(?:s|ed"
    r"|ing)? (?:out )?)(?: (?:nights|days|part-time"
    r"|full-time|mostly|once|then|now|both|weekends|for years|cash in hand|long hours|shifts|early|late|saturdays"
    r"|sundays|as a"
    r" [a-z]+)){0,2} (?:in|at|for|with|on|aboard) (?:an?|his (?:uncle|brother|father|cousin|aunt)'s|her (?:uncle"
    r"|brother|father"
    r"|cousin|aunt|sister)'s|the family'?s?|a friend's|a cousin's|an uncle's) (?P<what>(?!(?:way|team|partnership"
    r"|group|number|range"
    r"|very|more|new way|multi|joint|different|similar|good|safe|time|few|lot|place|bit|while|friend|child|family"
    r"|person|young"
    r"|social|service|case|plan|result|long time|short|holistic|trauma|strengths|relationship|collaborative|siloed"
    r"|silo|reactive"
    r"|period|context|system|climate|culture|crisis|set|high|low|busy (?:team|ward|duty)|challenging|complex"
    r"|school place"
    r"|refuge|placement|clinic)\b)[a-z'-]+(?: (?!(?:in|at|on|for|and|or|but|with|who|when|until|since|from|to|of"
    r"|which|that|where|he"
    r"|she|they|by|as|so|because|before|after|while|near|outside|is|was|had|has)\b)[a-z'-]+){0,3})"
)
_TEACHES = AtWords(r"(?<![\w-])(?:teach(?:es|ing)?|taught) (?:the )?")
_TAUGHT = Phrases(
    {
        "art": lexicon.phrases("events", "instruments"),
        "language": [language.lower() for language in lexicon.phrases("heritage", "languages")],
    }
)
_WORKED = AtWords(
    r"(?<![\w-])(?P<what>worked (?:on )?the (?:[a-z]+ )?(?:line|lines|tills|doors|fairs|boats|rigs|fields|markets"
    r"|land|ovens|machines|bar|pumps|gates|canals|rides|waltzers|ferries|trawlers|sites|quarry|mines|looms|kilns"
    r"|presses|front desk|box office))(?![\w-])"
)
_UNIT = AtWords(
    r"(?<= )(?:in|with|of|joined|left|from) (?:an?|the) (?P<what>(?:[a-z]+ )?(?:regiment|battalion|squadron|corps"
    r"|brigade|commandos?"
    r"|flotilla|frigate|destroyer|submarine|minesweeper|aircraft carrier))(?![\w-])"
)
_MADE_BY = re.compile(
    r"(?<=[,(:;\t]) ?(?:an? |the )?(?P<what>(?!(?:at|in|on|for|with|of|and|or|but|as|by|from|to|under|over|after"
    r"|before|whether|either"
    r"|rather|however|later|former|whoever|together|another|other|father|mother|brother|sister|daughter|number"
    r"|member|manager"
    r"|officer|partner|never)\b)(?:[a-z-]+ )?[a-z]{2,}(?:er|or|ist|man|woman|hand|smith|ian|ess|cook|chef|clerk"
    r"|guard)"
    rf" (?:at|in|for|on|with|to) (?:an? |the |one of the |two |several |local )+(?:[a-z'-]+ ){{0,2}}?"
    rf"(?:{goods.BUSINESS}|office|ward|kitchen|works|centre|line|site|port|airport|station|home|bank|park|rank"
    rf"|ferries|council|market|stand|counter"
    rf"|desk))(?![\w-])"
)
_SUBJECT = re.compile(
    rf"\b(?:{context.KIN}|family|he|she|they|who|and)(?: (?:has|have|had|also|both|still|once|now|then|always|mostly"
    rf"|mainly|is|was|are"
    rf"|were|been))* \Z"
)
_OFFICE = AtWords(
    r"(?<= )(?:is|was|were|been|became|becomes|as|remains?)(?: (?:the|an?|now|also|once|then|both|head|chief|deputy"
    r"|assistant|vice"
    r"|honorary|former|senior|junior|second|first|third))* (?P<what>(?:[a-z-]+ )?(?:clerk|secretary|treasurer|warden"
    r"|keeper"
    r"|master|captain|skipper|mate|cook|steward|porter|manager|foreman|agent|organist|registrar|bursar|matron"
    r"|gamekeeper"
    r"|coxswain|cox|guard|scholar|bandmaster|caretaker|superintendent|engineer|purser|chef|conductor|president"
    r"|chairman"
    r"|chairwoman|chair|trustee|churchwarden|landlord|landlady|owner|tenant|proprietor|editor|correspondent"
    r"|professor|lecturer"
    r"|reader|fellow|curator|librarian|groundsman|huntsman|head (?:gardener|chef|waiter|porter|groom)|driver|rep"
    r"|buyer"
    r"|apprentice|partner in|director|consultant|champion|marshal|verger|deacon|elder|minister|imam"
    r"|secretary-general)"
    r" (?:to|of|at|on|for|in|with) (?:an? |the )?(?!(?:his|her|their|its|this|that|these|those|it|them|concern|need"
    r"|contact"
    r"|the (?:child|family|case|review|panel|meeting|partnership|project|conference"
    r"|plan))\b)(?:[a-z'-]+ ){0,2}?[a-z'-]{3,})"
    r"(?=[.,;:)]|\Z| (?:and|in|at|on|who|for|until|when|from|since|but|near|with)\b)"
)
_WHERE = (
    r"(?:on the (?:(?:[a-z-]+ ){0,2}?(?:line|lines|belt|tills|checkouts?|machines|forklifts?|presses|fryers|ranges"
    r"|conveyors?|doors|bins|wagons|lorries|artics|taxis|boats|trawlers|ferries|rigs|platforms|pipelines|pylons"
    r"|scaffolds?|tools|farms|harvest|fields|potatoes|sprouts|daffodils|strawberries|nets|cockles|markets|fairs"
    r"|waltzers|dodgems|docks|quays|cruise ships|liners|barges|parcels|drays|bread round|milk round|ice cream vans?"
    r"|switchboard|(?:shop|kill|factory|sales|trading|production|warehouse) floor|cutting room|production side)|rigs"
    r"|oil)|in (?:the )?(?:army|navy|forces|armed forces|raf|wrns|wrac|wraf|marines|royal [a-z]+(?: [a-z]+)?"
    r"|merchant navy|territorials|reserves|ta|police|fire brigade|fire service|prison service|coastguard"
    r"|building trade|motor trade|meat trade|fish trade|fur trade|scrap trade|rag trade|licensed trade|hotel trade"
    r"|fishing industry|oil industry|music business|film business|pit|pits|mines?|mills?|potteries|steelworks"
    r"|shipyards?|dockyards?|foundry|quarry|brickworks|glasshouses|packhouse|packing sheds?|kitchens?|laundry"
    r"|haulage|catering|logistics|hospitality|construction|demolition|scaffolding|forestry|farming|fishing|insurance"
    r"|banking|telesales|recruitment|retail|quality control|dispatch|despatch|goods inwards|accounts|payroll"
    r"|the stores|the warehouse|the bakery|the cannery|the abattoir|the canteen|the box office|the car trade"
    r"|horse racing|showbusiness|advertising|publishing|broadcasting|engineering|shipping|textiles|security|sales"
    r"|the city as a [a-z]+|it)|down (?:the|a) (?:[a-z]+ )?(?:pit|mine|docks|quarry|market|shaft)|up scaffolding"
    r"|under (?:cars|the bonnet)|at (?:the )?(?:[a-z-]+ )?(?:dockyard|shipyard|pit|pithead|steelworks|foundry"
    r"|abattoir|slaughterhouse|cannery|brickworks|quarry|sawmill|mill|packhouse|glasshouses?|bakery|brewery"
    r"|distillery|refinery|power station|car plant|assembly plant|[a-z]+ works|[a-z]+ factory|[a-z]+ plant"
    r"|sorting office|parcel hub|distribution centre|cash and carry)|behind (?:the|a) (?:[a-z]+ )?(?:bar|counter"
    r"|till|wheel of an? [a-z]+)|aboard (?:an? |the )?[a-z ]{3,20}|(?:at|to) sea|in service(?= (?:as|at|with|in)\b)"
    r"|offshore|out with the (?:boats|nets|fleet"
    r"|beaters)|on (?:deliveries|security|reception|nights at an? [a-z ]{4,30}|bank shifts|zero hours|the agency"
    r"|oil rigs|gas rigs|trawlers|cruise ships|fishing boats|building sites|the tools))"
)
# Anybody may be in these; to work there is another thing.
_ANYWHERE = (
    r"(?:on the (?:[a-z-]+ )?(?:floor|bench|counter|till|gates?|door|ovens|vans|buses|coaches|trams|trains|cabs"
    r"|railways?|tracks|roads"
    r"|motorways|sites?|roofs|land|fish|stalls?|rides|piers?|decks?|wharf|canals|pitch|rank|post|coal|phones"
    r"|front desk|desk|wards"
    r"|bank|bar|night shift|evening shift|early shift|late shift|day shift|back shift|gas|game|circuit|stage|milk"
    r"|market)"
    r"|for (?:the )?(?:council|railways?|post office|bookies|co-op|parks|bins|water board|electricity board"
    r"|coal board|forestry"
    r" commission|lifeboats?|harbour board|canal trust|church|mosque|cathedral|diocese|union|racecourse)"
    r"|behind the scenes at an?"
    r" [a-z]+)"
)
_SET = AtWords(
    rf"(?<= )(?:was|is|were|are|been|went|goes|going|worked|works|working|employed|job|jobs|shifts?|nights|days"
    rf"|earned|living"
    rf"|started|began|start|placement|years|months|weeks|apprenticed|served|serving|away|back|out)(?: (?:back|away"
    rf"|out|mostly"
    rf"|once|first"
    rf"|then|now|both|all|nights|days|also|again|still|for years|always|often|part-time|usually))* (?P<what>{_WHERE})"
    rf"(?![\w-])(?! (?:meeting|waiting|with (?:the )?(?:social|police)))"
)
_SET_TO_WORK = AtWords(
    rf"(?<![\w-])(?:work(?:s|ed|ing)?|employed|jobs?|shifts?|apprenticed)(?: (?:away|out|mostly|once|first|then|now"
    rf"|both|nights|days"
    rf"|also|again|still|part-time|usually))* (?P<what>{_ANYWHERE})(?![\w-])"
)
# Bound to somebody to learn a trade.
_BOUND = AtWords(
    r"\b(?P<what>(?:apprenticed|articled|indentured) (?:to|with) (?:an? |the |his |her )?(?:[a-z'-]+ ){0,2}?"
    r"[a-z'-]{3,}|(?:training|studying|retraining|qualifying|studied|learning|in training) (?:to be|to become"
    r"|for) (?:an? |the )"
    r"(?!(?:while|time|year|better|good|child|parent|test|exam|few)\b)(?:[a-z-]+ ){0,2}?[a-z-]{3,}|(?:sits"
    r"|sat) as an? (?:[a-z]+ )?[a-z]{4,}"
    r"|(?:was|were|been|went|is) with the (?:coal board|railways?|post office|gas board|electricity board|water board"
    r"|navy"
    r"|army|raf|fire brigade|council|co-op|forestry commission|merchant navy|coastguard|harbour board|mines rescue))"
    r"(?=[.,;:)\n\t]|\Z| (?:and|at|in|when|but|until|for|on|who|before|while|by|as|since|from)\b)"
)
_PAID = heads.compile(
    r"(?<=[a-z])(?: for (?:cash|money|tips|a small wage|pin money)|,? cash in hand|,? and (?:is|was|were|are|gets"
    r"|got) paid)\b"
)
_CLAUSE = re.compile(
    rf"\b(?:{context.KIN}|he|she|they) (?:also |sometimes |still )?(?P<what>(?!is |was |has |had |were |are )[a-z]+"
    rf" [a-z' -]{{3,60}}),?\Z"
)
_OWN_THING = (
    r"(?:taxis?|cabs?|minicabs?|lorry|lorries|hgv|wagons?|trawlers?|fishing boat|boats?|burger van|ice cream vans?"
    r"|kebab van"
    r"|chip van|tow truck|recovery truck|milk float|hearse|tractor|coach|minibus|stalls?|pitch|workshop|forge"
    r"|smallholding"
    r"|salon|shops?|takeaways?|restaurants?|launderettes?|laundrette|garage|pub|caf[eé]s?|bakery|bakeries|butcher's"
    r"|(?:milk|bread|paper|window|coal|leaflet|delivery|fish|ice cream|egg|scrap|grass[- ]cutting) round"
    r"|(?:[a-z-]+ )?(?:(?:driving|riding|language|dance|swim) school|kiosk|booth|barrow|office|van|shop|shops"
    r"|stall|stalls|business|firm|company"
    r"|takeaway|salon|garage|factory|farm"
    r"|franchise"
    r"|restaurant|studio|dealership|yard|kennels|stables|cattery|nursery business|agency))"
)
_OWNS = AtWords(
    rf"(?<![\w-])(?:(?P<what>(?:owns?|owned|runs|ran|running|keeps|kept|rents|rented|manages|managed|has|had|opened"
    rf"|bought|set"
    rf" up|inherited) (?:an? |two |three |four |five |several |his own |her own |their own |the |a small "
    rf"|a chain of )"
    rf"(?:[a-z-]+ ){{0,2}}?{_OWN_THING}(?: (?:selling|of|that (?:sells|sold)|which (?:sells"
    rf"|sold)) (?:[a-z]+ ){{0,2}}[a-z]+)?)"
    rf"(?![\w-])(?! (?:visit|check|meeting|worker|account))"
    rf"|(?:father|mother|dad|mum|stepfather|stepdad|uncle|aunt|brother|sister|grandfather|grandmother|partner"
    rf"|parents|husband"
    rf"|wife|family|son|cousin)(?:'s|s'|s) (?:own |old |white |new |private hire |black |delivery )*"
    rf"(?P<more>taxi|cab|minicab|lorry|hgv|wagon|trawler|fishing boat|burger van|ice cream van|kebab van|tow truck"
    rf"|hearse"
    rf"|recovery truck|delivery van|works? van|market stall|stall|pitch|(?:milk|bread|ice cream|window|fish) round"
    rf"|tanker|coach|digger|crane)(?![\w-]))"
)
_CHORES = rf"(?:{lexicon.alternatives('work', 'chores')})"
_NOT_CHORE = (
    r"(?!(?:soul|risk|safety|care|child|problem|life|joint|decision|information|critical|direct|family|team|well"
    r"|some|the|a) )"
)
_DOES = AtWords(
    r"(?<![\w-])(?:(?:do|does|did|doing|done|took|takes|taking|found|had|got|gets|getting|offered"
    r"|picked up) (?:some |a bit of"
    rf" |a little |odd |cash |casual |part-time |evening |weekend )?(?P<what>{_CHORES})(?![\w-])"
    rf"|(?:do|does|did|doing) (?:some |a bit of )?(?P<more>{_NOT_CHORE}[a-z][a-z-]{{2,}}[ -][a-z]{{3,}}ing)"
    r"(?=[.,;)]|\Z| (?:at|in|for|on|and|until|till|when|from)\b))"
)
_CAME = AtWords(
    r"(?<![\w-])(?:c[ao]me|coming|comes|brought|arrived|moved|recruited|hired|went|travelled|sent)(?: (?:over|here"
    r"|back|out"
    r"|down|up|south|north|to (?:the (?:uk|country|city|town|area|county|coast|fens)|england|britain|this country"
    r"|[a-z]+)"
    r"|in (?:the )?\w+|at \w+|as a \w+|from \w+)){0,3}"
    r" (?:to (?P<what>(?:pick|cut|lay|dig|build|drive|pack|nurse|fish|drill|cook|clean|weld|farm|milk|mine|teach|gut"
    r"|harvest"
    r"|plant|plough|shear|sing|dance|box|crew|work (?:in|on|at|for|as) (?:an? |the )?(?:[a-z-]+ ){0,2}?)"
    rf"(?:(?<= ) ?| )(?:for (?:an? |the )?)?(?:[a-z-]+ )?(?:{goods.GOODS}|{goods.BUSINESS}|mills?|fields"
    r"|kitchens?|care homes?|steelworks"
    r"|sites?|docks|railways?|hospitals?|factories|buses))"
    r"|for (?:the |a season of )?(?P<more>(?:[a-z-]+ )?(?:picking|packing|harvest|season|steelworks|docks|mills?"
    r"|factories"
    r"|potteries|pits?|mines?|shipyards?|railways?|buses|foundr(?:y|ies)|fishing|herring|hops|asparagus|daffodils"
    r"|strawberries|farm work|care work|cannery|canneries|building work)))(?![\w-])"
)


def found(lowered: str) -> Iterator[tuple[int, int, int]]:
    """Each place in a text in lower case where somebody's work is told, and the span of the words that tell it."""
    for start, end in [*goods.handled(lowered), *_taught(lowered)]:
        yield start, start, end
    for pattern in (
        _SET,
        _OWNS,
        _DOES,
        _CAME,
        _SET_TO_WORK,
        _OFFICE,
        _AT_A,
        _WORKED,
        _UNIT,
        _MADE_BY,
        _BOUND,
    ):
        for match in pattern.finditer(lowered):
            yield match.start(), *match.span(match.lastgroup or 0)
    for paid in _PAID.finditer(lowered):
        clause = _CLAUSE.search(lowered, max(0, paid.start() - 90), paid.start())
        if clause is not None:
            yield clause.start(), *clause.span("what")
    for match in _ALONE.finditer(lowered):
        if _SUBJECT.search(lowered, max(0, match.start() - 60), match.start()):
            yield match.start(), *match.span("what")


def _taught(lowered: str) -> Iterator[tuple[int, int]]:
    for match in _TEACHES.finditer(lowered):
        if what := _TAUGHT.match(lowered, match.end()):
            yield match.start(), what.end()
