"""Titles that say of the bare items under them what a lead-in would: data only.

A row is (modality, pattern, reason with an example of our own). The pattern stands where the title opens, behind its
number. "Acceptable use" is none: under it stands as often what is not.
"""

TITLES: tuple[tuple[str, str, str], ...] = (
    (
        "prohibition",
        r"(?:prohibited|forbidden|banned|disallowed|(?:what(?: is|'s|’s) |things )?not (?:allowed|permitted))\b",
        "what stands under it must not be: 'Prohibited tools' above 'Chainsaws'; 9 of 10 labels of bare items",
    ),
    (
        "permission",
        r"(?:permitted|allowed|what(?: is|'s|’s) (?:allowed|permitted))\b",
        "what stands under it may be: 'Permitted tools' above 'Rakes'",
    ),
)
