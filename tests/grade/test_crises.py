"""The crises that the table of grades was walked through with."""

from __future__ import annotations

from saydo.model.case import Case, Party, Source
from saydo.model.claim import ClaimKind
from saydo.model.event import KnownBy, Status
from saydo.model.grade import PlanState, shown
from tests.crisis import (
    Deed,
    accused,
    allies,
    announced,
    denied,
    digit,
    fights,
    graded,
    looked,
    observed,
    of,
    people_said,
    said,
    tell,
    wrote,
)

BORDER = Deed(
    "RETREAT", "withdraw", actor="Russia", place="the Ukrainian border", country="Ukraine"
)
ARRIVAL = Deed(
    "MOBILIZE", "troops", actor="Russia", target="Ukraine", place="Belgorod", country="Russia"
)


class TestUkraineFebruary2022:
    announcement = said("Russia", BORDER, on="2022-02-15")
    doubt = looked("NATO", BORDER, on="2022-02-15")

    def test_russias_word_alone_cannot_be_judged(self) -> None:
        assert digit([self.announcement], BORDER) == "6"

    def test_its_own_video_is_its_own_word(self) -> None:
        video = said("Russia", BORDER, on="2022-02-15", known_by=KnownBy.IMAGERY)
        assert digit([self.announcement, video], BORDER) == "6"

    def test_doubtful_when_nato_has_looked_and_not_seen_it(self) -> None:
        assert digit([self.announcement, self.doubt], BORDER) == "4"

    def test_ukraine_that_waits_to_see_says_nothing(self) -> None:
        waiting = said("Ukraine", BORDER, on="2022-02-15", status=Status.UNVERIFIED)
        assert digit([self.announcement, waiting], BORDER) == "6"

    def test_improbable_when_arrivals_are_seen(self) -> None:
        arrival = observed("Maxar", ARRIVAL, on="2022-02-18")
        assert digit([self.announcement, self.doubt, arrival], BORDER) == "5"

    def test_arrivals_of_before_contradict_nothing(self) -> None:
        arrival = observed("Maxar", ARRIVAL, on="2022-02-11")
        assert digit([self.announcement, self.doubt, arrival], BORDER) == "4"

    def test_arrivals_elsewhere_contradict_nothing(self) -> None:
        elsewhere = ARRIVAL.but(place="Latakia", country="Syria", target="Syria")
        arrival = observed("Maxar", elsewhere, on="2022-02-18")
        assert digit([self.announcement, self.doubt, arrival], BORDER) == "4"

    def test_arrivals_that_ukraine_tells_of_are_ukraines_word(self) -> None:
        arrival = said("Ukraine", ARRIVAL, on="2022-02-18")
        assert digit([self.announcement, arrival], BORDER) == "6"

    def test_presence_neither_supports_nor_contradicts(self) -> None:
        presence = observed("Maxar", ARRIVAL.but(mode="presence"), on="2022-02-18")
        assert digit([self.announcement, presence], BORDER) == "6"

    def test_a_group_of_no_party_is_one_word(self) -> None:
        massing = Deed(
            "MOBILIZE", "troops", actor="Russia", place="the borders of Ukraine", country="Ukraine"
        )
        told = [people_said("Western leaders", massing, on="2022-02-15")]
        assert digit(told, massing) == "6"

    def test_a_possible_attack_has_no_digit(self) -> None:
        attack = Deed("ASSAULT", None, actor="Russia", target="Ukraine")
        told = said("NATO", attack, on="2022-02-15", status=Status.POSSIBLE)
        (only,) = graded([told])
        assert only.claim.kind is ClaimKind.POSSIBILITY
        assert only.grade.deed is None

    def test_talks_are_words_and_have_no_digit(self) -> None:
        talks = Deed("CONSULT", None, actor="Russia")
        (only,) = graded([announced("Russia", talks, on="2022-02-15")])
        assert only.claim.kind is ClaimKind.WORDS
        assert only.grade.deed is None


class TestKherson:
    leaving = Deed("RETREAT", "withdraw", actor="Russia", place="Kherson", country="Ukraine")
    war = fights("Russia", "Ukraine", on="2022-11-01")
    order = announced("Russia", leaving, on="2022-11-09")
    doubt = looked("Ukraine", leaving, on="2022-11-10")
    done = said("Russia", leaving, on="2022-11-11")
    entry = said("Ukraine", leaving, on="2022-11-11T18:00:00Z")
    sight = observed("Maxar", leaving, on="2022-11-11")

    def test_the_order_opens_the_deed_which_waits(self) -> None:
        grade = of(graded([self.war, self.order], as_of="2022-11-09"), self.leaving)
        assert shown(grade.deed) == "6"
        assert grade.plan is PlanState.OPEN

    def test_doubted_by_the_side_it_is_announced_to(self) -> None:
        assert digit([self.war, self.order, self.doubt], self.leaving) == "4"

    def test_probable_when_both_sides_say_so(self) -> None:
        told = [self.war, self.order, self.doubt, self.done, self.entry]
        assert digit(told, self.leaving) == "2"

    def test_confirmed_by_the_other_side_and_by_sight(self) -> None:
        told = [self.war, self.order, self.doubt, self.done, self.entry, self.sight]
        grade = of(graded(told, as_of="2022-11-12"), self.leaving)
        assert shown(grade.deed) == "1"
        assert grade.plan is PlanState.KEPT

    def test_each_day_had_its_grade(self) -> None:
        told = [self.war, self.order, self.doubt, self.done, self.entry, self.sight]
        days = ("2022-11-09", "2022-11-10", "2022-11-11")
        assert [digit(told, self.leaving, as_of=day) for day in days] == ["6", "4", "1"]


class TestFlightPS752:
    shot = Deed("ASSAULT", "heavy-weapons", "Iran", "Ukraine", "Tehran", "Iran", "2020-01-08")
    charges = (
        accused("United States", shot, on="2020-01-09"),
        accused("Canada", shot, on="2020-01-09"),
        accused("United Kingdom", shot, on="2020-01-09"),
    )
    denial = denied("Iran", shot, on="2020-01-09")
    video = observed("Bellingcat", shot.but(actor=None, when="2020-01-08"), on="2020-01-10")
    admission = said("Iran", shot, on="2020-01-11")

    def test_several_states_charge_it(self) -> None:
        grade = of(graded([*self.charges, self.denial]), self.shot)
        assert (shown(grade.deed), shown(grade.author)) == ("3", "3")
        assert grade.contested

    def test_allies_are_one_word(self) -> None:
        case = allies(["United States", "Canada", "United Kingdom"])
        assert digit([*self.charges, self.denial], self.shot, case) == "6"

    def test_a_verified_video_shows_the_deed_and_not_its_author(self) -> None:
        grade = of(graded([*self.charges, self.denial, self.video]), self.shot)
        assert (shown(grade.deed), shown(grade.author)) == ("2", "3")

    def test_the_accused_admits(self) -> None:
        grade = of(graded([*self.charges, self.denial, self.video, self.admission]), self.shot)
        assert (shown(grade.deed), shown(grade.author)) == ("1", "1")

    def test_the_accused_admits_what_allies_charged(self) -> None:
        case = allies(["United States", "Canada", "United Kingdom"])
        assert digit([*self.charges, self.denial, self.admission], self.shot, case) == "1"


class TestSerbia:
    leaving = Deed(
        "RETREAT", "withdraw", actor="Serbia", place="the border of Kosovo", country="Kosovo"
    )
    announcement = said("Serbia", leaving, on="2023-10-02")

    def test_serbias_word(self) -> None:
        assert digit([self.announcement], self.leaving) == "6"

    def test_the_force_on_the_spot_saw_it(self) -> None:
        case = Case(
            "Kosovo",
            parties=(Party("Serbia"), Party("Kosovo")),
            sources=(Source("KFOR", observer=True, reason="stands on the spot by mandate"),),
        )
        sight = observed("KFOR", self.leaving, on="2023-10-04", by=KnownBy.WITNESSED)
        assert digit([self.announcement, sight], self.leaving, case) == "2"


class TestHodeidah:
    leaving = Deed("RETREAT", "withdraw", actor="Houthis", place="Hodeidah port", country="Yemen")
    claim = said("Houthis", leaving, on="2019-05-11")
    doubt = looked("Yemen", leaving, on="2019-05-12")

    def test_the_government_saw_no_withdrawal(self) -> None:
        assert digit([self.claim, self.doubt], self.leaving) == "4"

    def test_the_united_nations_saw_it(self) -> None:
        sight = observed("UN", self.leaving, on="2019-05-14", by=KnownBy.MONITOR)
        assert digit([self.claim, self.doubt, sight], self.leaving) == "2"


class TestOwnLosses:
    def test_a_side_reports_its_own_dead_and_blames_nobody(self) -> None:
        loss = Deed("ASSAULT", None, None, "Turkey", "Idlib", "Syria", "2020-02-27", 33, "soldiers")
        assert digit([said("Turkey", loss, on="2020-02-27")], loss) == "2"

    def test_blame_makes_it_a_charge(self) -> None:
        loss = Deed("ASSAULT", None, "Syria", "Turkey", "Idlib", "Syria", "2020-02-27")
        grade = of(graded([said("Turkey", loss, on="2020-02-27")]), loss)
        assert (shown(grade.deed), shown(grade.author)) == ("6", "6")

    def test_the_enemys_losses_are_no_loss_of_ones_own(self) -> None:
        loss = Deed("ASSAULT", None, None, "Turkey", "Idlib", "Syria", "2020-02-27")
        assert digit([said("Syria", loss, on="2020-02-27")], loss) == "6"


class TestShelling:
    shelling = Deed(
        "ASSAULT", "heavy-weapons", "Azerbaijan", "Armenia", "Jermuk", "Armenia", "2022-09-13"
    )
    charge = accused("Armenia", shelling, on="2022-09-13")
    denial = denied("Azerbaijan", shelling, on="2022-09-13")
    video = observed("Bellingcat", shelling.but(actor=None), on="2022-09-14")

    def test_a_geolocated_video_shows_the_deed_only(self) -> None:
        grade = of(graded([self.charge, self.denial, self.video]), self.shelling)
        assert (shown(grade.deed), shown(grade.author)) == ("2", "6")
        assert grade.contested == (self.denial.evidence.id,)

    def test_a_video_that_shows_who_fires_shows_both(self) -> None:
        video = observed("Bellingcat", self.shelling, on="2022-09-14")
        grade = of(graded([self.charge, self.denial, video]), self.shelling)
        assert (shown(grade.deed), shown(grade.author)) == ("2", "2")

    def test_each_side_blames_the_other_so_both_and_the_video_say_it_happened(self) -> None:
        other = self.shelling.but(actor="Armenia", target=None)
        rival = accused("Azerbaijan", other, on="2022-09-13")
        found = graded([self.charge, rival, self.video])
        for deed in (self.shelling, other):
            grade = of(found, deed)
            assert (shown(grade.deed), shown(grade.author)) == ("1", "6")
            assert grade.contested


class TestTown:
    taken = Deed("COERCE", "seize", "M23", "Congo - Kinshasa", "Sake", "Congo - Kinshasa")

    def test_both_sides_claim_it(self) -> None:
        own = self.taken.but(actor="Congo - Kinshasa", target=None)
        told = [
            said("M23", self.taken, on="2024-02-08"),
            said("Congo - Kinshasa", own, on="2024-02-08"),
        ]
        grade = of(graded(told), self.taken)
        assert shown(grade.deed) == "6"
        assert grade.contested

    def test_the_other_side_denies_it(self) -> None:
        told = [
            said("M23", self.taken, on="2024-02-08"),
            denied("Congo - Kinshasa", self.taken, on="2024-02-09"),
        ]
        grade = of(graded(told), self.taken)
        assert shown(grade.deed) == "6"
        assert grade.contested == (told[1].evidence.id,)


def test_an_outlet_that_nobody_lists_is_no_observer() -> None:
    raid = Deed("ASSAULT", None, "RSF", "Sudan", "El Fasher", "Sudan", "2024-05-10")
    told = wrote("The Corner Post", raid, on="2024-05-10", known_by=KnownBy.WITNESSED)
    assert digit([told], raid) == "6"
    assert digit([told, people_said("residents", raid, on="2024-05-10")], raid) == "3"


def test_an_agency_that_the_case_lists_saw_it_itself() -> None:
    raid = Deed("ASSAULT", None, "RSF", "Sudan", "El Fasher", "Sudan", "2024-05-10")
    case = Case("Darfur", sources=(Source("AFP", observer=True, reason="has people there"),))
    seen = tell(raid, "2024-05-10", known_by=KnownBy.WITNESSED, publisher="WION", credit="AFP")
    quoted = tell(raid, "2024-05-10", publisher="WION", credit="AFP")
    assert digit([seen], raid, case) == "2"
    assert digit([quoted], raid, case) == "6"
