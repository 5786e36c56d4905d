"""Phrases that tell what a statement is about: data only.

A row is (topic, strength, phrases, the reason with an example of our own). Strengths add up over a statement: 5 decides
nearly alone, 3 is usual, 1 only tips the balance. A phrase in a title counts less than in the statement's own words.
"""

TOPICS: tuple[str, ...] = (
    "scope",
    "collection",
    "use",
    "marketing",
    "cookies",
    "sharing",
    "transfers",
    "retention",
    "security",
    "rights",
    "children",
    "automation",
    "complaints",
    "changes",
    "contact",
    "account",
    "fees",
    "content",
    "conduct",
    "termination",
    "liability",
    "service",
    "other",
)
"""Every topic, in the order in which a ledger lists them and in which a tie is decided."""

POLICY_TOPICS: tuple[str, ...] = TOPICS[: TOPICS.index("contact") + 1]
"""Those of which every privacy policy is expected to speak, so that silence on one is worth a word."""

PHRASES: tuple[tuple[str, int, str, str], ...] = (
    (
        "scope",
        5,
        (
            "policy applies, notice applies, statement applies, terms apply, agreement applies, entire "
            "agreement, agree to these terms, accept these terms, bound by these, agree to be bound, do not "
            "agree to, not agree with, policy describes, policy explains, notice describes, notice explains, "
            "policy covers, order of precedence, shall prevail, will prevail, incorporated by reference, "
            "incorporated herein, not apply to, govern your, governs your, agreement between, agreement is "
            "between, form a binding, legally binding, is the controller, are the controller, is the data "
            "controller, read carefully, please read, part of these terms, part of this agreement, conflict "
            "between, additional terms, supplemental terms, following terms"
        ),
        "what the document covers and how it binds: 'This policy covers our shop.'",
    ),
    (
        "scope",
        2,
        (
            "applies to, apply to, covered by, defined, definitions, means, mean, refers to, supersedes, "
            "these terms, prevail, introduction, overview, acceptance, conflict, inconsistency, incorporated,"
            " english version, translation, who we are, about us, scope, by using, by accessing, controller, "
            "terms of service, terms of use, this agreement, governs, policies"
        ),
        "words about the document: 'Account means a login.'",
    ),
    (
        "collection",
        4,
        (
            "we collect, may collect, information we collect, data we collect, collects, we receive, may "
            "receive, information you provide, information you give, categories of personal, you provide to "
            "us, provide us with, automatically collect, collect information, we obtain, we record, "
            "information from third, data from third, collect personal, collect data, we gather"
        ),
        "where data comes from: 'We collect your name.'",
    ),
    (
        "collection",
        2,
        (
            "collection, collected, collect, ip address, log files, browser type, device information, usage "
            "data, from third parties, information about you, survey, operating system, location information,"
            " geolocation, when you register, phone number, email address, postal address, device "
            "identifiers, provide information, sensitive personal, types of data, demographic"
        ),
        "kinds of data: 'Your IP address is logged.'",
    ),
    (
        "use",
        4,
        (
            "we use your, use your information, use your personal, how we use, purposes for, legal basis, "
            "legal bases, legitimate interest, legitimate interests, lawful basis, use the information, use "
            "of your information, use the personal, use this information, to provide and improve, purposes of"
            " processing, performance of a contract, process your personal, use personal, use the data"
        ),
        "what data is for: 'We use your mail to answer.'",
    ),
    (
        "use",
        2,
        (
            "to improve, purposes, purpose, personalize, personalise, process your, processing, research, "
            "analyze, is used to, are used to, necessary for, to provide you, to provide the, to help us, to "
            "understand, fulfill, to comply with, prevent fraud, we use"
        ),
        "purposes: 'It helps to improve the shop.'",
    ),
    (
        "marketing",
        4,
        (
            "marketing, promotional, newsletter, newsletters, advertising, advertisements, personalized ads, "
            "personalised ads, interest - based, targeted, direct marketing, ads, special offers, advertising"
            " id"
        ),
        "promotion: 'We send offers.'",
    ),
    (
        "cookies",
        5,
        (
            "cookie, cookies, web beacon, web beacons, pixel, pixels, google analytics, do not track, local "
            "storage, tracking technologies, dnt, browser settings, trackers, pixel tags, tracking pixels"
        ),
        "trackers: 'Cookies remember you.'",
    ),
    (
        "cookies",
        2,
        "analytics, browser, browsers, tracking",
        "near trackers: 'Set your browser.'",
    ),
    (
        "sharing",
        4,
        (
            "we share, may share, we disclose, may disclose, disclose your, share your, third parties with, "
            "shared with, disclosed to, with third parties, to third parties, sell your, not sell, law "
            "enforcement, merger, acquisition, subpoena, court order, legal process, disclosure, sharing, "
            "sell or, share information, share personal, provide your information to, visible to"
        ),
        "data goes to others: 'We share it with couriers.'",
    ),
    (
        "sharing",
        2,
        (
            "share, disclose, disclosed, shared, third party, third parties, affiliates, partners, publicly, "
            "public, vendors, sold, sell, bankruptcy, authorities, recipients, service providers, successor, "
            "others can see, other users"
        ),
        "others: 'Partners receive it.'",
    ),
    (
        "transfers",
        6,
        (
            "standard contractual clauses, international transfer, international transfers, adequacy "
            "decision, outside the eea, outside of the eea, privacy shield, data privacy framework, outside "
            "the european, transferred to the united states, other countries, cross - border, third "
            "countries, third country, adequate level of protection, outside your country, outside of your "
            "country, international data transfers, sccs, transferred outside, transfer personal data"
        ),
        "data crosses borders: 'It is stored in Canada.'",
    ),
    (
        "transfers",
        2,
        "transfer, transfers, transferred, countries, dpf",
        "near borders: 'Transfers abroad.'",
    ),
    (
        "retention",
        5,
        (
            "retention, we retain, retain your, retained for, data retention, how long, storage period, "
            "stored for, kept for, no longer needed, no longer necessary, as long as necessary, as long as "
            "your, for as long as, retention period, backup copies, be retained, retain personal, we keep "
            "your, deleted after, retain information"
        ),
        "how long: 'We keep bills for ten years.'",
    ),
    (
        "retention",
        2,
        "retain, retains, retained, keep, as long as, anonymize, anonymized",
        "near keeping: 'We keep it.'",
    ),
    (
        "security",
        4,
        (
            "security, encryption, encrypted, unauthorized access, safeguards, secure, securely, breach of "
            "security, data breach, technical and organizational, technical and organisational, security "
            "measures, vulnerability, vulnerabilities, confidentiality, protect your, security incident, "
            "passwords"
        ),
        "protection: 'We encrypt it.'",
    ),
    (
        "security",
        2,
        "password, breach, protect, protection, unauthorized",
        "near protection: 'Pick a long password.'",
    ),
    (
        "rights",
        5,
        (
            "opt out, opt - out, your rights, right of access, right to access, withdraw your consent, "
            "withdraw consent, request deletion, request access, exercise your, portability, rectification, "
            "erasure, right to object, object to, unsubscribe, privacy rights, your choices, your request, "
            "authorized agent, verify your identity, delete your, access your, update your, your privacy "
            "choices, right to request, right to delete, data subject, correct your, these rights, manage "
            "your, right to opt, privacy settings"
        ),
        "control of data: 'You have the right to access.'",
    ),
    (
        "rights",
        2,
        (
            "right to, request, requests, delete, deletion, choices, ccpa, gdpr, california, consent, "
            "preferences, correct, control, turn off"
        ),
        "near rights: 'Send a request.'",
    ),
    (
        "children",
        6,
        (
            "children, minors, under the age of, under 13, under 16, under 18, parental, parental consent, "
            "guardian, years of age, years old, age of 13, age of 16, age of 18, legal age, underage, age of "
            "majority, child, coppa"
        ),
        "ages: 'Not for children under 13.'",
    ),
    (
        "children",
        3,
        "parent, parents, minor, kids, age",
        "near ages: 'Ask a parent.'",
    ),
    (
        "automation",
        6,
        (
            "automated decision, automated decisions, automated decision - making, profiling, machine "
            "learning, artificial intelligence, generative ai, ai features, ai models, train our, train "
            "models, automated processing, ai tools, model training"
        ),
        "machines decide: 'No automated decisions.'",
    ),
    (
        "automation",
        3,
        "ai, algorithms, train, training",
        "near machines: 'Our AI answers.'",
    ),
    (
        "complaints",
        5,
        (
            "arbitration, arbitrator, arbitrators, dispute, disputes, governed by the laws, governing law, "
            "jurisdiction, supervisory authority, class action, small claims, laws of, venue, lodge a "
            "complaint, data protection authority, mediation, lawsuit, jury, litigation, arbitrate, cause of "
            "action, complaints, dispute resolution, competent courts, applicable law and"
        ),
        "quarrels: 'Courts of Oslo decide.'",
    ),
    (
        "complaints",
        3,
        "complaint, courts, court, claims, claim, governed by, arbitral",
        "near quarrels: 'A court decides.'",
    ),
    (
        "changes",
        5,
        (
            "changes to this, changes to these, modify these, update this, update these, change this, change "
            "these, amend this, amend these, revised, revise, last updated, changes to the, amended, modified"
            " terms, continued use, amendments, material changes, effective date, right to change, change "
            "our, changes to our, right to modify, right to amend, updates to this, new version, notify you "
            "of any changes, changes in, modifications to, policy changes, modify or discontinue, change or"
        ),
        "changes of the document or service: 'We may amend these terms.'",
    ),
    (
        "changes",
        2,
        "changes, change, update, updated, modify, amend, modifications, discontinue",
        "near changes: 'It changes.'",
    ),
    (
        "contact",
        5,
        (
            "contact us, contact details, questions about, any questions, write to us, reach us, email us, by"
            " email at, call us, data protection officer, dpo, by mail, customer support team, contact "
            "information, get in touch, please contact"
        ),
        "how to reach them: 'Write to our office.'",
    ),
    (
        "contact",
        2,
        "contact, mail, telephone, address, email, notices, helpdesk",
        "near reaching: 'Our address.'",
    ),
    (
        "account",
        4,
        (
            "register, registration, log in, login, username, credentials, sign up, create an account, "
            "eligibility, user id, registering, registered, sign in, your account is, account information, "
            "user account, account holder, eligible"
        ),
        "accounts: 'Register with your real name.'",
    ),
    (
        "account",
        2,
        "account, accounts, your account, profile, user name, represent and warrant",
        "near accounts: 'Your account.'",
    ),
    (
        "fees",
        5,
        (
            "fee, fees, payment, payments, refund, refunds, price, prices, pricing, billing, charged, taxes, "
            "renewal, auto - renew, invoice, invoices, credit card, free trial, billed, automatic renewal, "
            "discount, gift card, gift cards, purchases, paid, payment method, subscription fee, prepaid, vat"
        ),
        "money: 'Fees are due monthly.'",
    ),
    (
        "fees",
        2,
        (
            "charge, charges, subscription, renew, pay, purchase, cost, costs, order, orders, credits, offer,"
            " offers, trial"
        ),
        "near money: 'Your order.'",
    ),
    (
        "content",
        5,
        (
            "intellectual property, copyright, copyrights, license, licence, licensed, trademark, trademarks,"
            " user content, your content, royalty - free, dmca, infringement, ownership, submissions, "
            "proprietary rights, patents, sublicense, feedback, moral rights, infringing, open source, logos,"
            " right title and interest, all rights title, copyrighted, trade names"
        ),
        "works and rights in them: 'You keep your photos.'",
    ),
    (
        "content",
        2,
        "content, contents, post, upload, posted, materials, publish, owns, own, title and interest",
        "near content: 'What you post.'",
    ),
    (
        "conduct",
        4,
        (
            "you may not, may not use, not use, prohibited, harass, illegal, unlawful, spam, impersonate, "
            "malicious, abusive, reverse engineer, hate, violence, agree not to, must not, scrape, "
            "harassment, fraudulent, viruses, threatening, offensive, misleading, disrupt, interfere, "
            "malware, nudity, sexual, obscene, not post, acceptable use, behavior, behaviour, harmful, "
            "weapons, drugs, do not use, do not post, violate any, community guidelines, terrorism, "
            "defamatory, hateful"
        ),
        "acceptable use: 'You must not spam.'",
    ),
    (
        "conduct",
        2,
        (
            "applicable laws, harm, guidelines, conduct, rules, violate, violates, respect, restrictions, "
            "comply with, agree to use, not allowed, must comply, content that, activities, prohibits, "
            "commercial purposes, compliance"
        ),
        "near conduct: 'Follow the rules.'",
    ),
    (
        "termination",
        5,
        (
            "terminate, termination, suspend, suspension, cancel, cancellation, terminated, deactivate, "
            "suspended, close your account, cancelled, canceled, terminates, expiration, right of withdrawal,"
            " withdrawal period, terminating, stop using"
        ),
        "the end: 'We may suspend you.'",
    ),
    (
        "termination",
        2,
        "end, ends, ban, delete your account, closed",
        "near the end: 'It ends.'",
    ),
    (
        "liability",
        5,
        (
            "liable, liability, warranty, warranties, as is, indemnify, damages, disclaimer, disclaim, "
            "indemnification, hold harmless, at your own risk, merchantability, not responsible, disclaims, "
            "indemnity, losses, negligence, consequential, not endorse, accept no responsibility, no "
            "responsibility, release us, disclaimers, not guarantee"
        ),
        "risk: 'We are not liable.'",
    ),
    (
        "liability",
        2,
        "guarantee, responsible for any, loss, responsibility, risk",
        "near risk: 'At a loss.'",
    ),
    (
        "service",
        2,
        (
            "features, feature, functionality, available, device, devices, third - party services, third "
            "party services, availability, uptime, maintenance, interruptions, links to, download, install, "
            "support, third party websites, third - party websites, linked sites, beta, hardware, our "
            "service, the services, the service, use the services, use the service"
        ),
        "the thing provided: 'The app shows maps.'",
    ),
    (
        "service",
        1,
        "service, services, software, app, website, site, platform, products, application",
        "the thing's name",
    ),
    (
        "other",
        7,
        (
            "waiver of, severed, severable, severability, unenforceable, force majeure, successors and "
            "assigns, joint venture, full force and effect, independent contractors, third party "
            "beneficiaries, third - party beneficiaries, headings, may not assign, assign or transfer, assign"
            " these, assign this, shall survive, will survive, agency relationship, electronic signatures, "
            "export control, counterparts, miscellaneous, failure to enforce, not be construed, general "
            "provisions"
        ),
        "a contract's last page: 'A void clause is cut out.'",
    ),
)
