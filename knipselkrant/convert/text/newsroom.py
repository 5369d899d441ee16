"""What Dutch newsrooms and those who mail them call things: labels, referrals, sections, and who speaks."""

from .dutch import words

HEAD_KEYS = {
    "date": "date",
    "datum": "date",
    "gepubliceerd": "date",
    "published": "date",
    "verzonden": "date",
    "sent": "date",
    "titel": "title",
    "title": "title",
    "kop": "title",
    "headline": "title",
    "onderwerp": "title",
    "subject": "title",
    "auteur": "author",
    "author": "author",
    "door": "author",
    "bron": "source",
    "source": "source",
    "medium": "source",
    "categorie": "category",
    "category": "category",
    "rubriek": "category",
    "sectie": "category",
    "tags": "tags",
    "trefwoorden": "tags",
    "labels": "tags",
    "link": "externe_link",
    "url": "externe_link",
    "externe_link": "externe_link",
    "foto": "feature_image",
    "afbeelding": "feature_image",
    "image": "feature_image",
    "feature_image": "feature_image",
    "samenvatting": "summary",
    "summary": "summary",
}
"""What may stand before the colon of a head line, and the field it gives."""

REFERRALS = (
    *("Lees ook", "Lees meer", "Lees verder", "Zie ook", "Bekijk ook", "Luister ook", "Beluister ook", "Meer lezen"),
    *("Gerelateerd", "Gerelateerd nieuws", "Gerelateerde artikelen"),
)
"""Openings of a line that sends the reader to another story."""

CREDIT_LABELS = {
    "auteur": "author",
    "door": "author",
    "redactie": "author",
    "samenstelling": "author",
    "tekst": "author",
    "beeld": "credit",
    "foto": "credit",
    "fotografie": "credit",
    "foto's": "credit",
    "foto’s": "credit",
    "illustratie": "credit",
    "grafiek": "credit",
    "grafieken": "credit",
    "infographic": "credit",
    "video": "credit",
    "aan": None,
    "van": None,
    "cc": None,
    "to": None,
    "from": None,
    "betreft": None,
    "bewerking": None,
    "bron": None,
    "bronnen": None,
    "datum": None,
    "kenmerk": None,
    "leestijd": None,
    "zaaknummer": None,
}
"""What stands before the colon of a credit or of a line in a letter's head, and the field it gives."""

SPEAKERS = words(
    """
    advocaat agent ambtenaar arts bedrijfsarts begeleider begeleidster betrokkene beveiliger bewoner bewoonster
    bezoeker bezoekster boer boerin burgemeester buurman buurvrouw chauffeur cliënt coach collega conciërge cursist
    deelneemster deelnemer deskundige directeur docent docente dochter echtgenoot echtgenote eigenaar gast
    gedeputeerde hoofd hoogleraar huisarts initiatiefnemer inwoner inwoonster jurist klant kok leerling leider
    leraar lerares lid maatje manager medewerker medewerkster moeder monteur omwonende ondernemer onderwijzer
    onderwijzeres onderzoeker onderzoekster ouder patiënt penningmeester predikant psycholoog rechter reiziger
    secretaris socioloog specialist student studente tolk vader verpleegkundige verzorgende voorzitter vriend
    vriendin vrijwilliger vrijwilligster werker wethouder woordvoerder woordvoerster zoon
    """
)
"""What people are called below what they said, or the last part of it: `teamleider`, `oud-medewerker`."""

WRITERS = words(
    """
    chef columnist columniste correspondent correspondente journalist journaliste redacteur redactie redactrice
    stagiair stagiaire verslaggeefster verslaggever
    """
)
"""What those are called who write for a newsroom, or the last part of it: `Ruslandredacteur`."""

STREETS = ("straat", "laan", "weg", "plein", "kade", "gracht", "singel", "dijk", "hof", "steeg", "markt", "park", "pad")
"""How names of streets end."""

SECTION_NAMES = words(
    """
    aanleiding abstract achtergrond algemeen context inhoud inleiding intro introductie lead ondertitel overzicht
    proloog prelude samenvatting vooraf voorgeschiedenis voorwoord welkom
    """
)
"""With what the first heading of a text begins, where it is no headline."""

CLOSING_SECTIONS = words(
    """
    aanwezigen bronnen bronvermelding conclusie contact leestips links literatuur nawoord noten programma referenties
    samenvatting slot voetnoten
    """
)
"""What a heading begins or ends with that may stand above a list, as the last ones of a text do."""
