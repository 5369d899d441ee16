"""Lines that a page puts between its text: where the text goes on, advertisements, buttons, where it comes from."""

import re

LONGEST = 110

_FURNITURE = re.compile(
    r"\(?(?:(?:de |het |dit )?(?:artikel|bericht|tekst|verhaal) (?:gaat|loopt)|lees) (?:door|verder)\b.*|lees meer\b.*"
    r"|(?:advertentie|advertorial|reclame)(?:\s*[-–|(:].*)?"
    r"|(?:bekijk|beluister|download|kijk|klik|lees|luister) (?:hier|hieronder)\b.*"
    r"|(?:bewaar|deel|geef|mail|print) (?:deze|dit|op|via)\b.*|(?:mail|tip) (?:de|onze) redactie\b.*"
    r"|[^.?!]{2,60}\? (?:bel|mail|meld|reageer|schrijf|stuur|tip) (?!.*\.$).{10,}"
    r"|(?:heeft|is|vond|vindt|was) (?:u |je )?(?:dit|deze) (?:antwoord|artikel|informatie|pagina|tekst|uitleg)\b.*\?"
    r"|interview: (?-i:[A-Z][\w'’-]+(?:\s(?:[A-Z][\w.'’-]*|van|de|der|den|ten|ter))+)"
    r"|e-?mail|facebook|instagram|linkedin|twitter|whatsapp"
    r"|met dank aan .*"
    r"|(?:archief|stock)?(?:beeld|foto)(?: ter illustratie)?|foto['’]s ter illustratie"
    r"|(?:bron(?:nen)?|eindredactie|productie|vertaling|vormgeving): .*"
    r"|dit (?:is een )?(?:artikel|bericht|interview|stuk|verhaal) .*"
    r"|\W{0,6}(?:(?:begin|einde?) )?(?:kader(?:tekst)?|(?:nieuws|pers)bericht)\W{0,6}"
    r"|(?:abonneer|download|meld|ontvang|schrijf|volg)\b.*\b(?:app|nieuwsbrief|nieuwsbrieven|whatsapp|whatsappkanaal)\b.*"
    r"|meer (?:lezen|nieuws|over (?:deze|dit) \w+)\b.*"
    r"|(?:lees|luister)tijd:?\s.*|(?:ca?\.? )?\d{1,3} min(?:uten|\.)? (?:lees|luister)tijd"
    r"|(?:bewerkt|geschreven|opgetekend|samengesteld) door .*"
    r"|onze (?:correspondent|medewerker|redacteur|redactie|verslaggeefster|verslaggever)\b.*"
    r"|home(?:page)? [>›»|/] .*|.*\((?:docx?|pdf|xlsx?)(?:,[^()]*)?\)"
    r"|(?:onder )?embargo (?:tot|voor) [^.]*\d.*|niet publiceren v[oóò][oóò]r .*"
    r"|ja|nee|afp|anp|belga|epa|reuters",
    re.IGNORECASE,
)
_KICKER = re.compile(
    r"in het nieuws"
    r"|(?:pers|nieuws)bericht|(?:nieuws)?analyse|column|commentaar|essay|factcheck|ingezonden|interview|necrologie|opinie"
    r"|portret|profiel|recensie|reconstructie|reportage|uitleg|verhaal",
    re.IGNORECASE,
)


def is_furniture(line: str) -> bool:
    """Whether `line` is the page's own, and neither text nor heading."""
    return len(line) <= LONGEST and _FURNITURE.fullmatch(line) is not None


def is_kicker(line: str) -> bool:
    """Whether `line` is what a text calls itself above its headline: `ANALYSE`."""
    return _KICKER.fullmatch(line) is not None
