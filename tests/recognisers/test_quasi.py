"""What a person has to judge: places, heritage, migration, work, family shape, health, circumstances. Only of the family."""

from __future__ import annotations

import time

import pytest

from pubcheck.recognisers import (
    Recogniser,
    ages,
    employers,
    events,
    families,
    health,
    heritage,
    migration,
    places,
    work,
)
from tests.recognisers.finding import found, why

HERITAGE = [
    pytest.param("The family are Irish Travellers.", [("ethnicity", "Irish Travellers")], id="travellers"),
    pytest.param("Ethnic origin\t\x00\tWhite Romanian\n", [("ethnicity", "White Romanian")], id="label"),
    pytest.param("Ethnicity\t\x00\tDOB\nBlack African\t\x00\t\n", [("ethnicity", "Black African")], id="heading"),
    pytest.param(
        "Mother is Somali and speaks some Arabic.", [("ethnicity", "Somali"), ("language", "Arabic")], id="both"
    ),
    pytest.param("She was given a leaflet in Tigrinya.", [("language", "Tigrinya")], id="leaflet"),
    pytest.param("a Polish-speaking interpreter sat with Mother", [("language", "Polish-speaking")], id="speaking"),
    pytest.param("First language\t\x00\tPahari\n", [("language", "Pahari")], id="language-label"),
    pytest.param("His parents are Jehovah's Witnesses.", [("religion", "Jehovah's Witnesses")], id="faith"),
    pytest.param("Religion\t\x00\tSikh\n", [("religion", "Sikh")], id="faith-label"),
]
NOT_HERITAGE = [
    pytest.param("Research shows that many Somali families (Bell, 2019) are missed.", id="research"),
    pytest.param("Training on Gypsy, Roma and Traveller culture is planned.", id="training"),
    pytest.param("The Scottish Government publishes guidance.", id="a-government"),
    pytest.param("a white van and a black coat", id="colours"),
    pytest.param("in plain English", id="plain-english"),
    pytest.param("The British Medical Journal", id="a-journal"),
]


@pytest.mark.parametrize(("text", "expected"), HERITAGE)
def test_heritage(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(heritage, text) == expected


@pytest.mark.parametrize("text", NOT_HERITAGE)
def test_heritage_in_general_is_left_alone(text: str) -> None:
    assert found(heritage, text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Mother came to the UK from Ghana in 2011.", "Ghana", id="country"),
        pytest.param("They fled from Kobani with an uncle.", "Kobani", id="town-abroad"),
        pytest.param("Father has indefinite leave to remain.", "indefinite leave to remain", id="status"),
        pytest.param("She joined him on a spouse visa.", "spouse visa", id="visa"),
        pytest.param("He was an unaccompanied asylum-seeking child.", "unaccompanied asylum-seeking child", id="route"),
        pytest.param("Immigration status\t\x00\tClaim pending\n", "Claim pending", id="label"),
        pytest.param("He crossed the Channel at 15.", "crossed the Channel", id="channel"),
    ],
)
def test_migration(text: str, words: str) -> None:
    assert ("immigration", words) in found(migration, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Children from Vietnam go missing, national figures show.", id="in-general"),
        pytest.param("Practitioners should know the asylum guidance.", id="guidance"),
        pytest.param("France and Spain have such laws.", id="countries"),
        pytest.param("UK Visas and Immigration took part.", id="an-agency"),
    ],
)
def test_migration_in_general_is_left_alone(text: str) -> None:
    assert found(migration, text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The family moved from Gatley Moss to Pellwick.", "Gatley Moss", id="from"),
        pytest.param("The family moved from Gatley Moss to Pellwick.", "Pellwick", id="to"),
        pytest.param("in the village of Nether Sorrel", "Nether Sorrel", id="village"),
        pytest.param("They lived on the Sorrelside estate.", "Sorrelside", id="estate"),
        pytest.param("at 14 Tannery Lane, Gatley Moss, Pellwick", "Gatley Moss", id="after-an-address"),
        pytest.param("He was arrested in Grimsby.", "Grimsby", id="arrested"),
        pytest.param("She took the number 42 bus to see her mother.", "number 42 bus", id="bus"),
        pytest.param("She died at Sorrel Weir.", "Sorrel Weir", id="weir"),
    ],
)
def test_places(text: str, words: str) -> None:
    assert ("place", words) in found(places, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The panel met in March in the Children's Services office.", id="offices"),
        pytest.param("Working Together applies in England.", id="the-country"),
        pytest.param("As found in SCRs, fathers are not seen.", id="abbreviations"),
        pytest.param("University Press, Bristol: 2014", id="a-publisher"),
    ],
)
def test_places_of_nobody_are_left_alone(text: str) -> None:
    assert found(places, text) == []


def test_the_authority_s_own_area_says_so() -> None:
    text = "Pellwick Safeguarding Children Partnership. The mother lived in Pellwick."
    assert "allowed: the area of the partnership" in why(places, text, "Pellwick")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Father worked as a crane operator.", "crane operator", id="worked-as"),
        pytest.param("Mother has a job in a fish factory.", "fish factory", id="job-in"),
        pytest.param("His dad is a scaffolder.", "scaffolder", id="is-a"),
        pytest.param("Mother is a dog groomer and was away.", "dog groomer", id="unlisted-job"),
        pytest.param("Occupation\t\x00\tMarket trader\n", "Market trader", id="label"),
        pytest.param("Father earned his living by tree felling and paving.", "tree felling", id="trade"),
        pytest.param("Her step-father drove lorries.", "drove lorries", id="drove"),
    ],
)
def test_work(text: str, words: str) -> None:
    assert ("occupation", words) in found(work, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The social worker worked as a team with health.", id="a-team"),
        pytest.param("She told her midwife and the interpreter.", id="those-who-help"),
        pytest.param("He wants to be a mechanic.", id="a-wish"),
        pytest.param("Mother is a good listener and a young carer.", id="qualities"),
        pytest.param("The nurse manager worked in the hospital.", id="staff"),
        pytest.param("Safeguarding is everybody's business.", id="a-saying"),
    ],
)
def test_work_of_others_is_left_alone(text: str) -> None:
    assert found(work, text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("His father works nights at a bakery.", "bakery", id="bakery-0"),
        pytest.param("Mother's partner drives for a parcel firm.", "parcel firm", id="parcel-firm-1"),
        pytest.param("Stepfather is a self-employed roofer.", "roofer", id="roofer-2"),
        pytest.param("Dad was between jobs as a plasterer's mate.", "plasterer's mate", id="plasterer-s-mate-3"),
        pytest.param("Mum is on a zero-hours contract at a care home.", "care home", id="care-home-5"),
        pytest.param("The grandparents run a takeaway.", "takeaway", id="takeaway-6"),
        pytest.param("Mr K is a serving soldier.", "serving soldier", id="serving-soldier-7"),
        pytest.param("Father, a long-distance lorry driver, was away.", "lorry driver", id="lorry-driver-8"),
        pytest.param("Her father (a train driver) was on shift.", "train driver", id="train-driver-9"),
        pytest.param("Mother's job as a school cook meant early starts.", "school cook", id="school-cook-10"),
        pytest.param("He had been employed as a welder.", "welder", id="welder-11"),
        pytest.param("Father was working away on the rigs.", "on the rigs", id="on-the-rigs-12"),
        pytest.param("Her brother worked in a car wash.", "car wash", id="car-wash-13"),
        pytest.param("The mother's job was in a nail bar.", "nail bar", id="nail-bar-14"),
        pytest.param(
            "Mother, who is a teaching assistant at a primary school, said so.",
            "teaching assistant",
            id="teaching-assistant-15",
        ),
        pytest.param("The parents met while both were student nurses.", "student nurses", id="student-nurses-16"),
        pytest.param("He was the son of a police officer.", "police officer", id="police-officer-17"),
        pytest.param("Both parents are doctors.", "doctors", id="doctors-18"),
        pytest.param("Dad laid bricks for a living.", "bricks", id="bricks-19"),
        pytest.param("Maternal grandfather, a retired miner, cared for him.", "miner", id="miner-20"),
        pytest.param("Mum cleaned offices at night.", "cleaned offices", id="cleaned-offices-21"),
        pytest.param("Father delivers pizzas for an app.", "delivers pizzas", id="delivers-pizzas-22"),
        pytest.param("The stepfather had been a doorman at a nightclub.", "doorman", id="doorman-23"),
        pytest.param("She is a hairdresser and he is a gas fitter.", "gas fitter", id="gas-fitter-24"),
        pytest.param("She is a hairdresser and he is a gas fitter.", "hairdresser", id="hairdresser-25"),
        pytest.param("Father: David, 34, tyre fitter", "tyre fitter", id="tyre-fitter-26"),
        pytest.param("Mother\t\x00\t29, warehouse operative\n", "warehouse operative", id="warehouse-operative-27"),
        pytest.param("Father's employment\t\x00\tcrane hire\n", "crane hire", id="crane-hire-28"),
        pytest.param("Mother gave up her work as a beautician.", "beautician", id="beautician-30"),
        pytest.param("Her mother works in hospitality.", "hospitality", id="hospitality-31"),
        pytest.param("Father owns a garage.", "garage", id="garage-32"),
        pytest.param("The family's restaurant closed.", "restaurant", id="restaurant-33"),
        pytest.param("He left a job on a fishing boat.", "fishing boat", id="fishing-boat-34"),
        pytest.param("He served in the Royal Marines.", "Royal Marines", id="royal-marines-35"),
        pytest.param("Mr B was a corporal in the Army.", "Army", id="army-36"),
        pytest.param("The couple keep a pub in the village.", "pub", id="pub-37"),
        pytest.param("Her dad is a vet.", "vet", id="vet-38"),
        pytest.param("Mother trained as a pharmacist in Lagos.", "pharmacist", id="pharmacist-39"),
        pytest.param("The father picked mushrooms on a farm.", "mushrooms", id="mushrooms-40"),
        pytest.param("Father is a chef in a hotel.", "chef", id="chef-41"),
        pytest.param("Mother, a midwife herself, asked for help.", "midwife", id="midwife-42"),
        pytest.param("Step-father was a prison officer.", "prison officer", id="prison-officer-43"),
        pytest.param("The aunt taught maths at a college.", "maths", id="maths-44"),
        pytest.param("His mother is a police constable.", "police constable", id="police-constable-45"),
        pytest.param("They sold second-hand cars from a yard.", "cars", id="cars-46"),
        pytest.param("Mum works on the tills in a supermarket.", "supermarket", id="supermarket-47"),
        pytest.param("His father was made redundant from a steelworks.", "steelworks", id="steelworks-48"),
        pytest.param("Dad is a grave digger for the council.", "grave digger", id="grave-digger-49"),
        pytest.param("Father was an engineer on cruise ships.", "engineer", id="engineer-50"),
        pytest.param("Mother earned money by sewing.", "sewing", id="sewing-51"),
        pytest.param("Father worked at sea for months at a time.", "at sea", id="at-sea-52"),
        pytest.param("Dad has his own scaffolding business.", "scaffolding business", id="scaffolding-business-53"),
        pytest.param("The father, a delivery rider, came home at 11.", "delivery rider", id="delivery-rider-54"),
        pytest.param("Her grandmother was a lollipop lady for thirty years.", "lollipop lady", id="lollipop-lady-55"),
        pytest.param("Mum is a civil servant.", "civil servant", id="civil-servant-56"),
        pytest.param("Both parents were paramedics.", "paramedics", id="paramedics-57"),
        pytest.param("Her partner was a fairground worker.", "fairground worker", id="fairground-worker-58"),
        pytest.param("He does cash-in-hand work as a tiler.", "tiler", id="tiler-59"),
        pytest.param("His parents keep sheep on a hill farm.", "sheep", id="sheep-60"),
        pytest.param("She is the manager of a betting shop.", "betting shop", id="betting-shop-61"),
        pytest.param(
            "The father worked for a scaffolding company.", "scaffolding company", id="scaffolding-company-62"
        ),
        pytest.param("Mother is employed by a bank.", "bank", id="bank-63"),
        pytest.param("Father, who shears sheep, was in Wales.", "shears sheep", id="shears-sheep-64"),
    ],
)
def test_work_told_in_many_ways(text: str, words: str) -> None:
    assert any(words in found_words for _, found_words in found(work, text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The midwife who visited was concerned.", id="the-midwife-who-visited-was"),
        pytest.param("A health visitor saw mother at home.", id="a-health-visitor-saw-mother"),
        pytest.param("Mother was seen by a nurse and a doctor.", id="mother-was-seen-by-a"),
        pytest.param("The social worker is a member of the team.", id="the-social-worker-is-a"),
        pytest.param("The GP's receptionist rang mother.", id="the-gp-s-receptionist-rang"),
        pytest.param("She told the teacher that she was hungry.", id="she-told-the-teacher-that"),
        pytest.param("Father was arrested by a police officer.", id="father-was-arrested-by-a"),
        pytest.param("Practitioners work in busy settings.", id="practitioners-work-in-busy-settings"),
        pytest.param("The interpreter was booked by the midwife.", id="the-interpreter-was-booked-by"),
        pytest.param("The reviewer is a former social worker and nurse.", id="the-reviewer-is-a-former"),
        pytest.param("She is a former police officer. She chaired the panel.", id="she-is-a-former-police"),
        pytest.param("The mother's solicitor wrote to the court.", id="the-mother-s-solicitor-wrote"),
        pytest.param(
            "The family support worker worked with mother as part of the plan.", id="the-family-support-worker-worked"
        ),
        pytest.param("Mother wanted to be a nurse.", id="mother-wanted-to-be-a"),
        pytest.param("He said that he would like to be a footballer.", id="he-said-that-he-would"),
        pytest.param("The child's teacher was a source of support.", id="the-child-s-teacher-was"),
        pytest.param("Mother relied on her sister as a source of help.", id="mother-relied-on-her-sister"),
        pytest.param("Staff worked as a team around the child.", id="staff-worked-as-a-team"),
        pytest.param("The school nurse works in two schools.", id="the-school-nurse-works-in"),
        pytest.param("The child was taken to hospital by her mother and a neighbour.", id="the-child-was-taken-to"),
        pytest.param("Father was a protective factor.", id="father-was-a-protective-factor"),
        pytest.param("She is a young carer for her brother.", id="she-is-a-young-carer"),
        pytest.param("He was a victim of abuse.", id="he-was-a-victim-of"),
        pytest.param("Her mother was a heavy drinker.", id="her-mother-was-a-heavy"),
        pytest.param("Mother is a single parent who left school at 16.", id="mother-is-a-single-parent"),
        pytest.param("Health visitors work in teams.", id="health-visitors-work-in-teams"),
        pytest.param("The team manager was new in post.", id="the-team-manager-was-new"),
        pytest.param("The social worker, who was a newly qualified worker, left.", id="the-social-worker-who-was"),
        pytest.param("The housing officer worked with the family.", id="the-housing-officer-worked-with"),
        pytest.param("Mother went to the shop.", id="mother-went-to-the-shop"),
        pytest.param("He bought sweets at a garage.", id="he-bought-sweets-at-a"),
        pytest.param("The parents took him to a restaurant.", id="the-parents-took-him-to"),
        pytest.param("The children played in the park near the supermarket.", id="the-children-played-in-the"),
        pytest.param("The nursery worker saw a bruise on his arm.", id="the-nursery-worker-saw-a"),
        pytest.param("Parents should ask the pharmacist.", id="parents-should-ask-the-pharmacist"),
        pytest.param("Learning for managers: supervision.", id="learning-for-managers-supervision"),
        pytest.param("A driver for change was leadership.", id="a-driver-for-change-was"),
        pytest.param("The mother attended a training course.", id="the-mother-attended-a-training"),
        pytest.param("The paediatrician was the lead doctor.", id="the-paediatrician-was-the-lead"),
        pytest.param("The drug worker met mother at the pharmacy.", id="the-drug-worker-met-mother"),
    ],
)
def test_those_who_work_with_a_family_are_left_alone(text: str) -> None:
    assert found(work, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("She and her brother are twins.", ["twins"], id="twins"),
        pytest.param("He was the youngest of seven.", ["youngest of seven"], id="order"),
        pytest.param("The girl was adopted at birth.", ["was adopted"], id="adopted"),
        pytest.param("The policy was adopted by the Board.", [], id="a-policy"),
        pytest.param("The family adopted a dog. Twin-track planning began.", [], id="other-uses"),
        pytest.param("Seven children lived with foster carers nationally.", [], id="a-count"),
    ],
)
def test_families(text: str, expected: list[str]) -> None:
    assert [words for _, words in found(families, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The boy has cystic fibrosis.", ["cystic fibrosis"], id="condition"),
        pytest.param("Mother was diagnosed with bipolar disorder.", ["bipolar disorder"], id="parent"),
        pytest.param("She had severe Sturm-Ostrow syndrome.", ["Sturm-Ostrow syndrome"], id="by-grammar"),
        pytest.param("His sister has type 1 diabetes.", ["type 1 diabetes"], id="type"),
        pytest.param("Her half-brother has a rare metabolic disorder.", ["rare metabolic disorder"], id="rare"),
        pytest.param("Mother had been diagnosed with Wolff-Parkinson-White.", ["Wolff-Parkinson-White"], id="told"),
        pytest.param("a child with ablepharopathy", ["ablepharopathy"], id="by-ending"),
        pytest.param("The sister was listed for a liver transplant.", ["liver transplant"], id="transplant"),
        pytest.param("The boy is profoundly deaf.", ["profoundly deaf"], id="sensory"),
        pytest.param("Dad's PTSD was known to the GP.", ["PTSD"], id="capitals"),
        pytest.param("Health\t\x00\tepilepsy\n", ["epilepsy"], id="label"),
        pytest.param("He is autistic and is tube-fed.", ["autistic", "tube-fed"], id="two"),
        pytest.param("The diabetes nurse rang.", [], id="a-service"),
        pytest.param("She was diagnosed with postnatal depression.", [], id="low-mood"),
        pytest.param("His working diagnosis was an accident.", [], id="a-working-diagnosis"),
        pytest.param("The boy had bronchiolitis and conjunctivitis.", [], id="minor-by-ending"),
        pytest.param("There was a systemic failure to share information.", [], id="failure-of-a-system"),
        pytest.param("Children with autism are at greater risk.", [], id="children-in-general"),
        pytest.param("Practitioners turned a blind eye.", [], id="a-saying"),
        pytest.param("About 1 in 200 children have epilepsy, research says.", [], id="in-general"),
        pytest.param("He had a cold, low mood and anaemia.", [], id="minor"),
        pytest.param("Her visual aids were lost.", [], id="an-abbreviation-in-small-letters"),
    ],
)
def test_health(text: str, expected: list[str]) -> None:
    hits = [words.removeprefix("severe ") for _, words in found(health, text)]
    assert hits == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("He was found in a slurry pit by a dog walker.", "slurry pit", id="place"),
        pytest.param("He was found in a slurry pit by a dog walker.", "dog walker", id="finder"),
        pytest.param("The child was flown by air ambulance.", "air ambulance", id="transport"),
        pytest.param("The boy was attacked by a bull mastiff.", "bull mastiff", id="animal"),
        pytest.param("He owed his cousin twelve thousand pounds.", "twelve thousand pounds", id="money-in-words"),
        pytest.param("Mother had won £250,000.", "£250,000", id="money"),
        pytest.param("The family's vigil was on the front page.", "front page", id="coverage"),
    ],
)
def test_events(text: str, words: str) -> None:
    assert ("event-detail", words) in found(events, text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The budget for the team was £250,000.", id="a-budget"),
        pytest.param("Dog attacks are rising nationally, research shows.", id="in-general"),
        pytest.param("Practitioners should ask about swimming pools.", id="advice"),
    ],
)
def test_events_of_nobody_are_left_alone(text: str) -> None:
    assert found(events, text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("He was flown by air ambulance from the school field.", "air ambulance", id="air-ambulance-0"),
        pytest.param("The baby was found in a carrier bag on a bowling green.", "bowling green", id="bowling-green-1"),
        pytest.param("Her body was recovered from a reservoir by police divers.", "reservoir", id="reservoir-2"),
        pytest.param(
            "The fire at the caravan site was on regional television.",
            "regional television",
            id="regional-television-3",
        ),
        pytest.param("A candlelit vigil was held outside the house.", "candlelit vigil", id="candlelit-vigil-4"),
        pytest.param("His parents made a televised appeal.", "televised appeal", id="televised-appeal-5"),
        pytest.param("The mother collapsed in a supermarket.", "supermarket", id="supermarket-6"),
        pytest.param("The case was the subject of an online petition.", "online petition", id="online-petition-7"),
        pytest.param("A balloon release in her memory drew hundreds.", "balloon release", id="balloon-release-8"),
        pytest.param("The father was interviewed on local radio.", "local radio", id="local-radio-9"),
        pytest.param("He died on a school trip to a water park.", "school trip", id="school-trip-10"),
        pytest.param("She was found by a jogger at the edge of a golf course.", "jogger", id="jogger-11"),
        pytest.param(
            "The child was swept away in a flash flood at the holiday park.", "flash flood", id="flash-flood-12"
        ),
        pytest.param(
            "The road was closed for nine hours after the boy was found.", "road was closed", id="road-was-closed-13"
        ),
        pytest.param("The hashtag #JusticeForMilo was trending.", "JusticeForMilo", id="justiceformilo-14"),
        pytest.param("A video of the assault was viewed 40,000 times.", "viewed 40,000 times", id="viewed-times-15"),
        pytest.param("She was last seen on the ferry.", "ferry", id="ferry-16"),
        pytest.param("He played in the county youth brass band.", "band", id="band-17"),
        pytest.param("The girl had swum for the county.", "swum for the county", id="swum-for-the-county-18"),
        pytest.param("Mark was a talented footballer.", "footballer", id="footballer-19"),
        pytest.param("She danced Kathak at the town hall.", "Kathak", id="kathak-20"),
        pytest.param(
            "They were the only Somali family in the village.",
            "the only Somali family in the village",
            id="the-only-somali-family-in-21",
        ),
        pytest.param(
            "The stepfather was sentenced to life with a minimum term of 22 years.", "22 years", id="years-22"
        ),
        pytest.param("He was mauled by an American bulldog in the yard.", "bulldog", id="bulldog-23"),
        pytest.param("The house was hit by lightning during Storm Hector.", "Hector", id="hector-24"),
        pytest.param(
            "The brothers were found in a shipping container.", "shipping container", id="shipping-container-25"
        ),
        pytest.param(
            "A lorry driver found the boys in the refrigerated trailer.", "lorry driver", id="lorry-driver-26"
        ),
        pytest.param("The armed police siege lasted nine hours.", "siege", id="siege-27"),
        pytest.param("She gave birth in the toilets of a shopping centre.", "shopping centre", id="shopping-centre-28"),
        pytest.param(
            "Her photograph was on the front page of the Sorrel Gazette.", "Sorrel Gazette", id="sorrel-gazette-29"
        ),
        pytest.param(
            'The local paper called him "the boy in the loft".', "the boy in the loft", id="the-boy-in-the-loft-30"
        ),
        pytest.param("His father had won £1.2 million on the lottery.", "£1.2 million", id="million-31"),
        pytest.param(
            "Child T fell from the sixth floor of a multi-storey car park.",
            "multi-storey car park",
            id="multi-storey-car-park-32",
        ),
        pytest.param("The boy got a bravery award for pulling his sister out.", "bravery award", id="bravery-award-33"),
        pytest.param("She was scalded with a pan of oil in a burger van.", "burger van", id="burger-van-34"),
        pytest.param("The baby choked on a button battery.", "button battery", id="button-battery-35"),
        pytest.param("A bouncy castle blew over and he died.", "bouncy castle", id="bouncy-castle-36"),
        pytest.param("The twins were born in a car on the motorway.", "born in a car", id="born-in-a-car-37"),
        pytest.param("He was stabbed with a zombie knife at a bus station.", "zombie knife", id="zombie-knife-38"),
        pytest.param("He had been signed by a football academy.", "football academy", id="football-academy-39"),
        pytest.param("Lifeboats searched for him overnight.", "Lifeboat", id="lifeboat-40"),
        pytest.param("Mum had been on a television talent show.", "talent show", id="talent-show-41"),
        pytest.param("The family lived in a converted bus.", "converted bus", id="converted-bus-43"),
    ],
)
def test_what_a_neighbour_or_a_newspaper_would_know(text: str, words: str) -> None:
    assert any(words in found_words for _, found_words in found(events, text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Practitioners should give advice about swimming pools.", id="practitioners-should-give-advice-about"
        ),
        pytest.param("The budget for the service was £250,000.", id="the-budget-for-the-service"),
        pytest.param("Research shows that most dog bites happen at home.", id="research-shows-that-most-dog"),
        pytest.param("The panel met in the town hall.", id="the-panel-met-in-the"),
        pytest.param("The review was published on the website.", id="the-review-was-published-on"),
        pytest.param("Training was held in a museum.", id="training-was-held-in-a"),
        pytest.param("The child attended the playground each day.", id="the-child-attended-the-playground"),
        pytest.param("Mother walked to the supermarket with the baby.", id="mother-walked-to-the-supermarket"),
        pytest.param("The meeting was held at the leisure centre.", id="the-meeting-was-held-at"),
        pytest.param("The family visited the beach in summer.", id="the-family-visited-the-beach"),
        pytest.param("The social worker took him to a cafe and the cinema.", id="the-social-worker-took-him"),
        pytest.param("He had a bath and a candle was lit.", id="he-had-a-bath-and"),
        pytest.param("The report should be shared with the press office.", id="the-report-should-be-shared"),
        pytest.param("Multi-agency working requires a well understood pathway.", id="multi-agency-working-requires-a"),
        pytest.param("Professionals work in silos.", id="professionals-work-in-silos"),
        pytest.param("The school play was in December and he enjoyed it.", id="the-school-play-was-in"),
        pytest.param("The ambulance service attended.", id="the-ambulance-service-attended"),
        pytest.param("The NSPCC campaign on safe sleep was shared online.", id="the-nspcc-campaign-on-safe"),
        pytest.param("The leaflet explains fire safety.", id="the-leaflet-explains-fire-safety"),
        pytest.param("Mother drove him to school by car.", id="mother-drove-him-to-school"),
        pytest.param("The police raised a crime report.", id="the-police-raised-a-crime"),
        pytest.param("The team had the funding of £40,000 a year.", id="the-team-had-the-funding"),
        pytest.param("The health visitor saw him on the play mat with toys.", id="the-health-visitor-saw-him"),
    ],
)
def test_what_happens_every_day_is_left_alone(text: str) -> None:
    assert found(events, text) == []


@pytest.mark.parametrize(
    ("module", "text", "words"),
    [
        pytest.param(heritage, "BX is of Kurdish heritage.", "Kurdish", id="kurdish-0"),
        pytest.param(heritage, "The family is Presbyterian on the mother's side.", "Presbyterian", id="presbyterian-1"),
        pytest.param(heritage, "Letters were sent in English and also in Arabic.", "Arabic", id="arabic-2"),
        pytest.param(heritage, "The mother is a Tamil from Jaffna.", "Tamil", id="tamil-3"),
        pytest.param(heritage, "He was described as Northern Irish.", "Northern Irish", id="northern-irish-4"),
        pytest.param(
            heritage,
            "Ethnicity, language, faith\t\x00\tGhanaian (Akan). Speaks Twi, and English well. Seventh-day Adventist\n",
            "Twi",
            id="twi-5",
        ),
        pytest.param(
            heritage,
            "Ethnicity, language, faith\t\x00\tGhanaian (Akan). Speaks Twi, and English well. Seventh-day Adventist\n",
            "Seventh-day Adventist",
            id="seventh-day-adventist-6",
        ),
        pytest.param(heritage, "Languages: Twi, English. Faith: Pentecostal", "English", id="english-7"),
        pytest.param(heritage, "Mum speaks Pashto and a little English.", "Pashto", id="pashto-8"),
        pytest.param(heritage, "A leaflet was left in Romanian.", "Romanian", id="romanian-9"),
        pytest.param(heritage, "The child of two Eritrean parents.", "Eritrean", id="eritrean-10"),
        pytest.param(heritage, "They worship at a Coptic church.", "Coptic", id="coptic-11"),
        pytest.param(heritage, "His first language is Tigrinya.", "Tigrinya", id="tigrinya-12"),
        pytest.param(heritage, "The household keeps Ramadan and is Shia Muslim.", "Shia Muslim", id="shia-muslim-13"),
        pytest.param(heritage, "Ionela is 15 and is Romanian.", "Romanian", id="romanian-14"),
        pytest.param(migration, "Mother came to England in 2005 as a student.", "student", id="student-15"),
        pytest.param(migration, "The visa was curtailed.", "visa was curtailed", id="visa-was-curtailed-16"),
        pytest.param(migration, "She brought her husband as a dependant.", "dependant", id="dependant-17"),
        pytest.param(
            migration,
            "Reply: no recourse to public funds, signposted to charity.",
            "no recourse to public funds",
            id="no-recourse-to-public-funds-18",
        ),
        pytest.param(migration, "GM\t\x00\tGrandmother\t\x00\tIn Sylhet\n", "Sylhet", id="sylhet-19"),
        pytest.param(migration, "He arrived in the back of a lorry at 15.", "lorry", id="lorry-20"),
        pytest.param(migration, "The father overstayed his visa.", "overstayed", id="overstayed-21"),
        pytest.param(
            migration, "Mother joined her husband in the UK.", "joined her husband", id="joined-her-husband-22"
        ),
        pytest.param(
            migration,
            "The family came under the Homes for Ukraine scheme.",
            "Homes for Ukraine",
            id="homes-for-ukraine-23",
        ),
        pytest.param(migration, "He had leave to remain until 2023.", "leave to remain", id="leave-to-remain-24"),
        pytest.param(migration, "They were resettled from a camp in Jordan.", "Jordan", id="jordan-25"),
        pytest.param(migration, "She was trafficked from Albania.", "trafficked", id="trafficked-26"),
        pytest.param(migration, "Her asylum claim was refused.", "asylum claim", id="asylum-claim-27"),
        pytest.param(migration, "She entered the country on a fiancée visa.", "visa", id="visa-28"),
        pytest.param(migration, "He has EU settled status.", "settled status", id="settled-status-29"),
        pytest.param(
            migration, "Their mother was born in Vietnam and moved here as a bride.", "Vietnam", id="vietnam-30"
        ),
    ],
)
def test_where_a_family_is_from(module: Recogniser, text: str, words: str) -> None:
    assert any(words in found_words for _, found_words in found(module, text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("There are many Polish families in the area.", id="there-are-many-polish-families"),
        pytest.param("Somali communities in the city were consulted.", id="somali-communities-in-the-city"),
        pytest.param(
            "Romanian children are over-represented in the figures.", id="romanian-children-are-over-represented"
        ),
        pytest.param("Training covered Gypsy, Roma and Traveller culture.", id="training-covered-gypsy-roma-and"),
        pytest.param("The Welsh Government has guidance.", id="the-welsh-government-has-guidance"),
        pytest.param("English lessons are part of the curriculum.", id="english-lessons-are-part-of"),
        pytest.param("Practitioners should ask about asylum and visas.", id="practitioners-should-ask-about-asylum"),
        pytest.param("Children from Vietnam may be trafficked, national data show.", id="children-from-vietnam-may-be"),
        pytest.param("Black cabs and white vans were stopped.", id="black-cabs-and-white-vans"),
        pytest.param("The Irish Sea crossing.", id="the-irish-sea-crossing"),
        pytest.param("An Asian restaurant was raided.", id="an-asian-restaurant-was-raided"),
        pytest.param("Christian values were discussed in the school policy.", id="christian-values-were-discussed-in"),
        pytest.param("The Church of England has safeguarding policies.", id="the-church-of-england-has"),
        pytest.param("Muslim organisations took part in the consultation.", id="muslim-organisations-took-part-in"),
        pytest.param("The Home Office sets immigration rules.", id="the-home-office-sets-immigration"),
        pytest.param("Visa checks are done by the employer.", id="visa-checks-are-done-by"),
    ],
)
def test_peoples_in_general_are_left_alone(text: str) -> None:
    assert found(heritage, text) + found(migration, text) == []


@pytest.mark.parametrize(
    ("module", "text", "words"),
    [
        pytest.param(ages, "Seen at 11/52 with a bruise.", "11/52", id="ages-11-52-0"),
        pytest.param(ages, "A1 (9/12) asleep in cot.", "9/12", id="ages-9-12-1"),
        pytest.param(ages, "aged 5m at the time", "5m", id="ages-5m-2"),
        pytest.param(ages, "a fourteen-night stay on the ward", "fourteen-night", id="ages-fourteen-night-3"),
        pytest.param(ages, "She was a 10-day-old baby.", "10-day", id="ages-10-day-4"),
        pytest.param(
            ages, "He was five and a half weeks old.", "five and a half weeks", id="ages-five-and-a-half-weeks-5"
        ),
        pytest.param(ages, "On day 3 of life he was jaundiced.", "day 3 of life", id="ages-day-3-of-life-6"),
        pytest.param(ages, "Baby is 20 mths.", "20 mths", id="ages-20-mths-7"),
        pytest.param(ages, "born at 32/40", "32/40", id="ages-32-40-8"),
        pytest.param(ages, "Mum is 31/40 pregnant.", "31/40", id="ages-31-40-9"),
        pytest.param(
            ages, "He was born at term plus five days.", "term plus five days", id="ages-term-plus-five-days-10"
        ),
        pytest.param(ages, "He was in PICU for the best part of a month.", "month", id="ages-month-11"),
        pytest.param(ages, "They had 11 nights in a B&B.", "11 nights", id="ages-11-nights-12"),
        pytest.param(ages, "Her first placement broke down after 16 days.", "16 days", id="ages-16-days-13"),
        pytest.param(ages, "He was less than 48 hours old.", "48 hours", id="ages-48-hours-14"),
        pytest.param(ages, "She was not quite three weeks old.", "three weeks", id="ages-three-weeks-15"),
        pytest.param(ages, "The baby was a fortnight old.", "fortnight", id="ages-fortnight-16"),
        pytest.param(ages, "He lived for 61 days.", "61 days", id="ages-61-days-17"),
        pytest.param(ages, "Her life lasted nineteen weeks.", "nineteen weeks", id="ages-nineteen-weeks-18"),
        pytest.param(ages, "the sibling (23 months)", "23 months", id="ages-23-months-19"),
        pytest.param(ages, "twins of seven months", "seven months", id="ages-seven-months-20"),
        pytest.param(ages, "She discharged herself after two nights.", "two nights", id="ages-two-nights-21"),
        pytest.param(ages, "He spent 12 weeks in a secure unit.", "12 weeks", id="ages-12-weeks-22"),
        pytest.param(ages, "gone for four days before anyone rang", "four days", id="ages-four-days-23"),
        pytest.param(ages, "It was four days before she was reported missing.", "four days", id="ages-four-days-24"),
        pytest.param(ages, "The pregnancy was 26 weeks along.", "26 weeks", id="ages-26-weeks-25"),
        pytest.param(ages, "concealed until 35 weeks", "35 weeks", id="ages-35-weeks-26"),
        pytest.param(ages, "premature (27+2)", "27+2", id="ages-27-2-27"),
        pytest.param(ages, "Kai, 8 months, was weighed.", "8 months", id="ages-8-months-28"),
        pytest.param(ages, "at 3 weeks of age", "3 weeks", id="ages-3-weeks-29"),
        pytest.param(ages, "5 weeks 4 days old", "5 weeks 4 days", id="ages-5-weeks-4-days-30"),
        pytest.param(ages, "Age 15w", "15w", id="ages-15w-31"),
        pytest.param(ages, "1yr 9m", "1yr 9m", id="ages-1yr-9m-32"),
        pytest.param(ages, "a remand of seven weeks", "seven weeks", id="ages-seven-weeks-33"),
        pytest.param(ages, "He was kept in for five nights.", "five nights", id="ages-five-nights-34"),
        pytest.param(ages, "She had been in care for eleven weeks.", "eleven weeks", id="ages-eleven-weeks-35"),
        pytest.param(work, "Tariq drives a taxi.", "taxi", id="work-taxi-0"),
        pytest.param(work, "Dad did nights at the mill.", "mill", id="work-mill-1"),
        pytest.param(work, "Her dad's a sparky.", "sparky", id="work-sparky-2"),
        pytest.param(work, "Mum had a cleaning round in the caravans.", "cleaning", id="work-cleaning-3"),
        pytest.param(work, "They keep the village shop.", "village shop", id="work-village-shop-4"),
        pytest.param(work, "His gran was a clippie on the buses.", "clippie", id="work-clippie-5"),
        pytest.param(work, "M works in the laundry of a hospital.", "laundry", id="work-laundry-6"),
        pytest.param(work, "Father (HGV driver) away Mon-Fri.", "HGV driver", id="work-hgv-driver-8"),
        pytest.param(work, "Stepdad does demolition.", "demolition", id="work-demolition-9"),
        pytest.param(work, "Mum is in the WRVS shop.", "shop", id="work-shop-10"),
        pytest.param(work, "Amira's mother sews for a bridal shop.", "bridal shop", id="work-bridal-shop-11"),
        pytest.param(work, "His father had the fish van.", "fish van", id="work-fish-van-12"),
        pytest.param(work, "Both worked the fairs.", "fairs", id="work-fairs-13"),
        pytest.param(work, "The grandfather farmed sixty acres.", "farmed", id="work-farmed-14"),
        pytest.param(work, "Dad was long-term sick, formerly a docker.", "docker", id="work-docker-15"),
        pytest.param(
            work, "Mum, a dental receptionist, rang.", "dental receptionist", id="work-dental-receptionist-17"
        ),
        pytest.param(work, "Ms B is a barrister.", "barrister", id="work-barrister-19"),
        pytest.param(
            work,
            "her husband, who is a consultant anaesthetist",
            "consultant anaesthetist",
            id="work-consultant-anaesthetist-20",
        ),
        pytest.param(work, "Father's business, a tyre depot, burned down.", "tyre depot", id="work-tyre-depot-21"),
        pytest.param(work, "His mum does hair from home.", "hair", id="work-hair-22"),
        pytest.param(work, "Dad ran a scrapyard.", "scrapyard", id="work-scrapyard-23"),
        pytest.param(work, "The aunt is a childminder.", "childminder", id="work-childminder-24"),
        pytest.param(work, "Uncle Mo has a car lot.", "car lot", id="work-car-lot-25"),
        pytest.param(work, "Mother: unemployed (was a croupier)", "croupier", id="work-croupier-26"),
        pytest.param(work, "Employment: F - postman; M - carer in nursing home", "postman", id="work-postman-27"),
        pytest.param(work, "Occupation of father: trawlerman", "trawlerman", id="work-trawlerman-28"),
        pytest.param(work, "Mam's a dinner lady.", "dinner lady", id="work-dinner-lady-29"),
        pytest.param(work, "Her stepfather was stationed at an RAF base.", "RAF", id="work-raf-30"),
        pytest.param(
            work, "Father had served two tours in Afghanistan.", "served two tours", id="work-served-two-tours-31"
        ),
        pytest.param(
            work,
            "His mother cleaned at the school he went to.",
            "cleaned at the school",
            id="work-cleaned-at-the-school-32",
        ),
        pytest.param(work, "Dad's on the lorries.", "lorries", id="work-lorries-33"),
        pytest.param(work, "Kelly works the tills.", "tills", id="work-tills-34"),
        pytest.param(work, "They pick daffodils.", "daffodils", id="work-daffodils-35"),
        pytest.param(work, "He had been a lay preacher and a lorry driver.", "lay preacher", id="work-lay-preacher-36"),
        pytest.param(work, "Mum sold make-up door to door.", "make-up", id="work-make-up-37"),
        pytest.param(work, "both parents are accountants", "accountants", id="work-accountants-38"),
        pytest.param(
            work,
            "Father is employed as an undertaker's assistant.",
            "undertaker's assistant",
            id="work-undertaker-s-assistant-39",
        ),
        pytest.param(work, "Grandad was a pit deputy.", "pit deputy", id="work-pit-deputy-40"),
        pytest.param(work, "The family ran a circus.", "circus", id="work-circus-41"),
        pytest.param(work, "parents work at the chicken plant", "chicken plant", id="work-chicken-plant-42"),
        pytest.param(work, "his father, an oil engineer", "oil engineer", id="work-oil-engineer-43"),
        pytest.param(work, "his job on the ferries", "ferries", id="work-ferries-44"),
        pytest.param(work, "Her mum nurses at the General.", "nurses", id="work-nurses-45"),
        pytest.param(events, "He fell from the zip wire at an adventure park.", "zip wire", id="events-zip-wire-0"),
        pytest.param(events, "The pram was found on the towpath.", "towpath", id="events-towpath-1"),
        pytest.param(
            events, "She was pulled from the sea by a crew of gig rowers.", "gig rowers", id="events-gig-rowers-2"
        ),
        pytest.param(
            events,
            "Police closed the high street for two days.",
            "closed the high street",
            id="events-closed-the-high-street-3",
        ),
        pytest.param(events, "The baby was left in the manger of the church crib.", "manger", id="events-manger-4"),
        pytest.param(
            events,
            "He was carried out through the hotel lobby in a laundry trolley.",
            "laundry trolley",
            id="events-laundry-trolley-6",
        ),
        pytest.param(events, "A crossbow bolt was found in the door.", "crossbow", id="events-crossbow-7"),
        pytest.param(
            events, "The school held a two-minute silence.", "two-minute silence", id="events-two-minute-silence-8"
        ),
        pytest.param(events, "Her funeral was shown on a big screen.", "big screen", id="events-big-screen-9"),
        pytest.param(events, "The dog was an unregistered XL Bully.", "XL Bully", id="events-xl-bully-10"),
        pytest.param(
            events,
            "The house stood empty with purple ribbons tied to the gate.",
            "purple ribbons",
            id="events-purple-ribbons-11",
        ),
        pytest.param(
            events,
            "The attack was filmed and the clip had half a million views.",
            "half a million views",
            id="events-half-a-million-views-12",
        ),
        pytest.param(events, "He had climbed the gasometer.", "gasometer", id="events-gasometer-13"),
        pytest.param(events, "She played the harp at the Lord Mayor's parade.", "harp", id="events-harp-14"),
        pytest.param(events, "He won the county conker championship.", "championship", id="events-championship-16"),
        pytest.param(events, "A paddleboarder found her.", "paddleboarder", id="events-paddleboarder-17"),
        pytest.param(events, "They died in a fire in a horsebox.", "horsebox", id="events-horsebox-18"),
        pytest.param(events, "The mother was arrested at the airport.", "airport", id="events-airport-19"),
        pytest.param(events, "He was hidden in a tumble dryer.", "tumble dryer", id="events-tumble-dryer-23"),
        pytest.param(events, "Her face was on the side of buses.", "side of buses", id="events-side-of-buses-24"),
        pytest.param(events, "an internet challenge called the blackout", "challenge", id="events-challenge-25"),
        pytest.param(events, "He hanged himself in the scout hut.", "scout hut", id="events-scout-hut-27"),
        pytest.param(
            events, "She was struck by a golf ball at a driving range.", "driving range", id="events-driving-range-31"
        ),
        pytest.param(events, "A crowd gathered outside the court.", "crowd gathered", id="events-crowd-gathered-33"),
        pytest.param(events, "He was tied up in a polytunnel.", "polytunnel", id="events-polytunnel-34"),
        pytest.param(heritage, "Her dad is Bajan.", "Bajan", id="heritage-bajan-0"),
        pytest.param(heritage, "A boy of dual Polish and Nigerian heritage.", "Polish", id="heritage-polish-1"),
        pytest.param(
            heritage,
            "Kai is mixed White and Black Caribbean.",
            "mixed White and Black Caribbean",
            id="heritage-mixed-white-and-black-caribbean-2",
        ),
        pytest.param(heritage, "Mum's people are Kashmiri.", "Kashmiri", id="heritage-kashmiri-3"),
        pytest.param(heritage, "Tariq is Black.", "Black", id="heritage-black-4"),
        pytest.param(heritage, "He is a Traveller lad.", "Traveller", id="heritage-traveller-6"),
        pytest.param(heritage, "born in Leicester to Gujarati parents", "Gujarati", id="heritage-gujarati-8"),
        pytest.param(heritage, "They are Welsh speakers.", "Welsh", id="heritage-welsh-9"),
        pytest.param(heritage, "She is of Roma descent.", "Roma", id="heritage-roma-10"),
        pytest.param(heritage, "The household is Romanian Roma.", "Romanian Roma", id="heritage-romanian-roma-11"),
        pytest.param(heritage, "his father's Maltese", "Maltese", id="heritage-maltese-12"),
        pytest.param(
            heritage,
            "The twins' dad is White South African.",
            "White South African",
            id="heritage-white-south-african-14",
        ),
        pytest.param(families, "The third of five brothers.", "third of five", id="families-third-of-five-0"),
        pytest.param(families, "He was one of triplets.", "triplets", id="families-triplets-1"),
        pytest.param(families, "She has eight siblings.", "eight siblings", id="families-eight-siblings-2"),
        pytest.param(families, "He was adopted at four.", "adopted", id="families-adopted-3"),
        pytest.param(families, "She has a twin brother.", "twin", id="families-twin-7"),
        pytest.param(families, "their adoptive mother", "adoptive mother", id="families-adoptive-mother-8"),
        pytest.param(families, "a sibling group of six", "sibling group of six", id="families-sibling-group-of-six-9"),
        pytest.param(families, "her parents were cousins", "cousins", id="families-cousins-10"),
        pytest.param(families, "the surviving twin", "twin", id="families-twin-11"),
        pytest.param(families, "M had nine children by four fathers", "nine children", id="families-nine-children-12"),
    ],
)
def test_told_in_passing_and_in_notes(module: Recogniser, text: str, words: str) -> None:
    hits = [found_words.lower() for _, found_words in found(module, text)]
    assert any(words.lower() in hit or (hit in words.lower() and len(hit) >= 0.8 * len(words)) for hit in hits)


@pytest.mark.parametrize(
    ("module", "text", "words"),
    [
        pytest.param(work, "Her father left the Army and took work in security.", "left the Army", id="left-the-army"),
        pytest.param(work, "The father said that he was potting for days.", "potting", id="a-trade-by-its-verb"),
        pytest.param(work, "Mother is a carer in a nursing home.", "carer in a nursing home", id="carer-by-trade"),
        pytest.param(work, "Auntie was a hair braider with three children of her own.", "hair braider", id="her-own"),
        pytest.param(
            heritage,
            "The four\nMarcus\t\x00\t13\t\x00\tAdopted. Black African\n",
            "Black African",
            id="row-of-a-person",
        ),
        pytest.param(
            events, "She had walked four miles along a road in the rain.", "four miles along a road", id="far"
        ),
        pytest.param(events, "He was found in a dressing gown.", "dressing gown", id="worn"),
        pytest.param(ages, "New birth visit done late (day 19).", "day 19", id="nth-day"),
    ],
)
def test_by_the_way(module: Recogniser, text: str, words: str) -> None:
    assert any(words in hit for _, hit in found(module, text))


_UNITS = (
    "mother is a ", "works as a ", "diagnosed with ", "in a ", "Aa Bb ", "12 weeks ", "twins, ", "A", "his mother and he ",
    "a-", "the driver ", "condition ", "Xx Ltd ", "Father: ", "syndrome ", "Aaaaa's ", "from ", "three days ", "itis ",
    "found in the ", "headline ", "the only one ", "talented ", "played for the ",
)  # fmt: skip


@pytest.mark.parametrize("module", [work, employers, health, events, heritage, migration, families, ages, places])
def test_time_grows_as_the_text_does(module: Recogniser) -> None:
    for unit in _UNITS:
        took = []
        for size in (15_000, 60_000):
            text = (unit * (size // len(unit) + 1))[:size]
            began = time.process_time()
            list(module.find(text, ()))
            took.append(time.process_time() - began)
        assert took[1] < max(10 * took[0], 0.5), unit
