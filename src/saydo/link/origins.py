"""From how many independent places the evidence of one claim comes.

An origin is a group of evidence, never of documents: one agency report carries the words of five
parties. An attributed mention is its innermost speaker's party's. Mentions in an outlet's own
voice are of one origin when they share their text, their agency, the source they name or their
publisher; such ties do chain, for a copy of a copy is a copy. Own voice that tells what the same
document attributes to somebody is that somebody's word, unless it tells what was seen.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from saydo.codes.roles import roles
from saydo.link.evidence import OutletOf
from saydo.link.fingerprints import Shared, shared
from saydo.model.document import Document
from saydo.model.event import SIGHT, Status
from saydo.model.evidence import Evidence, Stance
from saydo.model.origin import Edge, Origin, Tie

# Pairs of 612 articles of 75 publishers on one event fall into two heaps by containment, unrelated
# below and copies above, with the fewest pairs between .5 and .65: the cautious end is taken.
SHARED_TEXT = 0.5
# A passage is some forty words: most of them must be the same before it is the same passage.
SHARED_PASSAGE = 0.7
_AROUND = 120
_SHORTEST = 12


@dataclass(frozen=True, slots=True)
class Texts:
    """Which documents, and which passages around mentions, share their words."""

    documents: Shared
    passages: Shared


def texts(evidence: Iterable[Evidence], documents: Mapping[str, Document]) -> Texts:
    """Compare all documents of the evidence, and the passages of own-voice mentions."""
    members = tuple(evidence)
    used = sorted({e.event.doc for e in members} & documents.keys())
    passages = {
        e.id: _passage(e, documents[e.event.doc].text)
        for e in members
        if e.teller is None and e.event.doc in documents
    }
    long_enough = {name: text for name, text in passages.items() if len(text.split()) >= _SHORTEST}
    return Texts(
        shared({name: documents[name].text for name in used}, SHARED_TEXT),
        shared(long_enough, SHARED_PASSAGE),
    )


def origins(members: Sequence[Evidence], alike: Texts, outlets: OutletOf) -> tuple[Origin, ...]:
    """The origins of one claim's evidence, in the order in which they first spoke."""
    ordered = sorted(members, key=lambda e: (e.known_at, e.event.span, e.id))
    attributed: dict[tuple[str, str | None], list[Evidence]] = defaultdict(list)
    own: list[Evidence] = []
    unnamed: list[Evidence] = []
    for e in ordered:
        if e.teller is None or (e.teller.party is None and outlets(e.teller.name)):
            own.append(e)
        elif e.teller.party is None and _unnamed(e.teller.name):
            unnamed.append(e)
        else:
            name = e.teller.party or e.teller.name
            attributed[name if e.teller.party else name.casefold(), e.teller.party].append(e)
    groups = [_said(found) for found in attributed.values()]
    # "Eyewitnesses" and "three residents" of one report, or of its copies, may be the same people.
    for component, edges in _components(unnamed, alike, outlets, _same_name(unnamed)):
        name = min((e.teller.name for e in component if e.teller), key=lambda n: (len(n), n))
        groups.append(_Group(name, None, component, edges))
    for component, edges in _components(own, alike, outlets):
        covered, free, cover = _covered(component, groups)
        if cover is not None:
            groups[cover] = _widened(groups[cover], covered, edges)
        if free:
            groups.append(_Group(_source(free[0], outlets), None, free, _among(edges, free)))
    found = [g.origin() for g in groups]
    when = {e.id: (e.known_at, e.event.span, e.id) for e in ordered}
    return tuple(sorted(found, key=lambda o: min(when[i] for i in o.evidence)))


@dataclass(frozen=True, slots=True)
class _Group:
    name: str
    party: str | None
    members: list[Evidence]
    edges: list[Edge]

    def origin(self) -> Origin:
        ids = tuple(e.id for e in sorted(self.members, key=lambda e: (e.known_at, e.id)))
        name = "o" + sha256(ids[0].encode()).hexdigest()[:12]
        return Origin(name, self.name, self.party, ids, tuple(self.edges))


def _unnamed(name: str) -> bool:
    """Whether people are only described ("three residents"), so that nobody can tell who spoke."""
    first, _, rest = name.partition(" ")
    return rest == rest.lower() and (first.islower() or first.lower() in roles())


def _same_name(unnamed: Sequence[Evidence]) -> list[Edge]:
    """Ties of people who are described in the same words: nobody can show that they are others."""
    first: dict[str, Evidence] = {}
    edges = []
    for e in unnamed:
        name = e.teller.name.casefold() if e.teller else ""
        if first.setdefault(name, e) is not e:
            edges.append(_edge(first[name], e, Tie.PARTY, 1.0, f"both cite “{name}”"))
    return edges


def _said(members: list[Evidence]) -> _Group:
    teller = members[0].teller
    assert teller is not None
    name = teller.party or teller.name
    edges = [_edge(members[0], e, Tie.PARTY, 1.0, f"both are the word of {name}") for e in members]
    return _Group(name, teller.party, members, edges[1:])


def _components(
    own: Sequence[Evidence], alike: Texts, outlets: OutletOf, more: Sequence[Edge] = ()
) -> list[tuple[list[Evidence], list[Edge]]]:
    """Evidence joined by every tie and those given, with the ties that did it."""
    edges = [*_by_source(own, outlets), *_by_text(own, alike), *more]
    root = {e.id: e.id for e in own}

    def top(name: str) -> str:
        while root[name] != name:
            name = root[name]
        return name

    kept: dict[str, list[Edge]] = defaultdict(list)
    for edge in edges:
        left, right = sorted((top(edge.left), top(edge.right)))
        root[right] = left
    for edge in edges:
        kept[top(edge.left)].append(edge)
    members: dict[str, list[Evidence]] = defaultdict(list)
    for e in own:
        members[top(e.id)].append(e)
    return [(found, kept[name]) for name, found in members.items()]


def _by_source(own: Sequence[Evidence], outlets: OutletOf) -> list[Edge]:
    """Ties by the agency a text is credited to or cites, else by who publishes it."""
    first: dict[str, Evidence] = {}
    edges = []
    for e in own:
        for name, tie, reason in _sources(e, outlets):
            if name not in first:
                first[name] = e
            elif first[name] is not e:
                edges.append(_edge(first[name], e, tie, 1.0, reason))
    return edges


def _sources(e: Evidence, outlets: OutletOf) -> list[tuple[str, Tie, str]]:
    cited = [e.teller.name] if e.teller else []
    found = [
        (_house(name, outlets), Tie.CITATION, f"both cite “{_named(name, outlets)}”")
        for name in (*cited, *e.cites)
    ]
    if e.credit:
        name = _named(e.credit, outlets)
        found.append((_house(e.credit, outlets), Tie.CREDIT, f"both are credited to {name}"))
    elif e.publisher and not found:
        name = _house(e.publisher, outlets)
        found.append((name, Tie.PUBLISHER, f"{name} publishes both"))
    return found or [(f"\0{e.event.doc}", Tie.PUBLISHER, "both stand in one document")]


def _by_text(own: Sequence[Evidence], alike: Texts) -> list[Edge]:
    """Ties by shared words: of the whole documents, or of the passage around the mention."""
    by_document: dict[str, Evidence] = {}
    by_id = {e.id: e for e in own}
    for e in own:
        by_document.setdefault(e.event.doc, e)
    edges = []
    for doc, e in by_document.items():
        for other, strength in alike.documents.get(doc, {}).items():
            if other in by_document and doc < other:
                reason = f"{strength:.0%} of the shorter text stands in the other"
                edges.append(_edge(e, by_document[other], Tie.TEXT, strength, reason))
    for name, e in by_id.items():
        for other, strength in alike.passages.get(name, {}).items():
            if other in by_id and name < other and by_id[other].event.doc != e.event.doc:
                reason = f"{strength:.0%} of the passage stands in the other"
                edges.append(_edge(e, by_id[other], Tie.TEXT, strength, reason))
    first = {(e.event.doc): e for e in reversed(own)}
    same = [(first[e.event.doc], e) for e in own if first[e.event.doc] is not e]
    return edges + [_edge(a, b, Tie.TEXT, 1.0, "both stand in one document") for a, b in same]


def _covered(
    component: list[Evidence], groups: Sequence[_Group]
) -> tuple[list[Evidence], list[Evidence], int | None]:
    """Split off what repeats an attribution of the same document, and say whose word that is.

    One mention that is covered covers the whole component: its copies may have lost the
    attribution, and a second outlet of the same house knows no more than the first.
    """
    documents = {e.event.doc for e in component if e.stance is Stance.SUPPORTS}
    best: tuple[object, ...] | None = None
    chosen: int | None = None
    for at, group in enumerate(groups):
        for e in group.members:
            asserts = e.stance is Stance.SUPPORTS or e.event.status is Status.PLANNED
            key = (e.stance is not Stance.SUPPORTS, e.known_at, e.event.span, e.id)
            if asserts and e.event.doc in documents and (best is None or key < best):
                best, chosen = key, at
    if chosen is None:
        return [], component, None
    covered = [e for e in component if e.event.known_by not in SIGHT]
    return covered, [e for e in component if e.event.known_by in SIGHT], chosen


def _widened(group: _Group, covered: list[Evidence], edges: Sequence[Edge]) -> _Group:
    lead = group.members[0]
    reason = (
        f"its document, or the one it shares its source with, gives this as {group.name}'s word"
    )
    more = [_edge(lead, e, Tie.CITATION, 1.0, reason) for e in covered]
    kept = _among(edges, covered)
    return _Group(group.name, group.party, group.members + covered, [*group.edges, *more, *kept])


def _among(edges: Sequence[Edge], members: Sequence[Evidence]) -> list[Edge]:
    ids = {e.id for e in members}
    return [edge for edge in edges if edge.left in ids and edge.right in ids]


def _source(e: Evidence, outlets: OutletOf) -> str:
    if e.teller:
        return _named(e.teller.name, outlets)
    name = e.cites[-1] if e.cites else e.credit or e.publisher
    return _named(name, outlets) if name else "an outlet without a name"


def _named(name: str, outlets: OutletOf) -> str:
    found = outlets(name)
    return found.name if found else name


def _house(name: str, outlets: OutletOf) -> str:
    found = outlets(name)
    return (found.group or found.name) if found else name.casefold()


def _edge(left: Evidence, right: Evidence, tie: Tie, strength: float, reason: str) -> Edge:
    return Edge(left.id, right.id, tie, round(strength, 2), reason)


def _passage(e: Evidence, text: str) -> str:
    """The words of the mention and some around it, whole words only."""
    start, end = max(0, e.event.span.start - _AROUND), e.event.span.end + _AROUND
    words = text[start:end].split()
    return " ".join(words[1 if start else 0 : -1 if end < len(text) else None])
