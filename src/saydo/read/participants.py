"""Who does a deed and to whom: the nearest parties by the clause's build.

Without a parser: the subject is the clause's first noun phrase that no preposition governs, the
object what follows the trigger, and words that govern the deed ("urged Iran to") hand theirs on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from saydo.codes.function_words import function_words
from saydo.codes.inflection import VerbForm
from saydo.codes.moods import Effect, Governor, auxiliaries, governing
from saydo.codes.names import naming
from saydo.codes.phrase_edges import phrase_edges
from saydo.codes.triggers import Part, word_class
from saydo.model.actor import Actor
from saydo.read.governors import Governed
from saydo.read.hits import Hit
from saydo.read.noun_phrases import noun_phrase_start
from saydo.read.referents import (
    NOBODY,
    Found,
    Known,
    last_party,
    noun_before,
    parties_in,
    phrase_party,
    placed_parties,
    pronoun_party,
)
from saydo.read.sentence import Sentence
from saydo.read.standing import Standing
from saydo.read.subjects import subject
from saydo.read.targets import REACH, target_of, whom
from saydo.read.verbs import Build, Group

_UNDERGOES = (
    "repel", "repuls", "surviv", "suffer", "sustain", "endur", "withst", "thwart", "foil", "abort",
    "resist", "fend", "ward", "avert", "prevent", "forestal", "stav", "deter", "block", "beat",
    "came", "come", "coming", "fac",
)  # fmt: skip
"""Beginnings of the verbs whose subject has the deed done to it, or undone."""
_TO_WHOM = frozenset({"to", "from"})
_BY_FORCE = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
_TARGETS = frozenset({"camp", "convoy", "embassy", "hospital", "school", "market", "mosque"})
_ANSWERS = ("respon", "repl", "react", "retaliat")
_CARRIED = frozenset({"carried", "conducted", "launched", "staged", "mounted", "committed"})


@dataclass(frozen=True, slots=True)
class Participants:
    """`generic`: the doer is told only as "troops" or by a pronoun that nothing resolves;
    `announcer`: who announced it, in a relative clause ("the pullback that Chad announced")."""

    actor: Actor | None
    target: Actor | None
    generic: bool
    announcer: Actor | None = None


def participants(sentence: Sentence, hit: Hit, standing: Standing, known: Known) -> Participants:
    """Actor and target of one deed."""
    passive = standing.group is not None and standing.group.passive and hit.part is Part.VERB
    passive = passive or _headline_passive(sentence, hit, standing)
    reduced = standing.group is not None and standing.group.build is Build.PARTICIPLE
    agent = _agent(sentence, hit, known, passive=passive or reduced or hit.sense.suffered)
    led = next((at for at in (hit.last - 1, hit.last) if sentence.lower(at) in _TO_WHOM), None)
    if hit.sense.suffered and led is not None:
        # "The town fell to the rebels", "came under fire from them".
        end = _phrase_end(sentence, hit)
        agent = agent or phrase_party(sentence, led + 1, end, known).actor
    if hit.part is Part.NOUN:
        doer = _of_noun(sentence, hit, standing, known)
        target = target_of(sentence, hit, known)
    elif passive:
        undergoes = _doer_of_verb(sentence, hit, standing, known)
        agent, doer, target = _of_passive(sentence, hit, undergoes, agent)
    else:
        doer = _doer_of_verb(sentence, hit, standing, known)
        target = target_of(sentence, hit, known) or whom(sentence, hit, standing, known)
        if hit.sense.suffered:
            doer, target = NOBODY, doer.actor
    actor = agent or doer.actor
    if _mutual(sentence, hit):
        target = target or doer.second
    if actor and target and actor.party == target.party:
        target = None
    actor = _armed(actor, hit)
    if target is not None and known.speaker is not None and target.party == known.speaker.party:
        target = _armed(target, hit)
    announcer = _announcer(sentence, hit, known) if actor is None else None
    return Participants(actor, target, doer.generic and actor is None, announcer)


def _of_passive(
    sentence: Sentence, hit: Hit, undergoes: Found, agent: Actor | None
) -> tuple[Actor | None, Found, Actor | None]:
    """The agent, whose the forces are that act, and the target, of a passive and its subject."""
    if hit.sense.mode == "presence":
        # "Troops were seen by residents": who looks does nothing.
        return None, undergoes, None
    leaves = hit.sense.type == "RETREAT"
    if not hit.sense.background and not leaves:
        return agent, NOBODY, undergoes.actor
    if leaves and undergoes.actor is not None:
        # "They were driven out by the army": they leave.
        return None, undergoes, None
    if agent is not None:
        return agent, NOBODY, None
    if not leaves and _by_somebody(sentence, hit):
        return None, NOBODY, undergoes.actor
    # "Troops were withdrawn": whose they are is who does it.
    return None, undergoes, None


def _by_somebody(sentence: Sentence, hit: Hit) -> bool:
    """Whether a passive tells who did it, though of no party: "surrounded by regime forces"."""
    if sentence.lower(hit.last) != "by" or hit.last + 1 >= len(sentence.words):
        return False
    after = sentence.words[hit.last + 1]
    timed = after.lower in function_words().told | phrase_edges().times or after.text[0].isdigit()
    return not timed and not after.lower.endswith("ing")


def _armed(actor: Actor | None, hit: Hit) -> Actor | None:
    """Nobody where it would be a body without forces, as the monitor that tells the deed is."""
    unarmed = actor is not None and actor.party in naming().unarmed
    return None if unarmed and hit.sense.type in _BY_FORCE else actor


def _headline_passive(sentence: Sentence, hit: Hit, standing: Standing) -> bool:
    """Whether a headline leaves out "were": "Ten soldiers killed in attack"."""
    verb = standing.group
    if not sentence.title or verb is None or verb.build is not Build.FINITE or verb.reason:
        return False
    if VerbForm.PARTICIPLE not in hit.forms or "object" not in hit.sense.target or hit.gapped:
        return False
    after = hit.last
    ends = after >= len(sentence.words) or bool(sentence.between(after - 1, after).strip())
    return ends or sentence.lower(after) in function_words().prepositions | {"as", "when"}


def _announcer(sentence: Sentence, hit: Hit, known: Known) -> Actor | None:
    """Who announced, promised or claims a deed in the relative clause right after it."""
    clause = sentence.clause(hit.first)
    if hit.part is not Part.NOUN or clause.last >= len(sentence.words):
        return None
    after = sentence.clause(clause.last)
    if after.word not in ("that", "which") or clause.last - hit.last > 5:
        return None
    for at in range(after.first + 1, after.last):
        for word in governing().get(sentence.lower(at), ()):
            if word.mood.asserted in (Effect.PLANNED, Effect.UNVERIFIED):
                return phrase_party(sentence, after.first + 1, at, known).actor
    return None


def _doer_of_verb(sentence: Sentence, hit: Hit, standing: Standing, known: Known) -> Found:
    verb = standing.group
    first = verb.first if verb is not None else hit.first
    finite = verb is not None and verb.build in (Build.FINITE, Build.BASE)
    if verb is not None and verb.build is Build.PARTICIPLE:
        return noun_before(sentence, first, known)
    perceived = bool(standing.governors) and _perceived(sentence, standing.governors[0], first)
    if finite and not perceived and not (
        standing.governors and verb and verb.build is Build.BASE
    ):  # fmt: skip
        return subject(sentence, first, known)
    return _handed_on(sentence, standing.governors, first, known, verb)


def _mutual(sentence: Sentence, hit: Hit) -> bool:
    """Whether "X and Y" do it with or to each other."""
    kinds = ("CONSULT", "AGREE", "COOPERATE", "SUPPORT")
    verbs = ("clash", "fight", "fought", "trad", "exchang", "battl", "collid", "swap")
    mutual = hit.sense.type in kinds or hit.sense.mode == "ceasefire"
    between = hit.part is Part.NOUN and sentence.lower(hit.last) == "between"
    return mutual or between or sentence.lower(hit.first).startswith(verbs)


def _perceived(sentence: Sentence, governed: Governed, first: int) -> bool:
    """Whether a participle that looks finite has its noun from the word before it: "would have to
    see the troops removed"."""
    inside = governed.first >= sentence.clause(first).first
    return inside and governed.word.mood.object and governed.last < first


def _handed_on(
    sentence: Sentence,
    governors: Sequence[Governed],
    first: int,
    known: Known,
    verb: Group | None,
) -> Found:
    """The doer of a verb that is not finite, from the words that govern it, innermost first."""
    for governed in governors:
        between = phrase_party(sentence, governed.last, first, known, after_preposition=True)
        if between.actor or between.generic:
            return between
        if governed.word.mood.object and _told_another(sentence, governed.last, first):
            return NOBODY
        if governed.word.governor is Governor.NOUN:
            owner = _owner(sentence, governed.first, known)
            if owner.actor:
                return owner
        if governed.group is not None and governed.group.build in (Build.FINITE, Build.BASE):
            return subject(sentence, governed.group.first, known)
        if governed.word.governor is Governor.ADJECTIVE:
            return subject(sentence, governed.first, known)
        first = governed.group.first if governed.group is not None else governed.first
        verb = governed.group or verb
    if verb is not None and verb.build is Build.GERUND:
        return _of_gerund(sentence, first, known)
    return subject(sentence, first, known)


def _of_gerund(sentence: Sentence, first: int, known: Known) -> Found:
    before = sentence.lower(first - 1)
    if before == "and":
        listed = (
            at for at in range(first - 2, max(sentence.clause(first).first, first - 9) - 1, -1)
            if sentence.lower(at).endswith("ing") and len(sentence.lower(at)) > len("bring")
        )  # fmt: skip
        earlier = next(listed, None)
        if earlier is not None and not sentence.words[earlier].capital:
            # "Killing one man and wounding another": the same who.
            return _of_gerund(sentence, earlier, known)
    blamed = _blamed_by(sentence, first) if before in ("of", "for") else None
    if blamed is not None:
        helped = sentence.lower(blamed - 1) in auxiliaries().be
        return (subject if helped else noun_before)(sentence, blamed - helped, known)
    if before in ("of", "for", "from") and sentence.clause(first).first < first - 1:
        near = last_party(sentence, sentence.clause(first).first, first - 1, known)
        if near is not None:
            return Found(near)
    if before not in function_words().prepositions and sentence.clause(first).first < first:
        return noun_before(sentence, first, known)
    return subject(sentence, first, known)


def _told_another(sentence: Sentence, first: int, last: int) -> bool:
    """Whether somebody stands between "urged" and "to leave": then whoever urges does not leave."""
    if not any(sentence.lower(at) == "to" for at in (last, last - 1)):
        return False
    listed, words = auxiliaries(), function_words()
    return any(
        sentence.lower(at) not in listed.adverbs | words.prepositions | words.told | {"to", "not"}
        and not sentence.lower(at).endswith("ly")
        for at in range(first, last)
    )


def _before(sentence: Sentence, at: int) -> list[str]:
    return [sentence.lower(here) for here in range(at - 3, at)]


def _blamed_by(sentence: Sentence, gerund: int) -> int | None:
    """The participle of "was accused by Chad of shelling", whose subject does the deed."""
    for at in range(gerund - 2, max(sentence.clause(gerund).first, gerund - 9), -1):
        if sentence.lower(at) == "by" and sentence.lower(at - 1).endswith("ed"):
            return at - 1
    return None


def _of_noun(sentence: Sentence, hit: Hit, standing: Standing, known: Known) -> Found:
    owner = _owner(sentence, hit.first, known)
    if not owner.actor and hit.gapped:
        owner = phrase_party(sentence, hit.first + 1, hit.last, known)
    if owner.actor or owner.generic:
        return owner
    after = _owner_after(sentence, hit, known)
    if after.actor or after.generic:
        return after
    if sentence.lower(hit.last) == "by" and hit.sense.type not in ("RETREAT", "CONSULT"):
        # "An attack by gunmen": theirs, whoever they are.
        return NOBODY
    start = noun_phrase_start(sentence, hit.first)
    if sentence.lower(start - 1) == "to" and sentence.lower(start - 2).startswith(_ANSWERS):
        # "Ready to respond to any attack": somebody else's.
        return NOBODY
    for governed in standing.governors:
        verb = governed.group
        if sentence.lower(governed.first).startswith(_UNDERGOES):
            # "Repelled an attack": somebody else's.
            return Found(None, generic=_of_forces(hit))
        if verb is None:
            owned = _owner(sentence, governed.first, known)
            if owned.actor:
                return owned
            if sentence.lower(governed.first - 1) in auxiliaries().be:
                # "It is willing to hold talks".
                return subject(sentence, governed.first, known)
            continue
        if not _hands_on(governed):
            return Found(None, generic=_of_forces(hit))
        if verb.build in (Build.FINITE, Build.BASE):
            return NOBODY if verb.passive else subject(sentence, verb.first, known)
        rest = standing.governors[standing.governors.index(governed) + 1 :]
        return _handed_on(sentence, rest, verb.first, known, verb)
    # "The withdrawal" is of whom the text has named for it, if anybody.
    return Found(None, generic=_of_forces(hit))


def _of_forces(hit: Hit) -> bool:
    return hit.sense.type in ("RETREAT", "MOBILIZE")


def _hands_on(governed: Governed) -> bool:
    """Whether the word's subject is the one who does the deed ("launched an attack")."""
    mood = governed.word.mood
    if mood.negated in (Effect.UNSEEN, Effect.UNVERIFIED):
        return False
    return mood.asserted in (
        Effect.SAME, Effect.ONGOING, Effect.PLANNED, Effect.THREATENED, Effect.DENIED,
    )  # fmt: skip


def _owner(sentence: Sentence, at: int, known: Known) -> Found:
    """Whose it is by the words before a noun: "Russia's", "any Russian", "its"."""
    start = noun_phrase_start(sentence, at)
    aimed = _aimed_at(sentence, start, at)
    if aimed:
        return NOBODY
    first = next((i for i, _ in placed_parties(sentence, start, at, known)), None)
    if first is not None:
        return phrase_party(sentence, first, at, known)
    for here in range(start, at):
        if sentence.lower(here) in ("its", "their", "our", "his"):
            return pronoun_party(sentence, here, known)
    return NOBODY


def _aimed_at(sentence: Sentence, start: int, at: int) -> bool:
    """Whether a compound says what is attacked: "the UN military base attack", no attack by it."""
    return (
        sentence.lower(at).startswith(("attack", "raid", "assault", "bombing", "siege"))
        and sentence.lower(at - 1) in word_class("sites") | _TARGETS
        and at - 1 > start
        and not any(sentence.words[here].possessive for here in range(start, at))
    )


def _owner_after(sentence: Sentence, hit: Hit, known: Known) -> Found:
    """ "The withdrawal of Russian troops", "talks between X and Y", "attacks by X"."""
    preposition = sentence.lower(hit.last)
    last = min(sentence.clause(hit.first).last, hit.last + 9)
    between = next((at for at in range(hit.last, last) if sentence.lower(at) == "between"), None)
    if between is not None and not any(sentence.parties_between(hit.last, between)):
        # "Clashes broke out between X and Y".
        last = min(sentence.clause(hit.first).last, between + 9)
        pair = list(parties_in(sentence, between, last, known))
        return Found(pair[0], second=pair[1] if len(pair) > 1 else None) if pair else NOBODY
    if preposition == "from" and hit.sense.type == "ASSAULT":
        # "Fire from Chad", "attacks from northern Chad".
        return phrase_party(sentence, hit.last + 1, last, known)
    if preposition == "of" and hit.sense.type in ("RETREAT", "MOBILIZE", "CONSULT"):
        return phrase_party(sentence, hit.last + 1, last, known)
    return NOBODY


def _phrase_end(sentence: Sentence, hit: Hit) -> int:
    return min(sentence.clause(hit.first).last, hit.last + REACH)


def _agent(sentence: Sentence, hit: Hit, known: Known, *, passive: bool) -> Actor | None:
    """The party after "by": of a passive or a noun, with no other verb in between."""
    if hit.part is Part.VERB and not (passive or sentence.lower(hit.last) == "by"):
        return None
    last = min(sentence.clause(hit.first).last, hit.last + REACH)
    for at in range(hit.first + 1, last):
        word = sentence.lower(at)
        if at >= hit.last and word not in _CARRIED and (
            word.endswith("ed") or word in auxiliaries().have
        ) and not (hit.part is Part.VERB and "and" in _before(sentence, at)) and (
            not sentence.words[at].capital
        ):  # fmt: skip
            # "Under a deal mediated by X": X does something else.
            return None
        if word == "by":
            end = min(last, at + 8)
            commas = (n for n in range(at + 2, end) if "," in sentence.between(n - 1, n))
            found = phrase_party(sentence, at + 1, next(commas, end), known)
            if found.actor is not None:
                return found.actor
    return None
