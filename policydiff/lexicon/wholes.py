"""Runs of words that are read whole, since their single words would fill a slot that they do not fill: data only."""

IDLE: tuple[tuple[str, str, str, str], ...] = (
    (
        "determin, see, know, check, ask, verify, decide",
        "determine|determining|see|know|check|checking|ask|asking|verify|decide",
        "if|when|where",
        "a question, no condition: 'to determine if you are a gardener'",
    ),
    (
        "including, even",
        "including|even",
        "if|when|where",
        "a case that is meant, too, no condition: 'your letters, including when a friend writes them'",
    ),
    (
        "responsible",
        "person|business|entity|company|controller",
        "responsible",
        "who does something, no liability: 'the person responsible for gnomes'",
    ),
    (
        "only",
        "",
        r"only (?=(?:in |as )?(?:an? )?(?:fully )?(?:anonymi[sz]ed|aggregated?|de-?identified|pseudonymi[sz]ed)\b)",
        "the form that data are kept in, no condition: 'only in anonymized form'",
    ),
    (
        "data subject",
        "data",
        r"subjects?(?! to\b)",
        "whose data it is, no condition: 'a data subject may object'",
    ),
    (
        "subject",
        "",
        r"subject (?:matters?|to (?:this|our|the) privacy (?:policy|notice|statement))\b",
        "what is spoken of, or under which document, no condition: 'the subject matter of it'",
    ),
    (
        "warrant",
        "subpoena|order|or|and|a|any",
        "(?:search )?warrants?(?! (?:that|the|any|to|you))",
        "a court's paper, no liability: 'a subpoena or warrant'",
    ),
    (
        "log",
        "to|you|users?|members?|who|can|may|must|and|or|when|after|before",
        "log(?:s|ged|ging)? (?:on|in|off|out)(?:to)?",
        "opening an account, no data: 'before you log in'",
    ),
    (
        "both",
        "",
        r"both (?=(?:[\w'’]+ ){1,3}and\b)",
        "two that are named, with or without it: 'both you and the gardener'",
    ),
    (
        "limited",
        "",
        r"but (?:is |are |shall be )?not (?:be )?limited to\b",
        "a list left open, no negation: 'include, but are not limited to, rakes'",
    ),
    (
        "under, above, below, over",
        "",
        r"(?:under|above|below|over)\b(?! (?:the )?(?:ages?|\w+teen|thirteen|twenty|twelve|[$€£]?\d))",
        "a place or a ground, no bound: 'as described above', 'under the code'",
    ),
    (
        "following, :",
        "",
        (
            r"(?:on|under|in|for) (?:one or more of )?the following (?:lawful |legal )?"
            r"(?:bases|basis|grounds|cases|circumstances|situations|conditions)\s*:?$|(?:where|when|if)\s*:$"
        ),
        "opens a list of cases, whichever way it is put: 'We use it where:'",
    ),
    (
        "acknowledge, agree, understand, accept",
        "",
        (
            r"(?:^|(?<=[.;:] ))you (?:hereby |also |further )?(?:understand and consent|"
            r"(?:acknowledge|agree|understand|accept)"
            r"(?:,? (?:and )?(?:acknowledge|agree|understand|accept)){0,2}) that\b"
        ),
        "assent to what is told, which is told all the same: 'You understand and agree that we may stop'",
    ),
    (
        "enabl",
        "to|and|that|which|can|may|will",
        r"enabl(?:e|es|ing) (?=(?:us|them|you|our|your|the|users?|members?|others)\b)",
        "what makes it possible, no condition: 'to enable them to mend it'",
    ),
    (
        "security",
        "",
        r"security (?=measures?\b)",
        "which measures they are, no purpose: 'organizational security measures'",
    ),
    (
        "commercially",
        "",
        r"commercially (?=reasonable\b)",
        "how great an effort is, no purpose: 'commercially reasonable efforts'",
    ),
)
"""(hints, words of which one stands before and is kept, pattern, reason): what is taken out before words fill slots.

Where any word may stand before, the second is "". Lookbehinds would say the same at five times the cost; and a pattern
is asked only where one of its hints stands in small letters.
"""

SELF = r"^The Company\b"
"""The provider by what it calls itself, in front of a clause: 'The Company may close it' is 'We may close it'."""

ITSELF: tuple[tuple[str, str, str], ...] = (
    (
        r"th(?:is|e) (?:agreement|contract)|the(?:se)? terms(?: and conditions| of (?:service|use))?(?! of)",
        "these terms",
        "'You accept this Agreement' is 'You accept these Terms'",
    ),
    (
        r"this (?:privacy |data )?(?:policy|notice|statement)",
        "this policy",
        "'We may amend this Privacy Notice' is 'We may amend this Policy'",
    ),
)
"""(pattern, words instead, reason): by what else a document calls itself."""

_CONSENTED = (
    r"(?:(?:have )?(?:consent|agree)(?:ed|d)?|(?:allow|permit) (?:it|us|this)|"
    r"(?:have )?giv(?:e|en) (?:us )?(?:your )?(?:consent|permission))"
    r"(?: to (?:it|this|that|do so))?(?=[.,;:)]|$)"
)

CONSENTS: tuple[tuple[str, str, str], ...] = (
    (
        rf"unless you {_CONSENTED}",
        "without your consent",
        "'We do not lend it unless you have agreed' is 'We do not lend it without your consent'",
    ),
    (
        rf"(?:if|where|when|once) you {_CONSENTED}",
        "with your consent",
        "'We lend it where you have given us permission' is 'We lend it with your consent'",
    ),
)
"""(pattern, words instead, reason): a consent told as a case, where the other text tells it as `CONSENT`."""

CONSENT = r"with(?:out)? your (?:(?:prior|own) ){0,2}(?:consent|permission)\b"

TERMS: tuple[tuple[str, str, str], ...] = (
    ("address book", "data", "one thing that is taken, no address"),
    ("social media", "", "a kind of site, no data"),
    ("social network", "", "a kind of site, no data"),
    ("social networks", "", "a kind of site, no data"),
    ("the public", "recipient", "everybody; 'publicly' and 'public notes' name nobody"),
    ("general public", "recipient", "everybody"),
    ("save for", "exception", "takes cases out; 'save' by itself is what one does with a file"),
    ("save as", "exception", "takes cases out"),
    ("save that", "exception", "takes cases out"),
    ("save where", "exception", "takes cases out"),
    ("other than", "exception", "takes cases out: 'other than payroll data'"),
    ("apart from", "exception", "takes cases out"),
)
"""(two words, slot, reason): terms of two words, which come and go as one; the slot is "" where they fill none."""

_BY_LAW = r"(?:by|under) (?:the )?(?:[\w-]{2,20} (?:or|and) (?:any )?other )?(?:applicable )?(?:law|regulation)s?"

CARVE_OUTS: tuple[tuple[str, str, str], ...] = (
    (
        (
            r"(?:unless|except (?:as|where|when)) (?:otherwise |(?:this|it) is )?"
            rf"(?:required|permitted|prohibited) {_BY_LAW}"
        ),
        "except where the law says otherwise",
        "'Unless otherwise required by law, we refund nothing'",
    ),
    (
        (
            rf"(?:(?:only )?to the (?:fullest |maximum )?extent|as|where|if|when) (?:permitted|allowed|permissible) "
            rf"{_BY_LAW}|(?:where|if|when) legally (?:permitted|allowed)"
        ),
        "only as far as the law permits",
        "'To the extent permitted by law, sales are final'",
    ),
    (
        (
            rf"(?:only )?(?:to the extent|as|where|if|when) (?:required|mandated) {_BY_LAW}|"
            r"(?:where|if|when|as) (?:legally required|(?:the|applicable) law (?:so )?(?:requires|demands)(?: it| so)?)"
        ),
        "only where the law requires it",
        "'We will tell you where legally required'",
    ),
    (
        r"(?:where|if|when|as) applicable",
        "only where applicable",
        "'Where applicable, you may object'",
    ),
    (
        (
            r"(?:material|significant|substantial) (?=(?:change|modification|revision|update|amendment)s?\b)|"
            r"(?<=changes)\s{1,3}(?:(?:that|which) (?:are|is) )?(?:material|significant|substantial)"
        ),
        "only for changes that weigh",
        "'We will tell you of material changes'",
    ),
)
"""(pattern, what a reader is told, example): set words that leave open how far a clause holds, mostly to the law."""

DISCRETION = (
    r"\b(?:that |which )?we (?:may )?deem(?: (?:to be|it))?\b|"
    r",? ?(?:and |but )?\b(?:(?:only )?(?:in|at|within) )?(?:our|its|their|[A-Z][\w.]*['’]s?|the company['’]s) "
    r"(?:own )?(?:(?:sole|absolute|exclusive|full|complete|unfettered|reasonable)(?:,? and |, | )){0,3}discretion,?"
)
"""That whoever acts does as they see fit: 'in our sole and absolute discretion'; what one may do, one may do so."""

CARVED = ("law", "legal", "regulation", "applicable", "material", "significant", "substantial")
"""Of these, one stands in every carve-out."""
