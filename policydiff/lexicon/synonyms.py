"""Words and phrases that say the same in this field: exchanging one for the other changes no norm.

Each row is (the forms, the reason). The first form stands for all. Letter case is folded before the table is asked; a
phrase is written as its words. A pair belongs here only if a careful lawyer would call the exchange cosmetic wherever
it occurs: "use" for "process" does not, since processing is wider.
"""

PHRASES: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("personal data", "personal information", "personally identifiable information", "pii"),
        "the field's central term",
    ),
    (("personal data", "personal details"), "the same term in plain language"),
    (("privacy policy", "privacy statement", "privacy notice"), "the document's own name"),
    (("terms of service", "terms of use", "terms and conditions"), "the other document's own name"),
    (("website", "web site", "websites", "web sites", "webpage", "web page"), "spelling of one thing"),
    (
        ("email", "e mail", "electronic mail", "email address", "e mail address"),
        "spelling; a hyphen parts the words; where one is reached, too: 'Give us your email.'",
    ),
    (("register", "sign up"), "opening an account"),
    (("opt out", "optout"), "spelling"),
    (("opt in", "optin"), "spelling"),
    (("third party", "thirdparty", "third parties"), "spelling and number"),
    (("to", "in order to", "so as to"), "longer ways to say to"),
    (("before", "prior to"), "a longer way to say before"),
    (("at any time", "anytime", "from time to time"), "neither names a time: 'We may repaint the gnome at any time.'"),
    (("and", "as well as"), "a longer way to say and"),
    (("such as", "for example", "for instance", "e g"), "each opens an example"),
    (("including", "including but not limited to", "including without limitation"), "including is never exhaustive"),
    (("for", "for the purpose of", "for purposes of"), "a longer way to say for"),
    (("cannot", "can not", "is not able to", "are not able to"), "the same negation"),
    (("under", "in accordance with", "according to", "pursuant to"), "the same reference"),
    (("about", "with respect to", "with regard to", "regarding", "concerning", "in relation to"), "the same reference"),
    (("united states", "united states of america", "u s a", "u s", "usa"), "one country; dots part the letters"),
    (("european union", "eu"), "one union"),
    (("united kingdom", "uk"), "one kingdom"),
    (("european economic area", "eea"), "one area"),
    (("general data protection regulation", "gdpr"), "one law"),
    (("years old", "years of age"), "one way to count"),
    (("date of birth", "birthday", "birth date", "birthdate"), "one day"),
    (("article", "art"), "a citation's abbreviation"),
    (("above named", "aforementioned", "above mentioned", "abovementioned", "aforesaid"), "the same pointer"),
    (("set forth", "set out", "described", "detailed", "outlined"), "the same pointer"),
    (("must", "is required to", "are required to"), "the same duty"),
    (("may", "reserve the right to", "reserves the right to"), "the same leave"),
    (("understand and agree that", "understand and consent that"), "assent to what is told, no consent asked for"),
    (("allow others to", "let others"), "leave to others"),
    (("notify us", "tell us", "let us know"), "telling the provider"),
    (("inform you", "let you know", "make you aware"), "telling the reader"),
    (("if", "in the event that", "in the event of", "in the event"), "longer ways to say if"),
    (("if you", "should you"), "a condition turned round"),
    (("if we", "should we"), "a condition turned round"),
    (("if any", "should any"), "a condition turned round"),
    (("if your", "should your"), "a condition turned round"),
    (("if the", "should the"), "a condition turned round"),
    (("as long as", "for as long as", "so long as"), "the same span"),
    (("own risk", "sole risk"), "the same bearer of loss"),
    (("based on", "on the basis of"), "the same ground"),
    (("reasonable steps", "reasonable measures"), "the same care"),
    (("appropriate steps", "appropriate measures"), "the same care"),
    (("ensure", "make sure"), "plain words for ensure"),
    (("implemented", "put in place"), "plain words for implemented"),
    (("under", "under the age of", "below the age of"), "longer ways to say under, of an age"),
    (
        ("disclaim all warranties", "disclaim any warranties", "make no warranties", "give no warranties"),
        "the same answer for nothing",
    ),
    (("complain", "lodge a complaint", "file a complaint", "make a complaint"), "the same step"),
    (("regardless of", "irrespective of"), "the same indifference"),
    (("free of charge", "at no charge", "at no cost", "without charge", "for free"), "what costs nothing"),
    (("whenever you wish", "whenever you like", "whenever you want"), "the reader's own time"),
    (
        ("at least", "no fewer than", "not fewer than", "no less than", "not less than"),
        "the same floor",
    ),
    (("at most", "no more than", "not more than"), "a ceiling"),
    (("until", "unless and until", "until such time as"), "the same end"),
    (("considered", "deemed", "deemed to be", "considered to be", "treated as", "regarded as"), "what counts as what"),
    (
        ("must not", "shall not", "are not permitted to", "are not allowed to", "are prohibited from", "agree not to"),
        "the same ban of whoever is the subject: 'Visitors are not allowed to smoke.'",
    ),
    (("necessary cookies", "strictly necessary cookies", "essential cookies"), "the cookies that need no consent"),
    (("prohibited", "strictly prohibited", "expressly prohibited"), "no ban is stricter for being called strict"),
    (("forbidden", "strictly forbidden", "expressly forbidden"), "no ban is stricter for being called strict"),
    (
        (
            "need not",
            "do not have to",
            "are not required to",
            "are not obliged to",
            "are under no obligation",
            "are not under an obligation",
        ),
        "the same freedom: 'We do not have to answer.'",
    ),
    (("have the right to", "are entitled to"), "the same right"),
    (("older than", "over the age of", "above the age of"), "the same ages"),
    (("younger than", "under the age of", "below the age of"), "the same ages"),
    (("keep in mind", "bear in mind"), "a hint; nothing is kept"),
    (("each other", "one another"), "the same two"),
    (("turn off", "switch off"), "the same step"),
    (("turn on", "switch on"), "the same step"),
    (("turned off", "switched off"), "the same step"),
    (("turned on", "switched on"), "the same step"),
    (("in full", "in its entirety", "in their entirety"), "nothing left out"),
    (
        ("promptly", "without undue delay", "without unreasonable delay", "without delay"),
        "soon: 'We answer without delay.'",
    ),
    (("immediately", "with immediate effect", "straight away", "right away"), "without waiting"),
)
"""Phrases of up to four words; the first form of a row stands for the others."""

WORDS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("collect", "collects", "gather", "gathers", "obtain", "obtains", "collecting", "gathering"), "data comes in"),
    (("collected", "gathered", "obtained"), "data came in"),
    (("share", "disclose", "shares", "discloses", "sharing", "disclosing"), "data goes out to somebody"),
    (("shared", "disclosed"), "data went out"),
    (("process", "handle", "processes", "handles", "processing", "handling"), "data is worked with"),
    (("retain", "keep", "retains", "keeps", "retaining", "keeping"), "data stays"),
    (("retained", "kept"), "data stayed"),
    (("delete", "erase", "deletes", "erases", "deleting", "erasing"), "data is destroyed"),
    (("deleted", "erased"), "data was destroyed"),
    (("deletion", "erasure"), "destruction of data"),
    (("correct", "rectify", "amend"), "data is put right"),
    (("correcting", "rectifying"), "data is put right"),
    (("rectification", "correction"), "putting right"),
    (("corrected", "rectified"), "put right"),
    (("inform", "notify", "informs", "notifies", "informing", "notifying"), "telling"),
    (("informed", "notified"), "told"),
    (("buy", "purchase", "buying", "purchasing"), "getting for money"),
    (("bought", "purchased"), "got for money"),
    (("terminate", "end", "terminates", "ends"), "ending"),
    (("begin", "start", "commence", "begins", "starts", "commences"), "beginning"),
    (("started", "commenced"), "begun"),
    (("must", "shall"), "the same duty"),
    (("customize", "customise", "personalize", "personalise", "tailor"), "making to fit"),
    (("customizing", "customising", "personalizing", "personalising", "tailoring"), "making to fit"),
    (("customized", "customised", "personalized", "personalised", "tailored"), "made to fit"),
    (
        (
            "use",
            "uses",
            "used",
            "using",
            "utilize",
            "utilizes",
            "utilized",
            "utilizing",
            "utilise",
            "utilised",
            "deploy",
        ),
        "longer ways to say use; its forms are too short for their endings to be folded",
    ),
    (("center", "centre"), "American and British spelling"),
    (("license", "licence"), "American and British spelling"),
    (("licenses", "licences"), "American and British spelling"),
    (("fulfill", "fulfil"), "American and British spelling"),
    (("canceled", "cancelled"), "American and British spelling"),
    (("cancelation", "cancellation"), "spelling"),
    (("program", "programme"), "American and British spelling"),
    (("advert", "ad", "advertisement"), "one notice"),
    (("adverts", "ads", "advertisements"), "notices"),
    (("legitimacy", "lawfulness"), "being lawful"),
    (("transferability", "portability"), "moving data elsewhere"),
    (("question", "query", "inquiry", "enquiry"), "asking"),
    (("questions", "queries", "inquiries", "enquiries"), "asking"),
    (("further", "more", "additional"), "beyond what was said"),
    (("only", "solely"), "nothing else"),
    (("essential", "necessary", "needed"), "not to be done without"),
    (("information", "data"), "used for one another throughout the field"),
    (("services", "service"), "the product in plural"),
    (("assist", "help", "assists", "helps", "assisting", "helping"), "helping"),
    (("via", "through"), "by way of"),
    (("upon", "on"), "an older on"),
    (("whilst", "while"), "an older while"),
    (("functionality", "functionalities", "functions", "features"), "what it can do"),
    (("we", "us", "our"), "the provider speaking"),
    (("nevertheless", "however"), "linking word"),
    (("allow", "permit", "allows", "permits", "allowing", "permitting"), "leave to do"),
    (("photo", "photograph", "picture"), "an image taken"),
    (("photos", "photographs", "pictures"), "images taken"),
    (("allowed", "permitted"), "leave to do"),
    (
        ("respond", "reply", "answer", "responds", "replies", "responding", "replying", "answering"),
        "saying something back",
    ),
    (("responded", "replied", "answered"), "said something back"),
    (("change", "alter", "modify", "changes", "alters", "modifies"), "making otherwise"),
    (("changing", "altering", "modifying"), "making otherwise"),
    (("changed", "altered", "modified"), "made otherwise"),
    (
        ("consent", "permission", "consents", "permissions", "authorization", "authorisation"),
        "leave that somebody gives: 'without your permission'",
    ),
    (("confidential", "confidentiality"), "kept from others: 'Keep it confidential', 'Maintain its confidentiality'"),
)
"""Single words; the first form of a row stands for the others."""

IRREGULAR: tuple[str, ...] = (
    "begin began begun",
    "break broke broken",
    "bring brought",
    "build built",
    "buy bought",
    "choose chose chosen",
    "find found",
    "give gave given",
    "know knew known",
    "lend lent",
    "lose lost",
    "make made",
    "meet met",
    "pay paid",
    "see saw seen",
    "sell sold",
    "send sent",
    "show showed shown",
    "speak spoke spoken",
    "spend spent",
    "take took taken",
    "tell told",
    "understand understood",
    "win won",
    "withdraw withdrew withdrawn",
)
"""Forms of one verb that no ending tells; the first of a row stands for the others: "the letter you sent"."""

CONTRACTIONS: tuple[tuple[str, str], ...] = (
    ("n't", " not"),
    ("'re", " are"),
    ("'ll", " will"),
    ("'ve", " have"),
)
"""(contracted, written out), for words whose apostrophe was folded to a straight one."""

_COMMON = (
    "a an the and or of to in on at by for from with as is are be been was were this that these those it its "
    "any all such other also may can will we us our you your their they them if when not no do does have has"
)
STOP_WORDS: frozenset[str] = frozenset(_COMMON.split())
"""Words too common to anchor a match; modals and negations stand here since they do not identify a clause, although
they decide what it says."""

LIGHT: tuple[tuple[str, str], ...] = (
    (
        (
            "into onto upon about through via between among during while since because than then so but yet "
            "though although whereas whether both either per toward towards without within along across around "
            "against as"
        ),
        "joins words",
    ),
    (
        (
            "which who whom whose what there here where how itself themselves ourselves yourself one ones own "
            "other others each same he she his her my me i"
        ),
        "stands for a word",
    ),
    (
        (
            "yes please note however therefore thus hence accordingly moreover furthermore further additionally again "
            "already still just simply directly currently now once too very even instead otherwise namely "
            "specifically particularly especially generally details finally lastly"
        ),
        "an adverb that leaves the deed as it is",
    ),
    (
        (
            "being having am did done doing get gets getting got let lets go going goes come take takes taking "
            "taken make makes making made"
        ),
        "a verb that only carries another word",
    ),
    (
        "include includes including included contain contains follow follows following example examples etc lit para",
        "opens a list or an example, or counts in a citation",
    ),
    (
        (
            "relevant respective corresponding applicable appropriate particular specific certain various "
            "different several case cases way manner form regard respect connection conjunction context basis "
            "order purpose part kind type means respectively aforementioned thereof thereby herein hereby"
        ),
        "a noun or adjective that adds nothing",
    ),
    ("constitute constitutes", "says of two that they are one: 'These terms constitute the agreement'"),
    ("inc llc llp ltd corp corporation plc pty pte gmbh zrt kft", "a company's form: 'Acme Corp.'"),
    ("s", "what is left of a possessive behind a mark: 'Acme, Inc.’s'"),
)
"""(words, what they do): words that hold nothing of their own; one more or less changes no norm's reach."""
