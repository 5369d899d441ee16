"""The site that the look is compared on: made up, always the same, with all that a page may hold."""

from ..sites import CONFIG, post

FEW = "De dienst laat aanvragen te lang liggen, schrijft de inspectie in een rapport dat dinsdag is verschenen."
LONG = (
    f"<p>{FEW} Medewerkers waarschuwden daar volgens de onderzoekers vaker voor, maar hun brieven bleven in een la.</p>"
    "<p>De inspectie sprak met veertig betrokkenen en las de dossiers van 1.200 zaken uit 2017 en 2018. In een op de "
    "drie gevallen was na een jaar nog geen besluit genomen, terwijl de wet zes maanden toestaat.</p>"
)
WHOLE = (
    f"{LONG}<h2>Geen opzet</h2>{LONG}<blockquote><p>Wij hadden dit niet zien aankomen, en dat trekken wij ons aan.</p>"
    "<footer>een woordvoerder van de dienst</footer></blockquote><h3>Wat de inspectie aanraadt</h3><ul><li>Neem eerder "
    'een besluit, ook als een stuk ontbreekt.</li><li>Bel de aanvrager; een <a href="/archief/">brief</a> is te traag.'
    "</li></ul><aside><h2>De dienst in cijfers</h2><p>Er werken ruim 4.000 mensen, op zes plaatsen in het land.</p>"
    "</aside><table><thead><tr><th>Jaar</th><th>Aanvragen</th></tr></thead><tbody><tr><td>2017</td><td>31.327</td></tr>"
    f"<tr><td>2018</td><td>30.380</td></tr></tbody></table><h2>Reactie</h2>{LONG}"
)
PHOTOGRAPH = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="1008" height="567"><rect width="1008" height="567" fill="#9db4c0"/>'
    '<path fill="#5c6b73" d="M0 400L300 200 520 380 700 260 1008 450V567H0Z"/><circle cx="800" cy="130" r="60" '
    'fill="#e0fbfc"/></svg>'
)

TITLES = (
    "Dienst laat aanvragen te lang liggen",
    "‘Wij hadden dit niet zien aankomen’, zegt de staatssecretaris in de Tweede Kamer",
    "Inspectie: op de afdeling heerst een angstcultuur",
    "Nieuwe wet",
    "Waarom de vreemdelingenbewaringscommissie voor de derde keer in één jaar verhuist",
    "Burgemeesters willen meer te zeggen krijgen over de opvang van asielzoekers in hun gemeente, en over het geld",
    "Rechter geeft tolk gelijk",
)
SECTIONS = ("nieuws", "opinie", "politiek")


def _short(number: int) -> tuple[str, str]:
    """One of the stories that fill the lists: its file and text."""
    year, month, day = 2017 + number % 4, 1 + 5 * number % 12, 1 + 7 * number % 28
    said = {"category": SECTIONS[number % 3], "tags": "[asiel, rechtspraak]" if number % 4 == 0 else "[]"}
    if number % 3 == 1:
        said["externe_link"] = "https://nos.nl/l/1"
    if number % 5 == 2:
        said["feature_image"] = "/images/foto.svg"
    title = TITLES[number % len(TITLES)]
    return f"_posts/{year}-{month:02}-{day:02}-bericht-{number}.html", post(title, LONG, **said)


FILES = {
    **dict(map(_short, range(44))),
    "_posts/2021-10-01-met-foto.html": post(
        "Dienst laat aanvragen te lang liggen, schrijft de inspectie",
        WHOLE,
        category="nieuws",
        tags="[asiel, rechtspraak]",
        date='"2021-10-01 09:28"',
        externe_link="https://nos.nl/l/1",
        feature_image="/images/foto.svg",
        summary=f'"{FEW}"',
    ),
    "_posts/2021-09-01-zonder-foto.html": post(
        "‘Een brief is te traag’", WHOLE, category="opinie", source="NRC", date_precision="month"
    ),
    "_drafts/ongedateerd.html": post("Ongedateerd", LONG, permalink="/nieuws/zonder-datum/ongedateerd.html"),
    "pages/colofon.md": f"---\ntitle: Colofon\npermalink: /colofon/\n---\n{FEW}\n\n## Bronnen\n\n{FEW}\n",
}
SETTINGS = CONFIG.replace("title: Proef", "title: Knipselkrant\ndescription: Nieuws, uit de krant geknipt en bewaard")

KINDS = {
    "front": "/",
    "list": "/page2/",
    "story": "/nieuws/2021/10/01/met-foto.html",
    "story-drawn": "/opinie/2021/09/01/zonder-foto.html",
    "category": "/politiek/",
    "tag": "/tag/asiel/",
    "year": "/2018/",
    "month": "/2021/10/",
    "archive": "/archief/",
    "search": "/zoeken/?q=angstcultuur&year=2018",
    "subscribe": "/abonneren/",
    "colophon": "/colofon/",
    "not-found": "/404.html",
}
