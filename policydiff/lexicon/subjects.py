"""What, within a topic, a clause speaks of: clauses of one subject stand side by side in the ledger.

Each row is (topic, subject, phrases, reason). A phrase is one to three words; endings and synonyms are folded before
the table is asked. A clause speaks of the subject most of whose phrases it holds, the first in the table on a tie.
"""

SUBJECTS: tuple[tuple[str, str, str, str], ...] = (
    (
        "scope",
        "what it covers",
        ("applies, apply, cover, valid, operated, website, describe, inform you, explains, domains, subject to the"),
        "'This policy covers our shop'",
    ),
    (
        "scope",
        "the other terms",
        (
            "incorporated, part of, subject to the terms, supplement, meaning, capitalized, defined, "
            "definitions, terms of use"
        ),
        "'It is part of our terms'",
    ),
    (
        "scope",
        "acceptance",
        "by using, consent to, agree to, accept, bound by",
        "'By using the shop you agree'",
    ),
    (
        "scope",
        "who they are",
        "controller, company, established, registered office, operated by, incorporated in",
        "'Acme Ltd runs the shop'",
    ),
    (
        "scope",
        "precedence",
        "conflict, prevail, precedence, inconsistency, translation",
        "'The English text prevails'",
    ),
    (
        "collection",
        "what you give them",
        (
            "you provide, register, account, profile, name, contact information, form, submit, demographic, "
            "address, phone"
        ),
        "'We collect your name'",
    ),
    (
        "collection",
        "payment",
        "payment, credit card, billing, bank",
        "'We store card numbers'",
    ),
    (
        "collection",
        "device and use",
        "ip, device, browser, automatically, log, visit, pages, technical, click",
        "'We log your IP address'",
    ),
    (
        "collection",
        "location",
        "location, geolocation, gps, wifi",
        "'We learn where you are'",
    ),
    (
        "collection",
        "other sources",
        ("other sources, third party, partner, advertiser, publicly available, combine, obtain from, receive from"),
        "'Brokers send us data'",
    ),
    (
        "collection",
        "sensitive data",
        "special category, sensitive, health, biometric, racial, religious, sexual, political, genetic",
        "'We do not collect health data'",
    ),
    (
        "collection",
        "choice and consequence",
        ("decline, voluntary, voluntarily, choose, consequence, not providing, necessary to process, optional, refuse"),
        "'You need not tell us'",
    ),
    (
        "use",
        "legal basis",
        (
            "legal basis, legitimate, legitimate interest, consent, performance of a contract, legal "
            "obligation, lawful, lawfully"
        ),
        "'We rely on your consent'",
    ),
    (
        "use",
        "principles",
        "fairly, transparent, accurate, relevant, adequate, excessive, specific, explicit, line with, minimum",
        "'Data is kept accurate'",
    ),
    (
        "use",
        "running the service",
        "operate, provide, maintain, facilitate, customer service, support, deliver, transaction, order",
        "'We use it to ship parcels'",
    ),
    (
        "use",
        "improving the service",
        (
            "improve, enhance, develop, new feature, analyze, research, evaluation, insight, trend, "
            "preference, statistics"
        ),
        "'We use it to improve the shop'",
    ),
    (
        "use",
        "writing to you",
        "contact you, administrative, notice, inform you, communicate, relationship",
        "'We write about your order'",
    ),
    (
        "use",
        "personalisation",
        "personalize, customize, remember, tailor, recommend",
        "'We remember your size'",
    ),
    (
        "use",
        "protection",
        "fraud, abuse, security, infringement, violation, defamation, illegal, enforce",
        "'We use it to stop fraud'",
    ),
    (
        "marketing",
        "messages",
        (
            "promotional, newsletter, marketing, special offer, circular, mailing list, message, "
            "communication, opt out, unsubscribe, opt in, email"
        ),
        "'We send offers'",
    ),
    (
        "marketing",
        "advertising",
        "advertisement, advertising, advertiser, targeted, interest based, third party marketing, customized",
        "'Partners show ads'",
    ),
    (
        "cookies",
        "their own cookies",
        "session, persistent, keep you logged, authentication, token, own, first party, functional",
        "'A cookie keeps the basket'",
    ),
    (
        "cookies",
        "others' cookies",
        ("third party, google, analytics, social media, plugin, facebook, partner, advertiser, embedded, network"),
        "'An advertiser sets a cookie'",
    ),
    (
        "cookies",
        "beacons",
        "beacon, clear gif, pixel, tag, html email",
        "'A pixel tells us you read it'",
    ),
    (
        "cookies",
        "control",
        (
            "remove, disable, delete, refuse, reject, browser setting, help file, block, choose not, accept, do "
            "not track, cookie settings"
        ),
        "'Your browser can refuse'",
    ),
    (
        "retention",
        "how long",
        "retain, store, longer than, as long as, no longer, period, day, month, year, archive, backup",
        "'We keep it for a year'",
    ),
    (
        "retention",
        "what becomes of it",
        "delete, destroy, anonymize, remove, deletion",
        "'Then we shred it'",
    ),
    (
        "sharing",
        "service providers",
        (
            "service provider, processor, on our behalf, carrying out services, hosting, contractor, vendor, "
            "contractual obligation, instruction, subcontractor, recipient"
        ),
        "'Couriers get your address'",
    ),
    (
        "sharing",
        "authorities and law",
        (
            "law enforcement, court, subpoena, warrant, government, required by law, required to do so by "
            "law, legal process, authority, regulatory, regulator"
        ),
        "'We obey a court'",
    ),
    (
        "sharing",
        "claims and safety",
        "legal right, claim, defend, protect, safety, fraudulent, liability, property, rights, exercise",
        "'We share it to defend a claim'",
    ),
    (
        "sharing",
        "sale of the business",
        ("merger, acquisition, buyer, successor, bankruptcy, reorganization, transfer of assets, sale of, divestiture"),
        "'A buyer gets the data'",
    ),
    (
        "sharing",
        "group companies",
        "affiliate, subsidiary, parent, group",
        "'Our sister company sees it'",
    ),
    (
        "sharing",
        "sale of data",
        "sell, rent, trade, sold, data broker, sale",
        "'We never sell data'",
    ),
    (
        "sharing",
        "advertisers and partners",
        "advertiser, advertising partner, marketing partner, business partner, joint, partner",
        "'Partners receive it'",
    ),
    (
        "sharing",
        "aggregate data",
        "aggregate, aggregated, anonymous, anonymized, non personal, deidentified, not identify",
        "'We publish totals'",
    ),
    (
        "sharing",
        "the public",
        "public, publicly, forum, anyone, other users, post",
        "'A review is public'",
    ),
    (
        "sharing",
        "with consent",
        "prior consent, your consent, direction, permission",
        "'We share it if you agree'",
    ),
    (
        "sharing",
        "in general",
        "circumstance, minimum, disclose, make available, third parties",
        "'We share as told here'",
    ),
    (
        "transfers",
        "safeguards",
        (
            "standard contractual, adequate, adequacy, safeguard, privacy shield, framework, binding "
            "corporate, agreement"
        ),
        "'We sign model clauses'",
    ),
    (
        "transfers",
        "places",
        "country, countries, united states, eea, eu, outside, abroad",
        "'Data goes to Canada'",
    ),
    (
        "rights",
        "access",
        "access, copy, request information, ask for information, know",
        "'You may see your data'",
    ),
    (
        "rights",
        "correction",
        "correct, rectify, rectified, rectification, update, inaccurate",
        "'You may correct it'",
    ),
    (
        "rights",
        "deletion",
        "delete, erasure, deletion, forgotten, deactivate, remove",
        "'You may erase it'",
    ),
    (
        "rights",
        "objection and restriction",
        "object, restriction, restrict, opt out, objection",
        "'You may object'",
    ),
    (
        "rights",
        "portability",
        "portability, portable, machine readable, structured",
        "'You may take it with you'",
    ),
    (
        "rights",
        "withdrawal of consent",
        "withdraw, withdrawal, consent",
        "'You may withdraw consent'",
    ),
    (
        "rights",
        "limits and procedure",
        "verify, absolute, condition, identity, fee, respond, within, limited, exception, agent",
        "'We check who you are'",
    ),
    (
        "complaints",
        "how they answer",
        "review, acknowledge, receipt, process, respond, decision, delay, business day, month, assess",
        "'We answer in a month'",
    ),
    (
        "complaints",
        "authorities and courts",
        ("authority, supervisory, court, proceedings, litigation, legal action, investigation, jurisdiction, lodge"),
        "'You may go to court'",
    ),
    (
        "complaints",
        "arbitration",
        "arbitration, arbitrator, class action, jury",
        "'An arbitrator decides'",
    ),
    (
        "complaints",
        "governing law",
        "governed by, governing law, laws of",
        "'Irish law governs'",
    ),
    (
        "security",
        "measures",
        "measure, encrypt, safeguard, protect, technical, organizational, secure, standard",
        "'We encrypt backups'",
    ),
    (
        "security",
        "breaches",
        "breach, incident, notify, unauthorized",
        "'We tell you of a breach'",
    ),
    (
        "security",
        "your part",
        "your password, you are responsible, confidential, your account",
        "'Keep your password secret'",
    ),
    (
        "children",
        "ages",
        "under, age, years, child, children, minor",
        "'Not for children'",
    ),
    (
        "children",
        "parents",
        "parent, guardian, parental",
        "'A parent must agree'",
    ),
    (
        "changes",
        "notice of changes",
        "notify, notice, email, post, inform, update, change, effective",
        "'We announce changes'",
    ),
)

SEATS: tuple[tuple[str, str, str, str], ...] = (
    (
        "rights",
        (
            "receive communications, receiving communications, such communications, future communications, newsletter, "
            "promotional, marketing, mailing list"
        ),
        "marketing",
        "how messages are stopped stands beside the messages",
    ),
    (
        "use",
        (
            "newsletter, marketing material, promotional message, promotional email, special offer, marketing message, "
            "such communications"
        ),
        "marketing",
        "sending offers is a use, and what a reader looks for under marketing",
    ),
    (
        "changes",
        "newsletter, circular, regularly receive",
        "marketing",
        "news of the service, not of the terms",
    ),
    (
        "scope",
        "consent to the privacy, consent to the collection, consent to the use, consent to the processing",
        "use",
        "consent by using the service is a legal basis",
    ),
)
"""(topic, phrases, the topic under which the ledger seats a clause that holds one, reason)."""
