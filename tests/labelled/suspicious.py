"""Mail that claims to be Digital Post, those around it, or the authority itself, without what they have."""

from dataclasses import replace

from tests.labelled import texts
from tests.labelled.envelopes import Mail, as_eml, as_msg

_NAMES = (
    "Digital Post",
    "borger.dk",
    "virk.dk",
    "e-Boks",
    "mit.dk",
    "MitID",
    "Digitaliseringsstyrelsen",
)
_WORDED = (
    "{}", "{}", "{} (ny besked)", "Sikkerhed - {}", "{} Support", "Besked fra {}", "Teamet bag {}", "«{}»",
)  # fmt: skip
_SPELLED = (
    "DIGITAL POST", "digital-post", "Digital  Post", "D\u0456gital Post", "Digita\u0406 Post", "Digital\u00a0Post",
    "B0rger.dk", "e\u2010Boks", "eBoks", "Mit ID", "M\u0456tID", "\uff2d\uff49\uff54\uff29\uff24", "Digital_Post",
    "\u200bDigital Post", "Digital\u0307 Post",
)  # fmt: skip
"""Spellings that a reader takes for the name."""
_ELSEWHERE = (
    "opdater-nu.example", "sikkerhed.example", "xn--digitl-post-2ij.example", "login.example", "besked-dk.example",
)  # fmt: skip
_LIKE_OTHERS = (
    "digital-post.dk.opdater.example", "borger.dk.log-ind.example", "mit.dk.besked.example", "dig1tal-p0st.dk",
    "rnit.dk", "rnitid.dk", "b0rger.dk", "e-b0ks.dk", "m\u0456tid.dk", "xn--mtid-l9d.dk", "v1rk.dk",
    "digita1-post.dk", "e-boks.dk.example", "b\u00f6rger.dk", "mitid.dk.bekraeft.example",
)  # fmt: skip
"""Domains built to be taken for the genuine ones."""
_OURSELVES = (
    ("Testkommunen", "post@testkommunen-dk.example"),
    ("Testkommunen IT", "helpdesk@mail-kvote.example"),
    ("Borgmesteren i Testkommunen", "borgmester@privat.example"),
    ("TESTKOMMUNEN", "loen@testkommunen.example.hr-portal.example"),
    ("Testkommunen", "post@testkornmunen.example"),
)
_SUBJECTS = (
    "Vigtig besked", "Din adgang udløber", "Du har 1 ulæst brev", "Bekræft din identitet", "Sidste varsel",
    "SV: Din henvendelse", "Refusion", "Opdatering af MitID", "Ny meddelelse i Digital Post", "VS: Faktura",
)  # fmt: skip


def suspicious(dice):
    """Return such a mail."""
    mail = dice.choice(_KINDS)(dice)
    domain = mail.sender[1].rpartition("@")[2]
    text = dice.choice(texts.URGENT_BODIES).format(domain=domain)
    page = (
        f"<html><body><a href='http://{domain}/'>Log ind</a></body></html>"
        if dice.random() < 0.4
        else ""
    )
    mail = replace(mail, text=text, html=page)
    return as_msg(dice, mail) if dice.random() < 0.3 else as_eml(dice, mail)


def _mail(dice, name, email, *headers):
    return Mail(dice.choice(_SUBJECTS), "", (name, email), headers=headers)


def _borrowed_name(dice):
    name = dice.choice(_WORDED).format(dice.choice(_NAMES))
    return _mail(dice, name, f"besked@{dice.choice(_ELSEWHERE)}")


def _spelled_name(dice):
    return _mail(dice, dice.choice(_SPELLED), f"besked@{dice.choice(_ELSEWHERE)}")


def _look_alike_domain(dice):
    name = dice.choice((*_NAMES, "Kundeservice", ""))
    return _mail(dice, name, f"no-reply@{dice.choice(_LIKE_OTHERS)}")


def _address_as_name(dice):
    """The display name is a genuine address; the address behind it is not."""
    name = dice.choice(
        (
            "post@digital-post.dk",
            "no-reply@mitid.dk",
            "besked@e-boks.dk",
            "post@testkommunen.example",
        )
    )
    return _mail(dice, name, f"x{dice.randrange(1000)}@{dice.choice(_ELSEWHERE)}")


def _answers_go_elsewhere(dice):
    name = dice.choice(_WORDED).format(dice.choice(_NAMES))
    reply_to = ("Reply-To", f"svar@{dice.choice(('et-andet-sted.example', 'samler.example'))}")
    return _mail(dice, name, f"besked@{dice.choice(_ELSEWHERE)}", reply_to)


def _our_own_name(dice):
    return _mail(dice, *dice.choice(_OURSELVES))


_KINDS = (
    _borrowed_name, _borrowed_name, _borrowed_name, _spelled_name, _look_alike_domain, _look_alike_domain,
    _address_as_name, _answers_go_elsewhere, _our_own_name,
)  # fmt: skip
