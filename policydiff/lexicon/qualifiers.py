"""Single words that decide by themselves how far a clause reaches, how hard it binds, or which way."""

QUALIFIERS: tuple[tuple[str, str, str, str], ...] = (
    (
        "assent",
        "explicit explicitly express expressly affirmative written verifiable informed prior",
        "",
        "how good a consent or notice must be: 'only with your explicit consent'",
    ),
    (
        "force",
        (
            "irrevocable irrevocably perpetual perpetually exclusive exclusively permanent permanently indefinitely "
            "forever immediate immediately promptly unconditional unconditionally unlimited automatic"
        ),
        "wider",
        "how hard it binds: 'We may permanently suspend an account'",
    ),
    (
        "relief",
        "temporary temporarily revocable nonexclusive",
        "narrower",
        "how far it is held back: 'We may temporarily suspend an account'",
    ),
    (
        "hedge",
        (
            "try tries attempt attempts strive strives endeavor endeavors endeavour endeavours aim aims seek seeks "
            "generally usually typically normally mainly mostly primarily principally currently presently"
        ),
        "",
        "a promise that is half taken back: 'We do not currently sell your letters', 'We will try to tell you'",
    ),
    (
        "detail",
        "precise exact sensitive identifiable raw unencrypted",
        "wider",
        "which of the same data are worth more: 'We collect your precise location'",
    ),
    (
        "disguise",
        (
            "approximate coarse aggregated aggregate anonymized anonymous deidentified pseudonymized pseudonymous "
            "encrypted hashed"
        ),
        "narrower",
        "which of the same data say less: 'We share aggregated data'",
    ),
    (
        "kind",
        "foreign domestic existing former verified registered certified notarized trusted thirdparty",
        "narrower",
        "of which kind alone it speaks: 'We answer no foreign government'",
    ),
    (
        "doubt",
        "suspected alleged apparent presumed potential potentially",
        "wider",
        "what nobody has proven is enough: 'We may close an account for suspected fraud'",
    ),
    ("measure", "reasonable reasonably", "", "as one sees fit: 'We give reasonable notice'"),
    (
        "degree",
        "gross grossly materially substantial substantially serious seriously manifest manifestly",
        "",
        "how bad it must be: 'liable for gross negligence', 'if you materially breach them'",
    ),
    (
        "frequency",
        "once twice hourly daily weekly monthly quarterly yearly",
        "",
        "how often: 'The loan renews monthly'",
    ),
    ("denial", "non", "", "the opposite of what stayed: 'Fees are non-refundable'"),
    ("publicity", "publicly public privately private confidential", "", "before whom: 'Names are shown publicly'"),
    ("price", "free gratis", "", "whether it costs anything: 'one copy a year is free'"),
)
"""(kind, words, with it the clause reaches "wider" or "narrower", "" where the words do not decide, reason)."""

ASSENT = r"\b(?:consent|permission|notice|notification|approval|agreement|authori[sz]ation|acceptance)"
"""What a word of the kind "assent" qualifies; "express delivery" is none."""

FAMILIES: tuple[tuple[str, str, str, str], ...] = (
    ("extent", "whole", "all any every each entire whole", "everything of its kind"),
    ("extent", "part", "some certain selected specific particular several", "not everything of its kind"),
    (
        "strength",
        "strong",
        "require requires required oblige obliges ensure ensures guarantee guarantees commit",
        "leaves no choice: 'We require couriers to be kind'",
    ),
    (
        "strength",
        "weak",
        "ask asks asked request requests requested encourage encourages expect expects try strive endeavor seek aim",
        "leaves it to them: 'We ask couriers to be kind'",
    ),
    (
        "removal",
        "strong",
        "delete deletes deleted deleting erase erased destroy destroyed purge purged",
        "gone for good",
    ),
    (
        "removal",
        "weak",
        "deactivate deactivated disable disabled archive archived anonymize anonymized hide hidden suppress suppressed",
        "gone from sight: 'We deactivate your account'",
    ),
    (
        "proof",
        "strong",
        "show shown prove proves proved proven determine determined establish established",
        "nobody doubts it: 'if we prove that you broke it'",
    ),
    (
        "proof",
        "weak",
        "suspect suspected believe believes believed allege alleged presume presumed",
        "somebody thinks so: 'if we suspect that you broke it'",
    ),
    ("effort", "strong", "best utmost", "all that can be done: 'best efforts'"),
    ("effort", "weak", "reasonable commercially", "what pays: 'commercially reasonable efforts'"),
    ("restriction", "strong", "exclusively solely only strictly never always", "lets nothing pass"),
    (
        "restriction",
        "weak",
        "primarily mainly mostly principally predominantly generally usually normally typically",
        "lets some pass: 'stored primarily in Peru'",
    ),
    ("manner", "human", "manually manual human humans people", "somebody does it: 'Humans review each report'"),
    ("manner", "machine", "automatically automated ai machines algorithm algorithms", "nobody does"),
    ("price", "free", "free gratis", "it costs nothing: 'a copy free of charge'"),
    ("price", "paid", "fee fees cost costs paid", "it costs something: 'a copy for a fee'"),
)
"""(family, member, words, reason): a word of one member in place of another's binds or reaches otherwise."""

LEAVE: tuple[tuple[str, str, str], ...] = (
    ("given", "allow allows allowed permit permits permitted let lets", "may be done: 'We allow bots'"),
    (
        "refused",
        (
            "forbid forbids forbidden prohibit prohibits prohibited ban bans banned bar bars barred disallow disallows "
            "disallowed"
        ),
        "may not be done: 'We ban bots'",
    ),
)
"""(leave, words, reason): one in place of the other turns a clause round, and "not" turns each."""

WHOLE = frozenset(word for _, member, words, _ in FAMILIES if member == "whole" for word in words.split())
"""Words of extent that leave nothing out."""

OPPOSITES: tuple[tuple[str, str], ...] = (
    ("on off", "'Sharing is turned off'"),
    ("in out", "'You can opt out of it'"),
    ("include exclude", "'The price includes tax'"),
    ("includes excludes", "'The price includes tax'"),
    ("including excluding", "'All letters, including yours'"),
    ("public private", "'Your letters are private'"),
    ("publicly privately", "'Your letters are shown publicly'"),
    ("enable disable", "'You can enable tracking'"),
    ("enabled disabled", "'Tracking is disabled'"),
    ("accept reject", "'You can reject cookies'"),
    ("before after", "'We tell you before we change it'"),
    ("increase decrease", "'We may increase the limit'"),
    ("more less", "'no less than you paid'"),
    ("more fewer", "'no fewer than three'"),
    ("higher lower", "'the higher of the two'"),
    ("greater lesser", "'the greater of the two'"),
    ("longer shorter", "'unless a longer period is required'"),
    ("mandatory optional", "'This field is optional'"),
    ("mandatory voluntary", "'Membership is voluntary'"),
    ("full part", "'We refund the full price'"),
    ("full partial", "'You get a full refund'"),
    ("fully partly", "'We refund it fully'"),
    ("fully partially", "'We refund it fully'"),
    ("internal external", "'for internal purposes'"),
    ("within outside", "'servers within Peru'"),
    ("inside outside", "'servers inside Peru'"),
    ("visible hidden", "'Your name is hidden'"),
    ("authorised unauthorised", "'who proves that it was unauthorised'"),
    ("authorized unauthorized", "'who proves that it was unauthorized'"),
    ("expire renew", "'Your loan will renew'"),
    ("expires renews", "'Your loan renews'"),
    ("ends continues", "'The licence continues'"),
    ("end continue", "'The licence will continue'"),
    ("told agreed", "'once the gardener has agreed'"),
    ("informed agreed", "'once the gardener has agreed'"),
    ("informed consented", "'once the gardener has consented'"),
    ("whole part", "'a buyer of any part of it'"),
    ("lose keep", "'You keep what you paid for'"),
    ("actual possible", "'for possible claims'"),
    ("possible pending", "'as long as a claim is pending'"),
    ("directly indirectly", "'if you indirectly cause it'"),
    ("send receive", "'when you receive it'"),
    ("sent received", "'once it was received'"),
    ("sending receiving", "'on receiving it'"),
    ("cumulative alternative", "'These remedies are cumulative'"),
    ("buy sell", "'You may sell rakes'"),
    ("nothing everything", "'We share nothing'"),
    ("none all", "'None of it is shared'"),
    ("nobody everybody", "'Nobody sees it'"),
    ("nobody everyone", "'Nobody sees it'"),
)
"""(two words, example): one in place of the other turns a clause round."""

PARTIES: tuple[tuple[str, str], ...] = (
    ("we you", "'and we pay for the cart'"),
    ("us you", "'and lies with us'"),
    ("our your", "'at our expense'"),
    ("ours yours", "'and the cart is ours'"),
    ("customer supplier", "'at the supplier's expense'"),
    ("customer provider", "'at the provider's expense'"),
    ("buyer seller", "'the buyer pays for the cart'"),
    ("licensor licensee", "'at the licensee's expense'"),
    ("controller processor", "'the processor decides'"),
)
"""(two words, example): one in place of the other in a clause that binds the same binds another in part of it."""

ENDLESS = frozenset({"indefinitely", "forever", "perpetual", "perpetually", "permanently"})
"""Words that end a limit, whatever it was: 'for as long as you write to us' became 'indefinitely'."""

OPEN_WORDS = frozenset({"anyone", "anybody", "anything", "whatsoever"})
"""Words that leave nothing out by themselves."""

OPEN_ENDS = (
    r"(?:any|all) (?:other )?(?:purpose|reason|mean|way|part(?:y|ie)|person|thing|use)s?|"
    rf"(?:{'|'.join(sorted(OPEN_WORDS))})(?: else)?"
)
"""What leaves nothing out: 'and for any other purpose'."""
