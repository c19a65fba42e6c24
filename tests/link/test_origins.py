"""From how many independent places a claim's evidence comes."""

from __future__ import annotations

from saydo.model.actor import Actor
from saydo.model.event import KnownBy, Status
from saydo.model.origin import Origin, Tie
from tests.crisis import Deed, Told, announced, copied, linked, people_said, said, tell, wrote

RAID = Deed("ASSAULT", None, "RSF", "Sudan", "El Obeid", "Sudan", when="2025-01-12")
STORY = (
    "Fighters on pick-ups drove into the northern quarter of the city before dawn, residents "
    "reached by telephone recounted, and set two fuel depots on fire. The hospital beside the "
    "old market took in forty wounded by noon. Its director asked for blood and for dressings. "
    "A column of smoke stood over the railway yard until the evening, when the shooting died "
    "down and people came out to look for water and for those who had not come home."
)


def origins(*told: Told) -> tuple[Origin, ...]:
    (claim,) = linked(told)
    return claim.origins


def ties(*told: Told) -> set[Tie]:
    return {edge.tie for origin in origins(*told) for edge in origin.edges}


def test_one_party_is_one_origin_however_many_outlets_carry_it() -> None:
    told = [said("Sudan", RAID, "2025-01-12", publisher=p) for p in ("BBC", "CNN", "Mada Masr")]
    (only,) = origins(*told)
    assert (only.name, only.party, len(only.evidence)) == ("Sudan", "Sudan", 3)
    assert {edge.reason for edge in only.edges} == {"both are the word of Sudan"}


def test_one_report_carries_the_words_of_two_parties() -> None:
    told = [said("Sudan", RAID, "2025-01-12"), said("Egypt", RAID, "2025-01-12")]
    assert len(origins(*told)) == 2


def test_unnamed_people_are_one_origin() -> None:
    told = [
        people_said("Residents", RAID, "2025-01-12"),
        people_said("residents", RAID, "2025-01-13"),
    ]
    assert len(origins(*told)) == 1


def test_a_reprint_is_no_origin_of_its_own() -> None:
    story = wrote("The Nile Post", RAID, "2025-01-12", text=STORY)
    assert ties(story, copied(story, "Juba Echo", "2025-01-13")) == {Tie.TEXT}


def test_a_cut_reprint_is_found_inside_a_longer_story() -> None:
    cut = STORY[: len(STORY) // 3]
    story = wrote("The Nile Post", RAID, "2025-01-12", text=STORY)
    (only,) = origins(story, wrote("Juba Echo", RAID, "2025-01-13", text=cut))
    assert only.edges[0].strength > 0.9


def test_a_story_with_a_new_beginning_is_still_the_same() -> None:
    head = "KHARTOUM. Our reader service brings you the news of the day from the west. "
    story = wrote("The Nile Post", RAID, "2025-01-12", text=STORY)
    assert len(origins(story, wrote("Juba Echo", RAID, "2025-01-13", text=head + STORY))) == 1


def test_two_stories_of_two_houses_are_two_origins() -> None:
    told = [wrote("The Nile Post", RAID, "2025-01-12"), wrote("Juba Echo", RAID, "2025-01-12")]
    assert len(origins(*told)) == 2


def test_two_stories_credited_to_one_agency_are_one_origin() -> None:
    told = [
        wrote("The Nile Post", RAID, "2025-01-12", credit="AFP"),
        wrote("Juba Echo", RAID, "2025-01-12", credit="Agence France-Presse"),
    ]
    assert ties(*told) == {Tie.CREDIT}


def test_one_newspaper_with_two_agencies_does_not_make_them_one() -> None:
    told = [
        wrote("The Nile Post", RAID, "2025-01-12", credit="AFP"),
        wrote("The Nile Post", RAID, "2025-01-12", credit="Reuters"),
    ]
    assert len(origins(*told)) == 2


def test_who_cites_an_agency_has_it_from_there() -> None:
    told = [
        wrote("The Nile Post", RAID, "2025-01-12", credit="AFP"),
        tell(RAID, "2025-01-13", teller=Actor("AFP", None), publisher="Juba Echo"),
    ]
    assert ties(*told) == {Tie.CITATION}


def test_one_publisher_with_two_stories_is_one_origin() -> None:
    told = [wrote("The Nile Post", RAID, "2025-01-12"), wrote("The Nile Post", RAID, "2025-01-13")]
    assert ties(*told) == {Tie.PUBLISHER}


class TestOwnVoiceThatAnAttributionCovers:
    headline = "Fighters raid the city. The army said that fighters had raided the city."

    def told(self, **how: object) -> tuple[Told, Told]:
        quoted = said("Sudan", RAID, "2025-01-12", publisher="The Nile Post")
        own = wrote("The Nile Post", RAID, "2025-01-12", text=self.headline, **how)
        return quoted, _in_document_of(quoted, own)

    def test_is_that_partys_word(self) -> None:
        (only,) = origins(*self.told())
        assert only.party == "Sudan"

    def test_and_so_is_a_copy_that_lost_the_attribution(self) -> None:
        quoted, own = self.told()
        copy = copied(wrote("The Nile Post", RAID, "2025-01-12"), "Juba Echo", "2025-01-13")
        again = wrote("The Nile Post", RAID, "2025-01-13")
        assert len(origins(quoted, own, again)) == 1
        assert len(origins(quoted, own, copy)) == 2

    def test_but_what_the_outlet_saw_is_its_own(self) -> None:
        assert len(origins(*self.told(known_by=KnownBy.WITNESSED))) == 2

    def test_what_is_announced_covers_too(self) -> None:
        plan = announced("RSF", RAID.but(when=None), "2025-01-12")
        own = wrote("The Nile Post", RAID.but(when=None), "2025-01-12")
        (only,) = origins(plan, _in_document_of(plan, own))
        assert only.party == "RSF"

    def test_a_denial_covers_no_assertion(self) -> None:
        denial = said("RSF", RAID, "2025-01-12", Status.DENIED)
        own = wrote("The Nile Post", RAID, "2025-01-12")
        assert len(origins(denial, _in_document_of(denial, own))) == 2


def _in_document_of(first: Told, second: Told) -> Told:
    from dataclasses import replace

    doc = first.document.id
    event = replace(second.evidence.event, id=f"{doc}-e1", doc=doc)
    return Told(replace(second.evidence, id=event.id, event=event), first.document)
