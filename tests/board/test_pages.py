from __future__ import annotations

import csv
import json
from io import StringIO

import pytest
from starlette.testclient import TestClient

from tests.board.words import Page


def page(board: TestClient, address: str) -> Page:
    answer = board.get(address)
    assert answer.status_code == 200
    return Page(answer.text)


def test_the_board_tells_each_claim_with_its_grade_in_words_and_who_stands_behind_it(
    board: TestClient,
) -> None:
    shown = page(board, "/")
    assert "Azerbaijan withdraws troops from Jermuk" in shown.text
    assert "improbable" in shown.text
    assert "3 reports → 1 origin" in shown.text
    assert "looked, not seen Armenia" in shown.text
    assert "seen by Border Monitors" in shown.text


def test_plans_possibilities_and_words_stand_apart_without_a_digit(board: TestClient) -> None:
    held = board.get("/board.json").json()
    assert [row["id"] for row in held["plans"]] == ["c-plan"]
    assert [row["id"] for row in held["possibilities"]] == ["c-attack"]
    assert [row["id"] for row in held["words"]] == ["c-talks"]
    apart = held["plans"] + held["possibilities"] + held["words"]
    assert all(row["grade"]["digit"] is None for row in apart)


def test_the_board_lists_what_is_due_and_what_is_not_known_with_its_sentence(
    board: TestClient,
) -> None:
    shown = page(board, "/")
    assert "14 May 2023 overdue" in shown.text
    assert "Overdue is not broken" in shown.text
    assert "It did not say how many men stayed behind." in shown.text


def test_cannot_be_judged_is_null_as_a_value_and_6_in_print(board: TestClient) -> None:
    held = board.get("/board.json?as_of=2023-05-10").json()
    [row] = held["unjudged"]
    assert (row["grade"]["digit"], row["grade"]["credibility"]) == ("6", None)


def test_as_of_may_be_written_as_the_commands_do(board: TestClient) -> None:
    told = board.get("/board.json?as-of=2023-05-10")
    assert told.json() == board.get("/board.json?as_of=2023-05-10").json()
    assert told.json() != board.get("/board.json").json()


def test_an_as_of_shows_nothing_that_came_later_and_stays_in_the_links(board: TestClient) -> None:
    shown = page(board, "/?as_of=2023-05-12")
    assert "doubtful" in shown.text
    assert "Border Monitors" not in shown.text
    assert shown.links["Azerbaijan withdraws troops from Jermuk — 10 May 2023"] == (
        "/claim/c-withdrawal?as_of=2023-05-12"
    )


def test_the_receipt_gives_rule_reason_and_the_evidence_by_origin(board: TestClient) -> None:
    shown = page(board, "/claim/c-withdrawal")
    assert "An observer saw the opposite" in shown.text
    assert "an observer contradicts" in shown.text
    assert "3 reports, one origin" in shown.text
    assert "Both pass on what Azerbaijan says. strength 1.00" in shown.text
    assert "two companies had left the heights above Jermuk" in shown.text
    assert all(shown.marked(role) for role in ("source", "cue", "content", "event"))


def test_a_sentence_printed_three_times_is_shown_once_with_its_three_places(
    board: TestClient,
) -> None:
    origin = board.get("/claim/c-withdrawal.json").json()["origins"][0]
    [told] = origin["quotes"]
    assert [place["publisher"] for place in told["printed"]] == [
        "Caspian Wire",
        "Tbilisi Herald",
        "Van Evening Post",
    ]


def test_the_receipt_shows_the_opposite_deed_that_contradicts(board: TestClient) -> None:
    other = board.get("/claim/c-withdrawal.json").json()["deed"]["others"][0]
    assert other["claim"] == "c-arrival"
    assert "arrive" in page(board, "/claim/c-withdrawal").text


def test_the_history_gives_the_grade_of_each_day_on_which_evidence_came(board: TestClient) -> None:
    steps = board.get("/claim/c-withdrawal.json").json()["history"]
    assert [(step["day"], step["grade"]["digit"]) for step in steps] == [
        ("2023-05-10", "6"),
        ("2023-05-12", "4"),
        ("2023-05-14", "5"),
    ]


def test_an_accusation_has_a_digit_for_the_deed_and_one_for_who_did_it(board: TestClient) -> None:
    shown = page(board, "/claim/c-shelling")
    assert "That it happened: probably true" in shown.text
    assert "Who did it: cannot be judged" in shown.text
    assert "Contested by Azerbaijan" in shown.text


def test_every_sentence_that_is_quoted_can_be_opened_in_its_document(board: TestClient) -> None:
    claim = board.get("/claim/c-withdrawal.json").json()
    hrefs = [
        place["href"]
        for origin in claim["origins"]
        for told in origin["quotes"]
        for place in told["printed"]
    ]
    assert len(hrefs) == 4
    for href in hrefs:
        address, _, anchor = href.partition("#")
        assert anchor in page(board, address).ids


def test_a_document_is_shown_whole_with_its_furniture_set_apart(board: TestClient) -> None:
    shown = page(board, "/document/d1")
    assert "READ MORE: What the border commission is" in shown.text
    assert "to meet on 14 May in Ijevan" in shown.text
    assert shown.marked("furniture")


def test_the_text_of_a_document_comes_out_unchanged(board: TestClient) -> None:
    held = board.get("/document/d4.json").json()
    lines = [
        "".join(
            sentence["gap"] + "".join(run["text"] for run in sentence["runs"])
            for sentence in paragraph["sentences"]
        )
        for paragraph in held["paragraphs"]
    ]
    assert lines[1] == (
        "Armenia's general staff said its posts had not seen any unit leave the heights. "
        "The other side had everything it needed to attack, it warned."
    )


def test_an_indicator_opens_the_sentences_behind_each_day(board: TestClient) -> None:
    shown = page(board, "/indicator/force%20levels")
    assert {"day-2023-05-10", "day-2023-05-12", "day-2023-05-14"} <= set(shown.ids)
    assert "Two further companies with armoured vehicles arrive" in shown.text
    assert "10 May 2023, words: 1 origin lowers it" in shown.text


def test_a_day_on_which_nothing_was_told_is_left_out_and_not_zero(board: TestClient) -> None:
    rows = list(csv.DictReader(StringIO(board.get("/indicator/force%20levels.csv").text)))
    assert [(row["day"], row["series"]) for row in rows] == [
        ("2023-05-10", "words"),
        ("2023-05-12", "words"),
        ("2023-05-14", "ground"),
    ]


def test_words_and_ground_are_never_in_one_figure(board: TestClient) -> None:
    days = board.get("/indicator/shelling%20and%20strikes.json").json()["gap"]["days"]
    assert [(day["words"]["raised"], day["ground"]["raised"]) for day in days] == [(1, 1)]


def test_sources_give_a_letter_with_its_reason(board: TestClient) -> None:
    shown = page(board, "/sources")
    assert "On the heights; few errors so far." in shown.text
    rows = {row["name"]: row for row in board.get("/sources.json").json()["publishers"]}
    assert rows["Border Monitors"]["letter"] == "B"
    assert rows["Caspian Wire"]["role"] == "speaks for Azerbaijan"
    assert rows["Tbilisi Herald"]["letter"] == "F"


@pytest.mark.parametrize(
    "address", ["/board", "/claim/c-withdrawal", "/document/d1", "/indicator/sanctions", "/sources"]
)
def test_every_page_is_also_json_and_csv(board: TestClient, address: str) -> None:
    assert json.loads(board.get(f"{address}.json").text)
    header = board.get(f"{address}.csv").text.splitlines()[0]
    assert "," in header


def test_every_link_of_the_board_leads_to_a_page(board: TestClient) -> None:
    for href in set(page(board, "/?as_of=2023-05-16").links.values()):
        assert board.get(href.partition("#")[0]).status_code == 200
