"""Dutch typography: cases written by hand, and the laws that hold for any text."""

import re
import time
from html import escape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from typogrify.filters import smartypants as plain_typogrify

from knipselkrant.site.typography import typeset, typeset_html

APOSTROPHES = [
    ("Het is 's avonds koud", "Het is ’s avonds koud"),
    ("'s Avonds is het koud.", "’s Avonds is het koud."),
    ("'S Avonds. 'T Is laat.", "’S Avonds. ’T Is laat."),
    ("'S-HERTOGENBOSCH, 'N Huis, 's-Graveland", "’S-HERTOGENBOSCH, ’N Huis, ’s-Graveland"),
    ("'s morgens vroeg, 'savonds laat, 'tuurlijk", "’s morgens vroeg, ’savonds laat, ’tuurlijk"),
    ("naar 's-Hertogenbosch en 's Gravenhage", "naar ’s-Hertogenbosch en ’s Gravenhage"),
    ("'t is 'n feit", "’t is ’n feit"),
    ("dat 'k 'm zag en 'r ook, zei 'ie", "dat ’k ’m zag en ’r ook, zei ’ie"),
    ("Ik zie 'm.", "Ik zie ’m."),
    ("d'r, m'n, z'n, zo'n en da's", "d’r, m’n, z’n, zo’n en da’s"),
    ("auto's, foto's, collega's", "auto’s, foto’s, collega’s"),
    ("Hans' moeder en Max' vader en Inez' kind", "Hans’ moeder en Max’ vader en Inez’ kind"),
    ("De fiets is Hans'.", "De fiets is Hans’."),
    ("in '90", "in ’90"),
    ("de jaren '60 en '70 waren roerig", "de jaren ’60 en ’70 waren roerig"),
    ("de '68-beweging", "de ’68-beweging"),
    ("Na de jaren '90 zei hij: 'nee'", "Na de jaren ’90 zei hij: ‘nee’"),
    ("In '90 kwam Hans' moeder", "In ’90 kwam Hans’ moeder"),
    ("IND'ers en een IND'er, A4'tje, 65+'ers", "IND’ers en een IND’er, A4’tje, 65+’ers"),
    ("rock-'n-roll en rock 'n' roll", "rock-’n-roll en rock ’n’ roll"),
    ("O'Connor en o'Neill", "O’Connor en o’Neill"),
    ("Maarten 't Hart, Sophie in 't Veld, Van 't Hof", "Maarten ’t Hart, Sophie in ’t Veld, Van ’t Hof"),
    ("('s nachts)", "(’s nachts)"),
    ("overdag/'s avonds", "overdag/’s avonds"),
    ("ILO’s en douane’s", "ILO’s en douane’s"),
]

SINGLE_QUOTES = [
    ("'zo'n dag'", "‘zo’n dag’"),
    ("'Het is 's avonds koud'", "‘Het is ’s avonds koud’"),
    (
        "'IND laat criminele asielzoekers met rust, uitzetten is te duur'",
        "‘IND laat criminele asielzoekers met rust, uitzetten is te duur’",
    ),
    ("''s Avonds is het stil' hmm", "‘’s Avonds is het stil’ hmm"),
    ("'foto's van collega's'", "‘foto’s van collega’s’"),
    ("'Hij zei \"nee\" tegen mij'", "‘Hij zei “nee” tegen mij’"),
    ("'90 procent van de collega's wil weg'", "‘90 procent van de collega’s wil weg’"),
    ("'37 vergunningen ingetrokken'", "‘37 vergunningen ingetrokken’"),
    ("'90.000 asielzoekers'", "‘90.000 asielzoekers’"),
    ("'De jaren '90 waren mooi'", "‘De jaren ’90 waren mooi’"),
    ("'5 doden bij aanslag'", "‘5 doden bij aanslag’"),
    ("'m'n huis'", "‘m’n huis’"),
    ("de letter 's'", "de letter ‘s’"),
    ("'NS laat reizigers staan'", "‘NS laat reizigers staan’"),
    ("'T. krijgt tien jaar'", "‘T. krijgt tien jaar’"),
    ("'N-VA wint', 'S&P 500 daalt', 'n.v.t.'", "‘N-VA wint’, ‘S&P 500 daalt’, ‘n.v.t.’"),
    ("'R-getal daalt'", "‘R-getal daalt’"),
    ("een 'onbetekenende positie', zei hij", "een ‘onbetekenende positie’, zei hij"),
    ("een oud-'kroonprins'", "een oud-‘kroonprins’"),
    ("Kamer: 'stop ermee'", "Kamer: ‘stop ermee’"),
    ("Kamer:'stop ermee'", "Kamer:‘stop ermee’"),
    ("'...en toen?'", "‘…en toen?’"),
    ("('nee')", "(‘nee’)"),
    ("een '(on)geluk'", "een ‘(on)geluk’"),
]

DOUBLE_QUOTES = [
    ('"Wij gaan", zei hij, "naar huis."', "“Wij gaan”, zei hij, “naar huis.”"),
    ('"\'s Avonds", zei hij', "“’s Avonds”, zei hij"),
    ('"\'t Is mooi geweest."', "“’t Is mooi geweest.”"),
    ("\"Hij zei 'nee' tegen mij\"", "“Hij zei ‘nee’ tegen mij”"),
    ("\"Hij zei 'nee'\"", "“Hij zei ‘nee’”"),
    ("\"'Nee', zei hij\"", "“‘Nee’, zei hij”"),
    ("'\"Nee\", zei hij'", "‘“Nee”, zei hij’"),
    ('("nee") ["ja"]', "(“nee”) [“ja”]"),
    ('een-"soort" van-"iets"', "een-“soort” van-“iets”"),
    ('zo –"nee"– en —"ja"—', "zo –“nee”– en —“ja”—"),
    ('"ja"/"nee"', "“ja”/“nee”"),
    ('"a": "b"; "c"! "d"? "e".', "“a”: “b”; “c”! “d”? “e”."),
    ('zei:"Nee" en ging', "zei:“Nee” en ging"),
    ('"Maar ik –", zei hij', "“Maar ik –”, zei hij"),
    ('"Maar ik..." zei hij', "“Maar ik…” zei hij"),
    ('"...en toen", zei hij', "“…en toen”, zei hij"),
    ('"Ik blijf', "“Ik blijf"),
    ('"Ik blijf.\n\n"En ik ga", zei hij', "“Ik blijf.\n\n“En ik ga”, zei hij"),
    ('zei " nee " en ging', "zei “ nee ” en ging"),
    ('hij zei"nee" en ging', "hij zei“nee” en ging"),
    ('"Iedereen binnen de IND [denkt] wel", aldus', "“Iedereen binnen de IND [denkt] wel”, aldus"),
    ('"taaie"-procedures', "“taaie”-procedures"),
    ('""', "“”"),
    ("\"'ja'\"", "“‘ja’”"),
    ('"Wij zijn met 15", zei hij', "“Wij zijn met 15”, zei hij"),
    ("Hij is 5'10\" lang", "Hij is 5′10″ lang"),
    ('een 15" scherm', "een 15″ scherm"),
    ('een 15"-scherm', "een 15″-scherm"),
    ('"Een 15" scherm", zei hij', "“Een 15″ scherm”, zei hij"),
    ('"Ik ben 15" en "jij bent 16"', "“Ik ben 15” en “jij bent 16”"),
    ("een muur van 6' hoog", "een muur van 6′ hoog"),
]

EXISTING_QUOTES = [
    ("„voldoende is goed genoeg”, schrijft EY", "„voldoende is goed genoeg”, schrijft EY"),
    ("‘klant’ en “klant” en «klant» en collega’s", "‘klant’ en “klant” en «klant» en collega’s"),
    ('„een publiek geheim", zei hij', "„een publiek geheim”, zei hij"),
    ("„'s Avonds”", "„’s Avonds”"),
    ("“Hij zei 'nee'”", "“Hij zei ‘nee’”"),
]

DASHES = [
    ("stiekem - en tegen betaling - hielp", "stiekem – en tegen betaling – hielp"),
    ("stiekem -- en --- dan", "stiekem – en — dan"),
    ("2017--2018", "2017–2018"),
    ("al – bestaand — … goed", "al – bestaand — … goed"),
    ("2017-2018 en 2018-09-03 en 06-12345678 en IND-medewerker", None),
    ("- Margrite Kalverboer", None),
    ("immigratie- en naturalisatiedienst, op- of aanmerking", None),
    ("----------", None),
    ("* - - - *", None),
    ("Tja... En toen....", "Tja… En toen…."),
]

UNTOUCHED = [
    ("2,4 procent, € 1.000,50, 09.28 uur, -5 graden, R&D, 1 < 2 > 0", None),
    ("https://nl.wikipedia.org/wiki/'s-Hertogenbosch--x?a=b...c", None),
    ("zie www.nos.nl/a--b of o'neill--x@nos.nl", None),
    ("'zie https://nos.nl/a--b'", "‘zie https://nos.nl/a--b’"),
    ('"zie https://nos.nl..."', "“zie https://nos.nl…”"),
    (r"C:\map\-- \" \\ &#8216; &amp; <b>", r"C:\map\– \” \\ &#8216; &amp; <b>"),
    ("een\u00a0vaste spatie", None),
    ("", None),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(text, expected or text, id=text[:40] or "leeg")
        for text, expected in APOSTROPHES + SINGLE_QUOTES + DOUBLE_QUOTES + EXISTING_QUOTES + DASHES + UNTOUCHED
    ],
)
def test_text_is_set_by_dutch_rules(text: str, expected: str) -> None:
    assert typeset(text) == expected
    assert typeset_html(escape(text)) == escape(expected, quote=False)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p>"Hij <em>zei</em>"</p>', "<p>“Hij <em>zei</em>”</p>"),
        ('<p>"Een</p><p>"Twee"</p>', "<p>“Een</p><p>“Twee”</p>"),
        ('<p>"</p><p>" a</p>', "<p>“</p><p>“ a</p>"),
        ('<li>"a"</li><li>"b"</li>', "<li>“a”</li><li>“b”</li>"),
        ('<p>zei <b>"nee"</b>, <i>"</i>ja<i>"</i></p>', "<p>zei <b>“nee”</b>, <i>“</i>ja<i>”</i></p>"),
        ("<p><b>IND</b>'ers en <b>'s</b> avonds</p>", "<p><b>IND</b>’ers en <b>’s</b> avonds</p>"),
        ("<p>&quot;zo&#39;n &#x27;dag&#x27;&#34;</p>", "<p>“zo’n ‘dag’”</p>"),
        ("<p>R&amp;D &lt; &gt; caf&eacute;'s</p>", "<p>R&amp;D &lt; &gt; café’s</p>"),
        ('<p>&bdquo;nee" zei</p>', "<p>„nee” zei</p>"),
        ('<p>"een<br>\'s avonds"<br/>"</p>', "<p>“een<br>’s avonds”<br/>“</p>"),
        ('<p>"<code>a"b</code>" en "<img alt=\'"\'>"</p>', "<p>“<code>a\"b</code>” en “<img alt='\"'>”</p>"),
        ('<pre>"a" -- <b>"b"</b>...</pre>"c"', '<pre>"a" -- <b>"b"</b>...</pre>“c”'),
        ("<svg><svg>'</svg>\"</svg> 'a'", "<svg><svg>'</svg>\"</svg> ‘a’"),
        ("<svg/> 'a' <CODE>'</CODE>", "<svg/> ‘a’ <CODE>'</CODE>"),
        ('<script>if (a<b) "</p>"</script>"a"', '<script>if (a<b) "</p>"</script>“a”'),
        ('<style>p::before{content:"--"}</style>', '<style>p::before{content:"--"}</style>'),
        ('<textarea>"a"</textarea><kbd>\'</kbd><samp>--</samp><math>"</math>', None),
        ('<!-- "a" -- <b> --><p title="\'a\' > \'b\'" data-x=\'"\'>"a"</p>', None),
        ("<p>a <b>- b</b> -- c-<b>-</b></p>", "<p>a <b>– b</b> – c-<b>-</b></p>"),
        ("<p title=it's>'a'</p>", "<p title=it's>‘a’</p>"),
        ('<!DOCTYPE html><a href="x--y">x--y</a>', '<!DOCTYPE html><a href="x--y">x–y</a>'),
    ],
)
def test_only_words_between_tags_are_set(html: str, expected: str | None) -> None:
    if expected is None:
        expected = html.replace('>"a"</p>', ">“a”</p>")
    assert typeset_html(html) == expected


@pytest.mark.parametrize("text", ["'s avonds", "'t", "'90"])
def test_plain_typogrify_opens_a_quotation_where_dutch_has_an_apostrophe(text: str) -> None:
    assert plain_typogrify(text).startswith("&#8216;")
    assert typeset(text) == "’" + text[1:]


ALPHABET = st.sampled_from(
    ["'", '"', "''", "-", "--", ".", "...", ". . .", " ", " - ", "\n\n", "\n", "s", "n", "t", "90", "5", "x", "É",
     "„", "”", "“", "‘", "’", "«", "–", "…", "(", ")", "/", ",", ":", "\\", "&", "<", ">", "&#39;", "&quot;", ";",
     "http://x", "www.", "@", "a@b.nl", ".nl", "\u00a0", "\ufffc", "\x00", "`", "<b>", "</p>", "<!--", "=", "IND"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=60), st.lists(ALPHABET, max_size=25).map("".join))
TAGS = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<br>", "<code>", "</code>", "<svg/>", "<pre>", "</pre>", "<!-- ' -->",
     "<script>'</script>", "<a title='\"--' href=\"it's\">", "</a>", '<img alt="\'">', "<svg>", "</svg>",
     "<li\n class='x>y'>", "<textarea rows=2>'\"--</textarea>"]
)  # fmt: skip


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


@given(TEXTS)
@example("a - -- b")
@example("http://x'o'neill@y.nl")
@example("--0@0.0'@0.0")
def test_setting_twice_is_setting_once(text: str) -> None:
    once = typeset(text)
    assert typeset(once) == once


@given(TEXTS)
def test_letters_and_digits_stay(text: str) -> None:
    assert letters(typeset(text)) == letters(text)


@given(TEXTS)
def test_no_straight_quote_is_left_outside_addresses(text: str) -> None:
    if not re.search(r"@|http|www", text):
        assert not re.search("[\"']", typeset(text))


@given(TEXTS)
def test_html_without_tags_is_set_as_text(text: str) -> None:
    assert typeset_html(escape(text)) == escape(typeset(text), quote=False)


@given(st.lists(st.one_of(TAGS, TEXTS.map(escape))))
def test_tags_stay_and_setting_html_twice_is_setting_it_once(parts: list[str]) -> None:
    html = "".join(parts)
    once = typeset_html(html)
    tag = r"""<!--.*?-->|<(script|textarea).*?</\1>|<(?:[^"'>]|"[^"]*"|'[^']*')*>"""
    assert [m[0] for m in re.finditer(tag, once, re.DOTALL)] == [m[0] for m in re.finditer(tag, html, re.DOTALL)]
    assert typeset_html(once) == once


@given(st.one_of(TEXTS, st.lists(st.one_of(TAGS, ALPHABET)).map("".join)))
def test_even_broken_html_is_set_once_and_for_all(html: str) -> None:
    once = typeset_html(html)
    assert typeset_html(once) == once


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    ['"', "'", "\"'", "<", "<a ", '<a "', '<a ="', "<a b=\"<a c='", "<!--", "<!-- >", "<pre>", "</pre", "<script>",
     "<script", "<script>x</script ", "<svg><code>", "&", "&#", "-", "--", " - ", ".", ". ", "\n", "\n ", "'90 ",
     "'90 a'a ", '5" a', '5"', "5'", "a'", "a.", "a@", "a@b.", "http://", "http://.", "www.'", "http://x'", "(", "\\",
     "’", "„", "é", "`"],
)  # fmt: skip
def test_time_is_linear(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.process_time()
        typeset(text)
        typeset_html(text)
        typeset_html("<p>" + text)
        return time.process_time() - start

    assert seconds(200_000) < 4, f"{unit!r} takes too long"
