"""Deeds that the network sees: its scores become words, types, modes and sides."""

import numpy as np

from saydo.codes.parties import PartyTable
from saydo.model.span import Span
from saydo.read.deeds import deeds
from saydo.read.learned import Learned
from saydo.read.sentence import Sentence, sentence
from saydo.read.tagger import DEEDS, MODES, DeedScores, Tagged
from saydo.read.windows import Pieces, Window

PARTIES = PartyTable.shipped()


def seen(text: str, told: dict[str, str], **sides: str) -> Learned:
    """What a network would say that is sure of these words' deeds ("TYPE" or "TYPE/mode") and
    of their sides: the last word of each deed points at the words of `sides`."""
    starts = [at for at in range(len(text)) if at == 0 or text[at - 1] == " "]
    spans = [(at, (text + " ").index(" ", at)) for at in starts]
    words = [text[start:end].strip(".,") for start, end in spans]
    offsets = [(s, s + len(w)) for (s, _), w in zip(spans, words, strict=True)]
    count = len(words)
    deed = np.full((count, len(DEEDS)), -9.0, np.float32)
    mode = np.full((count, len(MODES)), -9.0, np.float32)
    deed[:, 0] = mode[:, 0] = -0.01
    pointers = {
        name: np.full((count, 1 + count), -9.0, np.float32) for name in ("actors", "targets")
    }
    for name, scores in pointers.items():
        aims = [at for at, word in enumerate(words) if word in sides.get(name, "").split()]
        scores[:, [1 + at for at in aims] or [0]] = -np.log(max(1, len(aims)))
    for phrase, code in told.items():
        type, _, of = code.partition("/")
        for word in phrase.split():
            at = words.index(word)
            deed[at, 0], deed[at, DEEDS.index(type)] = -3.0, -0.05
            if of:
                mode[at, 0], mode[at, MODES.index((type, of))] = -3.0, -0.05
    none = np.zeros((count, 7), np.float32)
    scores = DeedScores(deed, mode, none[:, :3], (pointers["actors"],), (pointers["targets"],))
    found = Pieces(list(range(count)), offsets, [])
    window = Window(0, 0, count)
    return Learned(Tagged(found, (window,), none, none[:, :3], (none,), none, scores), scores)


def cut(text: str) -> Sentence:
    return sentence(text, Span(0, len(text)), PARTIES)


TEXT = "Chad pulled its battalions up to the border of Sudan."


def test_scores_become_a_deed_with_its_sides() -> None:
    told = seen(
        TEXT, {"pulled its battalions up": "MOBILIZE/troops"}, actors="Chad", targets="Sudan"
    )
    (guess,) = told.within(Span(0, len(TEXT)))
    assert guess.span.text(TEXT) == "pulled its battalions up"
    assert (guess.type, guess.mode) == ("MOBILIZE", "troops")
    assert guess.actor and guess.actor.text(TEXT) == "Chad"
    assert guess.target and guess.target.text(TEXT) == "Sudan"


def test_a_phrase_of_several_words_is_pointed_at_as_one() -> None:
    told = seen(TEXT, {"pulled": "MOBILIZE"}, targets="border of Sudan")
    (guess,) = told.within(Span(0, len(TEXT)))
    assert guess.target and guess.target.text(TEXT) == "border of Sudan"
    assert (guess.mode, guess.actor) == (None, None)


def test_neighbours_of_two_types_are_two_deeds() -> None:
    text = "Troops shelled, looted the town."
    told = seen(text, {"shelled": "ASSAULT", "looted": "COERCE"})
    assert [guess.type for guess in told.within(Span(0, len(text)))] == ["ASSAULT", "COERCE"]


def test_what_no_word_of_the_lexicon_names_is_found_too() -> None:
    (deed,) = deeds(cut(TEXT), seen(TEXT, {"pulled its battalions up": "MOBILIZE/troops"}))
    assert deed.hit.span(cut(TEXT)).text(TEXT) == "pulled its battalions up"
    assert (deed.hit.sense.type, deed.hit.sense.mode) == ("MOBILIZE", "troops")


def test_the_lexicon_names_what_both_see() -> None:
    text = "Chad shelled a town in Sudan."
    (deed,) = deeds(cut(text), seen(text, {"shelled": "COERCE"}, actors="Chad"))
    assert (deed.hit.sense.type, deed.hit.sense.mode) == ("ASSAULT", "heavy-weapons")
    assert deed.guess is not None and deed.guess.actor == Span(0, 4)


def test_an_empty_text_has_no_deeds() -> None:
    assert list(seen("x", {}).within(Span(0, 0))) == []
