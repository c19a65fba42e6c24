"""`saydo read --format jsonl` keeps its promise."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from saydo.model.issue import Issue, Severity
from saydo.model.moment import Moment
from saydo.model.section import Section
from saydo.model.span import Span
from saydo.show import lines
from tests.show.reading import KHARTOUM


def test_the_shipped_schema_is_that_of_the_code() -> None:
    assert lines.schema() == lines.generated_schema()


def test_every_line_of_a_reading_is_valid() -> None:
    validator = Draft202012Validator(json.loads(lines.schema()))
    found = [json.loads(lines.encode(line)) for line in lines.lines(KHARTOUM)]
    assert [line["kind"] for line in found] == ["document", "statement", "event", "issue"]
    for line in found:
        validator.validate(line)


def test_an_event_line_has_the_promised_fields() -> None:
    event = next(json.loads(lines.encode(x)) for x in lines.lines(KHARTOUM) if "status" in dir(x))
    assert event["when"] == {"from": "2023-05-02", "to": "2023-05-03"}
    assert event["actor"]["party"] == "Sudan"
    assert KHARTOUM.document.text[slice(*event["span"])] == "pull back"
    assert (event["status"], event["known_by"]) == ("planned", "said")


@pytest.mark.parametrize("part", ["source", "cue", "content"])
def test_spans_count_the_text_of_the_document_line(part: str) -> None:
    document, statement, *_ = (json.loads(lines.encode(line)) for line in lines.lines(KHARTOUM))
    told = [document["text"][start:end] for start, end in statement[part]]
    assert (
        told
        == {
            "source": ["The army"],
            "cue": ["said"],
            "content": ["it would pull back its tanks from Khartoum"],
        }[part]
    )


def test_an_unknown_status_is_no_line() -> None:
    validator = Draft202012Validator(json.loads(lines.schema()))
    event = next(json.loads(lines.encode(x)) for x in lines.lines(KHARTOUM) if "status" in dir(x))
    assert not validator.is_valid({**event, "status": "certain"})
    assert not validator.is_valid({**event, "type": "WITHDRAW"})


def test_lines_are_read_back_as_they_were_written() -> None:
    written = list(lines.lines(KHARTOUM))
    assert [lines.decode(lines.encode(line)) for line in written] == written


def test_an_issue_without_a_document_is_a_line() -> None:
    line = lines.issue_line(Issue(None, "a.pdf", "A PDF is not read.", Severity.ERROR))
    assert json.loads(lines.encode(line)) == {
        "kind": "issue",
        "doc": None,
        "where": "a.pdf",
        "what": "A PDF is not read.",
        "severity": "error",
    }


def test_a_document_line_has_sections_only_where_there_are_some() -> None:
    plain = json.loads(lines.encode(next(iter(lines.lines(KHARTOUM)))))
    assert "sections" not in plain
    entry = Section(Span(0, 9), moment=Moment("2023-05-01"), heading=Span(0, 8))
    blog = replace(KHARTOUM, document=replace(KHARTOUM.document, sections=(entry,)))
    line = json.loads(lines.encode(next(iter(lines.lines(blog)))))
    Draft202012Validator(json.loads(lines.schema())).validate(line)
    assert line["sections"] == [
        {"span": [0, 9], "type": "entry", "published": "2023-05-01", "heading": [0, 8]}
    ]
