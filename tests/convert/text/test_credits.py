import pytest

from knipselkrant.convert.text.credits import credits_of, is_credit


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("Door onze redacteur Marieke Hoogland", {"author": "Marieke Hoogland"}),
        ("Door Evelien Stoop en Jibril Warsame", {"author": "Evelien Stoop en Jibril Warsame"}),
        ("Door: Sanne Wolters en Bram Idema", {"author": "Sanne Wolters en Bram Idema"}),
        ("Door Jan van der Berg", {"author": "Jan van der Berg"}),
        ("door Jan Jansen", {"author": "Jan Jansen"}),
        ("Door Jasper Bos, dataredactie", {"author": "Jasper Bos"}),
        ("By Jane Doe", {"author": "Jane Doe"}),
        ("door onze verslaggeefster ANNA DE WIT", {"author": "ANNA DE WIT"}),
        ("Van onze verslaggever", {"author": "onze verslaggever"}),
        (
            "Tekst: Wouter Dijkgraaf. Foto: Lotte van Rheenen",
            {"author": "Wouter Dijkgraaf", "credit": "Lotte van Rheenen"},
        ),
        ("Foto's: Hendrik Jan Sikkema", {"credit": "Hendrik Jan Sikkema"}),
        ("BEELD | ANP", {"credit": "ANP"}),
        ("Foto Robin Utermohlen/ANP", {"credit": "Robin Utermohlen"}),
        ("Grafieken: Titus Knegt", {"credit": "Titus Knegt"}),
        ("Beeld Merlin de Wit", {"credit": "Merlin de Wit"}),
        ("DOOR ONZE CORRESPONDENT JAN DE VRIES", {"author": "JAN DE VRIES"}),
        ("Jorrit Haverkate, redacteur Asiel en Migratie", {"author": "Jorrit Haverkate"}),
        ("Judith Sonneveld, politiek verslaggever", {"author": "Judith Sonneveld"}),
        ("Jeroen Pastoor | Den Haag", {"author": "Jeroen Pastoor"}),
        ("Analyse • Dorien Zwart, redacteur recht", {"author": "Dorien Zwart"}),
        ("Bram Vissers 16-09-22, 05:30 Laatste update: 09:12", {"author": "Bram Vissers"}),
        ("Redactie politiek 23 januari 2024", {"author": "Redactie politiek"}),
        ("Stijn Bloemberg, 3 juli 2024, 16:42", {"author": "Stijn Bloemberg"}),
    ],
)
def test_a_credit_says_who_made_what(line, fields):
    assert is_credit(line)
    assert credits_of(["Een alinea.", line]) == fields


@pytest.mark.parametrize(
    "line",
    [
        "Bron: CBS",
        "Figuur 2: de kaart",
        "© Reuters",
        "De brand in de haven van Moerdijk ANP",
        "Leestijd: 3 minuten",
        "Ria ten Thije bij de lege lasplekken. © Lenneke Pross",
        "Met medewerking van Sjoerd Ypma",
        "21 november 2018 – verschenen in nr. 47",
        "Laatst gewijzigd op 7 juni 2019",
    ],
)
def test_a_credit_may_name_nobody_we_have_a_field_for(line):
    assert is_credit(line)
    assert credits_of([line]) == {}


@pytest.mark.parametrize(
    "line",
    [
        "Door een storing reden er geen treinen",
        "Van alle kanten kritiek",
        "Door Jan Jansen, en door hem alleen",
        "Foto van de dag",
        "Video Games",
        "Kritiek op ANP",
        "Aangepast plan voor de brug",
        "Samira Haddad, verpleegkundige in Goes",
        "Achtergrond | Opvang",
        "Anna de Wit 12 mei 1921",
        "Ede, 6 juni 2019, 9:28 uur: de brug",
    ],
)
def test_this_is_no_credit(line):
    assert not is_credit(line)


def test_a_label_may_explain_a_word_and_name_no_author():
    assert credits_of(["Tekst: elke reeks van tekens"]) == {}


def test_the_first_byline_counts():
    assert credits_of(["Door Anna de Wit", "Door Piet Bakker"]) == {"author": "Anna de Wit"}
