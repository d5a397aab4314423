"""The ways in which English says what somebody does for a living, as patterns; no function that reads.

Each has the group `what`: the words that a person has to judge.
"""

from __future__ import annotations

from pubcheck.recognisers.grammar import lexicon
from pubcheck.recognisers.grammar.at_words import AtWords

_CLOSE_KIN = r"(?:mother|father|mum|dad|son|daughter|brother|sister|parents?|ma|pa|child|children)"
KIN = lexicon.by_letter(
    *(
        "mothers?",
        "mums?",
        "mam",
        "mammy",
        "mama",
        "mami",
        "mother-in-law",
        "mg[mf]",
        "mv",
        "fathers?",
        "father-in-law",
    ),
    *(
        "fianc[eé]e?",
        "family",
        "fv",
        "fob",
        "dads?",
        "daughters?",
        "parents?",
        "partner",
        "papa",
        "pg[mf]",
        "ex-partner",
    ),
    *("ex-husband", "ex-wife", "husband", "household", "wife", "spouse", "sisters?(?:-in-law)?", "sons?", "stepdad"),
    *("stepmum", "siblings?", rf"step-?{_CLOSE_KIN}", rf"grand-?{_CLOSE_KIN}", rf"half--?{_CLOSE_KIN}"),
    *(rf"god-?{_CLOSE_KIN}", "girlfriend", "gran", "granny", "boyfriend", "brothers?(?:-in-law)?", "baba", "uncles?"),
    *("aunt(?:ie|y)?s?", "abbu", "ammi", "cousins?", "couple", "nan", "nana", "nephews?", "nieces?", "tata", "tatay"),
    *("twins?", "relatives?"),
)
_PAUSE = (
    r"(?: (?:part[- ]time|full[- ]time|nights?|days|locally|casually|mainly|once|then|now|before|for years|abroad|there"
    r"|for many years|on and off|long hours|shifts|evenings|weekends|Saturdays|Sundays|early|late|mostly|sometimes|also"
    r"|again|still|away|split shifts|cash in hand|zero hours))*"
)
_NOUNS = (
    r"[^\W\d_][\w'/-]*(?: (?!and\b|but\b|in\b|at\b|for\b|on\b|with\b|who\b|when\b|until\b|since\b|from\b|to\b|of\b|or\b"
    r"|which\b|that\b|while\b|because\b|before\b|after\b|by\b|as\b|through\b|is\b|was\b|had\b|has\b|so\b|he\b|she\b"
    r"|they\b)[^\W\d_][\w'/-]*){0,3}"
)
_DET = r"(?:an?|the|his|her|their|some|local|several|various|different) (?:local |large |small )?"
_PLACE = (
    r"(?:factory|shop|warehouse|laundry|bakery|restaurant|takeaway|firm|company|farm|garage|salon|hotel|pub|bar|caf[eé]"
    r"|kitchen|centre|supermarket|market|mill|abattoir|quarry|nursing home|care home|rank|building sites?|plant"
    r"|distillery|brewery|line|stall|van|business|barber'?s|hairdresser'?s|butcher'?s|agency|depot|port|yard|docks?"
    r"|mine"
    r"|rigs?|army|navy|regiment|trade|industry|studio|parlour|stables|zoo|circus|fair|railways?|airport|bank|post"
    r" office"
    r"|library|theatre|food court|station|boats?|trawlers?|ships?|ferries|lorries|buses|trams|trains|taxis|bins|tills"
    r"|doors?|roads|buildings|sites?|fields|works|refinery|school kitchens?|kennels|nurseries|greenhouses|polytunnels"
    r"|vineyards?|hospital kitchens?|chain|store|retailer|wholesaler|dealership|showroom|app|platform|casino|club"
    r"|nightclub|gym|forces|fairs|lorry|school|college|hospital|caravans)"
)
# These take no article.
_FIELD = (
    r"(?:fishing|construction|catering|hospitality|haulage|forestry|farming|finance|insurance|logistics|retail|security"
    r"|IT|sales|engineering|manufacturing|kennels|warehouses|factories|hotels|kitchens|shops|restaurants|bars|pubs"
    r"|telesales|advertising|publishing|television|films|property|textiles|recruitment|a sector)"
)
_AS_A = AtWords(
    r"\b(?:work(?:s|ed|ing)?|employed|jobs?|trained|training|retrained|qualified|self-employed|apprenticed|contract"
    r"|shifts?|career|living|registered|hired|moonlight(?:s|ed|ing)|volunteer(?:s|ed|ing)?|recruited|taken on|laid off"
    r"|sacked|earns?|engaged|enlisted|served|serving|freelanc(?:es|ed|ing)|redundan(?:t|cy)|post|role|position"
    rf"|doubl(?:es|ed)){_PAUSE}(?: (?:at|for|with|in|on)(?: the)?(?: [A-Z][\w'&-]*){{1,4}})? as (?:an? |the )"
    rf"(?P<what>{_NOUNS})"
)
_WORKED_IN = AtWords(
    r"\b(?:work(?:s|ed|ing)?|jobs?|employed|employment|shifts?(?: change)?|apprenticeship|nights|Saturdays|weekends"
    rf"|wages|hours|placement|earning|labour(?:s|ed|ing)?|temp(?:s|ed|ing)|cover){_PAUSE}"
    rf" (?:in|at|on|for|with|down|aboard|out of) (?:{_DET})?(?P<what>(?:(?<= )(?<!in )(?<!at )(?<!on )(?<!for"
    rf" )(?<!with )"
    rf"(?:[^\W\d_][\w'/-]*[ -]){{0,3}}?{_PLACE}|{_FIELD}))(?![\w-])"
)
_AWAY = AtWords(
    rf"\b(?:work(?:s|ed|ing)?|jobs?|employed|employment){_PAUSE} (?P<what>offshore|at sea|on the (?:rigs|bins|buses"
    r"|trawlers|boats|ferries|railways?|roads|doors?|tills|markets?|fairs|docks|lorries|wagons|land|buildings|building"
    r" sites?|fishing boats|cruise ships|oil rigs|high seas|gates?|oil platforms|barges|canals)|underground|down"
    r" (?:the|a)"
    r" (?:pit|mine)|in the (?:fields|pits|docks|mines|mills|kitchens|markets|City|forces|army|navy|RAF)|from home as"
    r" [a-z]+ [a-z]+)\b"
)
_ON_THE = AtWords(
    rf"\b(?i:{KIN}|he|she)(?:'s|'d| is| was| had been| went| are| were)(?: back| away| now| working| still)*"
    rf" (?P<what>on the (?:rigs|bins"
    r"|buses|trawlers|boats|lorries|tools|doors?|railways?|roads|markets|building sites?|ferries|taxis|cabs|post"
    r"|tills|vans|wagons"
    r"|fairs|fishing|docks|ships|cruise ships|oil|gas|land|farms?)|in the (?:army|navy|forces|raf|RAF|Army|Navy"
    r"|Marines|building trade"
    r"|motor trade|police|fire service|prison service|merchant navy|TA|reserves)|(?:left|joined) the (?:army|navy"
    r"|forces|Army|Navy|RAF|Marines|police|Gurkhas|merchant navy|fire service|regiment)"
    r"|(?:out |away |always |off )?(?:netting|potting|trawling|lambing|shearing|roofing|scaffolding|plastering"
    r"|tarmacking|cabbing|busking"
    r"|picking|packing|farming|fishing|cockling|crabbing|quarrying|logging|droving|labouring|cleaning|welding"
    r"|bricklaying|hawking|trading)"
    r"|(?:stationed|posted|deployed"
    r"|serving) (?:at|in|to|abroad"
    r"|overseas)\b(?: an?| the)?(?: [\w-]+){1,2})"
)
_CARER = AtWords(
    r"\b(?P<what>(?:home |live-in |domiciliary |senior |night |care )?carers? (?:in|at|for) (?:an? |the )(?:nursing"
    r" home|care home"
    r"|residential home|home for [a-z]+ [a-z]+|old people's home|care agency|agency|hospital|hospice|care company))\b"
)
_SOLD = AtWords(
    r"\b(?P<what>(?:sells?|sold|selling) [a-z' -]{3,30}?) (?:door to door|door-to-door|on (?:the|a) markets?|online"
    r"|from (?:an?|his|her|the) (?:van|stall"
    r"|shop|kiosk|car|garage)|at (?:car boots?|markets|fairs|festivals)|on eBay|on Vinted)"
)
_AT_ING = AtWords(
    r"\b(?:work(?:s|ed|ing)? (?:at|in|by)|(?:put|set|sent) to|earns? (?:a|his|her|their) living|made (?:a|his|her"
    r"|their) living|made"
    r" money|earn(?:s|ed|ing)? (?:money|extra|cash)"
    r"|living (?:from|by|out of)|(?:money|extra|cash) (?:from|by)|business (?:in|of)|self-employed in|set up in|jobs?"
    r" in) "
    r"(?P<what>(?!the |an? |his |her )(?:[a-z]+ )?[a-z]{3,}ing)(?: and (?P<more>(?:[a-z]+ )?[a-z]{4,}ing))?\b"
)
_VEHICLES = (
    r"(?:lorry|lorries|taxis?|vans?|bus(?:es)?|minicabs?|trucks?|coach(?:es)?|trams?|trains?|cabs?|forklifts?"
    r"|fork-lifts?|cranes?|diggers?|tractors?|ambulances?|tankers?|hearses?|HGVs?|tugs?|dustcarts?|gritters?"
    r"|minibus(?:es)?"
    r"|rickshaws?|artics?|low-?loaders?|skip lorr(?:y|ies)|milk floats?|ice cream vans?|school bus(?:es)?|night buses)"
)
_DOES = AtWords(
    r"\b(?P<what>(?:driv(?:es?|ing)|drove) (?:long distances|for a living|abroad|(?:an? |the |his )?(?:\w+ )?"
    rf"{_VEHICLES}\b|for (?:an? |the )?(?:[a-z-]+ ){{0,2}}(?:firm|company|supermarket|depot|agency|app|business|bakery"
    r"|brewery|courier)|deliver(?:ies|y vans?))"
    r"|(?:pick(?:s|ed|ing)?|harvest(?:s|ed|ing)?|pack(?:s|ed|ing)?|process(?:es|ed|ing)?|gut(?:s|ted|ting)|pluck(?:s|ed"
    r"|ing)?|shell(?:s|ed|ing)|sort(?:s|ed|ing)) (?:the )?(?:fruit|vegetables|[a-z]+ berries|strawberries|raspberries"
    r"|blackberries|apples|pears|plums|cherries|grapes|hops|asparagus|cauliflowers?|cabbages|sprouts|leeks|onions"
    r"|potatoes|daffodils|tulips|flowers|mushrooms|lettuces?|salads?|tomatoes|peas|beans|carrots|cockles|mussels"
    r"|oysters|crabs?|prawns|scallops|fish|chickens?|turkeys|eggs|meat|poultry|parcels|boxes|pallets|waste|recycling)"
    r"|(?:clean(?:s|ed|ing)?) (?:offices|houses|homes|hotel rooms|hotels|caravans|schools|trains|planes|buses|toilets"
    r"|windows|chalets|holiday (?:lets|cottages|homes)|wards|cars|carpets|ovens|pubs|shops)"
    r"|(?:deliver(?:s|ed|ing)) (?:parcels|food|pizzas?|takeaways?|newspapers|papers|leaflets|milk|furniture|groceries"
    r"|letters|coal|post|flowers|meals)"
    r"|(?:cut(?:s|ting)?) (?:hair|grass|hedges|trees|peat|turf|keys|stone)"
    r"|(?:la(?:ys?|id|ying)) (?:bricks|tarmac|carpets?|floors|cables|drives|driveways|paving|tracks|pipes)"
    r"|(?:fit(?:s|ted|ting)?) (?:kitchens|bathrooms|carpets|windows|tyres|boilers|alarms|blinds|solar panels|shops)"
    r"|(?:mend(?:s|ed|ing)?|fix(?:es|ed|ing)?|repair(?:s|ed|ing)?) (?:cars|roofs|shoes|nets|boats|bikes|bicycles|clocks"
    r"|watches|phones|computers|engines|lorries|caravans)"
    r"|(?:breed(?:s|ing)?|bred|train(?:s|ed|ing)?|rac(?:es|ed|ing)|shear(?:s|ed|ing)?|milk(?:s|ed|ing)|keep(?:s|ing)?"
    r"|kept|rear(?:s|ed|ing)?|farm(?:s|ed|ing)?) (?:dogs|puppies|horses|ponies|sheep|cows|cattle|pigs|greyhounds"
    r"|whippets|ferrets|poultry|goats|alpacas|racing pigeons|salmon|trout|oysters)"
    r"|(?:dig(?:s|ging)?|dug) (?:graves|ditches|wells|drains)"
    r"|(?:sell(?:s|ing)?|sold) (?:(?:second-hand|used|cut|old|fresh|home-made|fake|stolen) )?(?:scrap(?: metal)?"
    r"|flowers|fruit|vegetables|clothes|cars|caravans|carpets|horses|dogs"
    r"|puppies|fish|jewellery|phones|insurance|ice cream|burgers|kebabs|lottery tickets|newspapers|the Big Issue|rugs"
    r"|mattresses|logs|firewood|Christmas trees|cosmetics|perfume|saris|fabric|books|furniture|double glazing|houses"
    r"|[a-z]+ (?:at|on) (?:the |a )?(?:markets?|car boot sales?|fairs))"
    r"|(?:sweep(?:s|ing)?|swept) (?:chimneys|streets|roads)"
    r"|(?:build(?:s|ing)?|built|paint(?:s|ed|ing)?|decorat(?:es|ed|ing)|clear(?:s|ed|ing)?|demolish(?:es|ed|ing)"
    r"|mov(?:es|ed|ing)) (?:houses|walls|ships|boats|stages|scaffolding|sets|guitars|conservatories|fences)"
    r"|work(?:s|ed|ing)? the (?:fairs|tills|doors|markets|boats|fields|land|trawlers|ferries|bars|streets|festivals"
    r"|railways)"
    r"|farm(?:s|ed|ing)? (?:\w+ )?(?:acres|hectares|land)|(?:do|does|did|doing) (?:some |a bit of )?(?:hair|nails"
    r"|demolition|removals|roofing"
    r"|tarmac(?:king)?|gardening|gardens|security|door work|labouring|cleaning|catering|deliveries|house clearances?"
    r"|market stalls|scrap"
    r"|nights|shifts|agency work|bar work|plastering|plumbing|building|painting|tree work|taxi work|cash[- ]in[-"
    r" ]hand work)"
    r"|(?:clean(?:s|ed|ing)|cook(?:s|ed|ing)?|wait(?:s|ed|ing)|serv(?:es|ed|ing)|nurs(?:es|ed|ing)|cater(?:s|ed|ing)?"
    r"|sew(?:s|ed|ing)?|drum(?:s|med)?"
    r"|labour(?:s|ed|ing)?|temp(?:s|ed|ing)?|port(?:er|ers|ered)) (?:at|for|in) (?:an? |the )(?:[a-z-]+"
    r" ){0,2}?(?:school|hospital|hotel|pub|factory|shop"
    r"|nursery|care home|office|offices|church|mosque|temple|restaurant|café|cafe|club|canteen|bakery|university|firm"
    r"|company|General|ward|wedding hall)s?"
    r"|served (?:\w+ )?tours?(?: of duty)?(?: in [A-Z]\w+)?|served in (?:Iraq|Afghanistan|Bosnia|Kosovo|the Falklands"
    r"|the Gulf|Northern Ireland)"
    r"|(?:stack(?:s|ed|ing)?) shelves|(?:empt(?:y|ies|ied|ying)) (?:the )?bins"
    r"|(?:pull(?:s|ed|ing)?) pints|(?:wait(?:s|ed|ing)?) (?:on )?tables|(?:wash(?:es|ed|ing)?) (?:cars|dishes|pots)"
    r"|(?:tarmac(?:s|ked|king)?) drives|(?:catch(?:es|ing)?|caught|land(?:s|ed|ing)) (?:crabs?|lobsters?|fish"
    r"|cockles))\b"
)
_TAUGHT = AtWords(
    r"\b(?:he|she|they|mother|father|mum|dad|mam|uncle|aunt|grandmother|grandfather|partner|who|and)"
    r" (?:also |once |had |now |then |both )?(?:taught|teaches|teach|lectur(?:es|ed)|coach(?:es|ed)|tutor(?:s|ed)"
    r"|stud(?:ies|ied)) "
    r"(?P<what>(?:in |at |the )?(?:[a-z]+ ){0,2}?(?:physics|maths|mathematics|chemistry|biology|science|history"
    r"|geography"
    r"|music|piano|violin|guitar|drums|art|drama|dance|ballet|yoga|karate|judo|boxing|swimming|football|gymnastics"
    r"|English|French|German|Spanish|Arabic|Polish|Urdu|Mandarin|law|medicine|nursing|engineering|economics|philosophy"
    r"|theology|computing|PE|primary school|secondary school|a primary|a secondary|infants|juniors|college"
    r"|university|driving|riding|cookery|woodwork|accountancy|dentistry|pharmacy|Quran|Koran|mosque school"
    r"|supplementary school))\b"
)
ENDING = (
    r"(?:er|or|ist|man|woman|master|mistress|smith|wright|hand|keeper|ian|operative|assistant|cook|chef|labourer|eer"
    r"|monger"
    r"|grapher|medic|clerk|guard|agent|apprentice|nurse|aide|attendant|official|accountant|merchant)"
)
_ENLISTED = AtWords(
    r"\b(?P<what>(?:left|joined|enlisted in|discharged from|served in) the (?:[Aa]rmy|[Nn]avy|forces|armed forces|RAF"
    r"|Royal [A-Z]\w+|Marines"
    r"|police|Gurkhas|merchant navy|fire service|regiment|Brigade of Gurkhas))\b"
)
ONCE = AtWords(
    rf"\b(?:retired|former|ex-|redundant|self-employed|freelance|apprentice|trainee|out-of-work|unemployed|serving)[ ]?"
    rf"(?P<what>(?:[a-z][a-z-]+ ){{0,2}}?(?!partner|member|user|foster|carer|brother|sister|offender|prisoner|teacher"
    rf"|husband|soldier"
    rf"|mother|father|worker|social|manager|owner|number|reviewer)[a-z][a-z-]{{2,}}{ENDING})(?![\w-])"
)
_BY_TRADE = AtWords(
    r"\b(?:an? |the )(?P<what>(?:[a-z][a-z'-]+ ){0,2}[a-z][a-z'-]+),? by (?:trade|profession|training|occupation)\b"
)
_RANK = AtWords(
    r"\b(?P<what>Private|(?:Lance )?Corporal|Sergeant|Staff Sergeant|Warrant Officer|Sapper|Gunner|Trooper|Guardsman"
    r"|Rifleman|Fusilier|Signaller|Craftsman|Able (?:Seaman|Rating)|Leading (?:Hand|Seaman|Aircraftman)|Petty Officer"
    r"|Airman|Lieutenant|Captain|Major) (?=(?:in|with|of) the )"
)
# True where the pattern names whose work it is; else that has to be seen from the words before.
PATTERNS: tuple[tuple[AtWords, bool], ...] = (
    (_AS_A, False),
    (_WORKED_IN, False),
    (_AWAY, False),
    (_AT_ING, False),
    (_DOES, False),
    (_RANK, False),
    (_ON_THE, True),
    (_SOLD, False),
    (_CARER, False),
    (_ENLISTED, False),
    (ONCE, False),
    (_TAUGHT, True),
    (_BY_TRADE, True),
)
