"""Words that name a party or a thing that norms speak about: data only.

A row is (the phrases, the kind, the reason with an example of our own). A kind is one letter:

    P  the provider, who publishes the document       U  the user         T  a third party
    J  both parties together                          D  data             C  cookies and their like
    V  the service or a part of it                    X  the document     K  what a user does ("your use")

The longest phrase at a place wins. Names found in a document are added to P, U or T for that document alone.
"""

PARTIES: tuple[tuple[str, str, str], ...] = (
    (
        "we, us, our, ours, ourselves",
        "P",
        "who publishes speaks as we: 'We keep logs.'",
    ),
    (
        ("company, the company, this company, the provider, provider, the operator, the website owner, media company"),
        "P",
        "the provider by its role: 'The Company may close accounts.'",
    ),
    (
        "processor, the processor, data processor, the data processor, data importer, the data importer",
        "P",
        "who publishes a processing agreement processes: 'The Processor shall assist.'",
    ),
    (
        "licensor, the licensor, vendor of record",
        "P",
        "who licenses publishes: 'Licensor grants a licence.'",
    ),
    (
        "data controller, the data controller, the controller",
        "P",
        "in a policy: 'The data controller keeps it.'",
    ),
    (
        (
            "affiliates, our affiliates, our subsidiaries, our staff, our employees, our team, our teams, our"
            " agents, our group"
        ),
        "P",
        "the provider's own people and companies: 'Our staff reads tickets.'",
    ),
    (
        "you, your, yours, yourself, yourselves",
        "U",
        "the reader: 'You must be 18.'",
    ),
    (
        (
            "user, users, end user, end users, customer, customers, client, clients, member, members, "
            "subscriber, subscribers, visitor, visitors, account holder, account holders, account owner, "
            "account owners, licensee, buyer, buyers, purchaser, purchasers, guest, guests, host, hosts, "
            "player, players, seller, sellers, developer, developers, publisher, publishers, advertiser, "
            "agency, participant, participants, applicant, applicants, employer, merchant, merchants, "
            "administrator, administrators, contributor, contributors, creator, creators"
        ),
        "U",
        "the user by a role: 'Members must keep it secret.'",
    ),
    (
        (
            "data subject, data subjects, consumer, consumers, individual, individuals, resident, residents, "
            "parent, parents, guardian, guardians, child, children, minor, minors, anyone, any person, "
            "person, persons, people, data exporter"
        ),
        "U",
        "people whom the document is about count as users: 'Residents may ask.'",
    ),
    (
        (
            "third party, third parties, third - party, third - parties, partner, partners, business "
            "partners, vendor, vendors, advertisers, service provider, service providers, payment processor, "
            "payment processors, suppliers, processors, subprocessor, subprocessors, sub - processor, sub - "
            "processors, authority, authorities, supervisory authority, law enforcement, court, courts, "
            "arbitrator, contractors, subcontractors, other companies, other users, others, recipients, ad "
            "networks, authorized agent, authorised agent, they, them, their, other websites, arbitrators, "
            "arbitration provider, authorized agents, authorised agents, analytics providers, hosting provider, "
            "advertising partners, ad servers, resellers, carriers, couriers, banks, card issuers, regulators, "
            "mediator, auditors, other members, other customers, other people"
        ),
        "T",
        "whoever is neither: 'Our partners may set cookies.'",
    ),
    (
        (
            "either party, neither party, each party, both parties, the parties, parties, no party, you and "
            "we, we and you, a party"
        ),
        "J",
        "a joint duty counts as the user's: 'Neither party may assign.'",
    ),
    (
        (
            "personal information, personal data, information, data, ip address, ip addresses, log files, "
            "email address, email addresses, identifiers, location, records, messages, logs"
        ),
        "D",
        "what happens to data is the provider's doing: 'Your data is encrypted.'",
    ),
    (
        (
            "cookie, cookies, web beacon, web beacons, pixels, trackers, tracking technologies, similar "
            "technologies, local storage"
        ),
        "C",
        "a technique of the provider's: 'Cookies remember you.'",
    ),
    (
        (
            "service, services, site, sites, website, websites, web site, app, apps, application, "
            "applications, software, platform, product, products, content, account, accounts, feature, "
            "features, subscription, subscriptions, materials, api, apis"
        ),
        "V",
        "the thing provided: 'The service may be unavailable.'",
    ),
    (
        (
            "policy, policies, privacy policy, privacy notice, privacy statement, cookie policy, cookies "
            "policy, cookie notice, notice, statement, terms, terms of service, terms of use, terms and "
            "conditions, conditions, agreement, contract, provision, provisions, section, sections, "
            "guidelines, addendum, article, paragraph, clause, document, dpa, eula, annex"
        ),
        "X",
        "the document about itself: 'This notice explains our habits.'",
    ),
    (
        (
            "your use, use of the service, use of the services, your access, access to the service, your "
            "submission, your order"
        ),
        "K",
        "what is said of it binds the user: 'Your use is subject to the rules.'",
    ),
)
