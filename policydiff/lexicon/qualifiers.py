"""Single words that make a norm reach further or less far, or bind harder, by themselves."""

QUALIFIERS: tuple[tuple[str, str, str, str], ...] = (
    (
        "assent",
        "explicit expressly express affirmative written verifiable informed prior",
        "",
        "how good a consent or notice must be: 'only with your explicit consent'",
    ),
    (
        "force",
        (
            "irrevocable irrevocably perpetual perpetually exclusive exclusively permanent permanently immediate "
            "immediately promptly unconditional unconditionally unlimited automatic"
        ),
        "wider",
        "how hard it binds: 'We may permanently suspend an account'",
    ),
    (
        "relief",
        "temporary temporarily revocable nonexclusive limited reasonable reasonably",
        "narrower",
        "how far it is held back: 'We may temporarily suspend an account'",
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
        "foreign domestic existing current former verified registered certified notarized",
        "narrower",
        "of which kind alone it speaks: 'We answer no foreign government'",
    ),
    ("manner", "manually manual automatically automated human", "", "how it is done: 'A human reviews each report'"),
    ("publicity", "publicly public privately private confidential", "", "before whom: 'Names are shown publicly'"),
    ("price", "free gratis", "", "whether it costs anything: 'one copy a year is free'"),
)
"""(kind, words, with it the clause reaches "wider" or "narrower", reason with an example)."""

EXTENTS: tuple[tuple[str, str, str], ...] = (
    ("whole", "all any every each entire whole", "everything of its kind"),
    ("part", "some certain selected specific particular several", "not everything of its kind"),
)
"""(extent, words, reason): a word of the one in place of one of the other is another reach."""
