"""Numbers in words, units of time, currencies and months: data only."""

NUMBERS: dict[str, float] = {
    word: float(value)
    for value, word in enumerate(
        (
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen twenty"
        ).split()
    )
} | {"thirty": 30.0, "forty": 40.0, "fifty": 50.0, "sixty": 60.0, "seventy": 70.0, "eighty": 80.0, "ninety": 90.0}
"""Numbers in words: 'thirty days'. Tens and units are joined by a hyphen or space: 'forty-five days'."""

SCALES: dict[str, float] = {"hundred": 100.0, "thousand": 1_000.0, "million": 1_000_000.0, "billion": 1_000_000_000.0}
"""What a number in front is multiplied by: 'one hundred euros', '2 million dollars'."""

UNITS: dict[str, str] = {
    "second": "second",
    "seconds": "second",
    "minute": "minute",
    "minutes": "minute",
    "hour": "hour",
    "hours": "hour",
    "hrs": "hour",
    "day": "day",
    "days": "day",
    "night": "night",
    "nights": "night",
    "week": "week",
    "weeks": "week",
    "month": "month",
    "months": "month",
    "quarter": "quarter",
    "quarters": "quarter",
    "year": "year",
    "years": "year",
    "yr": "year",
    "yrs": "year",
    "decade": "decade",
    "decades": "decade",
}
"""Units of time by the one word that stands for them. A month is no number of days: 'one month' is not '30 days'."""

DAY_KINDS: dict[str, str] = {
    "business": "business day",
    "working": "business day",
    "work": "business day",
    "calendar": "day",
    "consecutive": "day",
    "bank": "bank day",
}
"""Words before 'day' that make another unit of it: 'five working days' are business days; a calendar day is a day."""

BOUNDS: tuple[tuple[str, str, str], ...] = (
    (
        "at least",
        (
            r"at least|at the earliest|(?:no|not) (?:less|fewer|earlier|shorter) than|(?<!no )(?<!not )more than|"
            r"(?:a )?min(?:imum|\.)(?: of)?"
        ),
        "a number is a floor: 'kept for at least 30 days'",
    ),
    (
        "at most",
        (
            r"at most|up to|at the latest|(?:no|not) (?:more|later|longer) than|(?<!no )(?<!not )less than|"
            r"(?:a )?max(?:imum|\.)(?: of)?"
        ),
        "a number is a ceiling: 'kept for up to 30 days'",
    ),
)
"""(the one word for it, pattern, reason): which side of a number is meant, in front of it or of "until"."""

CURRENCIES: dict[str, str] = {
    "$": "USD",
    "us$": "USD",
    "usd": "USD",
    "dollar": "USD",
    "dollars": "USD",
    "€": "EUR",
    "eur": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "£": "GBP",
    "gbp": "GBP",
    "pound": "GBP",
    "pounds": "GBP",
    "¥": "JPY",
    "jpy": "JPY",
    "yen": "JPY",
    "chf": "CHF",
    "cad": "CAD",
    "c$": "CAD",
    "ca$": "CAD",
    "aud": "AUD",
    "a$": "AUD",
    "au$": "AUD",
    "inr": "INR",
    "₹": "INR",
    "cny": "CNY",
    "rmb": "CNY",
    "sek": "SEK",
    "nok": "NOK",
    "dkk": "DKK",
    "pln": "PLN",
    "brl": "BRL",
    "r$": "BRL",
    "hkd": "HKD",
    "hk$": "HKD",
    "sgd": "SGD",
    "s$": "SGD",
    "nz$": "NZD",
    "nzd": "NZD",
}
"""Signs, codes and names of currencies by their ISO 4217 code: '$100', '100 USD', 'one hundred dollars'."""

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
"""Months by number: 'May 25, 2018', '25 Jan 2019'."""
