"""Dutch as far as the rules of this package need it: lists of words, no rules.

All words are lower-case. English stands beside Dutch only where seeds are likely to have it (dates).
"""


def words(text: str) -> frozenset[str]:
    """The words of a text, between spaces and line ends."""
    return frozenset(text.split())


ARTICLES = words("de het een 't 'n")

PREPOSITIONS = words(
    """
    aan achter behalve beneden bij binnen boven buiten dankzij door gedurende in langs met na naar naast om
    omstreeks ondanks onder op over per rond rondom sinds te tegen tegenover ten ter tijdens tot tussen uit van
    vanaf vanuit vanwege via volgens voor voorbij wegens zonder
    """
)

ADJUNCT_PREPOSITIONS = words("na tijdens sinds vanaf vanwege wegens dankzij ondanks volgens zonder bij in")
"""Prepositions before what a sentence can do without, rather than before what its verb is used with."""

COORDINATORS = words("en of maar want dus noch doch")

SUBORDINATORS = words(
    """
    aangezien als alsof doordat hoewel indien mits nadat nu ofschoon omdat opdat sinds tenzij terwijl toen
    totdat voordat wanneer zoals zodat zodra zolang
    """
)

RELATIVES = words(
    """
    die dat wat wie wiens wier waar waaraan waarbij waardoor waarin waarmee waarna waarnaar waarom waaronder
    waarop waarover waartegen waartoe waarvan waarvoor
    """
)
"""Words that open a clause about what stood before them."""

PRONOUNS = words(
    """
    hij zij ze hem haar hun hen het dit dat deze die diens dezelfde hetzelfde zo'n zulke daaraan daarbij
    daardoor daarin daarmee daarna daarnaar daarom daarop daarover daartegen daartoe daarvan daarvoor hieraan
    hierbij hierdoor hierin hiermee hierna hierom hierop hierover hiervan hiervoor ermee erbij ervan ervoor erop
    erin erover erdoor eraan laatstgenoemde beide beiden
    """
)
"""Words that point back at something the reader of a lone sentence has not seen."""

POINTERS = PRONOUNS - {"het", "dat", "die", "haar", "hun"}
"""Pronouns that, anywhere in a lone sentence, leave its reader asking who or what."""

FIRST_PERSON = words("ik mij me mijn wij we ons onze jij je jouw jullie u uw")

OPENERS_THAT_POINT_BACK = words(
    """
    alleen alsnog anderen anders bovendien daar daarentegen daarnaast desalniettemin desondanks dan derhalve dezelfde
    dus echter eerder eerst eveneens evenals hier hierbij immers inmiddels intussen juist kortom later maar
    namelijk niettemin nochtans nu ondertussen ongeveer ook overigens sindsdien sommigen tegelijk tegelijkertijd
    tenslotte terwijl toch toen uiteindelijk vandaar vervolgens verder volgens voorts waarschijnlijk want zelfs
    zo zodoende zowel en of ja nee wel
    """
)
"""Words that tie the sentence they open to the one before it."""

FINITE_VERBS = words(
    """
    is zijn was waren ben bent wordt worden werd werden heeft hebben had hadden hebt kan kunnen kon konden mag
    mogen mocht mochten moet moeten moest moesten wil willen wilde wilden wou zal zullen zou zouden gaat gaan
    ging gingen komt komen kwam kwamen doet doen deed deden krijgt krijgen kreeg kregen blijft blijven bleef
    bleven laat laten liet lieten staat staan stond stonden ligt liggen lag lagen zit zitten zat zaten zegt
    zeggen zei zeiden vindt vinden vond vonden ziet zien zag zagen geeft geven gaf gaven neemt nemen nam namen
    maakt maken maakte maakten stelt stellen stelde stelden meldt melden meldde meldden schrijft schrijven
    schreef schreven blijkt blijken bleek bleken lijkt lijken leek leken noemt noemen noemde noemden denkt
    denken dacht dachten weet weten wist wisten brengt brengen bracht brachten houdt houden hield hielden loopt
    lopen liep liepen stuurt sturen stuurde stuurden vraagt vragen vroeg vroegen werkt werken werkte werkten zet
    zetten zette valt vallen viel vielen begint beginnen begon begonnen treedt treden trad traden wijst wijzen
    wees wezen roept roepen riep riepen spreekt spreken sprak spraken verliest verliezen verloor verloren wint
    winnen won wonnen sluit sluiten sloot sloten kiest kiezen koos kozen verdwijnt verdwijnen verdween verdwenen
    stijgt stijgen steeg stegen daalt dalen daalde daalden sterft sterven stierf stierven overlijdt overleed
    overleden betaalt betalen betaalde betaalden gebruikt gebruikte dreigt dreigen dreigde dreigden wacht
    wachten wachtte wachtten zoekt zoeken zocht zochten koopt kopen kocht kochten verkoopt verkopen verkocht
    verkochten pleit pleiten pleitte pleitten waarschuwt waarschuwen waarschuwde waarschuwden ontslaat ontsloeg
    opent openen opende openden steunt steunen steunde steunden eist eisen eiste eisten onderzoekt onderzoeken
    onderzocht onderzochten behandelt behandelde
    """
)
"""Frequent verbs, as they stand in a main clause."""

AUXILIARIES = words(
    """
    heeft hebben had hadden wordt worden werd werden kan kunnen kon konden mag mogen mocht mochten moet moeten
    moest moesten wil willen wilde wilden zal zullen zou zouden gaat gaan laat laten liet lieten
    """
)
"""Verbs that leave a clause unfinished until its participle or infinitive has come."""

REPORTERS = words(
    """
    aldus zegt zeggen zei zeiden meldt melden meldde meldden schrijft schrijven schreef schreven stelt stellen
    stelde stelden vertelt vertellen vertelde blijkt bleek concludeert concluderen concludeerde verklaart
    verklaarde bevestigt bevestigde denkt vindt vinden laat
    """
)
"""Words with which a sentence, after its message and a comma, names who brought it."""

SAYING = words(
    """
    aldus volgens zegt zeggen zei zeiden meldt melden meldde vertelt vertelde schrijft stelt bevestigt verklaart
    concludeert
    """
)
"""Words that name who said something, in news."""

FUNCTION_WORDS = (
    ARTICLES
    | PREPOSITIONS
    | COORDINATORS
    | SUBORDINATORS
    | RELATIVES
    | PRONOUNS
    | FIRST_PERSON
    | OPENERS_THAT_POINT_BACK
    | FINITE_VERBS
    | words(
        """
    er men zich elkaar niet geen nog al wel meer veel vaak heel zeer weer reeds pas steeds nooit altijd soms hoe
    welke elk elke ieder iedere iedereen iemand niemand iets niets alles alle sommige andere ander eigen haar
    twee drie vier vijf zes zeven acht negen tien
    """
    )
)
"""Words that say nothing about what a text is about."""

TEXT_WORDS = words("artikel bericht blog document hoofdstuk pagina paragraaf stuk tekst verhaal website")
"""What a text calls itself."""

TIME_UNITS = words("uur uren dag dagen week weken maand maanden jaar jaren")

GESTURES = words("aarzelt denkt fronst glimlacht grijnst haalt kijkt knikt lacht schudt slikt zucht zwijgt")
"""What people do who answer without a word."""

TITLE_WORDS = words("de het een van in op en voor bij met")
"""The function words that titles have most."""

SENTENCE_STARTERS = (
    ARTICLES
    | PREPOSITIONS
    | SUBORDINATORS
    | PRONOUNS
    | FIRST_PERSON
    | OPENERS_THAT_POINT_BACK
    | words(
        """
    er hoe wat wie waar waarom welke onlangs gisteren vandaag morgen vorig vorige volgend volgende afgelopen
    eind begin medio sommige veel vele alle elke ieder iedere iedereen niemand meer minder geen twee drie vier
    vijf zes zeven acht negen tien maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    """
    )
) - COORDINATORS
"""Words that, with a capital in mid-line, show that a sentence begins there."""

NAME_PARTICLES = words("van de der den ten ter het 't te in op la le du di da el al bin ibn von und")
"""Lower-case words within a person's name."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan january januarij",
            "februari feb febr february",
            "maart mrt mar march",
            "april apr",
            "mei may",
            "juni jun june",
            "juli jul july",
            "augustus aug august",
            "september sep sept",
            "oktober okt october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}

WEEKDAYS = words(
    """
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za zo monday tuesday wednesday
    thursday friday saturday sunday mon tue wed thu fri sat sun
    """
)

COPULAS = words("is was zijn waren ben bent wordt worden werd werden lijkt lijken leek leken blijkt bleek heet")
"""Verbs that say nothing without what follows them."""

PARTICLES = words("af toe weg terug neer samen vast mee heen los open dicht door vrij stil klaar deel plaats")
"""Words that, at the end of a sentence, belong to its verb."""
