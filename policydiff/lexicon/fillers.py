"""Words that fill the slots of a norm, and phrases of statements that settle something: data only."""

RECIPIENTS: frozenset[str] = frozenset(
    (
        "third parties, third party, partners, partner, service providers, service provider, providers, "
        "affiliates, affiliate, subsidiaries, authorities, authority, regulators, courts, law enforcement, "
        "police, government agencies, public bodies, advertisers, advertising networks, ad networks, vendors,"
        " contractors, subcontractors, processors, subprocessors, sub-processors, agents, advisors, advisers,"
        " auditors, lawyers, insurers, banks, couriers, carriers, suppliers, companies, organizations, "
        "organisations, buyer, acquirer, successor, purchaser, investors, parent company, holding company, "
        "group companies, employees, staff, data brokers, researchers, publishers, other users, other "
        "members, social networks, payment processors, credit bureaus, credit reference agencies, merchants, "
        "sellers, the public, employer, schools, heirs"
    ).split(", ")
)
"""Heads of phrases for whom something goes to: 'We share it with our couriers.'"""

DATA: frozenset[str] = frozenset(
    (
        "personal data, personal information, personally identifiable information, name, names, email "
        "address, email addresses, e-mail address, phone number, telephone number, postal address, mailing "
        "address, billing address, address, ip address, ip addresses, date of birth, age, gender, location, "
        "precise location, geolocation, location data, browsing history, search history, usage data, log "
        "data, log files, device identifiers, device information, operating system, browser type, payment "
        "information, payment details, credit card number, credit card, bank account, financial information, "
        "purchase history, transaction data, contacts, address book, messages, photos, photographs, videos, "
        "voice recordings, biometric data, biometric information, face prints, fingerprints, health data, "
        "health information, genetic data, sensitive personal information, special categories of personal "
        "data, passport, social security number, tax number, government identification, username, password, "
        "profile, profile picture, cookies, advertising id, user content, inferences, demographic "
        "information, employment information, education, job title, username and password"
    ).split(", ")
)
"""Categories of data as policies name them: 'We log your IP address.' The longest one at a place counts."""

CONSTITUTIVE: tuple[tuple[str, str, str], ...] = (
    (
        "precedence",
        (
            "shall prevail, will prevail, prevails, order of precedence, shall control, will control, "
            "controls in case, takes precedence, take precedence, shall govern in case, supersede, "
            "supersedes, superseded, english version, authoritative language, language of reference, "
            "reference language, reference languages, will govern our relationship, "
            "terms will govern, terms shall govern, shall govern to the "
            "extent, will govern to the extent"
        ),
        "which text wins: 'The German text prevails.'",
    ),
    (
        "law",
        (
            "law governs, laws govern, law will govern, laws will govern, law shall govern, laws shall govern, will "
            "govern these, shall govern these, will govern this, shall govern this, governing law is, instead of the "
            "governing law, govern the interpretation, governs the interpretation"
        ),
        "which law holds: 'The laws of Peru will govern these rules.'",
    ),
    (
        "incorporation",
        (
            "incorporated by reference, incorporated herein, incorporated into, are part of these terms, is "
            "part of these terms, form part of, forms part of, entire agreement, made part of, hereby "
            "incorporated, incorporates by reference, additional terms apply, terms also apply, policy also "
            "applies, terms that apply, terms that may apply, will be governed by the, are governed by the, is "
            "governed by the, is governed by their, are governed by their, additional terms may apply, terms and "
            "conditions may apply"
        ),
        "what else belongs to the contract: 'Our rules form part of it.'",
    ),
    (
        "scope",
        (
            "policy applies, notice applies, statement applies, terms apply, agreement applies, policy "
            "covers, notice covers, policy does not apply, notice does not apply, not apply to, policy "
            "governs, terms govern, agreement governs, applies only to, not subject to this, "
            "applies to all, applies to everyone, apply to everyone, applies to any, apply"
            " to all, apply to your use, govern your, governs your, policy describes, notice describes, "
            "policy explains, notice explains, only applies to, only apply to, "
            "only apply when, only applies when, "
            "policy is effective, terms are effective, takes effect, take "
            "effect"
        ),
        "what and whom the text covers: 'This notice applies to our shop.'",
    ),
    (
        "identity",
        (
            "is the controller, are the controller, is the data controller, are the data controller, acts as "
            "controller, data controller is, "
            "controller is, controller responsible for, operated by, owned and operated by, is a company,"
            " is registered in, registered office, is a limited, are a company, company number, is "
            "incorporated in, registered under, your contract is with, is provided by, "
            "company responsible for, are contracting with, contract "
            "with us is, agreement between you and, contract between you and, concluded between, concluded solely "
            "between, are between you and, is between you and, is solely between"
        ),
        "who the company is: 'The shop is operated by Acme.'",
    ),
    (
        "definition",
        (
            "means, shall mean, refers to, is defined as, are defined as, has the meaning, "
            "have the meaning, has the meanings, have the meanings, "
            "collectively the, we mean, includes but is not, hereinafter, referred to as, definition of, we "
            "refer to, we are referring to, strictly defined as, is calculated from, "
            "are calculated from, will be deemed to be, will be deemed an"
        ),
        "what a word stands for: 'Account means a login.'",
    ),
    (
        "ownership",
        (
            "reserve all of our rights, reserve all rights, reserves all rights, retain ownership, retain all "
            "right, retain all rights, own all "
            "right, own all rights, you own, we own, owned by, exclusive property of, sole property of, remain the "
            "property, remains the property, is the owner of, are the owners of, belongs to you, belong to you, "
            "belongs to us, belong to us, not expressly granted"
        ),
        "whose it is: 'You own your letters.'",
    ),
    (
        "limits",
        (
            "rights are not absolute, right is not absolute, right is not an absolute, rights are not unlimited, "
            "rights are limited, right is limited, rights may be limited, right may be limited, rights can be "
            "limited, rights may be restricted, rights are subject to, rights may be subject to, right is subject "
            "to, rights may not apply, fulfilled only under, granted only under"
        ),
        "how far a right reaches: 'These rights are not absolute.'",
    ),
    (
        "force",
        "effective date is, effective date of these, effective date of this",
        "from when the text holds: 'The effective date of these rules is the first of May.'",
    ),
    (
        "survival",
        (
            "shall survive, will survive, survives termination, survive termination, survive the termination, shall "
            "remain in effect, will remain in effect, shall continue to apply, will continue to apply, "
            "still apply after, still apply even after"
        ),
        "what outlasts the contract: 'Section 4 will survive.'",
    ),
)
"""What a statement without a norm may settle, the first kind that fits: (kind, phrases, reason with an example)."""
