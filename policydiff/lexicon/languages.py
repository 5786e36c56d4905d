"""What tells one language from another: its most frequent small words, and its script.

The words are those that a text of a hundred words can hardly avoid and that the other languages listed do not share, so
a handful of hits decides. Each entry has a sentence of our own as an example.
"""

FUNCTION_WORDS: dict[str, frozenset[str]] = {
    # "The data that you give to us is kept for a year, and we share it with nobody."
    "en": frozenset("the and of to that is for with this you we our your are be by or from not which".split()),
    # "Les données que vous nous donnez sont gardées pendant un an, et nous ne les vendons pas."
    "fr": frozenset("les des et vous nous est une dans pour votre vos nos sont par sur aux du ce cette ou".split()),
    # "Die Daten, die Sie uns geben, werden ein Jahr gespeichert und nicht verkauft."
    "de": frozenset("der die das und sie wir ihre nicht werden mit von den zu ist für auf eine oder bei uns".split()),
    # "Los datos que usted nos da se guardan un año y no se venden."
    "es": frozenset("los las y usted nosotros se del una para por con su sus nuestros el esta puede o es al".split()),
    # "I dati che Lei ci fornisce sono conservati per un anno e non sono venduti."
    "it": frozenset("il di e che gli della sono per con le i dei delle nel alla una non può nostri ai".split()),
    # "De gegevens die u ons geeft worden een jaar bewaard en niet verkocht."
    "nl": frozenset("het een en van wij u uw niet worden met voor op dat zijn onze aan ook door bij te".split()),
    # "Os dados que você nos dá são guardados por um ano e não são vendidos."
    "pt": frozenset("os as e você nós seus uma para por com não são dos das ao sua nossos pelo ou em".split()),
}

SCRIPTS: tuple[tuple[str, str], ...] = (
    # The order matters: Japanese also writes with Chinese characters, so its own letters are looked for first.
    ("ja", "\u3040-\u30ff"),
    ("ko", "\uac00-\ud7af"),
    ("zh", "\u4e00-\u9fff"),
    ("ru", "\u0400-\u04ff"),
    ("el", "\u0370-\u03ff"),
    ("ar", "\u0600-\u06ff"),
    ("he", "\u0590-\u05ff"),
)

NAMES: dict[str, str] = {
    "ar": "Arabic",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "he": "Hebrew",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "pt": "Portuguese",
    "ru": "Russian",
    "zh": "Chinese",
}

_OWN = (
    "english deutsch français español italiano português nederlands polski русский українська türkçe "
    "svenska dansk norsk suomi čeština slovenčina slovenščina magyar română български hrvatski srpski "
    "српски ελληνικά lietuvių latviešu eesti català galego euskara íslenska gaeilge malti shqip 日本語 한국어 "
    "中文 简体中文 繁體中文 繁体中文 العربية עברית فارسی हिन्दी বাংলা ไทย filipino tagalog kiswahili afrikaans"
)
_IN_ENGLISH = (
    "arabic bulgarian catalan chinese croatian czech danish dutch estonian finnish french german greek hebrew hindi "
    "hungarian icelandic indonesian italian japanese korean latvian lithuanian malay norwegian polish portuguese "
    "romanian russian serbian slovak slovenian spanish swedish thai turkish ukrainian vietnamese"
)
LANGUAGES: frozenset[str] = frozenset(
    [
        *_OWN.split(),
        *_IN_ENGLISH.split(),
        "tiếng việt",
        "bahasa indonesia",
        "bahasa melayu",
        "norsk bokmål",
        "中文 简体",
        "中文 繁體",
    ]
)
"""Languages as they call themselves, and in English, in small letters: the choice that pages offer."""
