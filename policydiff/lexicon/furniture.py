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
}
