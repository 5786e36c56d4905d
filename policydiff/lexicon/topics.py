"""Phrases that tell what a statement is about: data only.

A row is (topic, strength, the phrases, the reason with an example of our own). Strengths add up over a statement; a phrase in the
title of its section counts less than in its own words. 3 decides nearly alone, 2 is usual, 1 only tips the balance.
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

PHRASES: tuple[tuple[str, int, str, str], ...] = (
    ("scope", 3, "this policy applies, this notice applies, these terms apply, entire agreement, agree to these terms, accept these terms, "
     "bound by these terms, agree to be bound, do not agree to, policy applies to, policy describes, policy explains, notice describes, notice explains, "
     "privacy policy applies, privacy notice applies, agreement between, order of precedence, shall prevail, will prevail, incorporated by reference, "
     "not apply to, governs your, govern your, agreement is between, supplement these, form a binding, legally binding, by using our, by using the, by accessing, data controller, is the controller, read carefully",
     "what the document covers and how it binds: 'This policy covers our shop.'"),
    ("scope", 2, "applies to, covered by, defined, definitions, means, refers to, supersedes, additional terms, these terms, prevail, introduction, overview, acceptance, conflict, inconsistency, incorporated, subject to the following terms, english version, translation, who we are, about us, scope, privacy notice, privacy policy",
     "words about the document: 'Account means a login.'"),
    ("collection", 3, "we collect, may collect, information we collect, data we collect, collects, we receive, may receive, information you provide, information you give, categories of personal, provide to us, provide us with, automatically collect, collect information, we obtain",
     "where data comes from: 'We collect your name.'"),
    ("collection", 2, "collection, collected, ip address, log files, browser type, device information, usage data, from third parties, information about you, personal information, survey, operating system, location information, geolocation, when you register, name, phone number, email address", "kinds of data: 'Your IP address is logged.'"),
    ("use", 3, "we use your, use your information, use your personal, how we use, purposes for, legal basis, legitimate interest, legitimate interests, lawful basis, use the information, to provide and improve, use of your information, use the personal, is used to, are used to",
     "what data is for: 'We use your mail to answer.'"),
    ("use", 2, "to improve, purposes, purpose, personalize, personalise, process your, processing, research, analyze, performance of a contract, use this information, perform, necessary for", "purposes: 'It helps to improve the shop.'"),
    ("marketing", 3, "marketing, promotional, newsletter, newsletters, advertising, advertisements, personalized ads, interest - based, targeted, direct marketing, ads", "promotion: 'We send offers.'"),
    ("cookies", 3, "cookie, cookies, web beacon, web beacons, pixel, pixels, google analytics, do not track, local storage, tracking technologies, dnt, browser settings, trackers", "trackers: 'Cookies remember you.'"),
    ("cookies", 2, "analytics, browser, tracking", "near trackers: 'Set your browser.'"),
    ("sharing", 3, "we share, may share, we disclose, may disclose, disclose your, share your, third parties with, shared with, disclosed to, with third parties, to third parties, sell your, we do not sell, law enforcement, merger, acquisition, subpoena, court order, legal process, service providers, disclosure, sharing", "data goes to others: 'We share it with couriers.'"),
    ("sharing", 2, "share, disclose, third party, third parties, affiliates, partners, publicly, public, vendors, sold, sell, bankruptcy, authorities, recipients", "others: 'Partners receive it.'"),
    ("transfers", 4, "standard contractual clauses, international transfer, international transfers, adequacy decision, outside the eea, outside of the eea, privacy shield, data privacy framework, outside the european, transferred to the united states, other countries, cross - border, transfer of your, transferred to, third countries, third country, adequate level of protection, outside your country",
     "data crosses borders: 'It is stored in Canada.'"),
    ("transfers", 2, "transfer, transfers, countries, dpf", "near borders: 'Transfers abroad.'"),
    ("retention", 4, "retain, retention, retained, we keep, as long as, how long, storage period, stored for, kept for, anonymize, no longer needed, no longer necessary, retains, deleted after, backup copies", "how long: 'We keep bills for ten years.'"),
    ("security", 3, "security, encryption, encrypted, unauthorized access, safeguards, secure, password, passwords, breach, technical and organizational, technical and organisational, security measures, vulnerability, vulnerabilities, confidentiality, protect your", "protection: 'We encrypt it.'"),
    ("rights", 4, "opt out, opt - out, right to, your rights, right of access, withdraw your consent, request deletion, request access, data subject, exercise your, portability, rectification, erasure, object to, unsubscribe, rights, correct, your choices, your request, authorized agent, withdraw consent, verify your identity, delete your, access your, update your, preferences", "control of data: 'You have the right to access.'"),
    ("rights", 2, "request, requests, delete, access, privacy rights, settings, choices, ccpa, gdpr, california, your consent", "near rights: 'Send a request.'"),
    ("children", 5, "children, child, minors, under the age of, under 13, under 16, parental, parent, parents, guardian, years of age, years old, age of 13, age of 16, age of 18, legal age, underage, minor", "ages: 'Not for children under 13.'"),
    ("automation", 5, "automated decision, automated decisions, automated decision - making, profiling, machine learning, artificial intelligence, ai, train, generative, ai features, algorithms", "machines decide: 'No automated decisions.'"),
    ("complaints", 4, "arbitration, arbitrator, dispute, disputes, governed by, governing law, jurisdiction, complaint, complaints, supervisory authority, courts, class action, small claims, laws of, venue, lodge a complaint, data protection authority, mediation, lawsuit, jury, litigation", "quarrels: 'Courts of Oslo decide.'"),
    ("changes", 4, "changes to this, changes to these, modify these, update this, amend, update these, revised, revise, last updated, change this, change these, changes to the, amended, modifications, notify you of, modified terms, continued use, amendments, updates to, material changes, effective date, modify, right to change, change our, changes to our", "changes of the document or service: 'We may amend these terms.'"),
    ("changes", 1, "changes, change, update, updated", "near changes"),
    ("contact", 4, "contact us, contact details, questions about, any questions, write to us, reach us, email us, by email at, contact, call us, postal address, data protection officer, dpo, by mail, customer support team", "how to reach them: 'Write to our office.'"),
    ("account", 3, "account, register, registration, log in, login, username, credentials, sign up, create an account, your account, eligibility, eligible, user id, registering, accounts, profile", "accounts: 'Register with your real name.'"),
    ("fees", 4, "fee, fees, payment, payments, refund, refunds, price, prices, billing, charged, charge, subscription, taxes, renew, renewal, auto - renew, invoice, credit card, pay, purchase, free trial, billed, paid, cost, costs, order, orders, automatic renewal, discount, invoices, gift card, gift cards, credits, taxes, purchases", "money: 'Fees are due monthly.'"),
    ("content", 4, "intellectual property, copyright, copyrights, license, licence, trademark, trademarks, user content, your content, royalty - free, dmca, infringement, ownership, submissions, proprietary rights, patents, sublicense, feedback, moral rights, infringing, open source, logos, owns", "works and rights in them: 'You keep your photos.'"),
    ("content", 2, "content, post, upload, posted, materials, publish", "near content: 'What you post.'"),
    ("conduct", 3, "you may not, may not use, not use, prohibited, harass, illegal, unlawful, spam, impersonate, malicious, abusive, reverse engineer, hate, violence, you agree not to, must not, scrape, harassment, fraudulent, viruses, threatening, offensive, misleading, disrupt, interfere, malware, comply with all, applicable laws, harm, nudity, sexual, obscene, not post, guidelines, conduct, acceptable use, behavior, behaviour, harmful, rules, violate, weapons, drugs, respect", "acceptable use: 'You must not spam.'"),
    ("termination", 4, "terminate, termination, suspend, suspension, cancel, cancellation, terminated, deactivate, suspended, close your account, cancelled, canceled, terminates, expiration, discontinue, ban", "the end: 'We may suspend you.'"),
    ("liability", 4, "liable, liability, warranty, warranties, as is, indemnify, damages, disclaimer, disclaim, indemnification, hold harmless, at your own risk, merchantability, not responsible, disclaims, indemnity, guarantee, losses, responsible for any, negligence, consequential", "risk: 'We are not liable.'"),
    ("service", 2, "features, feature, functionality, the service, service, services, software, available, app, offer, devices, device, third - party services, third party services, availability, uptime, maintenance, interruptions, links to, provide the, download, install, support, websites", "the thing provided: 'The app shows maps.'"),
)
