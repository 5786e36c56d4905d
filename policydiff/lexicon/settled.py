"""Turns of phrase whose words mislead, with what they say: data only."""

SETTLED: tuple[tuple[str, str, str, str, str], ...] = (
    (
        "have no",
        (
            r"\byou (?:shall |will )?have no (?:claim|recourse|(?:right|entitlement) to (?:a |an |any |the |such )?"
            r"(?:refund|payment|compensation|reimbursement|damage|credit|claim)s?)\b"
        ),
        "exemption",
        "provider",
        "what the user cannot demand: 'You have no right to a refund.' (2 of 2 labels)",
    ),
    (
        "your ",
        (
            r"\byour (?:right|licen[cs]e|access)s?\b[\w ,']{0,60} (?:will|shall) (?:\w+ ){0,2}"
            r"(?:cease|terminate|end|expire)\b(?! you\b)"
        ),
        "none",
        "-",
        "that a right ends, which binds nobody: 'Your right to use it will end.' (5 of 6)",
    ),
    (
        "you or we ",
        r"^(?:[\w ,]{0,100} , )?(?:either )?you or we (?:may|can)\b",
        "permission",
        "user",
        "leave to both, which is told as the user's: 'Either you or we may end it.' (4 of 5)",
    ),
    (
        " you from ",
        (
            r"^(?:[\w-]+ ){0,3}?(?:arbitration|agreement|clause|section|waiver|rule|provision|policy|terms)s? "
            r"(?:also )?(?:prevent|bar|preclude|prohibit)s? you from\b"
        ),
        "prohibition",
        "user",
        "what a rule keeps the user from: 'Arbitration prevents you from suing us.' (of no label: plain grammar)",
    ),
    (
        "have no",
        r"\byou (?:shall |will )?have no right to (?!(?:a|an|any|the|such|\w+s)\b)\w+",
        "prohibition",
        "user",
        "what the user has no leave to do: 'You have no right to copy it.' (4 of 4)",
    ),
    (
        "risk",
        r"\byou (?:\w+ ){0,3}(?:assume|bear|accept) (?:all |any |the |full |sole |entire |every )*risks?\b",
        "exemption",
        "provider",
        "who answers for nothing: 'You bear the risk.' (7 of 8)",
    ),
    (
        " apply",
        r"^(?:[\w ,]{0,100} , )?(?:[\w-]+ ){0,5}(?:fees?|charges?|taxes) (?:will|shall) (?:also )?apply\b",
        "obligation",
        "user",
        "what is owed is the user's to pay: 'A late fee will apply.' (1 of 1 label: plain grammar)",
    ),
    (
        "you bear",
        r"\byou bear (?:all |any |the |full |sole |entire |total )*(?:responsibility|liability|costs?)\b",
        "obligation",
        "user",
        "who answers: 'You bear the costs.' (8 of 9, with 'assume')",
    ),
    (
        "no ",
        r"^no (?:additional |extra )?(?:fee|charge|cost)s? (?:is|are|(?:will|shall) be) (?:charged|imposed|levied)\b",
        "prohibition",
        "provider",
        "what the user is spared: 'No fee is charged.' (1 of 1)",
    ),
    (
        " us",
        (
            r"^(?:[\w ,]{0,100} , )?you (?:\w+ly |also |hereby ){0,2}(?:(?:allow|permit|authori[sz]e|let) us\b|"
            r"(?:give|grant) us (?:the |a |an |your )?(?:[\w-]+ ){0,2}"
            r"(?:right|permission|licen[cs]e|consent|authority)\b)"
        ),
        "permission",
        "provider",
        "leave that the user gives: 'If you pay nothing, you allow us to show you rakes.' (22 of 22)",
    ),
    (
        "constitute",
        (
            r"\b(?:use|access|participation)\b[\w ,]{0,120} constitutes? (?:that you |your |you )?"
            r"(?:acceptance|accept|agreement|agree|consent)"
        ),
        "obligation",
        "user",
        "what binds by being done: 'Your continued use constitutes acceptance.' (27 of 29)",
    ),
    (
        " only ",
        (
            r"^(?:[\w ,]{0,100} , )?you (?:may|can) (?:only (?!be\b)|(?:\w+ ){1,6}only "
            r"(?:if|with|when|for|to|in|as|on|by|through)\b)"
        ),
        "prohibition",
        "user",
        "what is left is forbidden: 'You may use it only if you are 18.' (21 of 22)",
    ),
    (
        "nothing in",
        (
            r"(?=\bnothing in (?:this|these|our|the|any) (?:\w+ ){1,4}?(?:gives?|grants?|(?:shall|will) (?:give|grant))"
            r" (?:to )?you (?:a|any|the) (?:right|licen[cs]e|permission|interest)\b(?! to be\b))"
        ),
        "prohibition",
        "user",
        "what is not granted: 'Nothing in these rules gives you a right to sell it.' (1 of 1)",
    ),
    (
        "waive",
        r"^(?!.{0,60}\bwe\b)(?:[\w ,]{0,100} )?you (?:\w+ ){0,3}waives?\b",
        "exemption",
        "provider",
        "what the user gives up: 'You waive your right to a refund.' (of no label is the user the one freed)",
    ),
    (
        "exceed",
        (
            r"\b(?:our|the company 's) (?:\w+ ){0,4}liability(?= (?:[\w ,]{0,160} )?"
            r"(?:(?:shall|will|does|may|can)(?: not| in no event)|cannot) exceed\b)"
        ),
        "exemption",
        "provider",
        "what is not owed beyond a sum: 'Our liability shall not exceed what you paid.' (5 of 5)",
    ),
    (
        "renew",
        (
            r"^(?:(?:your|the|our|all|paid|both|and|monthly|annual) ){0,4}(?:subscription|membership|plan|trial)s? "
            r"(?:\w+ ){0,4}"
            r"(?:automatically renews?|renews? automatically|auto renews?)\b"
        ),
        "practice",
        "provider",
        "what goes on unless it is stopped: 'Subscriptions renew automatically.' (6 of 6)",
    ),
    (
        "claim no",
        r"^we claim no (?:ownership|intellectual|rights?|title)\b",
        "prohibition",
        "provider",
        "what the provider leaves alone: 'We claim no ownership of it.' (2 of 2)",
    ),
    (
        "final",
        r"\ball (?:sales|purchases|payments|transactions)(?: of [\w ]{1,40})? are final\b",
        "exemption",
        "provider",
        "what is not taken back: 'All sales are final.' (3 of 3)",
    ),
    (
        "all ",
        r"\breserves? all (?:other |of (?:its|our) )?rights?\b(?! to\b)",
        "none",
        "-",
        "whose it stays: 'We reserve all rights that we do not grant here.' (17 of 19)",
    ),
    (
        "governed by",
        (
            r"^(?:[\w ,“”\"'’()-]{0,200} )?(?:is|are|(?:shall|will) be) (?:\w+ )?"
            r"governed by (?:and [\w ]{1,40} )?(?:the )?(?:[\w']+ ){0,4}laws?\b"
        ),
        "none",
        "-",
        "which law holds: 'Quarrels shall be governed by the laws of Peru.' (7 of 7)",
    ),
    (
        "we ",
        r"^we (?:also |do |understand and )?recogni[sz]e\b",
        "none",
        "-",
        "what is seen so: 'We recognise that rakes wear out.' (15 of 17)",
    ),
    (
        "our ",
        r"^our (?:goal|aim|mission|objective|priority) is\b",
        "none",
        "-",
        "what is wished for: 'Our goal is a tidy lawn.' (19 of 19)",
    ),
    (
        "refers to",
        r"^(?:[\w“”\"'‘’-]+ ){1,8}refers to (?!you\b|us\b)",
        "none",
        "-",
        "what a word stands for: 'Rake refers to what we lend you.' (24 of 24)",
    ),
    (
        "not to ",
        (
            r"^(?:[\w ,]{0,100} , )?we (?:\w+ly |hereby |also ){0,2}"
            r"(?:undertake|promise|commit|pledge|agree|covenant)(?: and \w+)?(?=( not to) )"
        ),
        "prohibition",
        "provider",
        "what is promised not to be done: 'We undertake not to sell it.' (of no label: plain grammar)",
    ),
    (
        "not to ",
        (
            r"^(?:[\w ,]{0,100} , )?you (?:\w+ly |hereby |also ){0,2}"
            r"(?:undertake|promise|commit|pledge|agree|covenant)(?: and \w+)?(?=( not to) )"
        ),
        "prohibition",
        "user",
        "what the user promises not to do: 'You undertake not to sell it.' (26 of 26)",
    ),
    (
        "that you ",
        (
            r"\byou (?:hereby )?(?:represent|warrant|agree|covenant)(?: and (?:represent|warrant|agree|covenant))? "
            r"that you (?:will|shall)"
            r"(?=( not| never) (?!(?:be|receive|have|get|acquire|lose|owe|see|always|only|hold)\b))"
        ),
        "prohibition",
        "user",
        "what the user promises not to do: 'You warrant that you will not sell it.' (17 of 18)",
    ),
    (
        "need not",
        r"^(?:[\w ,]{0,100} , )?(?:you|users|members|customers) need(?=( not) (?!just\b|only\b))",
        "exemption",
        "user",
        "what the user is spared: 'You need not pay.' (of no label: plain grammar)",
    ),
    (
        "need not",
        r"^(?:[\w ,]{0,100} , )?we need(?=( not) (?!just\b|only\b))",
        "exemption",
        "provider",
        "what the provider is spared: 'We need not answer.' (of no label: plain grammar)",
    ),
    (
        "are not ",
        r"^(?:[\w ,]{0,100} , )?(?:you|users|members|customers) are(?=( not (?:obliged|obligated|required) to) )",
        "exemption",
        "user",
        "what the user is spared: 'You are not required to answer.' (3 of 3)",
    ),
    (
        "lose ",
        (
            r"^(?:[\w ,]{0,100} , )?you (?:may |will |shall )?(?:also )?lose (?:the|your|any|all) rights? to "
            r"(?:use|access|post|upload|enter|vote|sell|copy|cancel|share|invite|download|open|lend|modify|send)\b"
        ),
        "prohibition",
        "user",
        "what may be done no longer: 'You lose the right to vote.' (of no label: plain grammar)",
    ),
    (
        "lose ",
        r"^(?:[\w ,]{0,100} , )?you (?:may |will |shall )?(?:also )?lose (?:the|your|any|all) rights? to \w+",
        "exemption",
        "provider",
        "what is owed no longer: 'You lose the right to a refund.' (of no label: plain grammar)",
    ),
    (
        "forbid ",
        r"^we (?:\w+ly |also )?forbid (?!our |these |those |third )\w+",
        "prohibition",
        "user",
        "what users are kept from: 'We forbid you to trade in tins.' (as of 'prohibit', 55 of 61)",
    ),
    (
        "we ",
        (
            r"^we (?:\w+ly |also )?(?:forbid|prohibit) (?:our |these |those |any |all )(?:[\w-]+ ){0,3}?(?:partners|"
            r"providers|vendors|parties|advertisers|processors|contractors|companies|suppliers) (?:to|from)\b"
        ),
        "prohibition",
        "third_party",
        "what others are kept from: 'We forbid our suppliers to sell it.' (of no label: plain grammar)",
    ),
    (
        "against ",
        (
            r"^(?!(?:if|when|where|because|unless|since) |[\w ,]{0,80}\b(?:we|which|that|who)\b)[\w ,]{1,80} "
            r"(?:is|are|goes|go) against (?:our|the|these|this) (?:\w+ ){0,3}(?:rules|policy|policies|guidelines|terms|"
            r"standards)\b"
        ),
        "prohibition",
        "user",
        "what breaks the rules: 'Shouting is against the rules.' (of no label: plain grammar)",
    ),
    (
        "it is your ",
        (
            r"^(?!(?:if|unless|before|until|where|when)\b)(?:[\w ,]{0,100} )?it is your (?:sole |own )?"
            r"(?:duty|responsibility|obligation) to\b"
        ),
        "obligation",
        "user",
        "what the user has to do: 'It is your duty to lock it.' (23 of 24)",
    ),
    (
        "ask that ",
        (
            r"^(?:[\w ,]{0,100} , )?we (?:\w+ly |also )?ask that (?:you|users|members)"
            r"(?=( (?:please )?(?:do not|not|never|refrain from)) )"
        ),
        "prohibition",
        "user",
        "what users are asked not to do: 'We ask that you do not shout.' (2 of 2)",
    ),
    (
        "ask that ",
        (
            r"^(?:[\w ,]{0,100} , )?we (?:\w+ly |also )?ask that (?:you|users|members)\b"
            r"(?! (?:please )?(?:do not|not|never|refrain)\b)"
        ),
        "obligation",
        "user",
        "what is asked of the user: 'We ask that you be kind.' (6 of 6)",
    ),
    (
        "we ",
        (
            r"^we (?:\w+ly |also |do )?(?:allow|permit) (?!(?:only|others?|some|certain|third|our|these|those|us|it|"
            r"them|companies|advertisers|partners|vendors|providers)\b)\w+"
        ),
        "permission",
        "user",
        "what may be done: 'We allow trade in tins.' (16 of 16)",
    ),
    (
        " we ",
        (
            r"^(?:in no event|in no case|at no time|under no circumstances) (?:shall|will|may|do) we (?=[a-z])"
            r"(?!(?:be|have|or|and|pay|owe|incur|accept|assume|guarantee|warrant|refund|reimburse|compensate|provide)\b)"
        ),
        "prohibition",
        "provider",
        "what is ruled out: 'In no event shall we sell it.' (of no label: plain grammar)",
    ),
    (
        "we ",
        (
            r"^(?:(?:while|although|though)? ?[\w ,]{0,100} , (?:but )?)?we (?:do|can|will)"
            r"(?=( not) (?:promise|undertake|commit|guarantee|assure you)\b)"
        ),
        "exemption",
        "provider",
        "what the provider does not answer for: 'We do not promise to answer.' (17 of 19)",
    ),
    (
        "never",
        r"^(?:[\w ,]{0,100} , )?we never(?: :)?$",
        "prohibition",
        "provider",
        "opens a list of what is ruled out: 'We never:' (of no label: plain grammar)",
    ),
    (
        "feel free to ",
        r"^(?:please )?feel free to (?!contact|reach|write|email|ask|call|get|let)\w+",
        "permission",
        "user",
        "what is allowed: 'Feel free to copy it.' (1 of 1)",
    ),
    (
        "no",
        (
            r"^(?:nobody|no one|no person|no individual) (?:under|below|younger|aged?) [\w ]{1,30}? (?:may|can) "
            r"(?!be\b)\w+"
        ),
        "prohibition",
        "user",
        "who is kept out: 'Nobody under 13 may register.' (of no label: plain grammar)",
    ),
    (
        "only ",
        (
            r"^only (?:adults|persons|people|users|members|customers|individuals|those)\b[\w ]{0,60}? (?:may|can) "
            r"(?!see\b|view\b|access\b)\w+"
        ),
        "prohibition",
        "user",
        "what all others may not: 'Only adults may register.' (2 of 2)",
    ),
    (
        "able",
        (
            r"^(?:all |any |the |your |a |such )*(?:fees?|payments?|charges?|prices?|subscriptions?|invoices?)"
            r"(?: [\w ]{1,40})? (?:is|are|shall be|will be|becomes?) (?:immediately )?payable\b"
        ),
        "obligation",
        "user",
        "what has to be paid: 'A fee is payable for each rake.' (3 of 3)",
    ),
    (
        "consent ",
        r"^(?:your |this |such |the )?consent (?:may|can) be (?:withdrawn|revoked)\b",
        "right",
        "user",
        "what one may take back: 'Consent may be withdrawn at any time.' (of no label: plain grammar)",
    ),
    (
        "",
        (
            r"^(?:please )?(?:do not|never) (?!track\b|sell or share my|hesitate|worry|let\b|necessarily|apply|affect|"
            r"limit\b|include)[a-z]+"
        ),
        "prohibition",
        "user",
        "what users are told not to do: 'Please do not shout.' (171 of 175)",
    ),
    (
        "it is ",
        r"^(?:[\w ,]{0,100} , )?it is (?:strictly |expressly )?(?:forbidden|prohibited) to\b",
        "prohibition",
        "user",
        "what is ruled out for all: 'It is forbidden to copy it.' (2 of 2)",
    ),
    (
        "we ",
        r"^(?:[\w ,]{0,100} , )?we (?:might|could) (?!not\b|be\b|have\b)\w+",
        "permission",
        "provider",
        "what may be done: 'We might share it.' (6 of 6)",
    ),
    (
        "no obligation",
        r"^(?:[\w ,]{0,100} , )?(?:you|users|members|customers) are under no obligation to\b",
        "exemption",
        "user",
        "what the user is spared: 'You are under no obligation to pay.' (of no label: plain grammar)",
    ),
    (
        "do not ",
        (
            r"^(?:[\w ,]{0,100} , )?(?:you|users|members|customers) do"
            r"(?=( not (?:have|need) to) (?!just\b|only\b))"
        ),
        "exemption",
        "user",
        "what the user is spared: 'You do not have to pay.' (5 of 7)",
    ),
    (
        "we ",
        (
            r"^(?:[\w ,]{0,100} , )?we (?:hereby )?grant you (?:a|an|the) [\w ,]{0,80}?"
            r"(?:licen[cs]e|right|permission) to\b"
        ),
        "permission",
        "user",
        "what is allowed: 'We grant you a licence to copy it.' (8 of 8)",
    ),
    (
        "we ",
        (
            r"^(?:[\w ,]{0,100} , )?we do"
            r"(?=( not (?:allow|permit) (?:you|users|members|customers|anyone)) to\b)"
        ),
        "prohibition",
        "user",
        "what users are kept from: 'We do not allow you to copy it.' (as of things, 58 of 59)",
    ),
    (
        " are ",
        (
            r"^(?:[\w ,]{0,100} , )?(?:you|users|members|customers) are (?:strictly )?"
            r"(?:forbidden|prohibited) (?:to|from)\b"
        ),
        "prohibition",
        "user",
        "what users are kept from: 'You are forbidden to copy it.' (5 of 5)",
    ),
    (
        "not ",
        (
            r"^(?:[\w ,]{0,100} , )?(?:you|users|members|customers) (?:are|shall)"
            r"(?=( not (?:be )?(?:permitted|allowed) to) \w)"
        ),
        "prohibition",
        "user",
        "what users are kept from: 'You are not allowed to copy it.' (4 of 4)",
    ),
    (
        "right to ",
        r"^(?:[\w ,]{0,100} , )?we (?:\w+ly |also )?(?:have|retain) the right to\b",
        "permission",
        "provider",
        "leave that the provider takes: 'We have the right to close it.' (94 of 94, with 'reserve')",
    ),
    (
        "refrain ",
        (
            r"^(?:[\w ,]{0,100} , )?(?:you|users|members|customers) (?:shall|will|must|agree to|should) "
            r"refrain from\b"
        ),
        "prohibition",
        "user",
        "what the user leaves alone: 'You shall refrain from shouting.' (of no label: plain grammar)",
    ),
    (
        " not ",
        r"^(?:each|every|any) (?:user|member|customer) (?:will|shall|must)(?=( not) (?!be\b|have\b))",
        "prohibition",
        "user",
        "what a user leaves alone: 'Each user will not shout.' (of no label: plain grammar)",
    ),
    (
        "refrain ",
        r"^we (?:\w+ly |also |will |shall )?refrain from (?:\w+ly )?\w+ing\b",
        "prohibition",
        "provider",
        "what is left alone: 'We refrain from reading it.' (of no label: plain grammar)",
    ),
    (
        "entitled to ",
        (
            r"^(?:[\w ,]{0,100} (?:,|and|that) )?(?:you|users|members|customers) (?:are|will|shall)"
            r"(?=( not (?:be )?entitled) to (?:a|an|any|the|such|receive|claim|(?:\w+ ){0,2}(?:compensation|credit|"
            r"payment|reimbursement|refunds?|damages|support|notice|relief|interest))\b)"
        ),
        "exemption",
        "provider",
        "what the user cannot demand: 'You are not entitled to a refund.' (11 of 12)",
    ),
    (
        "not entitled to ",
        (
            r"^(?:[\w ,]{0,100} , )?(?:you|users|members|customers) are(?=( not entitled) to "
            r"(?:use|copy|access|transfer|sell|assign|sublicense|resell|share|modify|distribute|lend|upload|post|"
            r"process|monetize|invite|download|open|scrape)\b)"
        ),
        "prohibition",
        "user",
        "what the user has no leave to do: 'You are not entitled to copy it.' (1 of 1)",
    ),
    (
        "tolerat",
        (
            r"^(?!(?:if|as|since|because|when|where|while)\b)(?:[\w'-]+ ){1,12}?"
            r"(?:do|does|will|is|are|can)(?=( not (?:be |\w+ly )?tolerated?)\b)"
        ),
        "prohibition",
        "user",
        "what users are kept from: 'We do not tolerate scorn.' (8 of 8)",
    ),
    (
        "due",
        (
            r"^(?!(?:if|when|where|once|unless|until|after|before|as|while)\b)(?:[\w'-]+ ){0,4}"
            r"(?:fees?|charges?|payments?|amounts?|invoices?) (?:is|are|becomes?|(?:will|shall) (?:be|become)) "
            r"(?:immediately )?(?:due|payable)\b"
        ),
        "obligation",
        "user",
        "when the user has to pay: 'Fees are due in May.' (of 2 labels both)",
    ),
    (
        " interest",
        (
            r"^(?:[\w'-]+ ){0,4}(?:fees?|charges?|payments?|amounts?|balances?) (?:(?:may|will|shall) )?"
            r"(?:bear|incur|accrue)s? interest\b"
        ),
        "obligation",
        "user",
        "what the user has to pay, too: 'Late payments bear interest.' (1 of 1 label: plain grammar)",
    ),
    (
        "refunds are ",
        r"^(?:[\w'-]+ ){0,3}refunds are (?:only )?available\b",
        "right",
        "user",
        "what the user may demand: 'Refunds are available for a week.' (1 of 1 label: plain grammar)",
    ),
    (
        "refunds are not ",
        r"^(?:[\w'-]+ ){0,3}refunds are(?=( not available)\b)",
        "exemption",
        "provider",
        "what the user cannot demand: 'Refunds are not available.' (of no label: plain grammar)",
    ),
    (
        "you ",
        r"\byou (?:hereby )?(?:represent|warrant)(?: and (?:represent|warrant))? (?:that|to)\b",
        "obligation",
        "user",
        "what the user answers for: 'You represent that you own a lawn.' (79 of 83)",
    ),
)
"""(a piece of it, pattern over the words joined by blanks, modality, bearer, reason): read so, but not behind a "not".

What a pattern only looks ahead to may be negated; the group there ends the cue.
"""
