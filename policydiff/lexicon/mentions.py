"""Words by which a text touches on a topic, whatever its statements are about: data only."""

MENTIONS: tuple[tuple[str, str, str], ...] = (
    ("collection", r"\bcollect|\bgather|\bobtain", "'By posting you consent to the collection of your address.'"),
    ("use", r"\bus(?:e|es|ed|ing)\b|\bpurpose|\blegitimate interest", "'The address is used for the circular.'"),
    ("marketing", r"\bmarketing|\bnewsletter|\badvert|\bpromotion|\bads?\b", "'Ads are shown beside the pond.'"),
    ("cookies", r"\bcookies?\b|\bbeacon|\bpixel|\btracker|\btracking|\banalytics", "'The shop sets cookies.'"),
    ("sharing", r"\bshar(?:e|es|ed|ing)\b|\bdisclos|\bthird part|\bsell|\bsold\b", "'Couriers are third parties.'"),
    ("transfers", r"\btransfer|\binternational|\bother countries|\bcross-border", "'Data may go to other countries.'"),
    (
        "retention",
        (
            r"\bretain|\bretention|\blife ?(?:span|time)|\bduration"
            r"|\bhow long|\bdelet|\bstor(?:e|es|ed|age)\b|\bke(?:ep|pt)\b"
        ),
        "'Lifespan: two years.'",
    ),
    ("security", r"\bsecur|\bencrypt|\bpassword|\bsafeguard|\bprotect", "'Sheds are kept secure.'"),
    (
        "rights",
        (
            r"\brights?\b|\bopt(?:ing)?[- ]?out|\bunsubscribe|\bportab"
            r"|\bwithdraw|\baccess (?:to )?your|\bdelete your|\byour choices"
        ),
        "'You can delete your account.'",
    ),
    (
        "children",
        (
            r"\bchild|\bminors?\b|\bparent|\bguardian"
            r"|\byears (?:old|of age)|\bunder (?:the age|\d\d)|\bage of\b|\bage-?(?:limit|restrict)"
        ),
        "'Keepers must be 16 years old.'",
    ),
    (
        "automation",
        r"\bautomated|\balgorithm|\bmachine learning|\bartificial intelligence|\bprofiling|\bAI\b",
        "'Automated tools find slugs.'",
    ),
    (
        "complaints",
        (
            r"\bcomplain|\bdispute|\barbitrat|\bcourts?\b"
            r"|\bgoverning law|\bgoverned by|\bsupervisory authorit|\bjurisdiction"
        ),
        "'Courts in Garden City decide.'",
    ),
    ("changes", r"\b(?:chang|updat|modif|revis|amend)", "'This notice was updated in May.'"),
    ("contact", r"\bcontact|\bemail\b|\be-mail\b|@|\bwrite to\b|\bcall us\b", "'Use the contact form.'"),
)
"""(topic, pattern, example): where the pattern stands in a text, nobody should claim that it is silent on the topic."""
