"""Where a clause looks to: ahead ("will meet on Friday") or behind ("met on Friday")."""

from __future__ import annotations

import re

from saydo.text.times.mention import Direction

_NO_VERB = (
    r"(?:the|an?|its|their|his|her|our|my|your|this|that|these|have|some|about|around|\w+ing)\b"
)
# What is to be done, after a word that wants, orders or plans it; elsewhere "to" says what for.
_ORDERED = (
    r"(?:(?:is|are|was|were|be|has|have|had)(?: not| now| also| still)?|"
    r"(?:about|ready|prepared|bound|supposed)|(?:agree[sd]?|ask(?:s|ed)?|call(?:s|ed)|decid(?:es?|ed)|hop(?:es?|ed|ing)|intend(?:s|ed)?|"
    r"invit(?:es?|ed)|order(?:s|ed)?|pledg(?:es?|ed)|prepar(?:es?|ed|ing)|promis(?:es?|ed)|"
    r"request(?:s|ed)?|schedul(?:es?|ed)|threaten(?:s|ed)?|told|urg(?:es?|ed)|vow(?:s|ed)?|"
    r"want(?:s|ed)?|warn(?:s|ed)?|deadlines?|orders?|plans?|decisions?|pledges?|promises?)"
    r"(?: [\w’'-]+){0,3}?)"
)
# Words that put what follows them ahead of the teller, and finite verbs that put it behind. A form
# in -ed says less: it may be an adjective ("will meet the armed groups on Friday").
_AHEAD = (
    r"(?:is|are|was|were|been|being) (?:scheduled|slated|due|expected|planned|set (?:to|for))|"
    r"(?:will|shall|must|should|may|might|would|could|can|to) be [a-z]+|"
    r"(?:should|may|might|could)(?! not| have| n['’]t)|will|shall|must|would(?! have)|"
    r"\w+[’']ll|won[’']t|wo n['’]t|due|scheduled|slated|set (?:to|for)|expect(?:s|ed|ing)?|"
    r"plan(?:s|ned|ning)?|prepar(?:es?|ed|ing) for|going to|upcoming|deadline|ahead of|unless|"
    r"before (?:an?|the|its|their) (?:[\w-]+ ){0,3}?(?:meeting|summit|talks|vote|election|visit)|"
    r"meets?|ends?|begins?|starts?|opens?|expires?|resumes?|runs? out|takes? place|convenes?|"
    r"gathers?|concludes?|arrives?|travels?|flies|"
    r"(?:ha(?:ve|s|d)|gave|given)\b[^,;]{0,20}? until|until then|"
    rf"{_ORDERED} to (?!{_NO_VERB})[a-z]{{2,}}"
)
_BEHIND = (
    r"was(?! to\b)|were(?! to\b)|had(?! to\b| until)|been|said|says|told|to have|would have|"
    r"met|left|began|went|came|took|held|fell|saw|seen|made|gave|became|led|won|lost|fought|broke|"
    r"wrote|spoke|withdrew|shot|sent|struck|drew|flew|fled|rose|ran|stood|killed|earlier|ago"
)
# A headline has no finite verb: "Markets to stay closed until Friday".
_TO_DO = re.compile(rf"(?<!\d )(?<!according )\bto (?!{_NO_VERB})[a-z]{{2,}}")
_STRONG = re.compile(rf"(?<![\w-])(?:(?P<ahead>{_AHEAD})|(?P<behind>{_BEHIND}))(?![\w-])")
_WEAK = re.compile(r"\b[a-z]+ed\b")
# "Plans announced in May": a participle right before the time says more than any word before it.
_JUST_BEFORE = re.compile(r"\b[a-z]+ed\s+(?:(?:on|in|by|at|since|late|early)\s+)?(?:the\s+)?$")
_BREAK = re.compile(
    r"[,;:\n\"“”–—]|\b(?:who|whom|which|when|where|while|since|because|although|after|as|but)\b"
)


def direction(before: str, after: str, *, bound: bool = False) -> Direction | None:
    """What the verb nearest before a time in its clause says, else the first one after it.

    `bound`: the time is one by which or until which something is to be; then a clause before it
    without a verb lets nothing after it count.
    """
    for part in reversed(_BREAK.split(before)):
        strong = _last(part)
        weak = _JUST_BEFORE.search(part)
        if strong is not None and (weak is None or strong.end() > weak.start()):
            return _of(strong)
        if weak is not None:
            return Direction.BEHIND
        if _WEAK.search(part):
            return Direction.AHEAD if bound and _TO_DO.search(part) else Direction.BEHIND
        if _TO_DO.search(part):
            return Direction.AHEAD
        if bound and part.strip():
            return None
    clause = _BREAK.split(after.lstrip(", "), maxsplit=1)[0]
    following, weak = _STRONG.search(clause), _WEAK.search(clause)
    if following is not None and (weak is None or following.start() <= weak.start()):
        return _of(following)
    return Direction.BEHIND if weak is not None else None


def _last(part: str) -> re.Match[str] | None:
    found = None
    for match in _STRONG.finditer(part):
        found = match
    return found


def _of(match: re.Match[str]) -> Direction:
    return Direction.AHEAD if match.group("ahead") is not None else Direction.BEHIND
