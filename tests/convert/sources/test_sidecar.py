from knipselkrant.convert.find import find_seeds

TEXT = " date 2018-09 De brug bij Ede is af. Dat zei de wethouder.\n"


def test_a_sidecar_overrules_its_seed_key_by_key(desk):
    desk.seed("a.txt", TEXT)
    desk.seed("a.yaml", "title: De kop\ntags: [bruggen, Ede]\nauthor: Jan\n")
    story = desk.read("a.txt")
    assert (story.title, story.tags, story.date.isoformat()) == ("De kop", ("bruggen", "Ede"), "2018-09")
    assert (story.extra, story.inferred) == ({"author": "Jan"}, ("category", "summary"))


def test_an_empty_value_takes_a_field_away(desk):
    desk.seed("a.txt", TEXT)
    desk.seed("a.yaml", "date:\n")
    assert desk.read("a.txt").date is None


def test_a_wrong_key_is_refused_with_the_nearest_right_one(desk):
    desk.seed("a.txt", TEXT)
    sidecar = desk.seed("a.yaml", "title: De kop\ncategorie: sport\n")
    (refusal,) = desk.convert().refused
    assert str(refusal) == f"{sidecar}:2: `categorie` is no field of a story; did you mean `category`?"


def test_a_wrong_value_is_refused_where_it_stands(desk):
    desk.seed("a.txt", TEXT)
    sidecar = desk.seed("a.yaml", "title: De kop\ndate: 2019-13\n")
    (refusal,) = desk.convert().refused
    assert (refusal.path, refusal.line) == (sidecar, 2)


def test_a_changed_sidecar_changes_the_post(desk):
    desk.seed("a.txt", TEXT)
    desk.convert()
    desk.seed("a.yaml", "title: De kop\n")
    desk.convert()
    assert list(desk.posts()) == ["_posts/2018/2018-09-01-de-kop.html"]


def test_sidecars_and_hidden_files_are_no_seeds(desk):
    for name in ("a.txt", "a.yaml", ".b.txt", "c.txt~", ".map/d.txt", "map/e.md"):
        desk.seed(name, TEXT)
    assert [path.name for path in find_seeds(desk.seeds)] == ["a.txt", "e.md"]


def test_a_sidecar_beside_nothing_is_refused(desk):
    desk.seed("a.txt", TEXT)
    desk.seed("b.yaml", "title: De kop\n")
    assert "beside no seed" in desk.convert().refused[0].reason
