"""Sections, subjects and years where there are many: in their order, and less of them at once."""

import pytest

from ..sites import page, post, site


def test_the_archive_lists_subjects_by_name(tmp_path):
    files = {"_posts/2020-01-01-a.html": post(tags="[ter Apel, azc, Écologie, Dublin, ijsbrekers]")}
    output, _ = site(tmp_path, files)
    (register,) = page(output / "archief/index.html").select(".register")
    names = [link.get_text() for link in register.select("a")]
    assert names == ["Azc 1", "Dublin 1", "Écologie 1", "IJsbrekers 1", "Ter Apel 1"]


def test_the_archive_folds_away_subjects_that_few_stories_are_about(tmp_path):
    tags = [f"onderwerp {number:02}" for number in range(70)]
    files = {
        f"_posts/2020-01-0{day}-s.html": post(tags=f"[{', '.join(tags[first:])}]") for day, first in [(1, 0), (2, 10)]
    }
    output, _ = site(tmp_path, files)
    register = page(output / "archief/index.html").select_one(".register")
    shown = [link.get_text() for link in register.ul.select("a")]
    assert (len(shown), shown[0], shown[-1]) == (60, "Onderwerp 10 2", "Onderwerp 69 2")
    assert register.details.summary.get_text() == "Nog 10"
    assert len(register.details.select("a")) == 10


@pytest.mark.parametrize(
    ("year", "beside"), [("2016", ["2014"]), ("2014", ["2016", "2013"]), ("2013", ["2014", "2011"]), ("2011", ["2013"])]
)
def test_a_year_leads_to_the_years_beside_it(tmp_path, year, beside):
    files = {f"_posts/{each}-05-01-s.html": post(f"Uit {each}") for each in (2011, 2013, 2014, 2016)}
    output, _ = site(tmp_path, files)
    for path, here in ((year, f"Heel {year}"), (f"{year}/05", "mei")):
        calendar = page(output / path / "index.html").select_one(".calendar")
        years, months = ([link.get_text() for link in part.select("a")] for part in calendar.select("ul"))
        assert [name for name in years if name != f"Heel {year}"] == beside
        assert months == ["mei"]
        assert calendar.select_one("[aria-current]").get_text() == here


@pytest.mark.parametrize(("sections", "shown"), [(2, 4), (5, 3)])
def test_of_many_sections_the_front_page_shows_less_each(tmp_path, sections, shown):
    files = {
        f"_posts/2020-{1 + number // 28:02}-{1 + number % 28:02}-s.html": post(category=f"rubriek {number % sections}")
        for number in range(50)
    }
    output, _ = site(tmp_path, files)
    blocks = page(output / "index.html").select(".block")
    assert [len(block.select("li")) for block in blocks] == [shown] * sections


def test_sections_are_in_the_order_of_the_alphabet_wherever_they_are_listed(tmp_path):
    names = ["zorg", "Économie", "IND", "achtergrond"]
    files = {f"_posts/2020-01-0{day}-s{day}.html": post(category=name) for day, name in enumerate(names, 1)}
    output, _ = site(tmp_path, files)
    in_order = ["Achtergrond", "Économie", "IND", "Zorg"]
    listed = {"index.html": ".sections a", "abonneren/index.html": ".feed h2", "zoeken/index.html": "#category option"}
    for path, selector in listed.items():
        assert [name.get_text() for name in page(output / path).select(selector)][-4:] == in_order, path
