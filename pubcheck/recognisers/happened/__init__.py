"""The circumstances by which a neighbour or a newspaper would know the case. Which module tells of what:

events.py     the one recogniser: what a list holds, and what all the others find, joined
happening.py  where, with what and by whom, in a sentence on the harm: whatever is not among the usual
befell.py     what befell the family, who saved somebody, what lay there
chance.py     who came upon the harm by chance
turns.py      how somebody was held or got in, what was given, how late, on which day
mishaps.py    what failed or was struck, what was taken away or drunk, the building it was in
renown.py     what somebody is known for: feats, talents, parts, being the only one
repute.py     what neighbours and papers call them
coverage.py   what made the case public
"""
