FRONT = '---\nlayout: post\ntitle: "De kop"\ndate: 2019-06-06 09:28:22 +0200\ncategory: sport\n'


def test_a_body_may_be_html_markdown_or_plain_text(desk):
    desk.seed("a.html", f"{FRONT}---\n<p>Een</p><h2>Kop</h2><p>Twee</p>")
    desk.seed("b.md", f"{FRONT}---\nEen\n\n## Kop\n\nTwee")
    desk.seed("c.txt", f"{FRONT}---\nEen alinea.\n\nKop\n\nTwee, met een punt.")
    kinds = [[block.kind for block in desk.read(name).blocks] for name in ("a.html", "b.md", "c.txt")]
    assert kinds == [["paragraph", "heading", "paragraph"]] * 3


def test_what_a_post_has_beside_is_kept(desk):
    desk.seed(
        "a.md", f"{FRONT}tags: [a, b]\nauthor: Jan\npermalink: /x.html\nkaart: {{lat: 1.5}}\norigin: oud.txt\n---\nEen"
    )
    desk.convert()
    head = desk.post().read_text("utf-8").split("---\n")[1]
    assert head == (
        'layout: post\ntitle: "De kop"\ndate: Thu, 06 Jun 2019 09:28:22 +0200\ncategory: sport\ntags: [a, b]\n'
        'author: Jan\npermalink: "/x.html"\nkaart: {lat: 1.5}\norigin: "a.md"\n'
    )


def test_the_name_of_a_post_gives_its_slug_and_the_date_it_lacks(desk):
    desk.seed("2019-06-06-Mijn_slug.md", "---\ntitle: De kop\n---\nEen")
    desk.seed("2018-01-01-oud.md", f"{FRONT}---\nEen")
    desk.convert()
    assert list(desk.posts()) == ["_posts/2019/2019-06-06-Mijn_slug.html", "_posts/2019/2019-06-06-oud.html"]


def test_a_month_stays_a_month_when_its_post_is_a_seed(desk):
    desk.seed("a.txt", " date 2018-09 De brug bij Ede is af. Dat zei de wethouder.")
    desk.convert()
    desk.seed("b.html", desk.post().read_text("utf-8"))
    first, second = desk.read("a.txt"), desk.read("b.html")
    assert (second.date, second.title, second.blocks) == (first.date, first.title, first.blocks)


def test_an_undated_post_is_a_draft_with_an_address(desk):
    desk.seed("a.html", "---\ntitle: De kop\ncategory: Binnenlands nieuws\n---\n<p>Een</p>")
    desk.convert()
    post = desk.content / "_drafts/de-kop.html"
    assert 'permalink: "/binnenlands-nieuws/zonder-datum/de-kop.html"' in post.read_text("utf-8")


def test_a_page_without_front_matter_has_its_first_heading_for_a_title(desk):
    desk.seed("a.html", "<!doctype html><title>Site</title><body><h1>De kop</h1><p>Een</p></body>")
    story = desk.read("a.html")
    assert (story.title, [block.text for block in story.blocks]) == ("De kop", ["Een"])


def test_html_may_stand_below_head_lines(desk):
    desk.seed("a.txt", "Titel: De brug\nDatum: 6 juni 2019\n\n<p>Een &amp; twee.</p>\n<h2>Wat nu?</h2>\n<p>Drie.</p>\n")
    desk.convert()
    (post,) = desk.posts().values()
    assert 'title: "De brug"' in post
    assert "date: Thu, 06 Jun 2019" in post
    assert post.endswith("\n<p>Een &amp; twee.</p>\n<h2>Wat nu?</h2>\n<p>Drie.</p>\n")


def test_a_text_that_speaks_of_a_tag_is_no_html(desk):
    desk.seed("a.txt", "De brug is open.\n\n<p> is een tag, en dat blijft zij.\n")
    desk.convert()
    (post,) = desk.posts().values()
    assert "&lt;p&gt; is een tag" in post


def test_the_slug_of_a_long_title_ends_at_a_word(desk):
    desk.seed("a.md", f"---\ntitle: {'Over lange titels ' * 8}\n---\nEen")
    desk.convert()
    assert desk.post().stem == "over-lange-titels-over-lange-titels-over-lange-titels-over-lange-titels"
