"""Verb groups: what auxiliaries, negation and form say of the verb that they stand before."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from saydo.codes.cues import is_report_verb
from saydo.codes.inflection import VerbForm
from saydo.codes.moods import auxiliaries
from saydo.model.event import Status
from saydo.model.span import Span
from saydo.read.seeming import fronted, seeming, until
from saydo.read.sentence import Sentence
from saydo.text.clauses import Opener

_NOT_ADVERBS = frozenset(
    {"family", "ally", "italy", "reply", "assembly", "july", "supply", "rally"}
)
_HEARSAY = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})
_CONTRACTIONS = {"wo": "will", "ca": "can", "sha": "shall"}


class Build(StrEnum):
    """How a verb stands in its clause."""

    FINITE = "finite"
    BASE = "base"
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    PARTICIPLE = "participle"


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with its auxiliaries: begins at word `first`; `status` is None where only what governs
    it can say. `reason` are the deciding words, `negated` whether one of them negates."""

    first: int
    build: Build
    status: Status | None
    negated: bool
    passive: bool
    present: bool
    reason: tuple[Span, ...]


@dataclass(slots=True)
class _Left:
    """What stands left of a verb, nearest last."""

    first: int
    auxiliaries: list[str]
    negated: bool
    yet: bool
    nearly: bool
    reason: list[Span]
    hearsay: Span | None = None


def group(sentence: Sentence, at: int, forms: frozenset[VerbForm]) -> Group:
    """The group of the verb at word `at`, which can be any of `forms`."""
    left = _left(sentence, at)
    if not left.auxiliaries:
        left = (
            _shared(sentence, at, forms)
            or _fronted(sentence, at, forms)
            or _inverted(sentence, at, forms)
            or left
        )
    build, status, passive, present = _read(left, forms, sentence, at)
    if left.nearly and status is Status.DONE:
        # "Nearly hit": it did not.
        left.reason.append(sentence.words[at - 1].span)
        status = Status.DENIED
    elif left.negated and status is not None:
        past = until(sentence, sentence.clause(at), left.auxiliaries)
        status = Status.DONE if past else _negated(status, left)
    elif left.negated and build in (Build.INFINITIVE, Build.GERUND, Build.PARTICIPLE):
        status = Status.DENIED
    if left.hearsay is not None and status in (Status.DONE, Status.ONGOING):
        # "Have reportedly left": nobody vouches for it.
        left.reason.append(left.hearsay)
        status = Status.UNVERIFIED
    return Group(left.first, build, status, left.negated, passive, present, tuple(left.reason))


def _left(sentence: Sentence, at: int) -> _Left:
    listed = auxiliaries()
    helping = (
        listed.planned | listed.reported | listed.possible | listed.demanded
        | listed.be | listed.have | listed.do | {"to", "going", "used"}
    )  # fmt: skip
    found = _Left(at, [], False, False, False, [])
    for here in range(at - 1, max(-1, at - 12), -1):
        between = sentence.between(here, here + 1)
        scare = listed.negations & {sentence.lower(here), sentence.lower(here + 1)}
        if any(mark in '.;:—–(),"“”' for mark in (between.strip(' "“”') if scare else between)):
            break
        word, negated, attached = _expanded(sentence, here)
        seems = (negated or word in listed.negations) and seeming(sentence, here)
        if seems and not negated:
            found.first = here
            continue
        if not seems and (negated or word in listed.negations):
            longer = sentence.lower(here + 1) == "longer" or (word == "neither" and here == at - 1)
            if word in ("no", "neither", "without") and not longer:
                break
            found.negated = True
        elif word in helping or attached:
            found.auxiliaries.insert(0, word)
        elif word in listed.adverbs or _adverb(word):
            found.yet |= word == "yet"
            if word in _HEARSAY:
                found.hearsay = sentence.words[here].span
            found.nearly |= word in ("nearly", "almost") and here == at - 1
            continue
        elif word == "but" and sentence.lower(here - 1) == "all" and here == at - 1:
            # "Have all but captured it".
            found.nearly = True
            continue
        else:
            break
        if negated and word in helping:
            found.auxiliaries.insert(0, word)
        found.first = here
        found.reason.insert(0, sentence.words[here].span)
        if attached:
            break
    return found


def _shared(sentence: Sentence, at: int, forms: frozenset[VerbForm]) -> _Left | None:
    """The auxiliaries that a verb after "and" shares with the one before: "will stop and leave"."""
    joint = at - 1
    if VerbForm.PARTICIPLE in forms and sentence.lower(joint) not in ("and", "or"):
        # "… can be sown and aid delivered"
        joint -= 1
    comma = at > 0 and "," in sentence.between(at - 1, at) and VerbForm.BASE in forms
    if joint < 1 or (sentence.lower(joint) not in ("and", "or") and not comma):
        return None
    base = VerbForm.BASE in forms and VerbForm.PAST not in forms
    if not base and VerbForm.PARTICIPLE not in forms:
        return None
    for here in range(at - 2 if comma else joint - 1, sentence.clause(at).first - 1, -1):
        if not _helps(sentence.lower(here), base=base):
            continue
        before = _left(sentence, here + 1)
        modal = _modal(before.auxiliaries) is not None or "to" in before.auxiliaries
        return before if base or modal else None
    return None


def _fronted(sentence: Sentence, at: int, forms: frozenset[VerbForm]) -> _Left | None:
    """The auxiliary before its subject in "not only did the army shell it": told as done."""
    if not forms & {VerbForm.PARTICIPLE, VerbForm.BASE}:
        return None
    here = fronted(sentence, at, sentence.clause(at))
    if here is None:
        return None
    return _Left(here, [sentence.lower(here)], False, False, False, [sentence.words[here].span])


def _inverted(sentence: Sentence, at: int, forms: frozenset[VerbForm]) -> _Left | None:
    """An auxiliary before its subject: "nor has it left", "had the troops stayed", "did he go".

    Without "nor" and without a question mark, what is inverted is a condition.
    """
    if not forms & {VerbForm.PARTICIPLE, VerbForm.BASE}:
        return None
    clause, listed = sentence.clause(at), auxiliaries()
    for here in range(at - 1, max(clause.first, at - 5) - 1, -1):
        word, before = sentence.lower(here), sentence.lower(here - 1)
        fits = word in listed.have if VerbForm.PARTICIPLE in forms else word in ("should", "did")
        negative = before in ("nor", "neither", "never")
        opens = here == clause.first or "," in sentence.between(here - 1, here)
        if fits and (negative or (opens and word in ("had", "should"))):
            reason = [sentence.words[each].span for each in range(here - negative, here + 1)]
            helping = [word] if negative else ["might"]
            return _Left(here, helping, negative, False, False, reason)
    return None


def _helps(word: str, *, base: bool) -> bool:
    listed = auxiliaries()
    modals = listed.planned | listed.reported | listed.possible | listed.demanded
    return word in modals | {"to"} | listed.do if base else word in listed.be


def _expanded(sentence: Sentence, at: int) -> tuple[str, bool, bool]:
    """A word without its contraction; whether negated, and whether a subject holds it."""
    word = sentence.words[at]
    if word.lower == "cannot":
        return "can", True, False
    if word.lower.endswith("n't"):
        bare = word.lower[:-3]
        return _CONTRACTIONS.get(bare, bare), True, False
    for ending in ("'ll", "'ve", "'re", "'d", "'m"):
        if word.lower.endswith(ending):
            return ending, False, True
    if word.possessive and word.lower in ("it", "he", "she", "that", "there", "who"):
        return "is", False, True
    return word.lower, False, False


def _adverb(word: str) -> bool:
    return word.endswith("ly") and word not in _NOT_ADVERBS


def _read(
    left: _Left, forms: frozenset[VerbForm], sentence: Sentence, at: int
) -> tuple[Build, Status | None, bool, bool]:
    """Build, status, passive, present: from the auxiliaries and the verb's own form."""
    listed, helps = auxiliaries(), left.auxiliaries
    passive = VerbForm.PARTICIPLE in forms and bool(helps) and helps[-1] in listed.be
    if "to" in helps and (helps[-1] != "to" or forms & {VerbForm.BASE}):
        return _infinitive(helps, left.yet, passive)
    modal = _modal(helps)
    if modal is not None:
        return Build.FINITE, modal, passive, False
    if VerbForm.ING in forms:
        running = any(word in listed.be for word in helps)
        return (Build.FINITE, Status.ONGOING, False, False) if running else (
            Build.GERUND, None, False, False)  # fmt: skip
    if passive and helps == ["be"]:
        # "Demanded that he be freed".
        return Build.FINITE, Status.DEMANDED, True, False
    if passive:
        ongoing = "being" in helps
        if helps == ["being"]:
            return Build.GERUND, None, True, False
        return Build.FINITE, Status.ONGOING if ongoing else Status.DONE, True, helps[0] in (
            "is", "are")  # fmt: skip
    if any(word in listed.have for word in helps) and VerbForm.PARTICIPLE in forms:
        return Build.FINITE, Status.DONE, False, False
    if any(word in listed.do for word in helps):
        return Build.FINITE, Status.DONE if "did" in helps else Status.ONGOING, False, (
            "did" not in helps)  # fmt: skip
    return _bare(forms, sentence, at)


def _bare(
    forms: frozenset[VerbForm], sentence: Sentence, at: int
) -> tuple[Build, Status | None, bool, bool]:
    if VerbForm.THIRD in forms:
        return Build.FINITE, Status.DONE if sentence.title else Status.ONGOING, False, True
    if VerbForm.PAST in forms:
        reduced = VerbForm.PARTICIPLE in forms and _reduced(sentence, at)
        return (Build.PARTICIPLE, None, True, False) if reduced else (
            Build.FINITE, Status.DONE, False, False)  # fmt: skip
    if VerbForm.PARTICIPLE in forms:
        return Build.PARTICIPLE, None, True, False
    return Build.BASE, None, False, True


def _infinitive(
    helps: list[str], yet: bool, passive: bool
) -> tuple[Build, Status | None, bool, bool]:
    listed = auxiliaries()
    before = helps[: len(helps) - 1 - helps[::-1].index("to")]
    if not before:
        return Build.INFINITIVE, Status.DENIED if yet else None, passive, False
    if before[-1] == "had" and not yet and not passive:
        return Build.FINITE, Status.DONE, passive, False
    if before[-1] in listed.have:
        return Build.FINITE, Status.DENIED if yet else Status.DEMANDED, passive, False
    if before[-1] in listed.demanded:
        return Build.FINITE, Status.DEMANDED, passive, False
    if before[-1] == "used" and not listed.be & set(before):
        return Build.FINITE, Status.DONE, passive, False
    if before[-1] == "going" or before[-1] in listed.be:
        return Build.FINITE, Status.PLANNED, passive, False
    return Build.INFINITIVE, None, passive, False


def _modal(helps: list[str]) -> Status | None:
    listed = auxiliaries()
    for word in helps:
        if word in listed.planned:
            return Status.PLANNED
        if word in listed.reported:
            # "'d" before a participle is "had": the caller has the form, the rest is a conditional.
            return Status.POSSIBLE if "have" in helps else Status.PLANNED
        if word in listed.possible:
            return Status.POSSIBLE
        if word in listed.demanded:
            return Status.DEMANDED if "have" not in helps else Status.POSSIBLE
    return None


def _negated(status: Status, left: _Left) -> Status:
    if status is Status.DEMANDED:
        return Status.POSSIBLE
    may = {"may", "might"} & set(left.auxiliaries)
    return Status.POSSIBLE if may else Status.DENIED


def _relative_verb(sentence: Sentence, at: int) -> bool:
    """Whether a form is the verb of the relative clause around it: "which Chad shelled on …"."""
    clause = sentence.clause(at)
    if clause.opener is not Opener.RELATIVE or sentence.lower(clause.first) != clause.word:
        return False
    inside = [sentence.lower(here) for here in range(clause.first + 1, at)]
    return 0 < len(inside) < _SUBJECT and not any(word.endswith("ed") for word in inside)


_SUBJECT = 5
_ENDS_NOUN = frozenset(
    {"in", "by", "near", "at", "on", "from", "along", "around", "during", "to", "with", "across",
     "under", "outside", "inside", "against", "over", "there"}
)  # fmt: skip


def _reduced(sentence: Sentence, at: int) -> bool:
    """Whether an -ed form is a participle after its noun: "troops deployed near X completed".

    It is when a preposition follows and another finite verb comes later in the clause, or when
    "by" follows and nothing has the form of an auxiliary before it.
    """
    follower = sentence.lower(at + 1)
    if _relative_verb(sentence, at):
        return False
    if follower in ("around", "over") and sentence.lower(at + 2)[:1].isdigit():
        # "Fought around 30 men": an object.
        return False
    if follower == "by":
        return True
    if follower not in _ENDS_NOUN:
        return False
    listed = auxiliaries()
    finite = (
        listed.be | listed.have | listed.do | listed.planned | listed.reported | listed.possible
    )
    clause = sentence.clause(at)
    for later in range(at + 2, clause.last):
        word = sentence.lower(later)
        before = sentence.lower(later - 1)
        if word in ("and", "but") or sentence.broken(later - 1, later):
            return False
        if is_report_verb(word) and "," in sentence.text[
            sentence.words[at].span.end : sentence.words[later].span.start
        ]:  # fmt: skip
            # "…, the statement added": who says it is another clause.
            return False
        if word in finite and word not in ("being", "been") and not sentence.words[later].capital:
            return True
        if word.endswith("ed") and before not in _ENDS_NOUN and len(word) > 4 and (
            not sentence.words[later].capital
        ) and before not in ("the", "a", "an", "its", "their", "of", "and"):  # fmt: skip
            return True
    return False
