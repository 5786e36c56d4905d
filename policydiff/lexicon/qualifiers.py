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
    (
        "remoteness",
        "direct indirect consequential incidental",
        "wider",
        "how far off a loss: 'liable for indirect losses'",
    ),
    ("sharing", "jointly severally", "", "with whom it is owned or owed: 'liable jointly and severally'"),
    ("price", "free gratis", "", "whether it costs anything: 'one copy a year is free'"),
)
"""(kind, words, with it the clause reaches "wider" or "narrower", "" where the words do not decide, reason)."""

ASSENT = r"\b(?:consent|permission|notice|notification|approval|agreement|authori[sz]ation|acceptance)"
"""What a word of the kind "assent" qualifies; "express delivery" is none."""

LOSS = r"\b(?:damages?|loss(?:es)?|liabilit(?:y|ies)|liable)\b"
"""What a word of the kind "remoteness" qualifies; "direct messages" are none."""

FAMILIES: tuple[tuple[str, str, str, str], ...] = (
    ("extent", "whole", "all any every each entire whole", "everything of its kind"),
    ("extent", "part", "some certain selected specific particular several", "not everything of its kind"),
    (
        "strength",
        "strong",
        "require requires required oblige obliges ensure ensures guarantee guarantees commit order orders ordered",
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

DEEDS: tuple[tuple[str, str, str], ...] = (
    (
        "end",
        (
            "terminate terminates terminated terminating close closes closed closing cancel cancels cancelled "
            "canceled cancelling canceling end ends ended ending delete deletes deleted deleting erase erases "
            "erased erasing"
        ),
        "it is over: 'We may close your account'",
    ),
    (
        "pause",
        (
            "suspend suspends suspended suspending pause pauses paused pausing freeze freezes frozen freezing "
            "lock locks locked locking deactivate deactivates deactivated deactivating disable disables disabled "
            "disabling"
        ),
        "it may go on later: 'We may suspend your account'",
    ),
    (
        "limit",
        (
            "restrict restricts restricted restricting limit limits limited limiting throttle throttles throttled "
            "throttling"
        ),
        "less of it goes on: 'We may restrict your account'",
    ),
    (
        "warn",
        "warn warns warned warning caution cautions cautioned cautioning",
        "nothing is done yet: 'We may warn you'",
    ),
    ("ban", "ban bans banned banning expel expels expelled expelling", "somebody is shut out: 'We may expel you'"),
    (
        "look",
        "view views viewed viewing read reads reading see sees seen inspect inspects inspected inspecting",
        "it stays as it is: 'You may view the archive'",
    ),
    (
        "change",
        (
            "edit edits edited editing modify modifies modified modifying alter alters altered altering adapt "
            "adapts adapted adapting change changes changed changing"
        ),
        "it is another thing then: 'You may edit the archive'",
    ),
    (
        "copy",
        (
            "copy copies copied copying reproduce reproduces reproduced reproducing duplicate duplicates "
            "duplicated duplicating"
        ),
        "there is one more of it: 'You may copy the archive'",
    ),
    (
        "repair",
        "repair repairs repaired repairing fix fixes fixed fixing mend mends mended mending",
        "the same thing works again: 'We will repair the rake'",
    ),
    (
        "replace",
        "replace replaces replaced replacing exchange exchanges exchanged exchanging",
        "another thing stands in its place: 'We will replace the rake'",
    ),
    (
        "refund",
        "refund refunds refunded refunding reimburse reimburses reimbursed reimbursing",
        "what was paid is paid back: 'We will refund you'",
    ),
    (
        "compensate",
        "compensate compensates compensated compensating indemnify indemnifies indemnified",
        "a loss is made good: 'We will compensate you'",
    ),
    ("discard", "remove removes removed removing", "it is taken away: 'We may remove your letters'"),
)
"""(deed, verbs, reason): one verb in place of one of another deed is another deed."""

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

OPPOSITES: tuple[tuple[str, str, str], ...] = (
    ("on", "off", "'Sharing is turned on'"),
    ("in", "out", "'You can opt out of it'"),
    ("in within inside", "outside", "'We keep letters outside Peru'"),
    ("include includes included", "exclude excludes excluded", "'The price includes tax'"),
    ("including", "excluding", "'All letters, including yours, are kept'"),
    ("public publicly", "private privately confidential confidentially", "'Your letters are private'"),
    ("enable enables enabled", "disable disables disabled", "'Tracking is disabled'"),
    (
        "accept accepts accepted grant grants granted approve approves approved",
        "reject rejects rejected refuse refuses refused deny denies denied decline declines declined",
        "'We will grant your request'",
    ),
    (
        "continue continues continuing start starts begin begins resume resumes",
        "cease ceases stop stops stopped discontinue discontinues end ends",
        "'We will continue to send letters'",
    ),
    ("expire expires lapse lapses end ends", "renew renews", "'Your loan renews each May'"),
    (
        "keep keeps kept retain retains retained preserve",
        "delete deletes deleted erase erases erased destroy destroyed discard discarded",
        "'We keep your letters when you leave'",
    ),
    (
        "keep keeps retain retains",
        "waive waives lose loses forfeit forfeits surrender",
        "'You keep your right to a rake'",
    ),
    ("before", "after", "'We tell you before we change it'"),
    ("earlier sooner", "later", "'whichever is the later applies'"),
    ("earliest first", "latest last", "'The first of the two applies'"),
    (
        "increase increases raise raises",
        "decrease decreases reduce reduces lower lowers",
        "'We may increase the limit'",
    ),
    ("extend extends lengthen prolong", "shorten shortens reduce reduces", "'We may extend the loan'"),
    ("more", "less fewer", "'We give no fewer than three'"),
    ("higher greater longer upper larger", "lower lesser shorter smaller", "'The higher of the two applies'"),
    ("minimum", "maximum", "'The minimum is three rakes'"),
    ("mandatory compulsory obligatory", "optional voluntary", "'Membership is voluntary'"),
    ("full whole entire complete fully", "part partial half partly partially prorated", "'You get a full refund'"),
    ("internal", "external", "'We use it for internal purposes'"),
    ("visible shown displayed", "hidden invisible concealed", "'Your name is hidden'"),
    ("told informed", "agreed consented", "'Once the gardener has agreed, we start'"),
    (
        "ask asks obtain obtains request requests",
        "infer infers assume assumes presume presumes",
        "'We ask for your consent'",
    ),
    ("actual", "possible presumed", "'We answer for actual losses'"),
    ("possible", "pending", "'We keep it while a claim is pending'"),
    ("directly", "indirectly", "'You pay if you indirectly cause it'"),
    ("send sends sending sent", "receive receives receiving received", "'The time runs once it is sent'"),
    ("buy buys", "sell sells", "'You may sell rakes'"),
    ("lend lends", "borrow borrows", "'You may lend rakes'"),
    ("give gives", "take takes", "'We give photos of your lawn'"),
    ("cash money", "credit credits voucher vouchers", "Refunds are given in cash"),
    ("refund refunds refunded", "charge charges charged", "'We refund the deposit'"),
    ("refund refunds refunded", "expire expires lapse lapses forfeited", "'Unused credit is refunded'"),
    ("cumulative", "alternative exclusive", "'These remedies are cumulative'"),
    ("nothing none nobody", "everything all everybody everyone", "'We share nothing'"),
    ("honor honour respect follow obey observe", "ignore disregard override", "'We honour your browser's signals'"),
    ("answer answers", "ignore ignores", "'We answer late letters'"),
    ("prospective prospectively", "retroactive retroactively", "'Changes apply retroactively'"),
    ("individual individually", "collective collectively class", "'Claims are heard individually'"),
    ("online", "offline", "'Returns are accepted online'"),
    ("protect protects protected", "expose exposes exposed", "'We protect your letters'"),
    ("accurate", "false inaccurate", "'You must give accurate measures'"),
    ("human person people", "machine algorithm robot", "'A person reviews every letter'"),
    ("open", "closed", "'The archive is open to members'"),
    ("now immediately promptly instantly", "eventually later", "'We delete it immediately'"),
    ("succeed succeeds", "fail fails", "'If the repair succeeds, you pay'"),
    ("free gratis", "paid chargeable", "'The trial is free'"),
    ("identifiable identified", "anonymous anonymised anonymized", "'We share anonymous counts'"),
    ("anonymise anonymises anonymize anonymizes", "identify identifies", "'We anonymise letters'"),
)
"""(words, words, example): one of the first in place of one of the second turns a clause round, and the reverse."""

DENIED: tuple[tuple[str, str, str], ...] = (
    (
        "un",
        (
            "able acceptable affected approved authorised authorized available certified conditional conditionally "
            "disputed encrypted enforceable expected fair fairly identifiable intended intentional intentionally "
            "lawful lawfully licensed likely limited listed modified necessary official paid protected reasonable "
            "reasonably registered reliable restricted safe secured specified successful suitable supervised used "
            "verified"
        ),
        "'The lawful use is paid'",
    ),
    (
        "in",
        (
            "accessible active adequate appropriate compatible complete consistent correct definite dependent "
            "direct effective eligible secure sufficient valid voluntary voluntarily"
        ),
        "'A direct claim is heard'",
    ),
    ("im", "partial permissible possible proper properly", "'A proper claim is heard'"),
    ("ir", "regular relevant responsible revocable revocably", "'The licence is revocable'"),
    ("il", "legal legally legible legitimate", "'A legal claim is heard'"),
    ("dis", "agree agrees allow allowed approve approves connect connected proportionate satisfied", "'You agree'"),
    (
        "non",
        "affiliated binding commercial compliant exclusive public refundable transferable",
        "'The licence is transferable'",
    ),
)
"""(what is put before a word, words, example): with it the word says the opposite."""

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
    r"(?:various |several |many )?other (?:purpose|reason|use)s|"
    rf"(?:{'|'.join(sorted(OPEN_WORDS))})(?: else)?"
)
"""What leaves nothing out: 'and for any other purpose'."""
