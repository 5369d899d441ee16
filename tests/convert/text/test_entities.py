"""HTML's character references in plain text."""

import pytest

from knipselkrant.convert.text.repair import mend_plain_text
from knipselkrant.story import Repair


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("&eacute;&#233;n", "één"),
        ("&#8217;s avonds, &#x2019;s avonds", "’s avonds, ’s avonds"),
        ("&#145;ja&#146;", "‘ja’"),
        ("Jansen &amp; zoon", "Jansen & zoon"),
        ("5 &lt; 6 &frac12;", "5 < 6 ½"),
        ("AT&amp;T;", "AT&T;"),
        ("een&nbsp;twee&#10;drie", "een twee drie"),
        ("uit&shy;zetten&#8203;", "uitzetten"),
        ("cafe&#769;", "café"),
        ("&amp;eacute;n, R&amp;amp;D, &amp;#8217;s avonds", "én, R&D, ’s avonds"),
        ('"&Eacute;én"', '"Één"'),
    ],
)
def test_a_reference_becomes_the_letter_that_it_stands_for(written, meant):
    assert mend_plain_text(written)[0] == meant


def test_a_reference_is_listed():
    assert mend_plain_text("Een zin.\nIn caf&eacute; De Zon.")[1] == [
        Repair("HTML entity made a letter", "caf&eacute", 2)
    ]


@pytest.mark.parametrize(
    "text", ["R&D", "AT&T;", "Jip&Janneke;", "&copyright;", "a & b;", "&#;", "&#xzz;", "“&eacute;”", "`&amp;`"]
)
def test_what_is_none_or_is_spoken_about_is_left_alone(text):
    assert mend_plain_text(text) == (text, [])
