"""Verbs, pronouns and small words that tell the clauses of a sentence apart: data only."""

VERBS: dict[str, str] = {
    # What providers do with data: 'We collect your name.'
    "data": (
        "collect use share disclose process store retain keep sell transfer receive obtain gather combine "
        "analyze analyse send track access log record rent trade publish distribute monitor encrypt anonymize "
        "aggregate pass hand handle hold acquire derive infer read scan hash link compile request ask generate "
        "gain maintain save host transmit communicate"
    ),
    # What people do with their own data and account: 'You can delete it.'
    "control": (
        "withdraw opt object delete cancel control manage disable change review update exercise lodge "
        "complain file refuse reject block revoke unsubscribe correct edit remove restrict prevent demand "
        "appeal decline adjust modify turn choose set configure limit download export claim return deactivate "
        "clear stop rectify erase uninstall switch select customize reset opt-out deny contest"
    ),
    # What either side may do to the bond: 'We may suspend it.'
    "end": (
        "terminate suspend discontinue amend revise alter replace close ban deny withhold interrupt revoke reinstate"
    ),
    # Rules, duties and the daily business: 'Comply with the law.'
    "duty": (
        "comply agree indemnify ensure pay undertake commit notify inform warrant represent respect adhere "
        "follow abide defend reimburse cooperate assist protect safeguard secure provide submit complete sign "
        "act perform bear accept acknowledge confirm obey implement respond honor honour strive endeavor "
        "endeavour aim try seek work make take apply give grant authorize authorise consent waive release "
        "assume assign appoint rely employ engage serve offer allow permit enable let help support improve "
        "operate require need want believe consider understand recommend encourage participate charge bill "
        "conduct do check verify recognize recognise own reserve display place create identify build develop "
        "deliver show run add include care value treat keep refund"
    ),
    # What rules of conduct forbid: 'Do not harass anyone.'
    "harm": (
        "harass impersonate interfere disrupt post upload reproduce copy resell sublicense decompile "
        "disassemble reverse scrape circumvent violate infringe abuse threaten misuse bypass hack spam "
        "solicit attempt engage promote exploit tamper damage harm advertise modify translate adapt "
        "redistribute transmit introduce mislead deceive stalk defame misrepresent crawl probe remove export "
        "rent encourage"
    ),
    # Pointers and contact: 'Visit our help page.'
    "point": (
        "see visit read find learn contact refer consult click write email mail call check review note go "
        "view look reach tell report"
    ),
    # States, not deeds: 'Speeds may vary.'
    "state": (
        "be have vary differ contain unable lose experience encounter notice result affect depend occur "
        "become remain appear exist happen last mean constitute lead cause prevent arise"
    ),
}
"""Verbs by what they are about, in their base form. One that stands under several classes counts for the last."""

ADVERBS = frozenset(
    (
        "absolutely additionally again all already also always any at automatically both currently directly "
        "each even ever explicitly expressly freely from fully further generally hereby herein hereunder "
        "immediately intentionally irrevocably just knowingly likewise longer merely neither never no normally not "
        "now occasionally once only otherwise ourselves periodically please primarily promptly reasonably "
        "regularly routinely securely similarly simply solely sometimes specifically still strictly "
        "subsequently then thereby therefore time to typically unconditionally usually voluntarily yourself"
    ).split()
)
"""Words that may stand between a subject, its modal and its verb: 'We do not knowingly ever sell it.'"""

WRAPPERS = frozenset(
    ("accept acknowledge acknowledges agree agrees confirm note recognise recognize understand understands").split()
)
"""Verbs whose that-clause holds the norm: 'You agree that we may stop.'"""

RIGHT_VERBS = frozenset(
    (
        "access adjust appeal ask block cancel change choose claim clear complain configure control correct "
        "deactivate decline delete demand disable download edit enforce erase exercise export file limit "
        "lodge manage modify object obtain opt prevent rectify refuse reject remove request restrict return "
        "review revoke see set stop terminate turn unsubscribe update view withdraw"
    ).split()
)
"""What users may or can do as a right, control of their data and account: 'You can delete it.'"""

STATE_VERBS = frozenset(
    (
        "affect apply be become change contain depend differ find have include learn not occur read remain "
        "result see vary visit"
    ).split()
)
"""After may or can a mere possibility or a pointer: 'Speeds may vary.'"""

NOMINATIVES = frozenset(("i it they we you").split())
"""Pronouns that are subjects when a verb follows: 'We sell.'"""

PREPOSITIONS = frozenset(
    (
        "about against at between by concerning for from in into of on per regarding through to under upon "
        "via with within without"
    ).split()
)
"""A noun right after one of them is no subject: 'The use of your data is logged.'"""

NEGATIVE = frozenset(("neither no nobody none nor nothing").split())
"""A subject that opens with one of them negates its clause: 'No part may be copied.'"""

PARTICIPLES = frozenset(
    (
        "bought bound brought built chosen done drawn forbidden found given held hidden kept known lost made "
        "paid put read seen sent set shown shut sold sought taken told understood withdrawn written"
    ).split()
)
"""Participles that do not end in "ed": 'Backups are kept.'"""

DATA_PARTICIPLES = frozenset(
    (
        "aggregated analysed analyzed anonymized based collected combined deleted disclosed encrypted handled "
        "hosted kept logged obtained passed placed processed protected received recorded removed retained set "
        "shared sold stored transferred transmitted used"
    ).split()
)
"""A passive with one of them is the provider's doing where nobody is named: 'Logs are deleted.'"""

HELPING = frozenset(
    (
        "agree agrees allow allows allowed permit permits permitted enable enables require requires required need "
        "needs undertake undertakes commit commits committed have has ask asks asked help helps authorize authorise "
        "authorized authorised instruct choose able entitled obliged obligated free right want wish refuse fail "
        "continue reserve try strive endeavor endeavour aim seek consent expected responsible the a an under like opt"
    ).split()
)
"""Words that leave the deed to the verb after "to": 'You agree to pay', 'You have the right to object'."""

_DATA = (frozenset(VERBS["data"].split()) - {"ask", "request"}) | {"delete", "erase"}
DEEDS = _DATA | {verb + "s" for verb in _DATA} | {"passes", "processes", "accesses", "publishes", "discloses"}
"""What providers do with data, in both forms: 'We delete your files.' Asking for data is no deed done with it."""

DONE_TO_USERS = frozenset(
    (
        "alerted asked banned billed blocked charged contacted denied excluded identified informed invited monitored "
        "notified offered prevented redirected refused rejected reminded removed restricted suspended tracked warned"
    ).split()
)
"""A passive of the user with one of them is what somebody else may do: 'You may be charged for lost gnomes.'"""

DONE_WITH_DATA = frozenset(
    "transfer transfers transmission disclosure sharing sale collection processing storage profiling evaluation".split()
)
"""Nouns of what is done with data: 'A transfer to couriers does not take place.'"""

SPARED = frozenset(
    "billed charged denied discriminated identified monitored penalized penalised profiled retaliated tracked".split()
)
"""What a provider promises not to do to users: 'You will not be charged for lost gnomes.'"""

GIVEN_TO_USERS = frozenset({"receive", "get", "see", "hear"})
"""What the user will do so is what the provider does: 'You will receive a circular.'"""

ADVISING = frozenset({"encourage", "recommend", "advise", "suggest"})
"""What the provider does so binds nobody, in 8 of 8 given labels: 'We encourage you to water your gnome.'"""

REVISING = frozenset({"updated", "revised", "amended", "added", "changed", "modified", "clarified", "made"})
"""What the provider has done to the document binds nobody: 'We have updated these rules.'"""

DOCUMENTS = frozenset(
    "agreement change details edits explanation guidelines information notice policies policy rules section "
    "statement terms updates changes".split()
)
"""What is revised so: 'We have added details about gnomes', but 'We have added a gnome to your garden'."""

LOOKING = (
    ("see",), ("learn", "more"), ("read", "more"), ("find", "out"), ("take", "a", "look"), ("have", "a", "look"),
    ("check", "out"), ("refer", "to"),
)  # fmt: skip
"""What only points elsewhere: 'Please see the plan of the garden.' 76 of 78 labels."""

UNSURE = frozenset({"always", "immediately", "necessarily"})
"""Behind "may not" they leave open what will be: 'We may not always answer' forbids nothing."""

LIMITING = frozenset(
    "only solely sole exclusively limited prohibited no not never nor nothing nobody none neither without refuse "
    "decline refrain avoid".split()
)
"""Without one of these, what a user may or can is no prohibition (none of 1,551 labels), nor is what the provider does
or may one of its own (none of 3,900)."""

BREAKING_OFF = {
    "to": frozenset(
        (
            "agree agrees undertake undertakes promise promises commit commits have has need needs required obliged "
            "obligated allowed permitted free forbidden prohibited entitled able right rights option not"
        ).split()
    ),
    "never": frozenset("we you users members customers they".split()),
}
"""Last words of a lead-in, and those in front of them behind which a verb is still to come: 'You agree to:'."""

DISCLAIMED = frozenset(
    "warrant warrants warranty warranties guarantee guarantees represent represents liable responsible".split()
)
"""What is denied of what follows: 'We are not liable for:', 'We make no warranty that:'."""

HANDED = frozenset(
    "shared sold disclosed transferred rented traded leased published collected used stored kept passed given sent "
    "distributed read".split()
)
"""What is done with data and is promised not to be: 'Your letters are never read.'"""
