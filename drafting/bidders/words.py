"""Words by which handing in, meeting and answering are known; the patterns of vocabulary.py."""

GIVING = [
    "overleg*", "voegt", "voegen", "voeg", "toevoegen", "bijvoegen", "bijgevoegd", "levert", "leveren", "lever",
    "aanleveren", "aan te leveren", "stuurt", "sturen", "stuur", "meesturen", "upload*", "te uploaden",
    "dient .. in", "dienen .. in", "in te dienen", "indienen", "verstrekt", "verstrekken", "toont .. aan",
    "tonen .. aan", "aantonen", "aangetoond", "vult", "vullen", "invullen", "ingevuld*", "ondertekent",
    "ondertekende", "bestaat uit", "vergezeld", "geeft .. op", "opgeven", "maakt", "beschikt .. kopie",
    "ligt ter inzage", "blijken uit", "blijkt uit", "laat|laten .. zien", "indient", "ontvangt|ontvangen .. van u",
    "bij te voegen", "bevat", "omvat", "inzage", "vereist",
]  # fmt: skip
"""Verbs of handing something in."""

MEETINGS = [
    "*interview", "*interviews", "presentatie*", "presenteert", "presenteren", "pitch*", "demonstratie*",
    "proefles*", "gunningsgesprek*", "beoordelingsgesprek*",
]  # fmt: skip
"""Occasions at which a bidder has to appear."""

PAGES = r"pagina(?:'s|\u2019s|s)?|bladzijden?|a4(?:'tjes|-tjes|tjes|'s)?|kantjes?|zijden"
"""What a page is called."""
