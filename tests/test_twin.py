"""A messy article from end to end: furniture, shared speakers, curly quotes, an agency credit.

It is a twin, in our own words and of another crisis, of the first real article that saydo read.
"""

from pathlib import Path

import msgspec

from bench.seed import Expected, compare

_FIXTURES = Path(__file__).parent / "fixtures"


def test_the_twin_article_gives_what_a_careful_analyst_reads_in_it() -> None:
    expected = msgspec.json.decode((_FIXTURES / "twin.json").read_bytes(), type=Expected)
    findings = compare(_FIXTURES / "twin.txt", expected)
    assert len(findings) > 90
    assert [finding.what for finding in findings if not finding.met] == []
