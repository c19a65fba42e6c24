from __future__ import annotations

import io
import json
import os
from hashlib import sha256
from pathlib import Path

import pytest

from saydo.ingest.sources import Defaults, Format, load
from saydo.model.document import Document, document_id
from saydo.model.issue import Issue, Severity
from saydo.model.moment import Moment
from saydo.model.observation import Observation
from saydo.settings import Settings

NOW = Moment("2022-01-01T00:00:00Z")
REPORT = "The army said on Thursday that its troops had left the town of Kassala.\n"
DEFAULTS = Defaults(Moment("2021-05-20"), "Nile Post")
Items = tuple[list[Document], list[Issue]]


def read(*sources: Path | str, defaults: Defaults = DEFAULTS, **terms: object) -> Items:
    items = list(load(sources, defaults, now=NOW, **terms))  # type: ignore[arg-type]
    documents = [item for item in items if isinstance(item, Document)]
    return documents, [item for item in items if isinstance(item, Issue)]


def file(folder: Path, name: str, content: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_plain_text_file_is_taken_unchanged(tmp_path: Path) -> None:
    text = "Troops leave Kassala\r\n\r\n  The army said it had left – “for good”.\r\n\r\n"
    path = file(tmp_path, "a.txt", text)
    [document], issues = read(path)
    assert document.text == text
    assert document.sha256 == sha256(text.encode()).hexdigest()
    assert document.id == document_id(text, "Nile Post", Moment("2021-05-20"), None)
    assert (document.path, document.language) == (str(path), "en")
    assert issues == []


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings_are_read_and_a_byte_order_mark_is_no_text(
    tmp_path: Path, encoding: str
) -> None:
    text = "The général said “we have left the town of Kassala” on Thursday.\n" * 4
    [document], issues = read(file(tmp_path, "a.txt", text.encode(encoding)))
    assert document.text == text
    assert issues == []


def test_a_few_broken_bytes_are_replaced_and_noted(tmp_path: Path) -> None:
    text = ("“We have left,” the général said. " * 30).encode() + b"\xff\n"
    [document], [issue] = read(file(tmp_path, "a.txt", text))
    assert document.text.count("\ufffd") == 1
    assert issue.severity is Severity.NOTE
    assert "1 broken" in issue.what


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "only white space"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "PDF: convert it to text first"),
        (b"PK\x03\x04\x14\x00\x06\x00", "Word"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "picture"),
        (b"\x7fELF\x02\x01\x01\x00", "program"),
        (bytes(range(1, 256)) * 8, "binary|decoded"),
        (b"The army\0\0\0\0 left.", "binary"),
        (b"\xff\xfeabc", "cannot be decoded"),
    ],
)
def test_what_is_no_text_is_an_issue_with_a_sentence(
    tmp_path: Path, content: bytes, says: str
) -> None:
    import re

    path = file(tmp_path, "a.txt", content)
    documents, [issue] = read(path)
    assert documents == []
    assert re.search(says, issue.what)
    assert (issue.where, issue.severity) == (str(path), Severity.ERROR)


def test_a_long_page_is_read_whole_and_a_huge_one_refused(tmp_path: Path) -> None:
    path = file(tmp_path, "a.txt", REPORT * 4000)
    [document], [issue] = read(path)
    assert len(document.text.split()) > 50_000
    assert "longer than a news article" in issue.what
    documents, [issue] = read(path, settings=Settings(document_bytes=1000))
    assert documents == []
    assert "more than 1,000 bytes" in issue.what


def test_without_a_date_a_note_says_from_when_it_counts(tmp_path: Path) -> None:
    [document], [issue] = read(file(tmp_path, "a.txt", REPORT), defaults=Defaults())
    assert document.published is None
    assert (issue.doc, issue.severity) == (document.id, Severity.NOTE)
    assert "No date" in issue.what


def test_another_language_is_told(tmp_path: Path) -> None:
    text = "Военные заявили в четверг, что войска покинули город Кассала."
    [document], issues = read(file(tmp_path, "a.txt", text))
    assert (document.text, document.language, issues) == (text, "ru", [])


def test_json_lines_are_documents_with_their_own_fields(tmp_path: Path) -> None:
    line = {
        "text": REPORT, "title": "Troops leave Kassala", "published": "2021-05-19T10:00:00+02:00",
        "publisher": "Red Sea Times", "url": "https://example.org/1", "credit": "AFP",
    }  # fmt: skip
    path = file(tmp_path, "a.jsonl", json.dumps(line) + "\n\n" + json.dumps({"text": "No."}))
    [full, bare], issues = read(path)
    assert full.published == "2021-05-19T08:00:00Z"
    assert (full.publisher, full.url, full.credit) == (
        "Red Sea Times", "https://example.org/1", "AFP",
    )  # fmt: skip
    assert full.title == "Troops leave Kassala"
    assert (bare.publisher, bare.published) == ("Nile Post", "2021-05-20")
    assert issues == []


def test_a_broken_line_is_an_issue_with_its_number_and_the_rest_goes_in(tmp_path: Path) -> None:
    lines = [json.dumps({"text": REPORT}), '{"text": "cut', '{"title": "x"}', '{"text": 7}', "[]"]
    lines += ['{"text": "  "}', json.dumps({"text": "It left."})]
    documents, issues = read(file(tmp_path, "a.jsonl", "\n".join(lines)))
    assert [document.text for document in documents] == [REPORT, "It left."]
    assert [issue.where.rpartition(" ")[2] for issue in issues] == ["2", "3", "4", "5", "6"]
    assert all(issue.severity is Severity.ERROR for issue in issues)


@pytest.mark.parametrize(
    ("date", "says"),
    [
        ("2031-05-20", "future"),
        ("02/03/2021", "cannot be read"),
        ("soon", "cannot be read"),
        ("2021-02-30", "cannot be read"),
        ("0001-01-01", "too early"),
    ],
)
def test_a_wrong_date_is_left_out_with_an_issue(tmp_path: Path, date: str, says: str) -> None:
    path = file(tmp_path, "a.jsonl", json.dumps({"text": REPORT, "published": date}))
    [document], issues = read(path, defaults=Defaults())
    assert document.published is None
    assert any(says in issue.what and issue.severity is Severity.WARNING for issue in issues)


HEADER = "id,observed,published,text,place,country,lat,lon,actor,target,type,mode,quantity,known_by,publisher,url\n"  # noqa: E501
ROW = 's1,2021-05-18,2021-05-19T06:00:00Z,"Forty trucks, parked.",Kassala,Sudan,15.4,36.4,Sudan,,MOBILIZE,presence,40,imagery,A satellite firm,\n'  # noqa: E501


def test_observations_are_rows_with_bad_ones_reported_by_line(tmp_path: Path) -> None:
    bad = [
        ROW.replace("imagery", "guessed"),
        ROW.replace("15.4,36.4", "150,36.4"),
        ROW.replace("15.4", "north"),
        ROW.replace("2021-05-18", "soon"),
        ROW.replace('"Forty trucks, parked."', ""),
        "s9,2021\n",
    ]
    path = file(tmp_path, "o.csv", "\ufeff" + HEADER + ROW + "".join(bad) + ROW.replace("s1", "s2"))
    items = list(load([path], DEFAULTS, now=NOW))
    seen = [item for item in items if isinstance(item, Observation)]
    issues = [item for item in items if isinstance(item, Issue)]
    assert [one.id for one in seen] == ["s1", "s2"]
    assert (seen[0].text, seen[0].quantity, seen[0].target) == ("Forty trucks, parked.", 40.0, None)
    assert (seen[0].latitude, seen[0].longitude) == (15.4, 36.4)
    assert [issue.where.rpartition(" ")[2] for issue in issues] == ["3", "4", "5", "6", "7", "8"]


def test_another_csv_is_refused(tmp_path: Path) -> None:
    documents, [issue] = read(file(tmp_path, "o.csv", "name,age\nx,1\n"))
    assert documents == []
    assert "header must name" in issue.what


def test_a_document_met_twice_is_given_once(tmp_path: Path) -> None:
    first, second = file(tmp_path, "a.txt", REPORT), file(tmp_path, "b.txt", REPORT)
    documents, [issue] = read(first, second)
    assert len(documents) == 1
    assert issue.where == str(second)
    assert str(first) in issue.what


@pytest.mark.parametrize(
    ("content", "form"),
    [(REPORT, None), (json.dumps({"text": REPORT}), None), (json.dumps({"text": REPORT}), "jsonl")],
)
def test_standard_input_is_read_by_what_it_holds(content: str, form: str | None) -> None:
    given = io.BufferedReader(io.BytesIO(content.encode()))  # type: ignore[arg-type]
    [document], _ = read("-", standard_input=given, format=form and Format(form))
    assert (document.text, document.path) == (REPORT, "-")


def test_a_file_that_is_not_there_or_closed_is_an_issue(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents, [issue] = read(tmp_path / "none.txt")
    assert documents == []
    assert "No such file" in issue.what
    path = file(tmp_path, "a.txt", REPORT)

    def refuse(self: Path, mode: str) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    documents, [issue] = read(path)
    assert "Permission denied" in issue.what


def test_a_folder_is_read_by_name_and_below(tmp_path: Path) -> None:
    below = tmp_path / "b"
    below.mkdir()
    file(tmp_path, "c.txt", "Third.")
    file(tmp_path, "a.txt", "First.")
    file(below, "x.txt", "Second.")
    file(tmp_path, ".hidden", "Never.")
    file(tmp_path, "case.toml", "title = 'x'")
    (below / "loop").symlink_to(tmp_path)
    (below / "nothing").symlink_to(tmp_path / "none")
    os.mkfifo(tmp_path / "pipe")
    documents, issues = read(tmp_path)
    assert [document.text for document in documents] == ["First.", "Second.", "Third."]
    assert sorted(Path(issue.where).name for issue in issues) == [
        "case.toml", "loop", "nothing", "pipe",
    ]  # fmt: skip


def test_of_a_thousand_files_ten_are_bad_and_the_rest_goes_in(tmp_path: Path) -> None:
    bad = [
        b"", b"\n\n", b"%PDF-1.4", b"PK\x03\x04", b"\x89PNG", b"\0\0\0", b"\xff\xfea",
        b"GIF89a", b"\x1f\x8b\x08", b"x" * 3000,
    ]  # fmt: skip
    for number in range(1000):
        content = bad[number // 100] if number % 100 == 7 else f"Report {number}. {REPORT}".encode()
        file(tmp_path, f"{number:04}.txt", content)
    documents, issues = read(tmp_path, settings=Settings(document_bytes=2000))
    assert len(documents) == 990
    assert [int(Path(issue.where).stem) % 100 for issue in issues] == [7] * 10
    assert all(issue.what.endswith((".", ".)")) for issue in issues)


def test_bytes_that_look_like_nothing_do_not_stop_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.dat").write_bytes(b"date\rabc\r\xff\xfe,,,")
    file(tmp_path, "b.txt", REPORT)
    documents, _ = read(tmp_path)
    assert REPORT in [document.text for document in documents]


def test_a_given_date_that_lies_ahead_is_left_out(tmp_path: Path) -> None:
    [document], issues = read(
        file(tmp_path, "a.txt", REPORT), defaults=Defaults(published=Moment("2031-01-01"))
    )
    assert document.published is None
    assert any("lies ahead" in issue.what for issue in issues)
