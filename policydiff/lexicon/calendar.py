"""Names of months, and the words by which a policy dates itself. Each cue has an example of our own."""

_MONTHS = (
    # English, French, German, Spanish, Italian, Dutch, Portuguese; the short forms that real date lines use
    ("january", "jan", "janvier", "janv", "januar", "enero", "gennaio", "januari", "janeiro"),
    ("february", "feb", "février", "fevrier", "févr", "februar", "febrero", "febbraio", "februari", "fevereiro"),
    ("march", "mar", "mars", "märz", "marz", "marzo", "maart", "março"),
    ("april", "apr", "avril", "avr", "abril", "aprile"),
    ("may", "mai", "mayo", "maggio", "mei", "maio"),
    ("june", "jun", "juin", "juni", "junio", "giugno", "junho"),
    ("july", "jul", "juillet", "juil", "juli", "julio", "luglio", "julho"),
    ("august", "aug", "août", "aout", "agosto", "augustus"),
    ("september", "sept", "sep", "septembre", "septiembre", "settembre", "setembro"),
    ("october", "oct", "octobre", "oktober", "okt", "octubre", "ottobre", "outubro"),
    ("november", "nov", "novembre", "noviembre", "novembro"),
    ("december", "dec", "décembre", "decembre", "déc", "dezember", "dez", "diciembre", "dicembre", "dezembro"),
)
MONTHS: dict[str, int] = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}

UPDATED_CUES: tuple[str, ...] = (
    # "Last update: Nov 2, 2017"
    r"(?:last|most recently|latest) (?:updated?|modified|revised|revision|reviewed|changed?|amended)",
    # "Revised May 3, 2020"
    r"(?:updated|revised|amended|modified)",
    # "Date of last revision: 3 May 2020"
    r"(?:date of (?:last )?(?:revision|update|change))",
    # "Version of 3 May 2020"
    r"(?:version|policy|document) (?:dated|of|date)",
    # "Posted on 3 May 2020"
    r"(?:current|published|posted) (?:as of|on)",
    # "Mise à jour le 3 mai 2020", "Version du 3 mai 2020"
    r"(?:derni[eè]re (?:mise à jour|modification|révision)|mise? à jour|à jour)",
    r"(?:modifi[ée]e? le|version (?:du|en date du))",
    # "Stand: 3. Mai 2020", "Zuletzt aktualisiert am 3. Mai 2020"
    r"(?:stand|zuletzt (?:aktualisiert|geändert)|aktualisiert|letzte (?:aktualisierung|änderung))",
    # "Última actualización: 3 de mayo de 2020"
    r"(?:última (?:actualización|modificación|atualização)|actualizad[oa]|atualizad[oa])",
    # "Ultimo aggiornamento: 3 maggio 2020"
    r"(?:ultimo aggiornamento|ultima modifica|aggiornat[oa])",
    # "Laatst bijgewerkt: 3 mei 2020"
    r"(?:laatst (?:bijgewerkt|gewijzigd)|bijgewerkt)",
    # "更新日期:2020年5月3日"
    r"(?:最近更新|更新日期|更新时间|最后更新|版本更新)",
)

EFFECTIVE_CUES: tuple[str, ...] = (
    r"effective(?:ness)?(?: date)?",  # Effective May 3, 2020
    r"(?:in (?:effect|force)|(?:take|come|go)(?:s)? (?:into )?(?:effect|force)|valid (?:from|as of)|applicable from)",
    # These terms come into force on 3 May 2020
    r"(?:en vigueur|entr[ée]e en vigueur|applicables? (?:à partir du|au|depuis le))",  # En vigueur le 3 mai 2020
    r"(?:gültig (?:ab|seit)|in kraft(?: ab| seit)?|gilt ab)",  # Gültig ab 3. Mai 2020
    r"(?:en vigor|vigente)",  # En vigor desde el 3 de mayo de 2020
    r"(?:生效日期|生效时间|生效)",  # 生效日期:2020年5月3日
)
