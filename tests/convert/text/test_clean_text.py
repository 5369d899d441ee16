"""Correct text is left exactly alone: hundreds of thousands of words, and not one repair."""

from unicodedata import normalize

import pytest
from babel import Locale

from knipselkrant.convert.text.repair import mend_letters, mend_plain_text

from ...tools import DUTCH_WORDS, needs

LANGUAGES = """
    af ar az bs ca cs cy da de el en eo es et eu fa fi fo fr ga gl ha he hi hr hu id ig is it ja km ko lt lv mk mt nb
    nl pl pt ro ru sk sl sq sr_Latn sv sw th tr uk uz vi yo zh
"""
QUOTATIONS = (
    "„{}”",
    "“{}”",
    "‘{}’",
    "«{}»",
    "« {} »",
    "»{}«",
    "‹{}›",
    "{}’s",
    "{}…",
    "{}–{}",
    "{} – {}",
    "¿{}?",
    "({}™)",
)


def assert_untouched(text: str) -> None:
    for mend in (mend_letters, mend_plain_text):
        mended, repairs = mend(text)
        assert repairs == []
        assert mended == text


def capitals(name: str) -> str:
    return normalize("NFC", name.upper())


def words_in_sentences(words: list[str], longest: int) -> list[str]:
    """Sentences of a dozen words, on lines of at most so many characters."""
    lines, line = [], ""
    for number, word in enumerate(words, start=1):
        longer = f"{line} {word}{'' if number % 12 else '.'}".strip()
        if len(longer) > longest:
            lines.append(line)
            longer = word
        line = longer
    return [*lines, line]


@needs("wdutch")
@pytest.mark.parametrize("longest", [72, 10_000])
def test_every_word_of_dutch_is_left_alone(longest):
    words = DUTCH_WORDS.read_text("utf-8").split("\n")[:-1]
    assert len(words) > 400_000
    # A line that ends in a hyphen is taken for one with a broken word.
    assert_untouched("\n".join(words_in_sentences([word for word in words if not word.endswith("-")], longest)))


@pytest.mark.parametrize("language", LANGUAGES.split())
def test_names_of_countries_languages_months_and_days_are_left_alone(language):
    locale = Locale.parse(language)
    named = (locale.territories, locale.languages, locale.months["format"]["wide"], locale.days["format"]["wide"])
    names = [str(name) for names in named for name in names.values()]
    assert_untouched("\n".join(f"De krant schrijft over {name}, {capitals(name)} en niets." for name in names))


@pytest.mark.parametrize("quotation", QUOTATIONS)
def test_names_between_any_quotation_marks_are_left_alone(quotation):
    names = [str(name) for language in ("pt", "ro", "is", "fr", "vi", "tr") for name in _countries(language)]
    quoted = [quotation.format(name, name) for name in [*names, *map(capitals, names)]]
    assert_untouched("\n".join(f"Hij zei {name} en ging." for name in quoted))


def _countries(language: str) -> list[str]:
    return list(Locale.parse(language).territories.values())


@pytest.mark.parametrize(
    "text",
    [
        "Recep Tayyip Erdoğan, Kemal Kılıçdaroğlu, Şırnak, Iğdır, Ağrı, Gülşen Çağla, Öcalan, IŞIK",
        "Łódź, Wałęsa, Dąbrowski, Świętokrzyskie, Żółć, Zbigniew Ćwiąkalski, gżegżółka, BIAŁYSTOK",
        "Dvořák, Jiří Škoda, Ústí nad Labem, Žižkov, Babiš, Ďáblice, Ťok, příliš žluťoučký kůň",
        "Nguyễn Văn Đức, Hồ Chí Minh, Đà Nẵng, Trần Đại Quang, Phạm Nhật Vượng, Huế, Ưng Hoàng Phúc",
        "Þórður Guðjónsson, Björk Guðmundsdóttir, Eyjafjallajökull, Ísafjörður, Ægir, ÞÓR, ÐAÐI",
        "Eĥoŝanĝo ĉiuĵaŭde, Ĉapelitaj, Ŝafo, Ĵurnalo, Aŭstrio, ĜIS",
        "Llŷr, Gwŷr, tŵr, Siân, Llanfairpwllgwyngyll, Cŵn, dŵr, ŵyn, MÔN",
        "João Gonçalves, São Tomé, MAÇÃ, “MAÇÃ”, IRMÃ, «IRMÃ», Ã, o til de Ã, NÃO",
        "Ștefan Țăranu, Ceaușescu, Timișoara, Ţara, ÎN ÂNGERI, Â și Î, „VÂNĂ”, România",
        "Milošević, Đoković, Šešelj, Kovačić, Žarko Đukanović, ĐURĐEVAC, Čačak",
        "Orbán Győző, Szűcs, Erdős Pál, hűtő, ŐSZ, Rīga, Kārlis, Ķegums, Ņina, Šiauliai, Žemaitė, Õnne, Jüri",
        "Ɓala en Ƙano, Hausa; Ŋ in het Ewe: Ɔkɔ, Ɖeƒe; Yorùbá: Ọ̀ṣun, Adébáyọ̀; Igbo: Ụ̀zọ̀",
        "[ˈɦaːrlɛm], /saɫt/, [ɪnˈtɛrnɛt], /ˈzɔn.dɑx/ en Hawaiʻi, Qurʼan, maʼn, zo´n, auto´s",
        "café, één, vóór, zeeën, Curaçao, crème brûlée, Ångström, København, Straße, coördinatie, geïnd, bèta",
        "‘Zo’n „raar” – en “mooi” – woord…’ ’s avonds, ’90, IND’ers, € 10,50, €10, 50 °C, 2½, 10 m², 5 µg, 3 × 4, 5‰",
        "R&D, AT&T, AT&T; Q&A; H&M, Jip&Janneke; a&b; '&amp;', “&eacute;” en `&#8217;` zijn entiteiten",
        "5'30'', 3'', x = '' en y = ''; 6,,7",
        "in- en uitvoer, voor- of nadelen, IND-medewerker, zee-eend, Noord-Holland, tv-kijker",
        "Γειά σου, Привет, שלום, مرحبا, می\u200cخواهم, ខ្មែរ\u200bភាសា, 👨\u200d👩\u200d👧, ❤️\u200d🔥, 中文，日本語",
        "* * *\n\n--- \n\n1-0 (0-0)\n\n- een\n- twee",
    ],
)
def test_correct_text_is_left_alone(text):
    assert_untouched(text)
