"""The words that settings' names end in, and the words before which and after which such a name stands, as patterns; no
function that reads."""

from __future__ import annotations

import re

from pubcheck.recognisers.grammar import lexicon, words
from pubcheck.recognisers.grammar.at_words import AtWords

_NOT_THEN = r"(?![\w-])(?!'s? (?:review|meeting))"
_SCHOOL = (
    r"(?:Primary|Junior|Infants?'?|Secondary|High|Grammar|First|Middle|Special|Free|Community|Nursery|Comprehensive"
    r"|Lower|Upper|Preparatory|Prep|Girls'?|Boys'?) (?:and (?:Nursery|Infant|Junior) )?(?:School|Academy)|School "
    r"and (?:Nursery|Sixth Form|College)"
    r"|Sixth Form(?: College)?|School|Academy|College|Day Nursery|Nursery|Nurseries|Pre-?[Ss]chool|Playgroup"
    r"|Under[ -]Fives"
    r"|Kindergarten|Madrass?ah?|Montessori|Pupil Referral Unit|PRU|J ?& ?I(?: School)?|Junior (?:&|and) Infants?(?:"
    r" School)?|Learning Centre|Childcare|University"
    r"|Infants'?|Juniors|Junior(?= (?:had|have|was|is|has|said|told|rang|asked|wrote|when|from)\b|[;:)?!]|\n|\t|\Z)"
    r"|Comprehensive|Grammar|Primary(?! (?:[Cc]are|[Hh]ealth|[Mm]ental|[Pp]revention|[Ss]chools"
    r"|[Pp]hase|[Nn]eed|[Rr]esponsib|[Cc]arer|[Aa]ge|[Ee]ducation))|High(?= [a-z]|[.,;:)'?!]|\n|\t|\Z)(?! (?:risk"
    r"|level|number|street|school|court|quality|support|profile))"
    r"|(?:Girls|Boys)'(?= [a-z]|[.,;:)?!]|\n|\t|\Z)"
    r"|(?:C of E|CofE|C\.? ?of ?E\.|RC|VA|VC)(?= (?:had|was|is|and|in|on|at|to|for|from|when|who|has|said|told"
    r"|rang)\b|[.,;:)'?!]|\n|\t|\Z)"
)
_HEALTH = (
    r"(?:Child Development|Medical|Health|Wellbeing|Surgical|Birth|Dental|Walk-[Ii]n|Treatment|Primary Care) Centre"
    r"|(?:Medical|Dental"
    r"|General|Group|Family|Health) Practice|(?:General|Community|Children's|University|Cottage|Memorial|Maternity"
    r"|District|Day|Women's|Women and Children's|Teaching|Psychiatric) Hospital"
    r"|Maternity(?= [a-z]|[.,;:)'?!]|\n|\t|\Z)|Royal Infirmary|Infirmary|Hospital(?! (?:NHS|Foundation|Trust"
    r"|Charity))|Hospice|Surgery|Pharmacy|Clinic"
    r"|NICU|PICU|SCBU|HDU|MAU|AMU|CAU|PAU|MIU|UTC|Maternity Unit|Birth(?:ing)? (?:Unit|Centre)"
    r"|Mother and Baby Unit|Health Campus|Ward(?! (?:Manager|Sister"
    r"|Clerk|Councillor|Round))"
    r"|(?:General|Royal|Medical|Maritime|Unit|Suite|Children's)(?= [a-z]|[.,;:)'?!]|\n|\t|\Z)|Practice(?=,? with (?:Dr"
    r"|GP)| [a-z]|[.,;:)'?!]|\n|\t|\Z)(?! (?:Review|Guid"
    r"|Nurse|Lead|Educat|Manager"
    r"|Framework|Model|Learning|Standard|Note|Example|Improve|Direct|Develop|Supervis|Teach|Week|Panel))"
)
_CARE = (
    r"Children's Home|Residential Home|Care Home|Children's Centre|Family Centre|Family Hub|Contact Centre|Respite "
    r"Centre|Secure (?:Unit|Training Centre|Children's Home|Centre)|Supported (?:Lodgings|Housing|Accommodation)"
    r"|Lodgings|Foyer|Hostel|Women's Refuge|Refuge|Children's Hub|Short Breaks?(?: Unit| Centre)?|House|Lodge|Manor"
    r"|Villa|(?:Futures|Pathways|Horizons|Journeys|(?<!Assisted )(?<!Shared )(?<!Daily )Living|Placements)(?!"
    r" (?:[A-Z]|[Pp]rogramme|[Bb]oard|[Pp]roject|[Ff]orum|[Ss]trategy|[Ss]tandards?|[Ww]age|[Pp]lan))"
)
_ORG = (
    r"(?:Baptist|Methodist|Catholic|Parish|Evangelical|Pentecostal|Community|Christian|Orthodox|Free"
    r"|Gospel) (?:Church|Chapel)"
    r"|Church|Chapel|Cathedral|Kovil|Mosque|Masjid|Gurdwara|Gurudwara|Mandir|Temple|Synagogue|Shul|Kingdom Hall"
    r"|(?:Assembly|Mission|Outreach|Abbey|Priory|Citadel|Sanctuary)(?= [a-z]|[.,;:)'?!]|\n|\t|\Z)|Meeting House"
    r"|Gospel Hall"
    r"|(?:Worship|Praise|Prayer|Faith|Revival|Deliverance) Centre|Equine Clinic|Veterinary (?:Practice|Surgery"
    r"|Clinic|Centre)|Vets"
    r"|Tabernacle|Islamic Centre|Ministr(?:y|ies)(?! of)|Fellowship|Parish"
    r"|(?:Football|Boys'?|Girls'?|Lads'?|Boxing|Rugby|Cricket|Youth|Swimming|Judo|Karate|Gymnastics|Dance"
    r"|Athletic|Sports|Social|Working "
    r"Men's|Bowls|Tennis) Club|FC|AFC|RFC|GAA|ABC|RUFC|Library|(?:Leisure|Sports|Youth|Community|Shopping|Activity"
    r"|Recreation"
    r"|Day|Resource|Arts|Riding) Centre|Rovers|Wanderers|Harriers|Colts|Foodbank|Food Bank|Village Hall|Scout Group"
    r"|Scouts|Guides|Brownies|Cadets"
    r"|Housing Association|Ltd\.?|Limited|LLP|plc|PLC|CIC|Cars|Taxis|Cabs|Coaches|Minibuses|Logistics(?: Park)?"
    r"|(?:Business|Retail|Industrial) (?:Park|Estate)|Trading Estate|Foods|Stores"
    r"|Takeaway|Convenience|Mini ?[Mm]arket|Supermarket|Butchers|Grill|Tandoori|Fried Chicken|Nails|Autos|Amusements"
    r"|Arcade|Fish Bar|Fryer|Chippy|Kebabs?|Pizza|Caf[eé]|Restaurant|Bakery|Salon|Barbers"
    r"|Lettings(?! (?:[Pp]olic|[Ss]cheme|[Aa]gent))|Estates(?! (?:[Tt]eam|[Dd]epart|[Mm]anage))|Properties"
    r"|Kitchen|Chemists?"
    r"|Diner|Cleaning|Tuition|Gym|Laundry|Scaffolding|Roofing|Produce|Growers"
    r"|(?:Women's|Girls'|Youth|Community|Families|Refugee|Arts) Project"
    r"|Shellfish|Haulage|Motors|Tyres|Care (?:Group"
    r"|Services)|Homes|(?:Fostering|Foster Care)(?: Agency| Services?)?"
)
_LOWER = (
    r"primary school|junior school|infant school|high school|secondary school|primary|nursery school|nursery"
    r"|pre-?school|playgroup|academy|college|school|children's centre|family centre|children's home|surgery"
    r"|medical centre|health centre|hospital|hospice|clinic|infirmary|library|church|chapel|mosque|gurdwara|temple"
    r"|synagogue|youth club|community centre|leisure centre"
    r"|(?:burns|liver|spinal|renal|cardiac|neonatal|stroke|trauma|transplant|oncology|maternity|surgical|adolescent)"
    r" (?:unit|ward"
    r"|wing|centre)"
)
TYPE = AtWords(
    rf"\b(?<=[\w'.)] )(?:(?P<care>{_CARE})|(?P<school>{_SCHOOL})|(?P<health>{_HEALTH})|(?P<org>{_ORG})"
    rf"|(?P<lower>{_LOWER})){_NOT_THEN}"
)
# What a setting is called stands after the word for its kind: "the nursery (Little Acorns)", "GP: the Elms".
_NOUNS = {
    "school": (
        r"nursery|(?:special |primary |secondary |boarding |infant |junior |high )?school|(?:sixth form )?college"
        r"|pre-?school|playgroup|academy|sixth form|alternative provision|pupil referral unit|PRU|day ?care"
        r"|after[- ]school club|breakfast club"
    ),
    "health": (
        r"hospital|hospice|(?:GP )?surgery|(?:GP |dental |medical )?practice|ward|clinic|maternity(?: unit| ward)?"
        r"|neonatal unit|(?:(?:neuro|cardio|micro|thoraco|vascular)?surgical|consultant|obstetric|referral"
        r"|trauma|burns|specialist|tertiary|birth|medical|health|walk-in|treatment)"
        r" (?:centre|unit)|pharmacy|chemist|dentist|(?:in-?patient|adolescent|psychiatric|eating disorders?"
        r"|mother and baby|m ?& ?b|perinatal|haematology|oncology|children's) unit|mbu|GP"
    ),
    "care": (
        r"(?:children's |residential |care |group |respite |secure )?home|placement|respite|short breaks?(?: unit)?"
        r"|refuge|hostel|foyer"
        r"|(?:secure|residential|supported|semi-independent|assessment|respite) (?:unit|centre|accommodation|living"
        r"|project)"
        r"|(?:contact|family|children's) centre|(?:night )?shelter|semi-independent"
    ),
    "org": (
        r"church|chapel|mosque|masjid|temple|mandir|gurdwara|synagogue|congregation|parish|fire station|dance school"
        r"|stables"
        r"|riding school|scout group|(?:community|village|church|parish) hall|hall|guest house|food ?bank|band"
        r"|club|(?:boxing )?gym"
        r"|employer"
        r"|firm|company|agency|takeaway|restaurant|caf[eé]|shop|salon|garage|factory|warehouse|farm|pub|nightclub"
        r"|arcade|chip shop|chippy|nail bar"
        r"|minimart|betting shop|launderette|off-licence|newsagent's|market stall"
        r"|housing(?: association)?|landlord|letting agent|hotel|bakery|barber's|car wash|charity|cadets|choir"
        r"|cadet unit|youth centre|provider|prison"
    ),
}
# Read in the text in small letters, which is three times as fast; what follows has to be NAMED in the text itself.
CALLED = AtWords(
    r"\b(?:"
    + "|".join(rf"(?P<{kind}>{nouns.lower()})" for kind, nouns in _NOUNS.items())
    + r")s?(?: \d(?=: ))?(?P<by> \(|: | (?:manager |staff |nurse |team |worker |head )?at |,? (?:called|named"
    r"|known as) " + r"| (?:is|was) (?=['\"]?[a-z]+(?: [a-z]+)?(?:'s)?['\"]?[;.,)])|, )"
    r"(?:the )?(?=['\"]?(?:[a-z]))"
)
NAMED = re.compile(r"['\"]?(?:[A-Z][\w'&-]+|al-[A-Z])")
# "Ivy Cottage, a children's home": what a setting is stands after its name.
APPOSED = re.compile(
    r"(?:,| \(| is| was| had been|, which (?:is|was)) (?:an?|the|his|her|their|the only"
    r"|another) (?:[\w'-]+ ){0,3}?(?:"
    + "|".join(rf"(?P<{kind}>{nouns})" for kind, nouns in _NOUNS.items())
    + r")(?=[.,;)]| (?:for|in|near|where|that|which|run|with|on|of|at|and|outside|by)\b)"
)
BY_CUE = AtWords(
    r"\b(?:(?P<school>pupils? of|[Bb]oard(?:s|ed|er|ing)? (?:at|in)|(?:[Pp]rimary|[Ss]econdary"
    r"|[Ii]nfants|[Jj]uniors"
    r"|[Nn]ursery|[Pp]re-?school|[Cc]ollege) (?:is|was)|[Ss]tart(?:ed|s|ing) at|(?:[Yy]ear \d{1,2}"
    r"|[Rr]eception|[Rr]eception class"
    r"|sixth form|nursery class) at|moved up to|(?<!paper )(?<!report )"
    r"(?<!progress )goes to"
    r"|(?:[Tt]uition|[Ll]essons|[Tt]utoring)(?: \w+){0,2}"
    r" by|head of)"
    r"|(?P<health>[Aa]dmitted (?:[a-z0-9]+,? ){0,7}?to|(?:patient"
    r"|registered) (?:at|with)|transferred to|(?:discharged"
    r"|transferred) from|taken to|(?:(?:air)?lifted|flown|rushed|blue-lighted|helicopter(?:ed)?|air ambulance|flew"
    r" (?:him|her|them)"
    r"|retrieved) (?:[a-z]+ ){0,3}?to|(?:unit|ward|[Ww]ard \w{1,3}|department|A&E|clinic|scan|born|delivered|section"
    r"|theatre|birth"
    r"|booked"
    r"|delivery|forceps|labour|[Pp]sychiatrist|[Pp]sychologist|[Tt]herapist|[Cc]onsultant|[Cc]ounsellor|[Mm]idwife"
    r"|[Nn]urse|[Dd]octor|DNA) at"
    r"|(?:CAMHS|therap\w+|midwi\w+|health visit\w+|psycholog\w+|nursing|clinical|paediatric|perinatal|speech"
    r" and language) (?:team|service|base)(?: (?:was|is))?(?: based)? at"
    r"|died (?:at|in) the)"
    r"|(?P<care>[Pp]lacement \d{1,2}(?::| was| is)|absconded from|ran away from|missing from|[Ss]taff (?:from|at|of)"
    r"|[Mm]anager (?:of|at)|Ofsted report (?:on|into)|secure at|residents? (?:of|at)"
    r"|[Rr]espite (?:was|is) (?:[a-z]+ ){0,6}?at|name of (?:the|his|her) (?:home"
    r"|unit"
    r"|refuge) (?:is|was)"
    r"|remanded (?:in)?to|bailed to"
    r"|(?:nights?|stays?|weekends?) at|(?:the|a) (?:home|unit|refuge|hostel),? (?:called )?)"
    r"|(?P<org>(?:employed|works?|worked|working|job|shifts|driv(?:es|ing)|drove) (?:\w+ ){0,2}?(?:at|for|by|with)"
    r"|(?:danc(?:es?|ed|ing)|sw[iau]ms?|swimming|box(?:es|ed|ing)|train(?:s|ed)?|s[aiu]ngs?|rides?|rode|volunteer(?:s"
    r"|ed|ing)?"
    r"|rehears(?:es?|ed)|perform(?:s|ed)?) (?:at|with)"
    r"|(?:[Pp]astor|[Ii]mam|[Pp]riest|[Vv]icar|[Mm]inister|[Rr]abbi|[Gg]ranthi|[Cc]oach) (?:of|at|from)"
    r"|run by|provider,?|managed by|attends? (?:Mass|church|prayers|worship|services) at"
    r"|(?:[Ff]uneral|[Ww]edding|baptised|christened|[Bb]aptism|[Cc]hristening|[Pp]rayers|Mass|[Mm]emorial|[Bb]uried)"
    r" (?:service |was |is |took place |held |to be )*at"
    r"|(?:church|congregation|mosque|firm|company|employer|takeaway|restaurant|shop|salon|garage)(?:'s| is| "
    r"was)?))"
    r" (?:the |The |their |his |her )?(?=['\"]?[A-Z][\w'&-]+)"
)
GENERIC = lexicon.words("settings", "generic") | words.KINDS["peoples"] | words.KINDS["days"]
NATIONAL = re.compile(
    r"\b(?:Royal College|College of (?:Policing|Paediatrics|Nursing|Psychiatrists|Midwives"
    r"|Emergency|Social)|University of|Open University|School of (?:Social|Nursing|Medicine|Hygiene|Economics)"
    r"|Great Ormond Street|Department|Lucy Faithfull|House of (?:Commons|Lords)|British Library|Virtual School)"
)
EMPLOYER = re.compile(
    r"(?:cleaner|packer|driver|picker|warehouse|employed|work(?:s|ed|ing)?|jobs?|shifts|employer"
    r"|driv(?:es|ing)|drove)\b",
    re.IGNORECASE,
)
OF_KIND = {"care": "care-setting", "school": "school", "health": "health-setting", "org": "org"}
SAINT = re.compile(r"(?:St|Ss|Saints?|Our|All|Queen|King|Prince|Princess|Lady|Lord|Bishop|Archbishop)\b")
NEED_FAMILY = frozenset(
    "Homes Fellowship Guides Scouts Cadets Childcare Temple Parish Chapel University Grammar Juniors".split()
)
# Words that end the name of a home, or of a firm that keeps homes, and much else.
OF_HOMES = frozenset("House Lodge Manor Villa Futures Pathways Horizons Journeys Living Placements".split())
TAKES_OF = frozenset(("Hospital", "University Hospital", "Church", "University", "Infirmary", "Tabernacle"))
LOWER_KINDS = {
    **dict.fromkeys("primary nursery junior infant high secondary pre playgroup academy college".split(), "school"),
    "school": "school",
    **dict.fromkeys(("children's", "family"), "care-setting"),
    **dict.fromkeys(
        "burns liver spinal renal cardiac neonatal stroke trauma transplant oncology".split(), "health-setting"
    ),
    **dict.fromkeys("maternity surgical adolescent".split(), "health-setting"),
    **dict.fromkeys("surgery medical health hospital hospice clinic infirmary".split(), "health-setting"),
}
