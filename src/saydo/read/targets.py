"""To whom a deed is done: its object, whom a relative clause is about, whose drones they were."""

from __future__ import annotations

from saydo.codes.cues import is_report_verb
from saydo.codes.function_words import function_words
from saydo.codes.names import NameForm
from saydo.codes.triggers import Part
from saydo.model.actor import Actor
from saydo.read.hits import Hit
from saydo.read.noun_phrases import noun_phrase_start
from saydo.read.referents import Known, noun_before, phrase_party, placed_parties
from saydo.read.sentence import Sentence
from saydo.read.standing import Standing
from saydo.read.subjects import phrase_end
from saydo.text.clauses import Opener

REACH = 14
"""Words after a deed in which whom it is done to is looked for."""
_SENT = frozenset({"launched", "fired", "sent", "operated", "flown", "made"})
_MEASURES = frozenset({("more", "than"), ("fewer", "than"), ("up", "to"), ("at", "least")})


def target_of(sentence: Sentence, hit: Hit, known: Known) -> Actor | None:
    """The party that a deed is done to, by the words that may lead to it after this trigger."""
    leads = hit.sense.target
    if not leads:
        return None
    first = hit.first + 1 if hit.gapped else hit.last
    last = min(sentence.clause(hit.first).last, first + REACH)
    for at, actor in placed_parties(sentence, first, last, known):
        start = _past_measure(sentence, noun_phrase_start(sentence, at))
        if at > first and _says_so(sentence, start, at):
            continue
        before = sentence.lower(start - 1) if start > first else "object"
        if start == first:
            before = sentence.lower(first - 1) if sentence.lower(first - 1) in leads else "object"
        if before in leads:
            if hit.sense.mode == "seize" and _placed(sentence, at):
                continue
            return actor
        if before == "object" and hit.part is Part.NOUN:
            continue
        if before in function_words().prepositions and "object" not in leads:
            continue
    return _launcher(sentence, hit, known) if hit.sense.mode == "destroy" else None


def whom(sentence: Sentence, hit: Hit, standing: Standing, known: Known) -> Actor | None:
    """Whom a relative clause is about that has a subject of its own: "troops whom Chad shelled"."""
    clause, verb = sentence.clause(hit.first), standing.group
    if clause.opener is not Opener.RELATIVE or "object" not in hit.sense.target or verb is None:
        return None
    first = clause.first + 1
    if sentence.lower(clause.first) not in ("who", "which", "whom") or first >= verb.first:
        return None
    if phrase_end(sentence, first, verb.first) < verb.first or hit.sense.mode == "seize":
        return None
    return noun_before(sentence, clause.first, known).actor


def _placed(sentence: Sentence, at: int) -> bool:
    """Whether a capital is meant as a town: "recaptured Khartoum"."""
    mention = sentence.parties.get(at)
    return mention is not None and mention.form is NameForm.CAPITAL


def _launcher(sentence: Sentence, hit: Hit, known: Known) -> Actor | None:
    """Whose the drones are that were brought down: "… fired by the rebels"."""
    last = min(sentence.clause(hit.first).last, hit.last + REACH)
    for at in range(hit.last, last - 1):
        if sentence.lower(at) in _SENT and sentence.lower(at + 1) == "by":
            return phrase_party(sentence, at + 2, last, known).actor
    return None


def _past_measure(sentence: Sentence, start: int) -> int:
    """Before "more than 60", "up to 30", "at least two": they belong to the phrase."""
    pair = (sentence.lower(start - 2), sentence.lower(start - 1))
    if pair in _MEASURES:
        return start - 2
    return start


def _says_so(sentence: Sentence, start: int, at: int) -> bool:
    """Whether a party is the subject of a verb of saying after a comma: "…, the rebels said"."""
    mention = sentence.parties.get(at)
    apart = any(here and "," in sentence.between(here - 1, here) for here in (start, at))
    if mention is None or not apart:
        return False
    last = at
    while last < len(sentence.words) and sentence.words[last].span.end <= mention.span.end:
        last += 1
    return is_report_verb(sentence.lower(last))
