"""Deeds that decide by themselves whom a clause serves, whatever is said of its modality and topic: data only.

Each row is (who, hints, pattern, verdict, reason). "who" is the party that is bound, "" for any. The first row whose
pattern stands in the clause decides; a pattern is asked only where one of its hints stands in small letters.
"""

from typing import Literal

VERDICTS: tuple[tuple[str, str, str, Literal["user", "provider", "unknown"], str], ...] = (
    (
        "",
        "consent",
        r"\bconsent (?:will be|is|shall be|must be) (?:always )?(?:required|needed|obtained|sought|asked)\b",
        "user",
        "asking first is a safeguard: 'Your consent will be required'",
    ),
    (
        "",
        "consent",
        r"\brequire\w* [^.;,]{1,40}\bto (?:obtain|ask for|seek|get) [^.;]{0,30}\bconsent\b",
        "user",
        "others are bound to ask: 'We require couriers to obtain your consent'",
    ),
    (
        "",
        "erased, deleted, removed, taken down",
        (
            r"\b(?:posts?|comments?|accounts?|uploads?|videos?|listings?|questions?|answers?|submissions?) "
            r"(?:that|which|who|with|containing|in breach|found)\b[^.;,]{1,80} (?:will|shall|may|can) be "
            r"(?:\w+ )?(?:erased|deleted|removed|taken down)\b"
        ),
        "provider",
        "a penalty: 'Comments that copy others will be deleted'",
    ),
    (
        "",
        "rectified, corrected, erased, deleted",
        r"\b(?:will be|shall be|must be|are|is) (?:promptly )?(?:rectified|corrected|erased|deleted)\b",
        "user",
        "data put right or destroyed: 'Wrong addresses will be corrected'",
    ),
    (
        "",
        "brought, launched, initiated, filed, lodged, started, commenced, submitted",
        (
            r"\b(?:proceedings?|procedures?|claims?|complaints?|actions?|lawsuits?) (?:may|can) (?:also )?be "
            r"(?:brought|launched|initiated|filed|lodged|started|commenced|submitted)\b(?! only)"
        ),
        "user",
        "a way to the courts, whoever is not named: 'A complaint can be lodged with the guild'",
    ),
    (
        "",
        "you and, you or, and you, or you, either, both, each party",
        (
            r"\b(?:you (?:and|or) (?:we|us)|(?:we|(?:between|of|by) us) (?:and|or) you|either (?:of us|party)|"
            r"both (?:of us|parties)|each party|you and \w+ [\w ]{1,60}\b(?:each other|one another))\b"
        ),
        "unknown",
        "what both may or must serves neither alone: 'Either you or we may end it'",
    ),
    (
        "user",
        "give, provide, supply, send, submit",
        (
            r"\b(?:you|users|members|customers|visitors) (?:may|can|might) (?!not\b|only\b)(?:\w+ ){0,2}?"
            r"(?:give|provide|supply|send|submit) (?:to )?us\b"
        ),
        "unknown",
        "handing something over is no gain, but a taking told politely: 'You may give us your name'",
    ),
    (
        "provider",
        "strive, endeavo, aim, best, attempt, try",
        (
            r"\b(?:strives?|endeavou?rs?|aims?|does our best|do our best|(?:we|will|shall|and) (?:attempt|try)) "
            r"(?:to|at) (?:\w+ ){0,3}?"
            r"(?:answer|respond|repl|process|handl|resolv|review|protect|safeguard|notify|inform(?!ation))"
        ),
        "user",
        "a goal set for the user's sake: 'We strive to answer each letter within a week'",
    ),
    (
        "provider",
        "consent, permission",
        (
            r"^(?!.*\b(?:not|never|without)\b).*\b(?:obtain|ask for|seek|get|request) "
            r"(?:(?:your |their |the |users?['’]s? |prior |express |explicit )*(?:consent|permission) "
            r"(?:before|prior to)\b|"
            r"(?:your |the |their )?(?:parents?['’]s?|parental) (?:consent|permission)\b)"
        ),
        "user",
        "asking first is a safeguard, whatever is done then: 'We obtain your consent before we print it'",
    ),
    (
        "provider",
        "track, dnt",
        (
            r"\b(?:do|does|will) not (?:\w+ ){0,4}?(?:respond|change|alter|recogni[sz]e|support|hono(?:u)?r|act)\b"
            r"[^.]{0,120}\b(?:do[- ]not[- ]track|dnt)\b"
        ),
        "provider",
        "a wish that is ignored: 'We do not respond to Do Not Track'",
    ),
    (
        "",
        "not be",
        (
            r"\b(?:requests?|claims?|complaints?|letters?|reports?) (?:[\w ]{1,40} )?(?:will|shall|can|may) not be "
            r"(?:processed|answered|accepted|handled|granted)\b(?! by\b)"
        ),
        "provider",
        "a refusal, for all its negation: 'Late requests will not be answered'",
    ),
    (
        "provider",
        "refund, reimburse, compensate, answer, respond, reply, notify, inform, alert, warn, assist, help",
        (
            r"^(?!.*\b(?:without|unless|until|except|only|other than|law enforcement|authorit\w+|government|police)\b)"
            r"(?:[^,.;]{0,80}, )?(?:(?:[\w'’.]+ ){1,4}?"
            r"(?:(?:do|does|will|shall|can|may) not|cannot|(?:do|does|wo|ca)n['’]t|never)|"
            r"(?:in no event|in no case|under no circumstances) (?:will|shall|do|may) we) (?:\w+ly |also )?"
            r"(?:refund|reimburse|compensate|(?:answer|respond to|reply to) (?:you|your)|"
            r"(?:notify|inform|alert|warn|assist|help) you)\b"
        ),
        "provider",
        "a service refused: 'We do not refund what you paid', but 'We never answer you without a stamp'",
    ),
    (
        "provider",
        "effort, endeavo",
        (
            r"\b(?:will|shall|must|we|also) (?:use|make|exert|undertake) (?:\w+ ){0,3}(?:efforts?|endeavou?rs?) to "
            r"(?:\w+ly )?(?:answer|respond|reply|process|handle|resolve|review|protect|safeguard|secure|notify|inform|"
            r"alert|tell|provide|give|refund|delete|erase|ensure|keep|maintain|help|assist|hono(?:u)?r|comply|prevent|"
            r"correct)\b"
        ),
        "user",
        "an effort owed: 'We will use reasonable efforts to answer'",
    ),
    (
        "provider",
        "respect, hono, treat",
        (
            r"^(?!.*\b(?:not|never)\b).*\b"
            r"(?:(?:respect|hono(?:u)?r)s?\b[^.;]{0,40}\b(?:opt[- ]?out|signal|preference|choice)|"
            r"treats?\b[^.;]{0,60}\bas (?:an? )?(?:valid )?(?:request to )?(?:opt[- ]?out|objection))"
        ),
        "user",
        "a wish that is heeded: 'We honour opt-out signals'",
    ),
    (
        "provider",
        "free, at no, without charge",
        (
            r"^(?!.*\b(?:may|might|can) (?:\w+ )?(?:offer|provide)\b)"
            r".*\b(?:free of charge|for free|at no (?:additional |extra )?(?:cost|charge)|without charge)\b"
        ),
        "user",
        "a gift: 'The gate is open to you for free'",
    ),
    (
        "provider",
        "compl, adhere, commit, certified, liable, accountable",
        (
            r"^(?:[^,]{0,120}, )?(?:\W?\w+\W? ){1,4}?(?:also )?(?:complies with|comply with|adheres? to|commits? to|"
            r"(?:has|have|is|are) (?:self-)?certified|(?:is|are|remains?) (?:also )?(?:liable|accountable) for)\b"
        ),
        "user",
        "a commitment that others can hold it to: 'Acme complies with the code'",
    ),
    (
        "provider",
        " us",
        (
            r"\b(?:questions?|concerns?|comments?|enquir\w+|inquir\w+)\b[^.]{0,160}"
            r"\b(?:contact|write to|email|call|reach) us\b"
        ),
        "unknown",
        "an invitation binds nobody: 'For any question about your data, contact us'",
    ),
    (
        "provider",
        "allow, enable, permit, process, handle",
        (
            r"\b(?:will|shall|must) (?:\w+ly |also |then )?(?:(?:allow|enable|permit) "
            r"(?:you|users|members|customers|subscribers)\b|(?:process|handle) (?:[\w-]+ ){0,3}?"
            r"(?:requests?|complaints?|feedback|claims?|appeals?|objections?)\b)"
        ),
        "user",
        "leave that is owed, and what is owed to who asks: 'We will handle each complaint'",
    ),
    (
        "provider",
        "have to, has to, need",
        (
            r"\b(?:have|has|need|needs) to (?:\w+ )?(?:look at|access|view|see|read|open|collect|process|share|"
            r"disclose|keep|store)\b"
        ),
        "provider",
        "what has to be done with data is done: 'We have to look at your file'",
    ),
    (
        "provider",
        "remain, stay",
        r"^(?!.*\bcookies?\b).*\b(?:remains?|stays?) (?:only )?on your (?:own )?(?:device|computer|phone)\b",
        "unknown",
        "what stays with the user nobody else has: 'Drafts stay on your phone until you send them'",
    ),
)

OFFERS = (
    r"\b(?:may|can|might)(?:,? from time to time,?)? (?:also |sometimes )?(?:"
    r"offer\b(?! (?:your|personal|user|customer))|"
    r"(?:provide|give|grant|send|allow|enable|permit|let) (?:you|users|members|customers|subscribers)\b|"
    r"make (?:[^.;]{0,60} )?available to (?:you|(?:our |the |all |some )?(?:users|members|customers|subscribers))\b)"
)
"""What a provider may do for the user; nobody is worse off by it: 'We may offer maps'."""
