"""Words that fill one slot of a norm: which part of a promise a changed word belongs to.

Each row is (slot, words, reason). A word is given in one form; its endings are folded before the table is asked. A
word stands in one slot only: the one it nearly always fills in policies.
"""

SLOTS: tuple[tuple[str, str, str], ...] = (
    (
        "party",
        "we you your user customer member visitor child parent guardian",
        "whom it binds or concerns: 'you' against 'we'",
    ),
    (
        "negation",
        "not never no nor neither cannot without nothing none nobody",
        "turns a promise round",
    ),
    (
        "modal",
        "may might can could must shall will would should need ought",
        "how binding it is: 'We may' against 'We will'",
    ),
    (
        "condition",
        (
            "if when where unless until subject only solely strictly consent "
            "permission request voluntary voluntarily involuntarily intentionally knowingly deliberately "
            "choose elect enable opt "
        ),
        "limits when a norm holds: 'only with your consent'",
    ),
    (
        "bound",
        "least most under over above below minimum maximum within beyond before after mandatory optional",
        "which side of a number or choice is meant: 'at least' against 'at most'",
    ),
    (
        "exception",
        "except exception excluding exclude exempt notwithstanding",
        "takes cases out: 'except payroll data'",
    ),
    (
        "recipient",
        (
            "affiliate partner vendor advertiser processor subprocessor subsidiary authority regulator broker "
            "contractor buyer successor agency government police court acquirer supplier sponsor reseller "
            "distributor employer insurer bank publisher network researcher enforcement administrator "
            "parent company group"
        ),
        "to whom something goes: 'with data brokers'",
    ),
    (
        "data",
        (
            "address email phone telephone location geolocation ip identifier id device browser biometric "
            "fingerprint facial health medical financial payment card bank contact name birth gender sex age "
            "photo image picture voice audio video recording message demographic racial ethnic "
            "political religious genetic browsing search history log usage transaction purchase credential "
            "password username profile postal metadata inference behavior cookie telemetry "
            "measurement preference passport licence social employment education"
        ),
        "what is taken: 'your precise location'",
    ),
    (
        "purpose",
        (
            "marketing advertise advertising analytic analytics research improve personalize promote "
            "promotional measure fraud train training develop development profiling target targeted "
            "statistical survey newsletter recommend machine commercial sale monetize enhance "
            "customize tailor security troubleshoot debugging"
        ),
        "what for: 'to train our models'",
    ),
    (
        "right",
        (
            "right access erase delete deletion correct rectification object objection portability withdraw "
            "withdrawal restrict restriction complain complaint appeal refund cancel cancellation unsubscribe "
            "choice entitled lodge"
        ),
        "what a person may demand: 'you may ask for a copy'",
    ),
    (
        "liability",
        (
            "liable liability warranty warrant indemnify indemnity indemnification damage damages loss "
            "disclaim disclaimer waive waiver responsible responsibility guarantee sole risk negligence"
        ),
        "who answers for what: 'we are not liable'",
    ),
    (
        "scope",
        (
            "all any every each some certain solely global worldwide everywhere always regularly generally usually "
            "typically entire whole both either european resident country state region territory international"
        ),
        "how far it reaches: 'all users', 'residents of some countries'",
    ),
    (
        "practice",
        (
            "collect share use retain store process transfer disclose sell track monitor combine receive send "
            "access keep place record scan review anonymize aggregate encrypt analyze notify inform publish "
            "display post hold link"
        ),
        "what is done: 'we store'",
    ),
)

PROTECTIVE: tuple[tuple[str, str], ...] = (
    (
        (
            "protect secure encrypt safeguard delete erase anonymize pseudonymize notify inform minimize "
            "limit restrict respect comply ensure honor destroy prevent stop cease respond acknowledge "
            "correct rectify reimburse refund compensate"
        ),
        "the provider doing this serves the user: 'We encrypt backups'",
    ),
)
"""(words, reason): what a provider does in the user's interest."""

TAKING: tuple[tuple[str, str], ...] = (
    (
        (
            "collect share use retain store process transfer disclose sell track monitor combine receive "
            "record scan send sent access gather obtain profile infer charge terminate suspend remove change "
            "modify amend assign publish display place transmit forward sold held log analyze"
        ),
        "the provider doing this serves the provider: 'We share your address'",
    ),
)
"""(words, reason): what a provider does in its own interest."""

SERVING: tuple[tuple[str, str], ...] = (
    (
        "provide explain tell assist help return give offer alert support answer review carry responsible restore",
        "owed to the user as a duty, a service otherwise: 'We will give you a copy', 'We provide maps'",
    ),
)
"""(words, reason): what serves the user where the provider must do it."""

SAFEGUARDS: tuple[tuple[str, str], ...] = (
    (
        (
            "standard contractual, adequacy, encrypt, our instructions, confidentiality, contractual obligation, "
            "guarantee, organizational, safeguard, data protection agreement, carefully selected, pseudonymize, "
            "anonymous, risk assessment, impact assessment"
        ),
        "holds others to something or keeps data from them: 'Couriers act on our instructions'",
    ),
)
"""(phrases, reason): what serves the user where the verb decides nothing."""
