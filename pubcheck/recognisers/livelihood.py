"""Work that is told by what is done and where, as patterns: "guts herring", "down the pit".

labour.py has the ways in which a job is named; this has the verbs and objects of working people, said in passing.
Each has the group `what`, the words that a person has to judge, and is read in lower case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pubcheck import heads
from pubcheck.recognisers import context, lexicon

_IRREGULAR = {
    **{"bind": "bound", "breed": "bred", "build": "built", "catch": "caught", "dig": "dug", "drive": "drove driven"},
    **{"grind": "ground", "grow": "grew grown", "hang": "hung", "lay": "laid", "sell": "sold", "shear": "shorn"},
    **{"shoe": "shod", "spin": "spun", "sweep": "swept", "teach": "taught", "weave": "wove woven", "make": "made"},
    **{"fly": "flew flown", "ride": "rode ridden", "cut": "cut", "feed": "fed", "sew": "sewn", "hew": "hewn"},
}


def _forms(verb: str) -> tuple[str, ...]:
    """A verb as it stands after a subject: he guts, she gutted, they were gutting."""
    base, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    stem = base[:-1] if base.endswith("e") and not base.endswith(("ee", "oe")) else base
    if re.fullmatch(r"[^aeiou]+[aeiou][bdgmnprt]", base) and base not in ("iron", "model"):
        stem = base + base[-1]
    if re.search(r"[^aeiou]y\Z", base):
        past, third = base[:-1] + "ied", base[:-1] + "ies"
    else:
        past, third = stem + "ed", base + ("es" if re.search(r"(?:[sx]|[cs]h)\Z", base) else "s")
    pasts = _IRREGULAR[base].split() if base in _IRREGULAR else [past]
    return tuple(f"{form}{tail}" for form in (base, third, *pasts, f"{stem}ing"))


def _verbs(section: str, *, plain: bool = True) -> str:
    """The forms of the verbs of a section as the inside of a pattern; without the plain form, which may be a noun."""
    first = 0 if plain else 1
    return lexicon.grouped(form for verb in lexicon.phrases("work", section) for form in _forms(verb)[first:])


# Things by the piece or the load. What a household has or does of its own accord is left out: clothes, toys, meals.
_GOODS = rf"(?:{lexicon.alternatives('work', 'goods')})"
_FEW = (
    r"(?:(?!the |those |these |this |that |my |an? |his |her |their |up |out |some |its |two |and |in |at |on |for "
    r"|with |to )[a-z-]{3,14} )?"
)
_BUSINESS = rf"(?:{lexicon.alternatives('work', 'firms')})"
_PLURAL = r"(?:[a-z-]{2,}[a-rt-z]s)"
_HOME = rf"(?:{lexicon.alternatives('work', 'things of the home')})"
_NOT_OBJECT = (
    r"(?!(?:the|an?|his|her|their|its|my|our|your|this|that|these|those|some|any|no|all|both|each|every|more|up|out"
    r"|off|in|on|at|to|for|from|with|by|and|or|as|is|was|him|them|it|us|me|who|what|when|where|down|over|away|back"
    r"|into|about|after|before|during|since|until|because|several|many|few|two|three|four|five|six|other|such|his"
    r"|hers|herself|himself) )"
)
_CLOSE = (
    r"(?=[.,;:)'\"]|\Z| (?:for|at|in|on|from|by|until|when|before|while|who|since|as|and|but|all|part|nights|days"
    r"|with|during|abroad|there|there's|or|to|of|over|between|after|there)\b)"
)
_DONE = heads.compile(
    rf"(?<![\w-])(?:(?P<what>(?:{_verbs('verbs of listed goods')}) {_FEW}{_GOODS})(?![\w-]| (?:for|with|to) (?:his"
    rf"|her|their|the)"
    rf" (?:children|brothers?|sisters?|siblings|child|family|baby|son|daughter|own|room|bed|bag)\b| (?:together"
    rf"|at home with"
    rf"|so that)\b)"
    rf"|(?P<any>(?:{_verbs('verbs of any goods', plain=False)}) {_NOT_OBJECT}"
    rf"(?!{_HOME}\b)(?:(?!and |or |well |so |then )[a-z-]{{3,}} (?!{_HOME}\b)){{0,2}}?{_PLURAL}){_CLOSE}"
    rf"|(?P<more>(?:{_verbs('verbs of service')})(?: (?:at home|by hand|part-time|nights|weekends))? (?:for|on|in|at"
    rf"|aboard)"
    rf" (?:(?:an? |the |two |three |several |local )?(?:[a-z'-]+ ){{0,3}}?{_BUSINESS}(?![\w-])"
    rf"|{_NOT_OBJECT}(?!{_HOME}\b)"
    rf"(?:[a-z-]{{3,}} ){{0,2}}?(?:ferries|ships|liners|boats|trains|planes|buses|coaches|offices|hotels|schools"
    rf"|pubs|hospitals"
    rf"|factories|farms|kitchens|canteens|clubs|caf[eé]s|restaurants|shops|bars|homes for|care homes|nursing homes"
    rf"|hospices"
    rf"|prisons|colleges|nurseries|rigs|yachts|trawlers|warehouses|markets|fairs|festivals|theatres|mills|mines"
    rf"|barracks|churches"
    rf"|mosques|chapels|vans|lorries|taxis|stables|kennels|labs|laboratories|laundries){_CLOSE})))"
)
_ALONE = re.compile(
    rf"(?<![\w-])(?P<what>{_verbs('verbs alone')})(?=[.,;)]|\Z| (?:in|at|on|from|for|since|and|until|near|by)\b)"
)
_AT_A = re.compile(
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
_TEACHES = re.compile(
    rf"(?<![\w-])(?P<what>(?:teach(?:es|ing)?|taught) (?:the )?(?:{lexicon.alternatives('events', 'instruments')}"
    rf"|{lexicon.alternatives('heritage', 'languages').lower()})"
    rf"|worked (?:on )?the (?:[a-z]+ )?(?:line|lines|tills|doors|fairs|boats|rigs|fields|markets|land|ovens|machines"
    rf"|bar|pumps|gates"
    rf"|canals|rides|waltzers|ferries|trawlers|sites|quarry|mines|looms|kilns|presses|front desk"
    rf"|box office))(?![\w-])"
)
_UNIT = re.compile(
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
    rf" (?:at|in|for|on|with|to) (?:an? |the |one of the |two |several |local )+(?:[a-z'-]+ ){{0,2}}?(?:{_BUSINESS}"
    rf"|office|ward|kitchen"
    rf"|works|centre|line|site|port|airport|station|home|bank|park|rank|ferries|council|market|stand|counter"
    rf"|desk))(?![\w-])"
)
_SUBJECT = re.compile(
    rf"\b(?:{context.KIN}|family|he|she|they|who|and)(?: (?:has|have|had|also|both|still|once|now|then|always|mostly"
    rf"|mainly|is|was|are"
    rf"|were|been))* \Z"
)
_OFFICE = re.compile(
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
    r"|till|wheel of an? [a-z]+)|aboard (?:an? |the )?[a-z ]{3,20}|at sea|offshore|out with the (?:boats|nets|fleet"
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
_SET = re.compile(
    rf"(?<= )(?:was|is|were|are|been|went|goes|going|worked|works|working|employed|job|jobs|shifts?|nights|days"
    rf"|earned|living"
    rf"|started|began|start|placement|years|apprenticed|served|serving|away|back|out)(?: (?:back|away|out|mostly"
    rf"|once|first"
    rf"|then|now|both|all|nights|days|also|again|still|for years|always|often|part-time|usually))* (?P<what>{_WHERE})"
    rf"(?![\w-])(?! (?:meeting|waiting|with (?:the )?(?:social|police)))"
)
_SET_TO_WORK = re.compile(
    rf"(?<![\w-])(?:work(?:s|ed|ing)?|employed|jobs?|shifts?|apprenticed)(?: (?:away|out|mostly|once|first|then|now"
    rf"|both|nights|days"
    rf"|also|again|still|part-time|usually))* (?P<what>{_ANYWHERE})(?![\w-])"
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
    r"|(?:[a-z-]+ )?(?:(?:driving|riding|language|dance|swim) school|kiosk|booth|barrow|office|line|van|shop|shops"
    r"|stall|stalls|business|firm|company"
    r"|takeaway|salon|garage|factory|farm"
    r"|franchise"
    r"|restaurant|studio|dealership|yard|kennels|stables|cattery|nursery business|agency))"
)
_OWNS = re.compile(
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
_DOES = re.compile(
    r"(?<![\w-])(?:(?:do|does|did|doing|done|took|takes|taking|found|had|got|gets|getting|offered"
    r"|picked up) (?:some |a bit of"
    rf" |a little |odd |cash |casual |part-time |evening |weekend )?(?P<what>{_CHORES})(?![\w-])"
    rf"|(?:do|does|did|doing) (?:some |a bit of )?(?P<more>{_NOT_CHORE}[a-z][a-z-]{{2,}}[ -][a-z]{{3,}}ing)"
    r"(?=[.,;)]|\Z| (?:at|in|for|on|and|until|till|when|from)\b))"
)
_CAME = re.compile(
    r"(?<![\w-])(?:c[ao]me|coming|comes|brought|arrived|moved|recruited|hired|went|travelled|sent)(?: (?:over|here"
    r"|back|out"
    r"|down|up|south|north|to (?:the (?:uk|country|city|town|area|county|coast|fens)|england|britain|this country"
    r"|[a-z]+)"
    r"|in (?:the )?\w+|at \w+|as a \w+|from \w+)){0,3}"
    r" (?:to (?P<what>(?:pick|cut|lay|dig|build|drive|pack|nurse|fish|drill|cook|clean|weld|farm|milk|mine|teach|gut"
    r"|harvest"
    r"|plant|plough|shear|sing|dance|box|crew|work (?:in|on|at|for|as) (?:an? |the )?(?:[a-z-]+ ){0,2}?)"
    rf"(?:(?<= ) ?| )(?:for (?:an? |the )?)?(?:[a-z-]+ )?(?:{_GOODS}|{_BUSINESS}|mills?|fields|kitchens?|care homes?"
    rf"|steelworks"
    r"|sites?|docks|railways?|hospitals?|factories|buses))"
    r"|for (?:the |a season of )?(?P<more>(?:[a-z-]+ )?(?:picking|packing|harvest|season|steelworks|docks|mills?"
    r"|factories"
    r"|potteries|pits?|mines?|shipyards?|railways?|buses|foundr(?:y|ies)|fishing|herring|hops|asparagus|daffodils"
    r"|strawberries|farm work|care work|cannery|canneries|building work)))(?![\w-])"
)

_MAY = re.compile(r"(?:\b(?:to|not|could|would|should|must|can|will|might|may|helped?|let|never)|n't) \Z")
# What stands after these is a thing, not what somebody does: "two printed copies", "the teaching hospitals".
_NOUN = re.compile(
    r"\b(?:the|an?|two|three|four|some|these|his|her|their|any|all|no|new|old|of the|its|own|many|well) \Z"
)


def found(lowered: str) -> Iterator[re.Match[str]]:
    """Every match in a text in lower case; its last group has the words that tell the work, whoever it is."""
    for pattern in (_DONE, _SET, _OWNS, _DOES, _CAME, _SET_TO_WORK, _OFFICE, _AT_A, _TEACHES, _UNIT, _MADE_BY):
        for match in pattern.finditer(lowered):
            before = lowered[max(0, match.start() - 16) : match.start()]
            noun = match.lastgroup == "any" and _NOUN.search(before)
            if pattern is not _DONE or not (noun or _MAY.search(before)):
                yield match
    for paid in _PAID.finditer(lowered):
        clause = _CLAUSE.search(lowered, max(0, paid.start() - 90), paid.start())
        if clause is not None:
            yield clause
    for match in _ALONE.finditer(lowered):
        if _SUBJECT.search(lowered, max(0, match.start() - 60), match.start()):
            yield match
