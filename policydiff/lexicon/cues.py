"""Words and phrases that decide a modality: data only.

A row of `CUES` is (the phrases, the modality, the bearer, the reason with an example of our own). The bearer is
"subject" where the grammatical subject bears the norm, else a party by name. A phrase is words in a row, as
`policydiff.norms.words` cuts them: "-" is a word of its own, and contractions are written out ("won't" is "will not").
"""

CONTRACTIONS: dict[str, tuple[tuple[str, ...], str]] = {
    "don't": (("do", "not"), "We don't sell it."),
    "doesn't": (("does", "not"), "It doesn't apply."),
    "didn't": (("did", "not"), "We didn't ask."),
    "won't": (("will", "not"), "We won't share it."),
    "can't": (("can", "not"), "You can't resell it."),
    "cannot": (("can", "not"), "You cannot resell it."),
    "couldn't": (("could", "not"), "We couldn't see it."),
    "shouldn't": (("should", "not"), "You shouldn't post it."),
    "wouldn't": (("would", "not"), "We wouldn't know."),
    "mustn't": (("must", "not"), "You mustn't post it."),
    "shan't": (("shall", "not"), "We shan't sell it."),
    "isn't": (("is", "not"), "It isn't ours."),
    "aren't": (("are", "not"), "We aren't liable."),
    "wasn't": (("was", "not"), "It wasn't ours."),
    "weren't": (("were", "not"), "They weren't told."),
    "haven't": (("have", "not"), "We haven't sold it."),
    "hasn't": (("has", "not"), "It hasn't changed."),
    "we'll": (("we", "will"), "We'll tell you."),
    "you'll": (("you", "will"), "You'll get a mail."),
    "they'll": (("they", "will"), "They'll get it."),
    "it'll": (("it", "will"), "It'll stop."),
    "we're": (("we", "are"), "We're not liable."),
    "you're": (("you", "are"), "You're responsible."),
    "they're": (("they", "are"), "They're bound."),
    "it's": (("it", "is"), "It's yours."),
    "we've": (("we", "have"), "We've deleted it."),
    "you've": (("you", "have"), "You've agreed."),
    "we'd": (("we", "would"), "We'd ask you."),
    "you'd": (("you", "would"), "You'd be told."),
    "let's": (("let", "us"), "Let's talk."),
}
"""Short forms, written out; each with an example."""

MODALS: dict[str, tuple[str, str]] = {
    "may": ("may", "You may cancel."),
    "might": ("might", "Some pages might be slow."),
    "can": ("can", "You can unsubscribe."),
    "could": ("could", "This could take a day."),
    "will": ("will", "We will write to you."),
    "shall": ("shall", "The client shall pay."),
    "must": ("must", "You must be 16."),
    "should": ("should", "You should read this."),
    "would": ("would", "You would be told."),
    "is": ("be", "The list is public."),
    "are": ("be", "You are 16 or older."),
    "was": ("be", "It was sold."),
    "were": ("be", "They were told."),
    "am": ("be", "I am 16."),
    "has": ("have", "The firm has servers."),
    "have": ("have", "You have a choice."),
    "had": ("have", "You had a choice."),
    "do": ("do", "We do not sell it."),
    "does": ("do", "It does not apply."),
    "did": ("do", "You did not pay."),
}
"""Finite auxiliaries: each with the word that stands for it and an example."""

OPENERS: dict[str, tuple[str, str]] = {
    "if": ("if", "If you leave, we delete it."),
    "when": ("if", "When you leave, we delete it."),
    "whenever": ("if", "Whenever you ask, we answer."),
    "where": ("if", "Where the law asks, we answer."),
    "unless": ("unless", "Unless you object, we keep it."),
    "until": ("if", "Until you object, we keep it."),
    "once": ("if", "Once you leave, we delete it."),
    "because": ("as", "Because it is needed, we keep it."),
    "while": ("as", "While you are away, it sleeps."),
    "although": ("as", "Although we try, it may fail."),
    "though": ("as", "Though we try, it may fail."),
    "since": ("as", "Since it is needed, we keep it."),
    "as": ("as", "As the law asks, we keep it."),
    "whether": ("as", "Whether or not you pay."),
    "so": ("as", "We log it so you can see it."),
    "that": ("that", "The data that you enter."),
    "which": ("that", "The data which you enter."),
    "who": ("that", "Members who leave."),
    "whom": ("that", "Partners with whom we work."),
    "whose": ("that", "Members whose mail bounces."),
    "what": ("that", "What we collect."),
    "how": ("that", "How we use it."),
    "why": ("that", "Why we use it."),
    "to the extent": ("if", "To the extent the law allows."),
    "provided": ("unless", "You may, provided you ask."),
    "except": ("unless", "Except as the law allows."),
    "in case": ("if", "In case you leave."),
    "in the event": ("if", "In the event you leave."),
    "by": ("by", "By visiting, you agree."),
}
"""Words that open a subordinate clause or phrase: each with its kind and an example."""

# The phrases of a cue count only un-negated unless they hold the negation themselves.
CUES: tuple[tuple[str, str, str, str], ...] = (
    (
        "reserve the right, reserves the right, reserve all rights, sole discretion to",
        "permission",
        "subject",
        "a power: 'We reserve the right to stop.'",
    ),
    (
        (
            "have the right, has the right, have a right, has a right, right to, rights to, entitled to, have"
            " certain rights, exercise your rights, have the following rights"
        ),
        "right",
        "subject",
        "a claim: 'You have the right to ask.'",
    ),
    (
        (
            "opt out, opt - out, opting out, withdraw your consent, withdraw consent, object to, unsubscribe,"
            " lodge a complaint, request access, request deletion"
        ),
        "right",
        "user",
        "self-service control: 'You may opt out.'",
    ),
    (
        (
            "not responsible, not liable, not be responsible, not be liable, no responsibility, no liability,"
            " not accountable, not assume, not accept, not accept any responsibility"
        ),
        "exemption",
        "provider",
        "no claim: 'We are not liable.'",
    ),
    (
        (
            "as is, as available, at your own risk, at your sole risk, disclaim, disclaims, disclaimed, no "
            "warranty, no warranties, without warranty, without warranties, not guarantee, not warrant, no "
            "guarantee, no guarantees, not make any warranty, no representation, no representations, in no "
            "event, aggregate liability, total liability, maximum liability, non - refundable, no refunds, no"
            " refund, not refundable, nonrefundable, not endorse, not control, not be entitled, not entitled,"
            " not eligible"
        ),
        "exemption",
        "provider",
        "the risk stays with the user: 'It comes as is.'",
    ),
    (
        "waive, waives, release us, hereby release, releases",
        "exemption",
        "provider",
        "a claim given up: 'You waive the claim.'",
    ),
    (
        (
            "no obligation, not obligated, not obliged, not required, under no obligation, not have to, not "
            "need to, need not, not have any obligation, not be required, not be obligated, no duty, not "
            "necessary"
        ),
        "exemption",
        "subject",
        "need not: 'You are not required to answer.'",
    ),
    (
        (
            "agree to, agrees to, responsible for, liable for, required to, obliged to, obligated to, "
            "undertake to, undertakes to, need to, needs to, have to, has to, solely responsible, indemnify, "
            "hold harmless, represent and warrant, represents and warrants, warrant that, warrants that, "
            "agree and undertake, bound by, committed to, be liable, be responsible, ensure that, comply with"
        ),
        "obligation",
        "subject",
        "a duty: 'You are responsible for backups.'",
    ),
    (
        "subject to",
        "obligation",
        "user",
        "rules for the user: 'Use is subject to our rules.'",
    ),
    (
        (
            "agree not to, agrees not to, not allowed, not permitted, not authorized, not authorised, "
            "prohibited, forbidden, refrain from, not transferable, strictly prohibited, prohibits, not "
            "tolerate, no tolerance"
        ),
        "prohibition",
        "user",
        "'Resale is prohibited.'",
    ),
    (
        "allowed to, permitted to, authorized to, authorised to, free to",
        "permission",
        "subject",
        "'Members are allowed to share.'",
    ),
    (
        (
            "authorize us, authorise us, consent to our, grant us, grants us, hereby grant, you grant, you "
            "consent, you authorize, you authorise, you hereby grant, permit us, allow us"
        ),
        "permission",
        "provider",
        "leave given to the provider: 'You authorise us to charge.'",
    ),
    (
        "grant you, grants you, grant to you, licensed to you",
        "permission",
        "user",
        "leave given to the user: 'We grant you a licence.'",
    ),
)
