"""Capitalised words that are no names: data only, each group with its reason."""

NOT_NAMES: tuple[tuple[str, str], ...] = (
    (
        "January February March April May June July August September October November December",
        "months: 'since March'",
    ),
    ("Monday Tuesday Wednesday Thursday Friday Saturday Sunday", "days of the week: 'by Friday'"),
    (
        (
            "Section Sections Article Articles Art Paragraph Paragraphs Subsection Clause Annex Appendix Exhibit "
            "Schedule Chapter Part Page Item Rule Regulation Directive Act"
        ),
        "what a reference opens with: 'see Section 4'",
    ),
    (
        (
            "Privacy Policy Statement Notice Terms Conditions Agreement Service Services Website Site App Platform "
            "Product Products Account User Users Customer Customers Member Members Content Data Information Personal "
            "Party Parties Third Controller Processor Affiliates Policies Cookie Cookies Company Device Software"
        ),
        "terms that contracts capitalise: 'the Service'",
    ),
    ("Mr Ms Mrs Dr Inc Ltd LLC GmbH Corp Co", "titles and company forms by themselves: 'Acme Inc.'"),
    ("S", "what is left of the country's initials at the start of a sentence: 'U.S. law'"),
    ("IP ID URL API APIs HTML PDF FAQ OK SMS", "abbreviations of everyday technology: 'your IP address'"),
)
"""(words, reason). A run of capitalised words that holds nothing else is no name."""

COMPANY_FORMS: tuple[str, ...] = (
    *(
        "Inc",
        "PBC",
        "LLC",
        "LLP",
        "Ltd",
        "Limited",
        "Unlimited Company",
        "Corp",
        "Corporation",
        "PLC",
        "plc",
        "Pty",
        "Pte",
    ),
    *("GmbH", "AG", "S.A", "SAS", "B.V", "Zrt", "Kft", "s.r.o", "Oy", "AB"),
)
"""What stands behind a company's name for its legal form, without the last full stop: "Acme GmbH" is Acme."""
