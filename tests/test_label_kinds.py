"""How reports, in words that no pattern was written for, say what they call people; and real names beside such words.

Every third row of either table was measured and never tuned on, so that the share of those learnt says what to expect
of words yet unseen; a row is not moved to another place, for its place is its third.
"""

from __future__ import annotations

import pytest

from pubcheck import labels
from pubcheck.model import Anchor, Block, Document, Surface

# The blocks of a report and the labels in them.
WAYS: list[tuple[list[str], set[str]]] = [
    (
        ["Her brother, who is seven, said she should be Marigold, and so she is in what you are about to read."],
        {"marigold"},
    ),
    (
        [
            "About the names",
            "The children took theirs from a seed catalogue. The eldest is Borage, the next is Sorrel and the baby"
            " is Dill.",
        ],
        {"borage", "sorrel", "dill"},
    ),
    (
        ["Names", "Each member of the family picked a river. The boy is Tamar; his mum is Avon and her partner Trent."],
        {"tamar", "avon", "trent"},
    ),
    (
        [
            "We have borrowed names from a football team for the lads: Saka is fifteen, Rice fourteen and Kane is"
            " twelve."
        ],
        {"saka", "rice", "kane"},
    ),
    (
        [
            'Case reference: MSCP/22 ("the Alder family")',
            "Names used: Mr and Mrs Alder, the parents; Rowan, the elder son; Holly, a cousin. All are pseudonyms.",
        ],
        {"alder", "rowan", "holly"},
    ),
    (
        ["Role in the family\tName in this report\tAge", "Subject\tSorrel\t4", "Mother\tBryony\t29"],
        {"sorrel", "bryony"},
    ),
    (["Person\tKnown here as", "Mother\tIngrid", "Half-brother\tMagnus"], {"ingrid", "magnus"}),
    (["Called here\tWho", "Petal\tthe younger twin", "Blossom\tthe elder twin"], {"petal", "blossom"}),
    (["1 Tegan is a pseudonym, agreed with her foster carers."], {"tegan"}),
    (["* A name given by the panel: nobody in the family is called Ottoline."], {"ottoline"}),
    (["Glossary", "Ottoline\tThe girl whom this review is about (a pseudonym)"], {"ottoline"}),
    (["The story of 'Fenn': a child safeguarding practice review", "Fenn was six."], {"fenn"}),
    (['Yours, "Clover" (not her name)'], {"clover"}),
    (["Signed: Clover's mum (this isn't my daughter's real name)"], {"clover"}),
    (["It was decided that the child would appear in the published version as Linus."], {"linus"}),
    (
        ["She is Amina here, and her mother and grandmother appear as Hooyo and Ayeeyo, as Somali children say."],
        {"amina", "hooyo", "ayeeyo"},
    ),
    (
        [
            "The names come from a story that his class was reading. He is Fitch. The sister who looked after him is"
            " Dew.",
        ],
        {"fitch", "dew"},
    ),
    (
        [
            "Bear was his nickname in hospital, and his parents have asked us to go on using it in print. It isn't"
            " what is "
            "on his birth certificate."
        ],
        {"bear"},
    ),
    (["The young woman told us to write Zephyr. We've done so."], {"zephyr"}),
    (
        ["Readers will meet a boy, Corin, and two girls, Isolde and Maud. You won't find those names on any register."],
        {"corin", "isolde", "maud"},
    ),
    (
        [
            "To make it easier to follow, the letters have been replaced with names: Aled (the child), Bethan (his"
            " mother), "
            "Caradoc (his father)."
        ],
        {"aled", "bethan", "caradoc"},
    ),
    (
        [
            "Family members are named after colours. Scarlet is the mother; Teal, Olive and Indigo are her children"
            " in "
            "order of age."
        ],
        {"scarlet", "teal", "olive", "indigo"},
    ),
    (["The girl at the centre of the report has been renamed Perpetua."], {"perpetua"}),
    (
        ["Where a name was needed we made one up: Gethin for the boy, Mrs Penhale for the childminder."],
        {"gethin", "penhale"},
    ),
    (
        ["Mother wished to be Leonora and her son to be Florian, and that is how they stand below."],
        {"leonora", "florian"},
    ),
    (["We asked Nadia's sister (Nadia is also a made-up name) what had helped."], {"nadia"}),
    (["'Otto', for so we will call him, was nearly three."], {"otto"}),
    (["Otto, as he'll be called, was nearly three."], {"otto"}),
    (["Terms", "Otto: the child", "Frieda: Otto's mother", "Agency X: the provider"], {"otto", "frieda"}),
    (
        ["The girls are Ember and Ash in these pages and their brother, who was away, is Flint."],
        {"ember", "ash", "flint"},
    ),
    (
        ["This is not a name anyone in her family has: we settled on Thisbe because it is nobody's."],
        {"thisbe"},
    ),
    (
        [
            "A pseudonym has been given to each of the children.",
            "The oldest, who is 14, is Piers.",
            "Next comes Lettice, aged 11.",
            "The youngest is Hal (5).",
        ],
        {"piers", "lettice", "hal"},
    ),
    (
        ["Names in this review", "- Piers (14): oldest boy", "- Lettice (11): his sister", "- Auntie Joan: a friend"],
        {"piers", "lettice", "auntie joan"},
    ),
    (
        [
            "Anonymisation. Nobody's own name appears. For the purposes of reading, think of the child as Rafe and"
            " of the "
            "carer as Mrs Bell."
        ],
        {"rafe", "bell"},
    ),
    (["Throughout this document the infant goes by Sunny."], {"sunny"}),
    (["The infant, who goes by the name of Sunny in these pages, was five weeks old."], {"sunny"}),
    (["Let us call her Hester."], {"hester"}),
    (["The panel gave her the name Hester."], {"hester"}),
    (
        ["Names. Her gran wanted a flower, so she is Primrose; her brother would only be Tractor, and Tractor he is."],
        {"primrose", "tractor"},
    ),
    (["Mam chose Eirwen, meaning white snow, for the baby, and the report keeps to it."], {"eirwen"}),
    (["The names of two saints have been lent to the boys, Cuthbert and Aidan."], {"cuthbert", "aidan"}),
    (["Cuthbert's name, like every other in this report, is not the one he was given."], {"cuthbert"}),
    (["Everyone here has a borrowed name. Lark is the child. Her stepfather is Crane."], {"lark", "crane"}),
    (
        ["'Lark' stands for the child, 'Crane' for the man who lived with her mother and 'Heron' for the uncle."],
        {"lark", "crane", "heron"},
    ),
    (["By 'Lark' we mean the child."], {"lark"}),
    (["Key to names", "Lark = the child", "Crane = her stepfather"], {"lark", "crane"}),
    (["Child's name for the purposes of the review: Lark"], {"lark"}),
    (["Subject\tLark (pseudonym)"], {"lark"}),
    (["The name on the front of this report belongs to no one. Lark was suggested by a class of children."], {"lark"}),
    (["Their mum, whom we shall know as Dove, rang the school."], {"dove"}),
    (
        [
            "If we use a first name it is an invented one. Dilys is the health visitor who saw the family most and"
            " Enid the "
            "nursery nurse."
        ],
        {"dilys", "enid"},
    ),
    (
        [
            "The mother has been given the name Philippa, her former husband that of Rupert and their sons those of"
            " Giles "
            "and Hugo."
        ],
        {"philippa", "rupert", "giles", "hugo"},
    ),
    (["She asked that we refer to her son as Bertie, which is what his rabbit is called."], {"bertie"}),
    (["Bertie (the name of his rabbit, and not his own) was eight."], {"bertie"}),
    (["You'll read of Bertie. That's a name I have given him."], {"bertie"}),
    (["Two sisters, here Saoirse and Niamh, lived with their grandmother."], {"saoirse", "niamh"}),
    (["The twins, Saoirse and Niamh for this review, lived with their grandmother."], {"saoirse", "niamh"}),
    (
        [
            "Every name has been altered except those of public bodies. The eldest girl, Saoirse, was ten; her"
            " sister is Niamh."
        ],
        {"saoirse", "niamh"},
    ),
    (["The report calls the two households the Marlow family and the Pike family."], {"marlow", "pike"}),
    (
        ["In consultation with the family, the pseudonyms Marlow (the boy) and Coral (his mother) have been adopted."],
        {"marlow", "coral"},
    ),
    (["Ned, Ted and Fred are stand-ins for the brothers' names."], {"ned", "ted", "fred"}),
    (["A different name, Ned, is given to the child in this summary."], {"ned"}),
    (["The child's name in this document, Ned, isn't the one that he answers to."], {"ned"}),
    (["We spoke to her in Tigrinya; she chose to be written about as Selam."], {"selam"}),
    (["In the report his foster carers appear as Jean and Roy."], {"jean", "roy"}),
    (["Jean and Roy, as the foster carers appear in this report, had looked after him since May."], {"jean", "roy"}),
    (
        [
            "For those who knew her: yes, 'Biscuit' was the family's old dog. She wanted that name and we use it for"
            " her."
        ],
        {"biscuit"},
    ),
    (["Child\tName we use", "First child\tOren", "Second child\tTova"], {"oren", "tova"}),
    (["His name is withheld. He is Oren in the text."], {"oren"}),
    (["Oren (8, subject), Tova (10, sister), Dov (father): pseudonyms chosen by Tova."], {"oren", "tova", "dov"}),
    (["The children's friends helped to pick the names Oren and Tova."], {"oren", "tova"}),
    (
        [
            "How we name people. We do not. The family drew names from a hat. Mum drew Pearl, the children drew Kit"
            " and Jules."
        ],
        {"pearl", "kit", "jules"},
    ),
    (
        [
            "Names have been altered, at the parents' request.",
            "In order of age the children are Tobias, Esme and Wilf.",
        ],
        {"tobias", "esme", "wilf"},
    ),
    (["Throughout, I use a name for him that means dawn in his mother's language: Roj."], {"roj"}),
    (["'Pidge' is a family joke, not a name on any record. It's how she appears in this review."], {"pidge"}),
    (["He isn't Jonah. But Jonah is what you will read."], {"jonah"}),
    (
        ["The staff, too, have other names here. The nurse is Beatrix; the two officers are Sgt Holm and PC Vane."],
        {"beatrix", "holm", "vane"},
    ),
    (["Name of child (anonymised): Juno", "Name of sibling (anonymised): Hera"], {"juno", "hera"}),
]

# A sentence or two of a report, the real names in it, the labels in it.
REAL: list[tuple[list[str], set[str], set[str]]] = [
    (["We called Mrs Finch on Monday to tell her that the panel had met."], {"finch"}, set()),
    (["He named his dog Biscuit, and his rabbit after his brother Corey."], {"corey"}, set()),
    (["The man was known to Corey and to his mother."], {"corey"}, set()),
    (["The family chose St Anne's for the eldest and Corey started there in May."], {"corey", "anne"}, set()),
    (["Note for the editor: his real name is Corey and it is still in the footer."], {"corey"}, set()),
    (["The man, also known as Corey, also as Ricky, is named in the referral."], {"corey", "ricky"}, set()),
    (["Aliases: Corey, Ricky, Little Man."], {"corey", "ricky"}, set()),
    (["Surname\tDunn", "Also known as\tCorey", "Born\t1 May 2014"], {"corey"}, set()),
    (["Surname\tDunn", "Preferred name\tCorey"], {"corey"}, set()),
    (["Full name\tKnown as\tBorn", "Corin Dunn\tCorey\t1 May 2014"], {"corey"}, set()),
    (["Her teachers call her Corey."], {"corey"}, set()),
    (["At home he is called Corey."], {"corey"}, set()),
    (["He goes by Corey at school, and the report of the school uses it."], {"corey"}, set()),
    (["Mother told the reviewer that Corey had chosen the name of the baby."], {"corey"}, set()),
    (["His aunt Corey chose the name Poppy for this report."], {"corey"}, {"poppy"}),
    (["The name Poppy was picked by Corey, her brother."], {"corey"}, {"poppy"}),
    (["The pseudonym was suggested by her friend Corey."], {"corey"}, set()),
    (["Delete: Corey appears in paragraph 4 of the report."], {"corey"}, set()),
    (["Corey appears on page 6 of this report under his own name."], {"corey"}, set()),
    (["His real name, Corey, has been left in the header."], {"corey"}, set()),
    (["The press called him Corey."], {"corey"}, set()),
    (["The Echo has named him as Corey."], {"corey"}, set()),
    (["The man gave his name as Corey."], {"corey"}, set()),
    (["He was booked in under the name of Corey."], {"corey"}, set()),
    (["She registered the baby as Corey."], {"corey"}, set()),
    (["They named the baby Corey after his grandfather."], {"corey"}, set()),
    (["Mother wanted to call the baby Corey."], {"corey"}, set()),
    (["The baby was to be named Corey."], {"corey"}, set()),
    (["The midwife called Corey's father."], {"corey"}, set()),
    (["Staff called Corey 'the quiet one'."], {"corey"}, set()),
    (["In the school's report he is Corey."], {"corey"}, set()),
    (["The health visitor's report calls him Corey."], {"corey"}, set()),
    (["In the police report he is called Corey throughout."], {"corey"}, set()),
    (["The court's judgment refers to him as Corey."], {"corey"}, set()),
    (["The IMR names her as Corey."], {"corey"}, set()),
    (["The name Corey appears on the birth certificate."], {"corey"}, set()),
    (["Corey is the name on his passport."], {"corey"}, set()),
    (["The birth certificate gives the name Corey."], {"corey"}, set()),
    (["He changed his name to Corey by deed poll."], {"corey"}, set()),
    (["She has changed her name to Corey since the trial."], {"corey"}, set()),
    (["Corey changed his name when he was sixteen."], {"corey"}, set()),
    (["Corey is the mother's real name. She is Jess in this report."], {"corey"}, {"jess"}),
    (["Child A (Corey on the birth certificate) is called Sam in this report."], {"corey"}, {"sam"}),
    (["Sam (whose real name is Corey) was four."], {"corey"}, set()),
    (["He is called Sam in this report but the school bag in the photograph says Corey."], {"corey"}, {"sam"}),
    (["Please note that the pseudonym is Sam and not Corey."], {"corey"}, {"sam"}),
    (["Please change Corey to Sam throughout the report."], {"corey"}, set()),
    (["Replace Corey with Sam throughout."], {"corey"}, set()),
    (["The family call him Corey."], {"corey"}, set()),
    (["The family calls her Nunu; in this report she is Anna."], {"nunu"}, {"anna"}),
    (["Her nickname is Nunu."], {"nunu"}, set()),
    (["Known to the family as Nunu, she was born at home."], {"nunu"}, set()),
    (["She asked the nurse to call her Corey."], {"corey"}, set()),
    (["He asked to be called Corey when he moved to the new school."], {"corey"}, set()),
    (["He prefers to be known as Corey."], {"corey"}, set()),
    (["The name of her social worker was Corey, and he chose to leave."], {"corey"}, set()),
    (["The child chose Corey to speak for her."], {"corey"}, set()),
    (["She picked Corey as the person whom she trusted."], {"corey"}, set()),
    (["The family selected Corey as their spokesman."], {"corey"}, set()),
    (["The panel chose Mrs Finch as its lay member."], {"finch"}, set()),
    (["Mother named Corey as the father."], {"corey"}, set()),
    (["Two people were named in the referral: Corey and Ricky."], {"corey", "ricky"}, set()),
    (["The names on the genogram are Corey, Ricky and Dawn."], {"corey", "ricky", "dawn"}, set()),
    (["The names given at the hospital were Corey and Dawn."], {"corey", "dawn"}, set()),
    (["In this report from the school, Corey was said to be settled."], {"corey"}, set()),
    (["The review of the care plan was chaired by Corey."], {"corey"}, set()),
    (["This review was told that Corey was his keyworker."], {"corey"}, set()),
    (["For this review, Corey was interviewed twice."], {"corey"}, set()),
    (["Dear Corey, the panel will write to you about the name to be used."], {"corey"}, set()),
    (["The mother used the name Corey when renting the flat."], {"corey"}, set()),
    (["She gave the hospital the name of Corey."], {"corey"}, set()),
    (["The worker, Corey, will be known to many readers of this report."], {"corey"}, set()),
    (["Corey will be called as a witness."], {"corey"}, set()),
    (["Corey is to be called before the coroner."], {"corey"}, set()),
    (["The reviewers referred to Corey's statement."], {"corey"}, set()),
    (["The GP referred her to Dr Finch, who named no cause."], {"finch"}, set()),
    (["The panel thanks Corey, who chose the picture on the cover."], {"corey"}, set()),
    (["Names have been changed. At the inquest his aunt Corey spoke of him."], {"corey"}, set()),
    (
        ["The names in this report are changed.", "The slide still says that the eldest is Corey Dunn."],
        {"corey", "dunn"},
        set(),
    ),
    (["We have changed the names. The file name of the genogram is Corey."], {"corey"}, set()),
    (["Names were changed at the request of Corey, who is the child's uncle."], {"corey"}, set()),
]

# Written when those above were learnt, to see what is learnt of words yet unseen; every third row was never tuned on.
LATER: list[tuple[list[str], set[str]]] = [
    (
        [
            "Nobody in this account bears the name that we give them. Our boy is Tobin; the woman who raised him, Nan Elsie."
        ],
        {"tobin", "elsie"},
    ),
    (
        [
            "Who's in the story",
            "Juniper, aged three",
            "Mum (19)",
            "Grady, Juniper's dad",
            "Auntie Pearl, who looked after her",
        ],
        {"grady", "juniper", "pearl"},
    ),
    (
        [
            "The young person at the heart of this review asked for the name of a footballer. We write about him as Bukayo."
        ],
        {"bukayo"},
    ),
    (
        [
            "Birds' names are used for the children and trees' names for the adults: Finch, Wren and Dunnock; Rowan and Alder."
        ],
        {"alder", "wren", "finch", "dunnock", "rowan"},
    ),
    (
        [
            "In order to respect the privacy of those involved this report gives everybody a different name. The infant is Teddy, his parents Sian and Gethin."
        ],
        {"sian", "gethin", "teddy"},
    ),
    (["Key people\tName in report", "Subject child\tMila", "Maternal grandmother\tBabcia"], {"mila", "babcia"}),
    (["Reviewers shall speak of the girl as Odette."], {"odette"}),
    (["Odette - so named at her own request - is now eleven."], {"odette"}),
    (["(The name Odette came from her. It is the swan in the ballet.)"], {"odette"}),
    (["We wanted a name that could be a boy's or a girl's. Ashley was what the panel came up with."], {"ashley"}),
    (["His grandmother calls him something else; for us, and for you, he will be Caleb."], {"caleb"}),
    (["Caleb, which isn't what his grandmother calls him, was born at home."], {"caleb"}),
    (
        ["2.4 The children's father will be known in this overview as Marlon and their mother as Denise."],
        {"marlon", "denise"},
    ),
    (["Mother = Denise. Father = Marlon. Child = Kyrie. None of these is a real name."], {"kyrie", "denise", "marlon"}),
    (["Names and other details were altered. Kyrie's uncle is Leon in what follows."], {"kyrie", "leon"}),
    (["A local child safeguarding practice review", "concerning the child known as 'Kestrel'"], {"kestrel"}),
    (["The report is named Kestrel after the bird that he drew. It's how we refer to him as well."], {"kestrel"}),
    (["Her key worker proposed Blossom; she laughed and said yes. So Blossom it is."], {"blossom"}),
    (
        ["The four siblings have been assigned the names Una, Dua, Tria and Quin, which mean nothing."],
        {"dua", "una", "quin", "tria"},
    ),
    (["Real names have not been used. Instead the brothers appear as Castor and Pollux."], {"pollux", "castor"}),
    (["Throughout the text the mother is 'Rhoda' and the man she lived with 'Clive'."], {"clive", "rhoda"}),
    (["'Rhoda', the mother in this review, was twenty."], {"rhoda"}),
    (["For 'Rhoda' read the mother; for 'Clive', her partner."], {"clive", "rhoda"}),
    (["I have changed her name to Rhoda."], {"rhoda"}),
    (["With permission, we borrow his gaming name for this review: Blitz."], {"blitz"}),
    (["She has chosen for herself the pseudonym Artemis, and for her baby that of Leto."], {"leto", "artemis"}),
    (["Pseudonym\tWho they are", "Artemis\tThe young mother", "Leto\tHer baby"], {"leto", "artemis"}),
    (["The name under which she appears, Artemis, is her own choice."], {"artemis"}),
    (
        [
            "Two babies are at the centre of this thematic review. They have been called Robin and Jay so that nobody has to be a letter."
        ],
        {"robin", "jay"},
    ),
    (
        [
            "Because the case was in the papers, the family wished for names nobody would connect with them. So there is Dorothea, who was six, and her brother Cuthbert."
        ],
        {"dorothea", "cuthbert"},
    ),
    (["Anonymised as: Dorothea (child), Mrs Penrose (grandmother), Mr Tull (lodger)"], {"dorothea", "penrose", "tull"}),
    (["He said we could call him Ziggy."], {"ziggy"}),
    (["He'd rather be Ziggy than Child F, he told the reviewer, and we agreed."], {"ziggy"}),
    (["What the children are called here: Ziggy, Bo and Peep."], {"ziggy", "bo", "peep"}),
    (["Note: Ziggy's name and those of his brothers Bo and Pip are fictitious."], {"ziggy", "bo", "pip"}),
    (
        ["The practitioners who took part are given first names too (Gail, Moses, Priti); these are not theirs."],
        {"priti", "gail", "moses"},
    ),
]
REAL_LATER: list[tuple[list[str], set[str], set[str]]] = [
    (["The panel spoke to Corey's nan, who wished to be called Dot."], {"corey", "dot"}, set()),
    (["He was named after his grandfather, Corey."], {"corey"}, set()),
    (["The referral named two adults at the address, Corey and Dawn."], {"corey", "dawn"}, set()),
    (["Corey was chosen as the lead professional for the family."], {"corey"}, set()),
    (["The children were picked up by Corey."], {"corey"}, set()),
    (["The review heard from Corey, whose name had been on the door for ten years."], {"corey"}, set()),
    (["The man who answered called himself Corey."], {"corey"}, set()),
    (["Records use three spellings of the name: Corey, Cory and Korey."], {"corey", "cory", "korey"}, set()),
    (["The father's name was not recorded; the health visitor wrote Corey."], {"corey"}, set()),
    (["The name of the father was left blank. It is Corey."], {"corey"}, set()),
    (["This report must not name Corey."], {"corey"}, set()),
    (["Names to be removed: Corey, Dawn, Ricky."], {"corey", "dawn", "ricky"}, set()),
    (["The following names are still in the draft: Corey on page 3, Dawn on page 9."], {"corey", "dawn"}, set()),
    (["The author has missed a name: Corey at 4.2."], {"corey"}, set()),
    (["Sam's mother is called Corey in the appendix. That is her real name."], {"corey"}, set()),
    (["Sam (Corey in the school's letter) was four."], {"corey"}, set()),
    (["The teacher used the pseudonym on the slides but the photograph is captioned Corey."], {"corey"}, set()),
    (["In the review meeting Corey asked who would be told."], {"corey"}, set()),
    (["The review was led by Corey and Dawn."], {"corey", "dawn"}, set()),
    (["We are grateful to Corey for the name of the project."], {"corey"}, set()),
    (["The dog, named by Corey, was rehomed."], {"corey"}, set()),
    (["She called out to Corey and to Dawn."], {"corey", "dawn"}, set()),
    (["The name on the tenancy was Corey."], {"corey"}, set()),
    (["Father changed the baby's name to Corey after the christening."], {"corey"}, set()),
    (["Mother's new partner, known as Big Corey, moved in."], {"corey"}, set()),
    (["A pseudonym was agreed. The family did not like it and still say Corey."], {"corey"}, set()),
    (["Names have been changed. Thanks are due to the school and to Corey."], {"corey"}, set()),
    (["Pseudonyms are used. The printer's proof has Corey in the running head."], {"corey"}, set()),
    (["The names are invented. If you know Corey, please do not share this."], {"corey"}, set()),
    (["He is called Sam in this report. On Tuesday his aunt is Corey's guest."], {"corey"}, {"sam"}),
]
UNSEEN = 0.45  # of the labels of the third that was never tuned on


def learnt(texts: list[str]) -> frozenset[str]:
    blocks = tuple(Block(n, text, Anchor("text", f"line {n}"), Surface.BODY) for n, text in enumerate(texts))
    return labels.names(labels.declared(Document("d", "text", "0", blocks, ())))


@pytest.mark.parametrize("third", range(3))
def test_most_labels_are_learnt_however_they_are_declared(third: int) -> None:
    rows = WAYS[third::3]
    missed = [(number, expected - learnt(texts)) for number, (texts, expected) in enumerate(rows)]
    assert sum(len(names) for _, names in missed) <= 0.03 * sum(len(expected) for _, expected in rows), missed


@pytest.mark.parametrize("third", range(3))
def test_of_words_yet_unseen_half_is_learnt(third: int) -> None:
    rows = LATER[third::3]
    found = sum(len(expected & learnt(texts)) for texts, expected in rows)
    assert found >= (UNSEEN if third == 2 else 0.97) * sum(len(expected) for _, expected in rows)


@pytest.mark.parametrize(("texts", "expected"), WAYS + LATER, ids=[f"way-{n}" for n in range(len(WAYS + LATER))])
def test_nothing_else_in_a_declaration_is_a_label(texts: list[str], expected: set[str]) -> None:
    bare = {name.split(" ", 1)[-1] for name in expected}
    assert {name.split(" ", 1)[-1] for name in learnt(texts)} <= bare


@pytest.mark.parametrize(
    ("texts", "real", "expected"), REAL + REAL_LATER, ids=[f"real-{n}" for n in range(len(REAL + REAL_LATER))]
)
def test_a_real_name_is_no_label(texts: list[str], real: set[str], expected: set[str]) -> None:
    found = learnt(texts)
    assert not found & real
    assert expected <= found
