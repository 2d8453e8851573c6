"""What the sample letters and mails say, in the Danish of people who write to a municipality; all made up."""

LETTERS = {
    1: (
        "Flytning til ny adresse",
        "Hej\n\nJeg er flyttet den 1. november, men kan ikke se det i mine oplysninger. Kan I se, om I har modtaget min anmeldelse?\n\nVenlig hilsen\nAlma Opdigtet",
    ),
    2: (
        "Kopi af mit brev",
        "Til orientering sender jeg en kopi af mit brev fra i går. I behøver ikke svare.\n\nVenlig hilsen\nKarl Opdigtet",
    ),
    3: (
        "Frist for svar om vuggestueplads",
        "Hej\n\nVi har fået tilbudt en plads, men skal give svar hurtigt. Kan I bekræfte startdatoen inden den 7. december?\n\nVenlig hilsen\nSofie Fiktiv",
    ),
    4: (
        "Svar på spørgsmål om tilbygning",
        "Hej\n\nHer er tegningen og oversigten, som I bad om i sag TEST-2026-0042.\n\nVenlig hilsen\nAlma Opdigtet",
    ),
    5: (
        "Vs: Brev fra Prøvestyrelsen",
        "Jeg har fået dette brev og tror, at I skal have det.\n\nVenlig hilsen\nJens Fiktiv",
    ),
    6: (
        "Ansøgning om friplads",
        "Hej\n\nJeg vil gerne søge friplads til min datter. Hvad skal I bruge?\n\nVenlig hilsen\nNadia Prøve",
    ),
    7: (
        "Refusion af sygedagpenge",
        "Hej\n\nVi mangler refusion for oktober for en medarbejder. Kan I se, hvor sagen ligger?\n\nVenlig hilsen\nOpdigtet Byg ApS",
    ),
    8: (
        "Høring om ændret vejledning",
        "Prøvestyrelsen sender hermed udkast til ændret vejledning i høring.\n\nVenlig hilsen\nPrøvestyrelsen",
    ),
    9: (
        "Forkyndelse af afgørelse",
        "Prøvestyrelsen forkynder hermed afgørelse i sagen.\n\nVenlig hilsen\nPrøvestyrelsen",
    ),
    10: (
        "Årsmøde i foreningen",
        "Til orientering: Foreningen holder årsmøde i rådhussalen.\n\nVenlig hilsen\nOpdigtet Forening",
    ),
    11: (
        "Spørgsmål om ældrecheck",
        "Hej\n\nHvornår bliver ældrechecken udbetalt, og skal jeg selv søge?\n\nVenlig hilsen\nÅse Prøve",
    ),
    12: (
        "Spørgsmål til byggetilladelse",
        "Hej\n\nSkal vi søge særskilt om stillads ud mod vejen?\n\nVenlig hilsen\nOpdigtet Byg ApS",
    ),
    13: (
        "Partshøring i sag TEST-2026-0077",
        "Hej\n\nHer er mine bemærkninger. Jeg vil gerne have svar senest den 1. december.\n\nVenlig hilsen\nAlma Opdigtet",
    ),
    14: (
        "Hjælp til NemKonto",
        "Hej\n\nJeg har fået en ny bankkonto. Skal jeg give jer besked?\n\nVenlig hilsen\nAlma Opdigtet",
    ),
    33: (
        "Brev, der ikke kom helt frem",
        "Hej\n\nDette brev er klippet over med vilje.\n\nVenlig hilsen\nAlma Opdigtet",
    ),
}

_GATEWAY_TEXT = "Der er kommet et brev fra Digital Post. Brevet er vedhæftet."

MAILS = {
    11: ("Spørgsmål om ældrecheck", _GATEWAY_TEXT),
    12: ("Spørgsmål til byggetilladelse", _GATEWAY_TEXT),
    13: ("Partshøring i sag TEST-2026-0077", _GATEWAY_TEXT),
    14: ("Hjælp til NemKonto", _GATEWAY_TEXT),
    15: (
        "Klage over støj [eksempel-15]",
        "Hej\n\nDer er meget støj fra værkstedet om aftenen. Kan I gøre noget?\n\nVenlig hilsen\nAlma Opdigtet",
    ),
    16: (
        "Tak for hjælpen",
        "Tak for hjælpen i sidste uge. I behøver ikke svare.\n\nVenlig hilsen\nAlma Opdigtet",
    ),
    17: (
        "Spørgsmål om pas",
        "Hej\n\nKan jeg bestille tid til nyt pas hos jer om lørdagen?\n\nVenlig hilsen\nAlma Opdigtet",
    ),
    19: ("Status på forsendelse", "Vedhæftet er en teknisk kvittering."),
    20: ("Status på forsendelse", "Vedhæftet er en teknisk kvittering."),
    21: ("Du har fået ny Digital Post", "Der ligger ny post til jer. Log på for at læse den."),
    22: (
        "Ny post i din digitale postkasse",
        "Der er kommet en ny meddelelse. Log på for at læse den.",
    ),
    23: (
        "Underretning om fraflytning",
        "Kære kolleger\n\nVi gør opmærksom på, at familien er flyttet til jeres kommune.\n\nVenlig hilsen\nNabokommunen",
    ),
    24: (
        "Aftale om møde",
        "Kære kolleger\n\nPasser det jer at mødes tirsdag kl. 10?\n\nVenlig hilsen\nNabokommunen",
    ),
    25: (
        "Oplysninger i fælles sag",
        "Kære kolleger\n\nHer er de oplysninger, vi aftalte.\n\nVenlig hilsen\nNabokommunen",
    ),
    26: (
        "Oplysninger i fælles sag, del 2",
        "Kære kolleger\n\nHer er resten.\n\nVenlig hilsen\nNabokommunen",
    ),
    27: (
        "Hvorfor får jeg ikke svar i Digital Post?",
        "Hej\n\nJeg har skrevet til jer i Digital Post to gange uden at få svar. Skal jeg skrive i e-Boks i stedet, eller kan I se min Digital Post?\n\nVenlig hilsen\nBo Opfundet",
    ),
    28: (
        "SV: Åbningstider i borgerservice",
        "Hej\n\nTak for svaret. Er der også åbent i uge 52?\n\nVenlig hilsen\nBo Opfundet",
    ),
    29: ("Det sker i kulturhuset i december", "Mandag: marked. Tirsdag: koncert."),
    30: (
        "Hul i vejen ved skolen",
        "Hej\n\nDer er et stort hul i vejen ved skolen. Se tegningen.\n\nVenlig hilsen\nBo Opfundet",
    ),
    31: (
        "Din postkasse lukkes i dag",
        "Din postkasse bliver lukket. Svar på denne mail med dine oplysninger for at beholde den.",
    ),
    32: (
        "Vigtigt brev venter",
        "Et vigtigt brev venter. Bekræft din adgang ved at svare på mailen.",
    ),
    34: ("Fil, der ikke kom helt frem", "Dette er klippet over med vilje."),
    36: (
        "To breve fra Digital Post",
        "Der er kommet to breve fra Digital Post. Begge er vedhæftet.",
    ),
}
