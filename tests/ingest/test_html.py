from __future__ import annotations

import json
from pathlib import Path

import pytest

from saydo.ingest.formats import Format, format_of
from saydo.ingest.html import _published
from saydo.ingest.sources import Defaults, load
from saydo.model.document import Document
from saydo.model.issue import Issue
from saydo.model.moment import Moment

NOW = Moment("2022-01-01T00:00:00Z")
NOTHING = Defaults()
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Rebels leave Atbara – Nile Post</title>
<meta property="og:title" content="Rebels leave Atbara">
<meta property="og:site_name" content="Nile Post">
<meta property="article:published_time" content="2021-05-20T10:15:00+02:00">
<link rel="canonical" href="https://nilepost.example/world/1"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Rebels leave Atbara</h1><p class="byline">By Amal Idris</p>
<p>ATBARA, May 20 (Reuters) - The rebels said on Thursday that their fighters had left the town of
Atbara after weeks of fighting, and that they would not return.</p>
<p>Residents said they had seen columns of lorries. &ldquo;They are gone,&rdquo; one of them said,
pointing at an empty barracks by the river.</p>
<h2>Nobody at the gate</h2>
<p><strong>READ MORE: <a href="/b">Chad closes its border</a></strong></p>
<p>The United Nations said it could not verify the report, since its mission has had no access to
the town since April, a spokesman said in Port Sudan.</p></article>
<footer>Copyright 2021. All rights reserved. Cookie policy</footer></body></html>"""


def read(
    folder: Path, page: bytes, defaults: Defaults = NOTHING
) -> tuple[list[Document], list[Issue]]:
    path = folder / "page.html"
    path.write_bytes(page)
    items = list(load([path], defaults, now=NOW))
    documents = [item for item in items if isinstance(item, Document)]
    return documents, [item for item in items if isinstance(item, Issue)]


def test_a_page_gives_its_article_and_what_it_says_of_it(tmp_path: Path) -> None:
    [document], issues = read(tmp_path, PAGE.encode())
    text = document.text
    assert issues == []
    assert document.title == "Rebels leave Atbara"
    assert document.title_span is not None
    assert document.title_span.text(text) == document.title
    assert document.publisher == "Nile Post"
    assert document.published == "2021-05-20T08:15:00Z"
    assert document.url == "https://nilepost.example/world/1"
    assert document.credit == "Reuters"
    assert "could not verify the report" in text
    assert "Home" not in text
    left_out = [span.text(text) for span in document.furniture]
    assert left_out == ["Nobody at the gate", "READ MORE: Chad closes its border"]


def test_what_the_person_says_of_a_page_goes_first(tmp_path: Path) -> None:
    said = Defaults(Moment("2021-05-19"), "Red Sea Times", "https://example.org/1")
    [document], _ = read(tmp_path, PAGE.encode(), said)
    assert (document.published, document.publisher) == ("2021-05-19", "Red Sea Times")
    assert document.url == "https://example.org/1"


def test_a_page_in_another_encoding_is_read_by_what_it_declares(tmp_path: Path) -> None:
    page = PAGE.replace("utf-8", "windows-1252").replace("Amal", "Amál")
    [document], _ = read(tmp_path, page.encode("cp1252"))
    assert "“They are gone,”" in document.text


def test_a_date_in_the_data_block_of_a_page_is_found(tmp_path: Path) -> None:
    block = json.dumps({"@type": "NewsArticle", "datePublished": "2021-05-18T07:00:00Z"})
    page = PAGE.replace("article:published_time", "x").replace(
        "</head>", f'<script type="application/ld+json">{block}</script></head>'
    )
    [document], _ = read(tmp_path, page.encode())
    assert document.published == "2021-05-18T07:00:00Z"


def test_a_date_in_the_future_is_left_out(tmp_path: Path) -> None:
    [document], issues = read(tmp_path, PAGE.replace("2021-05-20", "2031-05-20").encode())
    assert document.published is None
    assert any("future" in issue.what for issue in issues)


def test_broken_markup_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    page = PAGE.replace("</p>", "").replace("</article>", "").partition("<footer>")[0] + "<div <<a"
    [document], _ = read(tmp_path, page.encode())
    assert "had left the town of" in document.text


@pytest.mark.parametrize(
    "page", [b"<html><body><div>", b"<html><head><title>x</title></head></html>", b"<html"]
)
def test_a_page_without_an_article_is_an_issue(tmp_path: Path, page: bytes) -> None:
    documents, [issue] = read(tmp_path, page)
    assert documents == []
    assert issue.what == "No article text was found in this page."


def test_no_page_makes_the_look_at_it_slow() -> None:
    """Patterns that try every split would need hours, and days, for these."""
    assert format_of("page", b"<!---->" * 500 + b"<svg>") is Format.TEXT
    assert format_of("page", b"<!-- a --> <!-- b -->\n<html>") is Format.HTML
    for page in ("<meta " * 100_000, "<meta" + " article:published_time'" * 30_000):
        assert _published(page) is None
