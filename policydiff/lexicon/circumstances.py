"""Phrases that hold a norm to some circumstances without an "if": data only."""

_ONE = r"(?:an? |the |any |your |our )?"

CIRCUMSTANCES: tuple[tuple[str, str, str, str], ...] = (
    (
        "notice, notif, inform, warn, tell, told, ask",
        (
            r"(?<!without )(?<!time )(?<!times )\b(?:with|after|upon|on|following|subject to|after giving|by giving) "
            rf"{_ONE}(?:(?:\d{{1,3}}[ -]|\w{{2,8}} )?(?:days?|hours?|weeks?|months?)['’]? |"
            r"(?:prior|advance|written|reasonable|due|appropriate|adequate|email) |you ){0,3}"
            r"(?:notice|notification|warning)\b|"
            r"\bafter (?:first )?(?:notifying|informing|telling|warning|asking) you\b|"
            r"\b(?:after|once) we (?:have )?(?:notif|inform|warn|tell|told|ask)\w* you\b"
        ),
        "notice notification notify inform warning warn tell told ask announce alert advise send sent",
        "somebody is told first: 'We may close the gate after a warning'",
    ),
    (
        "limited, rare, exceptional, extraordinary, urgent, extreme, emergenc",
        (
            r"\bin (?:very |the |our )?(?:limited|rare|exceptional|extraordinary|urgent|extreme|emergency) "
            r"(?:and \w+ )?(?:cases?|circumstances|situations?|instances?|emergenc(?:y|ies))\b|"
            r"\bin (?:an |case of )?(?:an )?emergenc(?:y|ies)\b"
        ),
        "emergency exceptional exceptionally rare rarely only if when where",
        "seldom: 'We may open the gate in emergencies'",
    ),
    (
        "investigation, dispute, litigation, audit, outage",
        rf"\b(?:during|pending) {_ONE}(?:(?!of|this)\w+ )?(?:investigation|dispute|litigation|audit|outage)s?\b",
        "investigation investigate dispute litigation audit outage if when while",
        "while something lasts: 'We may close the gate during an investigation'",
    ),
    (
        "order, warrant, subpoena, process",
        (
            rf"\b(?:with|under|upon|on|after|in response to|pursuant to|following) {_ONE}"
            r"(?:(?:valid|lawful|binding|court|search|judicial) ){0,3}"
            r"(?:(?:court|judicial) orders?|warrants?|subpoenas?|legal process)\b"
        ),
        "order warrant subpoena process law legal legally court judge judicial request",
        "a court asks for it: 'We may open letters with a warrant'",
    ),
    (
        "direction, instruction, command",
        r"\b(?:at|on|upon|under|by|with) your (?:\w+ )?(?:directions?|instructions?|command)\b",
        "direction direct instruction instruct command request ask choose",
        "the user wishes it: 'We may send it on at your direction'",
    ),
)
"""(hints, pattern, words by which another text says the same, reason): one in each row is told as a condition.

A pattern is asked only where one of its hints stands in small letters.
"""

EXPENSES = r"\bat (your|our) (?:own |sole ){0,2}(?:cost|expense)s?\b"
"""Who pays for it: 'You send it back at our expense'."""

TRADES = (
    r"\b(?:in (?:return|exchange) )?for (?:a |any )?(?:fee|money|payment|profit|(?:monetary|valuable) consideration)\b"
)
"""What makes a trade of it: 'We may lend your rake for a fee'."""
