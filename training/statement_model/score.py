"""Figures on annotated documents: a statement is found when its content overlaps by half (intersection over union, without spaces)."""

from __future__ import annotations

from collections import Counter

from .corpus import DENIES, NARRATION_ANCHOR, UNKNOWN_STANCE, Document
from .decode import Found, Model, statements
from .text import Span
from .windows import Cutter


def score(documents: list[Document], cutter: Cutter, model: Model) -> dict[str, float]:
    """found.* over everything that is marked; right: found, with source and stance; source, stance over what was found; denials: found
    and read as denials."""
    count: Counter = Counter()
    for d in documents:
        _add(count, d, statements(d.text, cutter, model))
    denied = count["denied and found"]
    return {
        "documents": len(documents),
        "statements": count["gold"],
        "found.precision": count["match"] / max(1, count["found"]),
        "found.recall": count["match"] / max(1, count["gold"]),
        "found.f1": 2 * count["match"] / max(1, count["gold"] + count["found"]),
        "right.f1": 2 * count["right"] / max(1, count["gold"] + count["found"]),
        "source": count["source"] / max(1, count["match"]),
        "stance": count["stance"] / max(1, count["stance known"]),
        "denials.recall": denied / max(1, count["denied"]),
        "denials.precision": denied / max(1, count["read as denial"]),
    }


def _add(count: Counter, d: Document, found: list[Found]) -> None:
    gold = list(d.statements)
    if not d.narration_marked:
        found = [f for f in found if f.kind != NARRATION_ANCHOR]
    want, have = ([_characters(s.content, d.text) for s in side] for side in (gold, found))
    pairs = sorted(((len(x & y) / len(x | y), i, j) for i, x in enumerate(want) for j, y in enumerate(have) if x & y), reverse=True)
    taken: tuple[set[int], set[int]] = set(), set()
    for overlap, i, j in pairs:
        if overlap < 0.5 or i in taken[0] or j in taken[1]:
            continue
        taken[0].add(i), taken[1].add(j)
        s, f = gold[i], found[j]
        count["match"] += 1
        source = bool(_characters(s.source, d.text) & _characters(f.source, d.text)) or not s.source and not f.source
        count["source"] += source
        count["right"] += source and s.stance in (f.stance, UNKNOWN_STANCE)
        if s.stance != UNKNOWN_STANCE:
            count["stance known"] += 1
            count["stance"] += s.stance == f.stance
            count["denied and found"] += s.stance == f.stance == DENIES
            count["read as denial"] += f.stance == DENIES
    count["gold"] += len(gold)
    count["found"] += len(found)
    count["denied"] += sum(s.stance == DENIES for s in gold)


def _characters(spans: list[Span] | tuple[Span, ...], text: str) -> set[int]:
    return {i for a, b in spans for i in range(a, b) if not text[i].isspace()}
