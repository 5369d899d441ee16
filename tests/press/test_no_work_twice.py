"""A build renders the pages that show what changed, and no other; on one core it starts no process."""

import pytest

from knipselkrant.press import making, workers
from knipselkrant.site import related
from knipselkrant.site.related import Relations

from ..sites import post, site

SECTIONS = ("nieuws", "opinie", "politiek", "asiel")
PLACES = (
    "Appingedam",
    "Brielle",
    "Coevorden",
    "Dokkum",
    "Enkhuizen",
    "Franeker",
    "Gennep",
    "Harlingen",
    "IJlst",
    "Joure",
)
STORIES = 60

TEXT_OF_25 = {"opinie/2020/11/01/bericht25.html", "feed/opinie.json", "feed/opinie.xml", "rss/opinie.xml"}
TITLE_OF_25 = TEXT_OF_25 | {
    "nieuws/2020/09/05/bericht24.html",  # the neighbours
    "politiek/2020/11/02/bericht26.html",
    "opinie/2020/03/01/bericht5.html",  # those of the same place
    "asiel/2020/07/01/bericht15.html",
    "asiel/2021/03/01/bericht35.html",
    "opinie/2021/07/01/bericht45.html",
    "asiel/2021/11/01/bericht55.html",
    "index.html",  # as the fourth of its section that is not among the newest twenty
    "page2/index.html",
    "opinie/index.html",
    "2020/index.html",
    "2020/11/index.html",
}


def story(number, title, word):
    """A post in one of four sections and twelve months, akin to the five others of its place."""
    place = PLACES[number % 10]
    begin = f"<p>In {place} kwam de {place.lower()}raad bijeen. {'Er kwam nog geen besluit. ' * 12}</p>"
    body = f"{begin}\n<p>Dat was {word}.</p>"
    month = 2 * (number // 5)
    name = f"{2020 + month // 12}-{month % 12 + 1:02}-{number % 5 + 1:02}-bericht{number}.html"
    return {f"_posts/{name}": post(f"{title} over {place}", body, category=SECTIONS[number % 4])}


class Site:
    """A site of sixty stories, and which pages its last build rendered."""

    def __init__(self, folder, monkeypatch):
        def spread(work, sheets, jobs):
            self.rendered = {sheet.path for sheet in sheets}
            return workers.spread(work, sheets, jobs)

        monkeypatch.setattr(making, "spread", spread)
        self.folder, self.stories = folder, {}
        for number in range(STORIES):
            self.stories |= story(number, f"Kop{number}", f"nr{number}")
        self.output, _ = site(folder, self.stories)

    def edit(self, number, title, word):
        self.stories |= story(number, title, word)
        return site(self.folder, self.stories)[1].published

    def files(self):
        return {
            path.relative_to(self.output).as_posix(): path.read_bytes()
            for path in self.output.rglob("*")
            if path.is_file()
        }

    def showing(self, words):
        return {path for path, data in self.files().items() if words.encode() in data}


@pytest.fixture(scope="module")
def sixty(tmp_path_factory):
    with pytest.MonkeyPatch.context() as monkeypatch:
        yield Site(tmp_path_factory.mktemp("sixty"), monkeypatch)


def test_an_edit_of_a_text_renders_the_pages_that_show_the_text_and_no_other(sixty):
    before = sixty.files()
    assert sixty.showing("Dat was nr25.") == TEXT_OF_25
    published = sixty.edit(25, "Kop25", "no25")
    assert sixty.rendered == sixty.showing("Dat was no25.") == TEXT_OF_25
    assert published.rendered == published.changed == len(TEXT_OF_25)
    assert {path for path, data in sixty.files().items() if data != before[path]} == TEXT_OF_25


def test_an_edit_of_a_title_renders_the_pages_that_show_the_title_and_no_other(sixty):
    assert sixty.showing("Kop25 over") == TITLE_OF_25
    published = sixty.edit(25, "Naam25", "no25")
    assert sixty.showing("Naam25 over") == TITLE_OF_25
    assert sixty.rendered == TITLE_OF_25
    assert published.changed == len(TITLE_OF_25)


def test_an_edit_that_leaves_the_telling_words_works_out_no_relations(sixty, monkeypatch, tmp_path):
    sign = tmp_path / "worked out"  # by a process of its own

    def relations(*those):
        sign.touch()
        return Relations(*those)

    monkeypatch.setattr(related, "Relations", relations)
    sixty.edit(12, "Kop12", "no12")
    assert not sign.exists()
    sixty.edit(12, "Kop12", "gewoonlijk")
    assert sign.exists()


@pytest.mark.parametrize("number", [0, 7, 41, 59])
def test_wherever_a_story_stands_its_edit_renders_what_shows_it(sixty, number):
    showing = sixty.showing(f"Dat was nr{number}.")
    sixty.edit(number, f"Kop{number}", f"no{number}")
    assert sixty.rendered == showing
    showing = sixty.showing(f"Kop{number} over")
    sixty.edit(number, f"Naam{number}", f"no{number}")
    assert sixty.rendered == showing


def test_on_one_core_no_process_is_started(tmp_path, monkeypatch):
    def start(*_, **__):
        raise AssertionError("a process was started")

    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", start)
    monkeypatch.setattr(workers, "get_context", start)
    monkeypatch.setattr(workers, "FEW", 0)
    monkeypatch.setattr("knipselkrant.press.build.cores", lambda: 1)
    stories = {f"_posts/2020-01-{day:02}-bericht.html": post(f"Dag {day}") for day in range(1, 4)}
    assert site(tmp_path, stories)[1].published.rendered

    monkeypatch.setattr("knipselkrant.press.build.cores", lambda: 2)
    with pytest.raises(AssertionError, match="was started"):
        site(tmp_path, stories | {"_posts/2020-02-01-bericht.html": post("Nog een dag")})
