import pytest

from bench.floors import Bench, results_of


@pytest.mark.parametrize(
    ("value", "holds"), [(81.0, True), (80.0, True), (79.9, False)], ids=["over", "at", "under"]
)
def test_a_figure_may_not_lie_under_its_floor(value: float, holds: bool) -> None:
    bench = Bench("bench.any", floors={"status": 80.0})
    assert [one.holds() for one in results_of(bench, {"status": value})] == [holds]


@pytest.mark.parametrize(("value", "holds"), [(2.0, True), (6.0, False)], ids=["under", "over"])
def test_a_figure_may_not_lie_over_its_ceiling(value: float, holds: bool) -> None:
    bench = Bench("bench.any", ceilings={"called done though not": 5.0})
    found = list(results_of(bench, {"called done though not": value}))
    assert [one.holds() for one in found] == [holds]


def test_a_figure_that_is_not_given_fails_and_is_named() -> None:
    (missing,) = results_of(Bench("bench.any", floors={"status": 80.0}), {})
    assert not missing.holds()
    assert "status" in str(missing)
    assert "missing" in str(missing)


def test_two_runs_of_one_module_are_told_apart_by_name() -> None:
    runs = [Bench("bench.any", floors={"status": 80.0}, name=name) for name in (None, "unseen")]
    listed = [one.bench for run in runs for one in results_of(run, {"status": 81.0})]
    assert listed == ["bench.any", "unseen"]
