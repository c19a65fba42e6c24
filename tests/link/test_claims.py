"""What is told of one deed comes together, and what is told of another stays apart."""

from __future__ import annotations

from dataclasses import replace

from saydo.model.case import NO_CASE, Case, Party
from saydo.model.claim import ClaimKind
from saydo.model.decision import Decision, DecisionKind
from saydo.model.event import Place, PlaceKind, Status
from saydo.model.moment import Moment
from tests.crisis import (
    Deed,
    Told,
    accused,
    announced,
    copied,
    denied,
    linked,
    looked,
    observed,
    said,
    tell,
    wrote,
)

LEAVING = Deed("RETREAT", "withdraw", actor="Rwanda", place="Goma", country="Congo - Kinshasa")
STRIKE = Deed("ASSAULT", "aerial", "Sudan", None, "Nyala", "Sudan", when="2024-08-03")


def sizes(told: list[Told], *decisions: Decision) -> list[int]:
    return sorted(len(claim.evidence) for claim in linked(told, decisions=decisions))


def decided(kind: DecisionKind, subject: str, value: str | None, number: int = 1) -> Decision:
    made = Moment(f"2025-01-0{number}")
    return Decision(f"x{number}", kind, subject, value, "an analyst", made, "it reads so")


def test_plan_doubt_denial_and_deed_are_one_claim() -> None:
    told = [
        announced("Rwanda", LEAVING, on="2024-02-01"),
        looked("France", LEAVING, on="2024-02-03"),
        denied("M23", LEAVING, on="2024-02-05"),
        said("Rwanda", LEAVING, on="2024-02-09"),
    ]
    assert sizes(told) == [4]


def test_a_town_belongs_to_what_is_told_of_its_region_and_not_of_another() -> None:
    def at(told: Told, name: str, kind: PlaceKind, region: str) -> Told:
        place = Place(name, "Ethiopia", kind=kind, within=(region,))
        event = replace(told.evidence.event, place=place)
        return replace(told, evidence=replace(told.evidence, event=event))

    leaving = Deed("RETREAT", "withdraw", actor="Eritrea")
    region = at(said("Eritrea", leaving, on="2024-02-01"), "Tigray", PlaceKind.REGION, "Tigray")
    town = at(said("Ethiopia", leaving, on="2024-02-02"), "Mekelle", PlaceKind.TOWN, "Tigray")
    other = at(said("Ethiopia", leaving, on="2024-02-02"), "Dessie", PlaceKind.TOWN, "Amhara")
    assert sizes([region, town]) == [2]
    assert sizes([region, other]) == [1, 1]


def test_arriving_is_not_leaving_and_presence_is_neither() -> None:
    arriving = LEAVING.but(type="MOBILIZE", mode="troops")
    told = [
        said("Rwanda", LEAVING, on="2024-02-01"),
        said("France", arriving, on="2024-02-01"),
        said("France", arriving.but(mode="presence"), on="2024-02-01"),
    ]
    assert sizes(told) == [1, 1, 1]


def test_a_ceasefire_is_no_withdrawal() -> None:
    told = [
        said("Rwanda", LEAVING, on="2024-02-01"),
        said("Rwanda", LEAVING.but(mode="ceasefire"), on="2024-02-01"),
    ]
    assert sizes(told) == [1, 1]


def test_the_same_withdrawal_a_year_later_is_another_one() -> None:
    told = [said("Rwanda", LEAVING, on="2024-02-01"), said("Rwanda", LEAVING, on="2025-02-01")]
    assert sizes(told) == [1, 1]


def test_a_place_within_the_state_belongs_to_what_is_told_of_the_state() -> None:
    told = [
        said("Rwanda", LEAVING, on="2024-02-01"),
        said("Rwanda", LEAVING.but(place=None), on="2024-02-02"),
        said("Rwanda", LEAVING.but(place="the town of Goma"), on="2024-02-02"),
    ]
    assert sizes(told) == [3]


def test_a_mention_without_place_joins_no_chain() -> None:
    told = [
        said("Rwanda", LEAVING, on="2024-02-01"),
        said("Rwanda", LEAVING.but(place="Bukavu"), on="2024-02-01"),
        said("Rwanda", LEAVING.but(place=None, country=None), on="2024-02-01"),
    ]
    assert sizes(told) == [1, 1, 1]


def test_places_that_one_report_names_together_are_one_movement() -> None:
    both = "They leave Goma and the airport at Kavumu, the army says, as of this morning."
    told = [
        said("Rwanda", LEAVING, on="2024-02-01", text=both),
        said("Rwanda", LEAVING.but(place="Kavumu"), on="2024-02-01", text=both),
        said("Rwanda", LEAVING.but(place="Kavumu"), on="2024-02-02"),
    ]
    doc = told[0].evidence.event.doc
    told[1] = _moved(told[1], doc)
    assert sizes(told) == [3]


def test_strikes_of_two_days_are_two() -> None:
    told = [
        said("Sudan", STRIKE, on="2024-08-04"),
        said("RSF", STRIKE, on="2024-08-05"),
        said("RSF", STRIKE.but(when="2024-08-05"), on="2024-08-05"),
    ]
    assert sizes(told) == [1, 2]


def test_a_report_without_a_day_means_the_last_strike_before_it() -> None:
    told = [
        said("RSF", STRIKE, on="2024-08-03"),
        said("RSF", STRIKE.but(when="2024-08-05"), on="2024-08-05"),
        said("RSF", STRIKE.but(when=None), on="2024-08-06"),
    ]
    found = linked(told)
    last = next(claim for claim in found if len(claim.evidence) == 2)
    assert last.when is not None
    assert last.when.start == "2024-08-05"


def test_shelling_and_blast_can_be_words_for_one_strike() -> None:
    told = [
        said("RSF", STRIKE, on="2024-08-03"),
        wrote("Radio Dabanga", STRIKE.but(mode="explosives"), on="2024-08-03"),
    ]
    assert sizes(told) == [2]


class TestUnknownActor:
    nobody = STRIKE.but(actor=None)

    def test_joins_the_only_charge(self) -> None:
        told = [accused("RSF", STRIKE, "2024-08-03"), observed("Maxar", self.nobody, "2024-08-04")]
        assert sizes(told) == [2]

    def test_joins_neither_of_two(self) -> None:
        other = STRIKE.but(actor="RSF")
        told = [
            accused("RSF", STRIKE, on="2024-08-03"),
            accused("Sudan", other, on="2024-08-03"),
            observed("Maxar", self.nobody, on="2024-08-04"),
        ]
        found = linked(told)
        assert [len(claim.evidence) for claim in found] == [1, 1, 1]
        assert all(len(claim.rivals) == 2 for claim in found)

    def test_stays_alone_where_no_place_is_told(self) -> None:
        vague = self.nobody.but(place=None, country=None)
        told = [
            accused("RSF", STRIKE, on="2024-08-03"),
            wrote("Radio Dabanga", vague, "2024-08-03"),
        ]
        assert sizes(told) == [1, 1]


def test_who_sees_one_place_does_not_confirm_the_number_told_of_a_country() -> None:
    massing = Deed("MOBILIZE", "troops", "Ethiopia", None, None, "Eritrea", many=80_000)
    part = massing.but(place="Zalambessa", many=None)
    told = [said("Eritrea", massing, on="2025-03-01"), observed("Maxar", part, on="2025-03-02")]
    assert sizes(told) == [1, 1]


class TestKinds:
    def kind(self, *told: Told, case: Case = NO_CASE) -> ClaimKind:
        (claim,) = linked(told, case)
        return claim.kind

    def test_done(self) -> None:
        assert self.kind(said("Rwanda", LEAVING, "2024-02-01")) is ClaimKind.DEED

    def test_announced(self) -> None:
        assert self.kind(announced("Rwanda", LEAVING, "2024-02-01")) is ClaimKind.PLAN

    def test_demanded(self) -> None:
        told = said("France", LEAVING, "2024-02-01", Status.DEMANDED)
        assert self.kind(told) is ClaimKind.POSSIBILITY

    def test_an_intention_that_another_side_ascribes_is_a_possibility(self) -> None:
        attack = Deed("ASSAULT", None, "China", "Taiwan")
        told = said("United States", attack, "2024-02-01", Status.PLANNED)
        assert self.kind(told) is ClaimKind.POSSIBILITY

    def test_charged(self) -> None:
        assert self.kind(accused("RSF", STRIKE, "2024-08-03")) is ClaimKind.ACCUSATION

    def test_an_ally_of_an_ally_charges_nobody(self) -> None:
        parties = (Party("Sudan", allies=("Egypt",)), Party("Egypt", allies=("UAE",)))
        case = Case("a crisis", parties=parties)
        assert self.kind(accused("UAE", STRIKE, "2024-08-03"), case=case) is ClaimKind.DEED

    def test_charged_and_admitted_stays_a_charge(self) -> None:
        told = (accused("RSF", STRIKE, "2024-08-03"), said("Sudan", STRIKE, "2024-08-04"))
        assert self.kind(*told) is ClaimKind.ACCUSATION

    def test_owned_first_is_no_charge(self) -> None:
        told = (said("Sudan", STRIKE, "2024-08-03"), accused("RSF", STRIKE, "2024-08-04"))
        assert self.kind(*told) is ClaimKind.DEED


class TestDecisions:
    told = (said("Rwanda", LEAVING, on="2024-02-01"), said("France", LEAVING, on="2024-02-02"))
    first, second = (t.evidence.id for t in told)

    def test_split(self) -> None:
        split = decided(DecisionKind.SPLIT, self.second, None)
        assert sizes(list(self.told), split) == [1, 1]

    def test_split_revoked(self) -> None:
        split = decided(DecisionKind.SPLIT, self.second, None)
        revoked = decided(DecisionKind.REVOKE, split.id, None, 2)
        assert sizes(list(self.told), split, revoked) == [2]

    def test_join(self) -> None:
        other = said("Rwanda", LEAVING.but(place="Bukavu"), on="2024-02-02")
        join = decided(DecisionKind.JOIN, self.first, other.evidence.id)
        (claim,) = linked([*self.told, other], decisions=[join])
        assert len(claim.evidence) == 3
        assert claim.merges[-1].reason == "joined by an analyst: it reads so"

    def test_stance(self) -> None:
        stance = decided(DecisionKind.STANCE, self.second, "denies")
        (claim,) = linked(self.told, decisions=[stance])
        assert [e.stance.value for e in claim.evidence] == ["supports", "denies"]
        assert [e.decisions for e in claim.evidence] == [(), (stance.id,)]

    def test_party(self) -> None:
        party = decided(DecisionKind.PARTY, "France", "European Union")
        (claim,) = linked(self.told, decisions=[party])
        assert {origin.party for origin in claim.origins} == {"Rwanda", "European Union"}
        assert [e.decisions for e in claim.evidence] == [(), (party.id,)]

    def test_both_sides_of_a_split_name_it(self) -> None:
        split = decided(DecisionKind.SPLIT, self.second, None)
        assert [c.decisions for c in linked(self.told, decisions=[split])] == [(split.id,)] * 2


def test_every_merge_says_why() -> None:
    told = [
        said("Rwanda", LEAVING, on="2024-02-01"),
        said("Rwanda", LEAVING, on="2024-02-03"),
        said("France", LEAVING.but(place=None), on="2024-02-03"),
    ]
    (claim,) = linked(told)
    assert len(claim.merges) == 2
    assert all("Rwanda" in merge.reason for merge in claim.merges)


def test_a_reprint_weeks_later_does_not_bridge_two_claims() -> None:
    text = "The ministry says that its battalions have left the town and are back in their camps."
    first = said("Rwanda", LEAVING, on="2024-02-01", text=text)
    second = said("Rwanda", LEAVING, on="2024-03-08")
    assert sizes([first, second]) == [1, 1]
    assert sizes([first, copied(first, "The Echo", on="2024-02-20"), second]) == [1, 2]


def _moved(told: Told, doc: str) -> Told:
    from dataclasses import replace

    event = replace(told.evidence.event, id=f"{doc}-e1", doc=doc)
    document = replace(told.document, id=doc)
    return Told(replace(told.evidence, id=event.id, event=event), document)


def test_two_tellings_in_one_document_have_two_ids() -> None:
    told = tell(LEAVING, "2024-02-01")
    assert _moved(told, told.document.id).evidence.id != told.evidence.id


def test_a_deed_of_an_undated_report_is_undated() -> None:
    told = said("Sudan", Deed("RETREAT", "withdraw", actor="Sudan"), "2026-01-01")
    undated = replace(told, document=replace(told.document, published=None))
    (claim,) = linked([undated])
    assert claim.when is None
