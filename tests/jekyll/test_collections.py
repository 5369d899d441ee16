"""Documents beside the posts, and files; that templates see them as in Jekyll is proved in test_against_jekyll.py."""

from pathlib import Path

import pytest

from knipselkrant.jekyll.collections import read_collection, read_collection_files, read_pages, read_static_files
from knipselkrant.jekyll.config import load_config
from tests.jekyll.folders import write_folder

FILES = {
    "_config.yml": "collections: {leden: {permalink: '/wie/:name/', sort_by: rang}}\n",
    "_leden/a.md": "---\nrang: 2\n---\nA\n",
    "_leden/b.md": "---\nrang: 1\ntitle: De B\n---\nB\n",
    "_leden/foto.jpg": "x",
    "_leden/_weg.md": "---\n---\n",
    "over.md": "---\ntitle: Over\n---\n",
    "beeld/een.png": "x",
    "_site/oud.html": "x",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_folder(tmp_path, FILES)
    return tmp_path


def test_documents_come_in_the_order_that_is_asked_for(folder: Path) -> None:
    documents = read_collection("leden", folder, load_config(folder), None)
    assert [(each["title"], each["url"], each["content"]) for each in documents] == [
        ("De B", "/wie/b/", "B\n"),
        ("A", "/wie/a/", "A\n"),
    ]


def test_a_file_without_front_matter_is_copied_as_it_is(folder: Path) -> None:
    config = load_config(folder)
    assert [each["path"] for each in read_collection_files("leden", folder, config)] == ["_leden/foto.jpg"]
    assert [each["path"] for each in read_static_files(folder, config)] == ["/beeld/een.png"]


def test_a_page_is_what_has_front_matter_and_is_in_no_collection(folder: Path) -> None:
    assert [(page["url"], page["title"]) for page in read_pages(folder, load_config(folder))] == [
        ("/over.html", "Over")
    ]


def test_a_link_to_a_folder_elsewhere_is_not_followed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elders")
    write_folder(elsewhere, {"geheim.md": "---\n---\nGeheim\n"})
    (folder / "_leden/map").symlink_to(elsewhere)
    (folder / "_leden/c.md").symlink_to(elsewhere / "geheim.md")
    assert len(read_collection("leden", folder, load_config(folder), None)) == 2
