"""Phrases that tell what a statement is about: data only.

A row is (topic, strength, phrases, the reason with an example of our own). A phrase is one word or two neighbours, with
no mark between, in any form: "collect" is "collected", too. Of a row, one phrase says as much as three. The greater the
strength, the more surely it decides: 5 nearly alone, 2 tips the balance. How much exactly is learnt, apart for the
statement's own words, the title above it, the title above that, and the lead-in.
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
            "policy applies, notice applies, statement applies, terms apply, agreement applies, entire agreement,"
            " policy describes, policy explains, notice describes, notice explains, policy covers, shall prevail,"
            " will prevail, incorporated herein, govern your, agreement between, legally binding, read carefully,"
            " please read, conflict between, additional terms, supplemental terms, following terms, accept these,"
            " bound by, be bound, by reference, not apply, data controller, who we, means the, means any, "
            "capitalized terms, not defined, the controller"
        ),
        "what the document covers and how it binds: 'This policy covers our shop.'",
    ),
    (
        "scope",
        2,
        (
            "applies to, apply to, covered by, defined, definitions, means, refers to, supersedes, these terms, "
            "prevail, introduction, overview, acceptance, conflict, inconsistency, incorporated, english version,"
            " translation, about us, scope, by using, by accessing, controller, this agreement, governs, "
            "policies, collectively, entire, hereby agree, constitutes a"
        ),
        "words about the document: 'Account means a login.'",
    ),
    (
        "collection",
        4,
        (
            "we collect, may collect, collects, we receive, may receive, automatically collect, collect "
            "information, we obtain, we record, collect personal, collect data, we gather, you provide, you give,"
            " information about, you register, information such, device type, internet protocol"
        ),
        "where data comes from: 'We collect your name.'",
    ),
    (
        "collection",
        2,
        (
            "collection, ip address, log files, browser type, device information, usage data, survey, operating "
            "system, location information, geolocation, phone number, email address, postal address, device "
            "identifiers, provide information, sensitive personal, demographic, your name, browser, name email, "
            "you interact, from third, categories of, provided by"
        ),
        "kinds of data: 'Your IP address is logged.'",
    ),
    (
        "use",
        4,
        (
            "purposes for, legal basis, legal bases, legitimate interest, lawful basis, use personal, and "
            "improve, maintain and, legal obligation, following purposes, various purposes, use information"
        ),
        "what data is for: 'We use your mail to answer.'",
    ),
    (
        "use",
        2,
        (
            "to improve, purposes, personalize, personalise, process your, processing, research, analyze, "
            "necessary for, to understand, fulfill, prevent fraud, we use, help us, a contract, to detect, to "
            "respond, administer, customize, is used, are used, to maintain"
        ),
        "purposes: 'It helps to improve the shop.'",
    ),
    (
        "marketing",
        4,
        (
            "marketing, promotional, newsletter, advertising, advertisements, personalized ads, personalised ads,"
            " interest based, targeted, direct marketing, ads, special offers, advertising id, ad preferences, "
            "commercial communications, send you, ad, advertisers"
        ),
        "promotion: 'We send offers.'",
    ),
    (
        "cookies",
        5,
        (
            "cookie, cookies, web beacon, pixel, google analytics, local storage, tracking technologies, dnt, "
            "browser settings, trackers, pixel tags, tracking pixels"
        ),
        "trackers: 'Cookies remember you.'",
    ),
    (
        "cookies",
        2,
        ("analytics, tracking"),
        "near trackers: 'Set your browser.'",
    ),
    (
        "sharing",
        4,
        (
            "we share, may share, we disclose, may disclose, disclose your, share your, shared with, disclosed "
            "to, sell your, not sell, law enforcement, merger, acquisition, subpoena, court order, legal process,"
            " disclosure, sharing, sell or, share information, share personal, visible to, information with, our "
            "behalf, share data, professional advisors, reorganization, business transfer, party with, legal "
            "request, government requests"
        ),
        "data goes to others: 'We share it with couriers.'",
    ),
    (
        "sharing",
        2,
        (
            "disclose, third party, affiliates, partners, publicly, vendors, sold, sell, bankruptcy, authorities,"
            " recipients, service providers, successor, other users, government, with our, subsidiaries, others "
            "can, contractors"
        ),
        "others: 'Partners receive it.'",
    ),
    (
        "transfers",
        6,
        (
            "international transfer, adequacy decision, privacy shield, other countries, cross border, third "
            "countries, sccs, transferred outside, contractual clauses, the eea, adequate level, privacy "
            "framework, data transfers, transfer personal, outside your, international data"
        ),
        "data crosses borders: 'It is stored in Canada.'",
    ),
    (
        "transfers",
        2,
        ("transfer, transferred, countries, dpf"),
        "near borders: 'Transfers abroad.'",
    ),
    (
        "retention",
        5,
        (
            "retention, we retain, retain your, retained for, data retention, how long, storage period, stored "
            "for, kept for, retention period, backup copies, be retained, retain personal, deleted after, retain "
            "information, longer needed, longer necessary, long as, we keep, stored until"
        ),
        "how long: 'We keep bills for ten years.'",
    ),
    (
        "retention",
        2,
        ("retain, keep, anonymize"),
        "near keeping: 'We keep it.'",
    ),
    (
        "security",
        4,
        (
            "security, encryption, encrypted, unauthorized access, safeguards, secure, data breach, security "
            "measures, vulnerability, confidentiality, protect your, security incident, passwords, technical and,"
            " security of"
        ),
        "protection: 'We encrypt it.'",
    ),
    (
        "security",
        2,
        ("breach, protect, protection, unauthorized"),
        "near protection: 'Pick a long password.'",
    ),
    (
        "rights",
        5,
        (
            "opt out, your rights, withdraw consent, request deletion, request access, exercise your, "
            "portability, rectification, erasure, object to, unsubscribe, privacy rights, your choices, your "
            "request, authorized agent, delete your, access your, update your, data subject, correct your, these "
            "rights, manage your, privacy settings, to object, verify your, machine readable, a copy, withdraw "
            "your, your consent, your privacy, exercise any, to exercise, restrict processing"
        ),
        "control of data: 'You have the right to access.'",
    ),
    (
        "rights",
        2,
        (
            "right to, request, delete, deletion, choices, ccpa, gdpr, california, consent, preferences, correct,"
            " control, turn off, settings, adjust, toggle, entitled, manage, access and, copy"
        ),
        "near rights: 'Send a request.'",
    ),
    (
        "children",
        6,
        (
            "children, minors, under, parental, parental consent, guardian, years old, age of, legal age, "
            "underage, child, coppa, of age, age requirement"
        ),
        "ages: 'Not for children under 13.'",
    ),
    (
        "children",
        3,
        ("parent, kids, age"),
        "near ages: 'Ask a parent.'",
    ),
    (
        "automation",
        6,
        (
            "automated decision, profiling, machine learning, artificial intelligence, generative ai, ai "
            "features, ai models, train our, train models, automated processing, ai tools, model training"
        ),
        "machines decide: 'No automated decisions.'",
    ),
    (
        "automation",
        3,
        ("ai, algorithms, train"),
        "near machines: 'Our AI answers.'",
    ),
    (
        "complaints",
        5,
        (
            "arbitration, arbitrator, dispute, governing law, jurisdiction, supervisory authority, class action, "
            "small claims, laws of, venue, mediation, lawsuit, jury, litigation, arbitrate, complaints, dispute "
            "resolution, competent courts, a complaint, protection authority, of action, arbitral tribunal, "
            "demands, claimants"
        ),
        "quarrels: 'Courts of Oslo decide.'",
    ),
    (
        "complaints",
        3,
        ("courts, claims, governed by, arbitral"),
        "near quarrels: 'A court decides.'",
    ),
    (
        "changes",
        5,
        (
            "modify these, update this, update these, change this, change these, amend this, amend these, "
            "revised, last updated, amended, modified terms, continued use, amendments, material changes, "
            "effective date, change our, new version, changes in, modifications to, policy changes, change or, "
            "changes to, updates to, to modify, modify or, such changes, the changes, any changes, this page, "
            "your continued, becomes effective, will notify, revisions"
        ),
        "changes of the document or service: 'We may amend these terms.'",
    ),
    (
        "changes",
        2,
        ("changes, update, modify, modifications, discontinue"),
        "near changes: 'It changes.'",
    ),
    (
        "contact",
        5,
        (
            "contact us, contact details, questions about, any questions, reach us, email us, call us, dpo, by "
            "mail, contact information, please contact, write to, protection officer, customer support, in touch"
        ),
        "how to reach them: 'Write to our office.'",
    ),
    (
        "contact",
        2,
        ("contact, mail, telephone, address, email, notices, helpdesk"),
        "near reaching: 'Our address.'",
    ),
    (
        "account",
        4,
        (
            "register, registration, log in, login, username, credentials, sign up, eligibility, user id, sign "
            "in, account information, user account, account holder, eligible, an account, login credentials"
        ),
        "accounts: 'Register with your real name.'",
    ),
    (
        "account",
        2,
        ("account, your account, user name"),
        "near accounts: 'Your account.'",
    ),
    (
        "fees",
        5,
        (
            "fee, payment, refund, price, billing, charged, taxes, renewal, auto renew, invoice, credit card, "
            "free trial, automatic renewal, discount, gift card, purchases, paid, payment method, subscription "
            "fee, prepaid, vat, must pay, pay us, pay for, to pay, euros, dollars"
        ),
        "money: 'Fees are due monthly.'",
    ),
    (
        "fees",
        2,
        ("subscription, renew, pay, cost, order, credits, offer, trial"),
        "near money: 'Your order.'",
    ),
    (
        "content",
        5,
        (
            "intellectual property, copyright, license, licence, trademark, user content, your content, royalty "
            "free, dmca, infringement, ownership, submissions, proprietary rights, patents, sublicense, feedback,"
            " moral rights, infringing, open source, logos, trade names, right title, title and, non exclusive, "
            "grant us, grant you, you grant, derivative works, sublicensable, a license, all rights"
        ),
        "works and rights in them: 'You keep your photos.'",
    ),
    (
        "content",
        2,
        ("content, post, upload, materials, publish, owns, exclusive, transferable, know how"),
        "near content: 'What you post.'",
    ),
    (
        "conduct",
        4,
        (
            "not use, prohibited, harass, illegal, unlawful, spam, impersonate, malicious, abusive, reverse "
            "engineer, hate, violence, must not, scrape, harassment, fraudulent, viruses, threatening, offensive,"
            " misleading, disrupt, interfere, malware, nudity, sexual, obscene, not post, acceptable use, "
            "behavior, behaviour, harmful, weapons, drugs, violate any, community guidelines, terrorism, "
            "defamatory, hateful, may not, not engage, not allowed, bully, exploit, scam, illegal content, "
            "graphic, suicide, dangerous"
        ),
        "acceptable use: 'You must not spam.'",
    ),
    (
        "conduct",
        2,
        (
            "applicable laws, harm, guidelines, conduct, rules, violate, respect, restrictions, comply with, must"
            " comply, content that, activities, commercial purposes, compliance"
        ),
        "near conduct: 'Follow the rules.'",
    ),
    (
        "termination",
        5,
        (
            "terminate, termination, suspend, suspension, cancel, cancellation, deactivate, cancelled, "
            "expiration, withdrawal period, stop using, close your, of withdrawal, terminate your, account may, "
            "without notice"
        ),
        "the end: 'We may suspend you.'",
    ),
    (
        "termination",
        2,
        ("end, ban, closed"),
        "near the end: 'It ends.'",
    ),
    (
        "liability",
        5,
        (
            "liable, liability, warranty, as is, indemnify, damages, disclaimer, disclaim, indemnification, hold "
            "harmless, merchantability, not responsible, indemnity, losses, negligence, consequential, not "
            "endorse, no responsibility, release us, not guarantee, own risk, warrant that, responsible for"
        ),
        "risk: 'We are not liable.'",
    ),
    (
        "liability",
        2,
        ("guarantee, responsibility, risk"),
        "near risk: 'At a loss.'",
    ),
    (
        "service",
        2,
        (
            "features, functionality, available, device, availability, uptime, maintenance, interruptions, links "
            "to, download, install, support, linked sites, beta, hardware, our service, the services, party "
            "services, party websites, interact with, technical support, accessibility, compatible, automatically"
            " update, interrupted"
        ),
        "the thing provided: 'The app shows maps.'",
    ),
    (
        "service",
        1,
        ("service, software, app, website, site, platform, products, application"),
        "the thing's name",
    ),
    (
        "other",
        7,
        (
            "waiver of, severed, severable, severability, unenforceable, force majeure, joint venture, "
            "independent contractors, headings, assign these, assign this, shall survive, will survive, agency "
            "relationship, electronic signatures, export control, counterparts, miscellaneous, general "
            "provisions, successors and, full force, and effect, party beneficiaries, not assign, be construed, "
            "remaining provisions, any provision, confidential information, electronic communications, "
            "partnership"
        ),
        "a contract's last page: 'A void clause is cut out.'",
    ),
)
