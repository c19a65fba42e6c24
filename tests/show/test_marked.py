"""`saydo read --format html`."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from saydo.model.issue import Issue, Severity
from saydo.model.moment import Moment
from saydo.model.section import Section
from saydo.model.span import Span
from saydo.show.marked import marked
from tests.show.reading import KHARTOUM, TEXT, span


def shown_text(page: str) -> str:
    """The document's text as a browser shows it, without the tags' own labels."""
    inner = re.search(r'<div class="text">(.*?)</div>', page, re.DOTALL)
    assert inner is not None
    return unescape(re.sub(r"<[^>]+>", "", re.sub(r"<a .*?</a>", "", inner.group(1))))


def test_the_text_is_whole_and_escaped() -> None:
    page = marked([KHARTOUM])
    assert shown_text(page) == TEXT
    assert "<b>How many" not in page
    assert "Army to pull back &lt;tanks&gt;" in page


def test_everything_found_is_marked() -> None:
    page = marked([KHARTOUM])
    assert re.search(r'<span class="source"[^>]*>The army</span>', page)
    assert re.search(r'<span class="cue"[^>]*>said</span>', page)
    assert re.search(r'<span class="content event due planned"[^>]*>pull back</span>', page)
    assert re.search(r'<span class="furniture"[^>]*>Advertisement</span>', page)
    assert "RETREAT/withdraw · planned" in page
    assert "Something is &lt;odd&gt;." in page


def test_links_lead_somewhere_and_ids_are_single() -> None:
    page = marked([KHARTOUM, KHARTOUM])
    ids = re.findall(r'id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


def test_the_page_needs_nothing_else() -> None:
    page = marked([KHARTOUM])
    assert "<script" not in page
    assert not re.search(r'(src|href)="(?!#)', page)


def test_script_in_a_document_stays_text() -> None:
    text = '<script>alert("x")</script> & more'
    hostile = replace(
        KHARTOUM,
        document=replace(KHARTOUM.document, text=text, title=text, publisher=text, furniture=()),
        statements=(), events=(), due=(), unknown=(),
    )  # fmt: skip
    page = marked([hostile])
    assert "<script" not in page
    assert shown_text(page) == text


def test_what_could_not_be_read_is_told() -> None:
    page = marked([], [Issue(None, "a.pdf", "A PDF is not read.", Severity.ERROR)])
    assert "Nothing was read" in page
    assert "A PDF is not read." in page


def test_an_issue_of_a_document_that_was_read_stands_beside_it() -> None:
    wrong = Issue(KHARTOUM.document.id, "khartoum.txt", "No date.", Severity.WARNING)
    page = marked([KHARTOUM], [wrong])
    assert page.index("No date.") < page.index("Something is &lt;odd&gt;.")
    assert "What could not be read" not in page


def test_the_words_behind_a_status_are_shown() -> None:
    page = marked([KHARTOUM])
    assert "planned for “would”" in page
    assert re.search(r'<span class="content reason"[^>]*>would</span>', page)
    assert re.search(r'<span class="chip planned">planned</span> 1', page)


def test_the_party_of_a_speaker_stands_at_the_cue() -> None:
    assert re.search(r'<a class="tag to-statement"[^>]*>1 Sudan</a>', marked([KHARTOUM]))


def test_the_entries_of_a_live_blog_are_listed_and_lead_into_the_text() -> None:
    whole = Span(TEXT.index("The army"), len(TEXT))
    entry = Section(whole, moment=Moment("2023-05-01T10:30:00Z"), heading=span("The army"))
    page = marked([replace(KHARTOUM, document=replace(KHARTOUM.document, sections=(entry,)))])
    assert re.search(r'<a class="tag to-section"[^>]*>1 May 2023, 10:30 UTC</a>', page)
    assert "1 section" in page
    assert shown_text(page) == TEXT
