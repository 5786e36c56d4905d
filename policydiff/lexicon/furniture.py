"""The parts of a web page that are no part of the policy on it, by what their markup calls them.

Landmarks and roles are the words of the HTML and WAI-ARIA standards. Consent tools are told by the ids and class names
that their scripts write into every page; an entry is the start of one. Furniture words are whole class names or ids,
believed only beside the text and never within it.
"""

LANDMARK_TAGS: dict[str, str] = {
    "nav": "navigation",  # <nav><a href="/">Home</a> <a href="/help">Help</a></nav>
    "header": "page header",  # <header>Sign in</header>; kept where it holds the policy's title
    "footer": "page footer",  # <footer>Follow us</footer>
    "aside": "side column",  # <aside>Popular articles</aside>
    "dialog": "dialog",  # <dialog>Choose your country</dialog>
}

LANDMARK_ROLES: dict[str, str] = {
    "navigation": "navigation",
    "menu": "navigation",
    "menubar": "navigation",
    "banner": "page header",
    "contentinfo": "page footer",
    "complementary": "side column",
    "search": "search form",
    "dialog": "dialog",
    "alertdialog": "dialog",
}

CONSENT_TOOLS: tuple[str, ...] = (
    "onetrust-",  # OneTrust
    "ot-sdk-",
    "CybotCookiebot",  # Cookiebot
    "cky-",  # CookieYes
    "didomi-",  # Didomi
    "usercentrics-",  # Usercentrics
    "truste-",  # TrustArc
    "qc-cmp2",  # Quantcast Choice
    "osano-cm",  # Osano
    "cmplz-",  # Complianz
    "iubenda-cs",  # iubenda
    "klaro",  # Klaro
    "cc-window",  # Cookie Consent by Osano
    "cc-banner",
    "cookie-law-info",  # Cookie Law Info
    "cookiefirst-",  # CookieFirst
    "axeptio",  # Axeptio
    "tarteaucitron",  # tarteaucitron
    "termly-code-snippet-support",  # Termly's banner
    "hs-eu-cookie",  # HubSpot
    "fs-cc-",  # Finsweet
    "sp_message_container",  # Sourcepoint
    "BorlabsCookie",  # Borlabs
    "moove_gdpr",  # GDPR Cookie Compliance
)

FURNITURE_WORDS: dict[str, str] = {
    "footer": "page footer",
    "site-footer": "page footer",
    "page-footer": "page footer",
    "navbar": "navigation",
    "nav": "navigation",
    "menu": "navigation",
    "breadcrumb": "navigation",
    "breadcrumbs": "navigation",
    "skip-link": "navigation",
    "sidebar": "side column",
    "related": "related articles",
    "related-articles": "related articles",
    "cookie-banner": "cookie banner",
    "cookie-notice": "cookie banner",
    "cookie-consent": "cookie banner",
    "newsletter": "newsletter form",
    "modal": "dialog",
    "popup": "dialog",
    "offcanvas": "navigation",
    "drawer": "navigation",
    "dropdown-menu": "navigation",
    "mega-menu": "navigation",
    "social": "share buttons",
    "social-links": "share buttons",
    "share": "share buttons",
    "back-to-top": "navigation",
    "comments": "comments",
}

RELATED = r"^\W{0,3}(?:related|recently viewed|popular|recommended) (?:articles|posts|reading|topics|pages)\b"
"""The title of what else there is to read: no part of the text, nor what stands under it."""

FURNITURE_TEXTS: tuple[tuple[str, str], ...] = (
    # Believed of short parts beside the text only, and written so that no clause fits: a policy also speaks of cookies,
    # newsletters and copyright. Each with an example of our own.
    # "Was this page helpful? Yes No"
    (r"\b(?:was|did) this (?:\w+ ){0,2}(?:helpful|answer|useful|help)\b[^?]{0,40}\?", "feedback form"),
    # "3 out of 4 found this helpful. Have more questions? Submit a request"
    (r"\bfound this helpful\b|\? submit a request\b|\b(?:article is|comments are) closed\b", "feedback form"),
    # "Related articles: Opening an account"; "Recently viewed articles"
    (RELATED, "related articles"),
    # "Powered by Zendesk"; "Published using Google Docs"
    (r"^.{0,60}\b(?:powered by|published (?:using|with)|made with) (?:\w+ ?){1,3}$", "page footer"),
    # "Share this page"
    (r"^\W{0,3}share (?:this|on)\b.{0,80}$", "share buttons"),
    # "Still have questions? Contact support"
    (r"^\W{0,3}(?:still )?(?:need|have) (?:more |any )?(?:help|questions)\?.{0,60}$", "page footer"),
    # "© 2020 Example Ltd. All rights reserved."
    (
        r"^.{0,120}(?:©|\(c\) ?(?:19|20)\d\d|all rights reserved|tous droits réservés|alle rechte vorbehalten).{0,80}$",
        "page footer",
    ),
    # "Subscribe to our newsletter"
    (r"^\W{0,3}(?:subscribe to|sign up (?:for|to)|join) (?:our|the) (?:newsletter|mailing list)\b", "newsletter form"),
)

CONSENT_BUTTONS: frozenset[str] = frozenset(
    [
        # "We use cookies. Accept · Decline"
        *("accept", "accept all", "accept cookies", "i accept", "agree", "i agree", "allow", "allow all", "ok", "okay"),
        *(
            "got it",
            "decline",
            "decline all",
            "deny",
            "reject",
            "reject all",
            "dismiss",
            "i understand",
            "essential only",
        ),
        *("allow essential", "manage preferences", "manage cookies", "cookie settings", "cookie preferences"),
        *("customize", "customise", "save preferences"),
        # "Nous utilisons des cookies. Accepter · Refuser"; "Akzeptieren · Ablehnen"; "Aceptar · Rechazar"
        *("accepter", "tout accepter", "refuser", "tout refuser", "j'accepte", "akzeptieren", "alle akzeptieren"),
        *("ablehnen", "alle ablehnen", "aceptar", "rechazar", "accetta", "rifiuta"),
    ]
)
"""What the buttons of a cookie banner say, in small letters."""

FIELD_TYPES: frozenset[str] = frozenset(("text", "email", "password", "search", "tel"))
"""Types of input fields that people type into: a part with one is a form."""

TAB_WORDS: frozenset[str] = frozenset(("tab-pane", "w-tab-pane", "tab-panel", "tabpanel"))
"""Class names of the panels of tabs: Bootstrap's, Webflow's, and the plain words."""

SHOWN_TAB_WORDS: frozenset[str] = frozenset(("active", "w--tab-active", "show", "is-active"))
"""Class names of the panel that is shown."""
