"""Where words tell a deed: triggers in the sense that the words around them select."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from saydo.codes.inflection import VerbForm
from saydo.codes.moods import auxiliaries
from saydo.codes.names import NameForm
from saydo.codes.triggers import Part, Sense, Trigger, triggers, word_class
from saydo.model.span import Span
from saydo.read.parts import is_noun
from saydo.read.sentence import Sentence
from saydo.read.verbs import group
from saydo.text.clauses import Opener

_OBJECT_REACH = 7


_FIGHTERS = frozenset({"fighters", "troops"})
# Before these a word only says what kind of thing it is: "attack helicopters".
_NAMES_GEAR = frozenset({"attack", "fighting", "strike", "assault", "raid"})


@dataclass(frozen=True, slots=True)
class Hit:
    """Words `first` to `last` (exclusive) of a sentence tell a deed in this sense."""

    first: int
    last: int
    part: Part
    forms: frozenset[VerbForm]
    sense: Sense
    gapped: bool

    def span(self, sentence: Sentence) -> Span:
        """The trigger's characters: the first word alone where an object stands inside."""
        last = self.first if self.gapped else self.last - 1
        return Span(sentence.words[self.first].span.start, sentence.words[last].span.end)


def hits(sentence: Sentence) -> Iterator[Hit]:
    """Trigger words in order; words inside a longer trigger tell no deed of their own."""
    lowers = [word.lower for word in sentence.words]
    known, taken, closed = triggers(), 0, -1
    open_hit: Hit | None = None
    for at, word in enumerate(lowers):
        if (
            at < taken
            or at == closed
            or word not in known
            or sentence.party_over(at)
            or _name(sentence, at)
        ):
            continue
        best = _best(sentence, lowers, at, known[word])
        if best is not None and _inside(best, open_hit):
            continue
        if best is not None and best.part is Part.NOUN and _only_names(sentence, best):
            continue
        gear = best is not None and sentence.lower(best.last) in word_class("gear")
        if best is not None and not (gear and word in _NAMES_GEAR):
            taken = best.first + 1 if best.gapped else best.last
            closed = best.last - 1
            open_hit = best if best.gapped else open_hit
            yield best


def _only_names(sentence: Sentence, hit: Hit) -> bool:
    """Whether a noun only says what kind of thing follows: "ceasefire lines"."""
    follows = (
        hit.last < len(sentence.words) and not sentence.between(hit.last - 1, hit.last).strip()
    )
    return follows and sentence.lower(hit.last) in word_class("heads")


def _inside(hit: Hit, outer: Hit | None) -> bool:
    """Whether a longer trigger's gap holds this one, which tells the same deed."""
    if outer is None or hit.first >= outer.last:
        return False
    return (hit.sense.type, hit.sense.mode) == (outer.sense.type, outer.sense.mode)


def _name(sentence: Sentence, at: int) -> bool:
    """Whether a capital shows a name or a month ("March") and no deed."""
    word = sentence.words[at]
    if not word.capital:
        return False
    return word.lower in ("march", "may") or (at > sentence.clause(at).first and not sentence.title)


def _best(
    sentence: Sentence, lowers: list[str], at: int, candidates: tuple[Trigger, ...]
) -> Hit | None:
    """The longest trigger that fits here; of equally long ones the first in the file."""
    noun = is_noun(sentence, at, candidates)
    found: Hit | None = None
    following = lowers[at + 1 : _reach(sentence, at)]
    for trigger in candidates:
        if (trigger.part is Part.NOUN) != noun:
            continue
        taken = trigger.rest.end(following)
        if taken is None:
            continue
        hit = Hit(
            at, at + 1 + taken, trigger.part, trigger.forms, trigger.sense, trigger.rest.gapped
        )
        longer = found is None or taken > found.last - found.first - 1
        if longer and _fits(sentence, lowers, hit):
            found = hit
    return found


def _reach(sentence: Sentence, at: int) -> int:
    """Where a phrase that begins at a word must have ended: its clause or the next comma."""
    end = sentence.clause(at).last
    for here in range(at, end - 1):
        between = sentence.between(here, here + 1)
        if between != " " and any(mark in ',;:—–.!?"“”' for mark in between):
            return here + 1
    return end


def _fits(sentence: Sentence, lowers: list[str], hit: Hit) -> bool:
    hints = hit.sense.hints
    clause = sentence.clause(hit.first)
    around = set(lowers[clause.first : hit.first]) | set(lowers[hit.first + 1 : clause.last])
    if clause.last - clause.first < 4 or clause.opener in (Opener.THAT, Opener.RELATIVE):
        # It borrows its neighbours' words: "…, which then withdrew".
        around |= set(lowers[max(0, clause.first - 8) : clause.first])
    if hints.near and not around & hints.near:
        return False
    near = set(lowers[max(clause.first, hit.first - 5) : hit.last + 5]) - set(
        lowers[hit.first : hit.last]
    )
    if hints.never and near & hints.never:
        return False
    if hints.before and not hints.before & set(lowers[_subject_start(sentence, hit) : hit.first]):
        named = list(sentence.parties_between(_subject_start(sentence, hit), hit.first))
        groups = any(mention.form is NameForm.GROUP for _, mention in named)
        if not hints.before >= _FIGHTERS or not (groups or _party_moves(sentence, hit)):
            return False
    helped = any(word in auxiliaries().be for word in lowers[max(0, hit.first - 3) : hit.first])
    if hints.passive and not (VerbForm.PARTICIPLE in hit.forms and helped):
        return False
    stays = VerbForm.PARTICIPLE in hit.forms and lowers[hit.first - 1] in auxiliaries().be
    if hints.before and hit.first and stays and not hints.passive:
        # "No unit had been left there" tells of staying.
        return False
    if hints.before & set(lowers[hit.last : hit.last + 2]):
        # "Left fighters in the port": who is left there does not go.
        return False
    if hints.object:
        reach = min(_reach(sentence, hit.first), hit.first + 1 + _OBJECT_REACH)
        after = set(lowers[hit.first + 1 : reach])
        passive = set(lowers[max(clause.first, hit.first - _OBJECT_REACH) : hit.first])
        money = "$" in sentence.text[sentence.words[hit.first].span.end : sentence.span.end][:24]
        counted = "000" in hints.object and any(word[0].isdigit() for word in after)
        found = after & hints.object or ("$" in hints.object and money) or counted
        adjoining = lowers[hit.first - 1] if hit.first else ""
        if VerbForm.PARTICIPLE in hit.forms and adjoining in hints.object:
            return True
        by_passive = (VerbForm.PARTICIPLE in hit.forms and helped) or hit.part is Part.NOUN
        if not found and not (by_passive and passive & hints.object):
            return False
    return True


def _party_moves(sentence: Sentence, hit: Hit) -> bool:
    """Whether a state itself leaves or enters a place: "Chad is leaving Abeche"."""
    at = hit.last
    if hit.part is not Part.VERB or at >= len(sentence.words) or not sentence.words[at].capital:
        return False
    if sentence.between(at - 1, at).strip():
        return False
    mention = sentence.party_over(at)
    if mention is not None and mention.form not in (NameForm.NAME, NameForm.CAPITAL):
        return False
    if mention is None and hit.sense.type == "MOBILIZE":
        # "Spain enters Eurovision": only a place that the tables know is entered.
        return False
    first = group(sentence, hit.first, hit.forms).first
    subject = sentence.party_over(first - 1) if first else None
    owns = first > 0 and sentence.words[first - 1].possessive
    return subject is not None and subject.form in (NameForm.NAME, NameForm.GROUP) and not owns


def _subject_start(sentence: Sentence, hit: Hit) -> int:
    """Where a subject may begin: the clause, or the one before it where it has none of its own."""
    clause = sentence.clause(hit.first)
    reaches = hit.first - clause.first < 3 or clause.opener is Opener.RELATIVE
    return max(0, clause.first - 10) if reaches else clause.first
