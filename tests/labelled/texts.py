"""What the people of the labelled messages are called and write; all made up, in the Danish of a municipality's post."""

FIRST_NAMES = (
    "Alma", "Asta", "Bo", "Britt", "Cæcilie", "Dorthe", "Ejnar", "Frøydis", "Gunnar", "Hülya", "Ida", "Jens-Ole",
    "Karl", "Lærke", "Mogens", "Nadia", "Oskar", "Pia", "René", "Søren", "Tove", "Ulla", "Vagn", "Yrsa", "Zoë", "Åse",
)  # fmt: skip
SURNAMES = (
    "Opdigtet", "Prøve", "Fiktiv", "Opfundet", "Påfund", "Tænkt", "Testesen", "Skøn", "Ånd", "Eksempel",
)  # fmt: skip
COMPANIES = (
    "Opdigtet Byg ApS", "Prøvens Rør & VVS", "Fiktiv Revision I/S", "Foreningen Tænkte Træer", "Æblegården A/S",
    "Mit Dyrehospital", "Postens Blomster", "Digital Postal ApS", "Virk og Værk", "Borger Hansen & Søn",
)  # fmt: skip
DOMAINS = (
    "borger.example", "borgerpost.example", "firma.example", "nabokommunen.example", "revisor.example",
    "forening.example", "mail.example", "xn--prve-hra.example", "mit-hus.example", "virke.example",
)  # fmt: skip
SUBJECTS = (
    "Spørgsmål om byggesag", "Flytning til ny adresse", "Ansøgning om friplads", "Aktindsigt", "Klage over støj",
    "Partshøring i sag TEST-2026-0077", "Refusion af sygedagpenge", "Møde på torsdag?", "Regning nr. 1042",
    "Parkeringslicens", "Nøgle til lokalet", "Hjælp til NemKonto", "Vielse på rådhuset – tid?", "Æblekasser, 40 stk.",
    "Årsmøde", "Høring om lokalplan 12.3", "Tilbud på vinduespudsning", "Spm", "", "URGENT: deadline today!",
)  # fmt: skip
POST_SUBJECTS = (
    "Digital Post", "Hvordan melder jeg mig til Digital Post?", "Problemer med Digital Post", "e-Boks virker ikke",
    "Fritagelse for Digital Post", "Brev i min digitale postkasse", "Jeg kan ikke åbne jeres digital post",
    "MitID og Digital Post til min mor", "Kursus: Digital Post for postfordelere", "Ang. Digital-Post (MeMo)",
    "DIGITAL POST – NY VEJLEDNING", "mit.dk kontra borger.dk",
)  # fmt: skip
NOTICE_SUBJECTS = (
    "Du har fået Digital Post", "Du har fået ny Digital Post", "Du har modtaget Digital Post", "Du har ny post",
    "Du har fået ny post", "Ny post i din digitale postkasse", "Ny post i jeres digitale postkasse",
    "Ny post fra det offentlige",
)  # fmt: skip
"""The phrases of the shipped profile, which are as unverified here as they are there."""
CHAIN = ("SV: ", "VS: ", "Re: ", "Fw: ", "Fwd: ", "RE: ", "Vs: ", "Sv: ", "FW: ")
BODIES = (
    "Hej\n\nHvornår får jeg svar på min henvendelse?",
    "Kære sagsbehandler\n\nJeg vedlægger det, I bad om. Sig endelig til, hvis der mangler noget.",
    "Hej igen\n\nDet er nu tredje gang, jeg skriver. Kan I ringe til mig?\n\nMvh",
    "Til rette vedkommende\n\nHermed fremsendes det aftalte. § 12, stk. 3, er efter vores opfattelse opfyldt.",
    "Hi\n\nPlease find enclosed our offer. We look forward to hearing from you.",
    "Tak for sidst! Vi ses på torsdag kl. 14.30. Husk æbler, øl og ål.",
    "Se venligst vedhæftede fil.",
    "",
)  # fmt: skip
POST_BODIES = (
    "Hej\n\nJeg har fået et brev i Digital Post, men kan ikke logge på med MitID. Kan I sende det på papir?",
    "Jeg skrev til jer i e-Boks i går. Har I modtaget det? Ellers sender jeg det igen via borger.dk.",
    "Vi er gået over til ny gateway. Digital Post fra borgere kommer nu som MeMo, se https://borger.dk for mere.",
    "Min mor er fritaget for digital post. Hvordan får hun så sit brev fra kommunen?",
)  # fmt: skip
URGENT_BODIES = (
    "Du har et vigtigt brev. Det slettes om 24 timer. Log ind her: http://{domain}/log-ind",
    "Din adgang udløber i dag. Bekræft dine oplysninger på https://{domain}/mitid for at undgå spærring.",
    "Skattestyrelsen har sendt dig 4.812,00 kr. Hent beløbet: http://{domain}/?id=93",
    "Vi kunne ikke aflevere din post. Betal 17,95 kr. i gebyr: http://{domain}/betal",
)  # fmt: skip
OFFICES = ("Borgerservice", "Byggesag", "Pladsanvisningen", "Løn og refusion", "Dagtilbud", "Jura")
QUOTED = (
    "Fra: {name} <{email}>\nSendt: 2. marts 2026 12:00\nTil: post@testkommunen.example\nEmne: {subject}",
    "-----Oprindelig meddelelse-----\nFra: {name} [mailto:{email}]\nSendt: 02-03-2026 12:00\nEmne: {subject}",
    "---------- Forwarded message ---------\nFrom: {name} <{email}>\nDate: Mon, Mar 2, 2026\nSubject: {subject}",
    "Den man. 2. mar. 2026 kl. 12.00 skrev {name} <{email}>:",
)  # fmt: skip
