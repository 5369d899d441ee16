"""Every word of the interface stands in both catalogues."""

from io import BytesIO

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from .sites import ROOT

METHODS = [("theme/templates/**.html", "jinja2"), ("knipselkrant/site/**.py", "python")]
OPTIONS = {
    "theme/templates/**.html": {"extensions": "jinja2.ext.i18n,knipselkrant.site.fragments.Once", "trimmed": "true"}
}


@pytest.fixture(scope="module")
def used() -> set:
    found = extract_from_dir(ROOT, METHODS, OPTIONS, keywords={"_": None, "gettext": None, "ngettext": (1, 2)})
    messages = {message for _, _, message, _, _ in found}
    assert len(messages) > 20
    return messages


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_catalogue_has_every_word_and_no_more(used, language):
    path = ROOT / f"theme/translations/{language}/LC_MESSAGES/knipselkrant.po"
    catalogue = read_po(BytesIO(path.read_bytes()))
    entries = {message.id: message for message in catalogue if message.id}
    assert set(entries) == used
    untranslated = [
        key for key, message in entries.items() if not all(message.string if message.pluralizable else [message.string])
    ]
    assert untranslated == []
    assert not any(message.fuzzy for message in entries.values())
    assert [error for message in entries.values() for error in message.check(catalogue)] == []
