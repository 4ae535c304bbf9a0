"""Windows with their anchors as tensors."""

from __future__ import annotations

import random
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from .corpus import CUE_ANCHOR, Document, Statement
from .model import CONTENT, CUE, SOURCE
from .text import Span
from .windows import CONTEXT, MASK, NOWHERE, PADDING_SHAPE, SIZE, Cutter, Window, distances

IGNORED = -100
MOST_ANCHORS = 12  # of one window in one step: memory and time grow with them


@dataclass
class Anchor:
    tokens: list[int]
    kind: int
    labels: np.ndarray
    stance: int


@dataclass
class Example:
    window: Window
    anchors: list[Anchor]
    narration_marked: bool


def examples(document: Document, cutter: Cutter, rng: random.Random) -> list[Example]:
    """The windows of one document, cut anew at each call."""
    size = rng.choice((160, 208, SIZE, SIZE))
    context = CONTEXT if rng.random() < 0.25 else 0
    windows = cutter.cut(document.text, size, context, rng.randrange(48, size + 1))
    return [Example(w, anchors(w, document.statements), document.narration_marked) for w in windows]


def anchors(window: Window, statements: tuple[Statement, ...]) -> list[Anchor]:
    real = [i for i, span in enumerate(window.spans) if span != NOWHERE]
    starts, ends = [window.spans[i][0] for i in real], [window.spans[i][1] for i in real]

    def tokens(span: Span) -> list[int]:
        return real[bisect_right(ends, span[0]) : bisect_left(starts, span[1])]

    found = []
    for s in statements:
        content = [t for span in s.content for t in tokens(span)]
        anchor = tokens(s.cue[0]) if s.cue else content[:1]
        if not content or not anchor:
            continue
        labels = np.zeros(len(window.ids), np.int64)
        for spans, label in ((s.content, CONTENT), (s.source, SOURCE), (s.cue, CUE)):
            for span in spans:
                labels[tokens(span)] = label
        found.append(Anchor(anchor, s.kind, labels, s.stance))
    return found


def batch(group: list[Example], rng: random.Random, hidden: float) -> dict[str, Tensor]:
    """`hidden`: the share of tokens that are masked. Labels of padding and of unmarked narration are IGNORED or -1."""
    n = -(-max(len(e.window.ids) for e in group) // 8) * 8  # a multiple of eight, which a GPU likes
    ids, shape, mask = np.zeros((len(group), n), np.int64), np.full((len(group), n), PADDING_SHAPE), np.zeros((len(group), n), np.float32)
    find, start = np.full((len(group), n), IGNORED), np.full((len(group), n, 2), -1.0, np.float32)
    row, at, dist, kind, tags, stance = [], [], [], [], [], []
    for i, example in enumerate(group):
        w, size = example.window, len(example.window.ids)
        ids[i, :size], shape[i, :size], mask[i, :size] = w.ids, w.shape, 1
        for t in range(size):
            if w.spans[t] != NOWHERE and rng.random() < hidden:
                ids[i, t] = MASK
        find[i, :size], start[i, :size, 0] = 0, 0
        if example.narration_marked:
            start[i, :size, 1] = 0
        for a in sorted(example.anchors, key=lambda a: -len(a.tokens)):
            if a.kind == CUE_ANCHOR:
                find[i, a.tokens], find[i, a.tokens[0]] = 2, 1
            else:
                start[i, a.tokens[0], a.kind - 1] = 1
        chosen = example.anchors if len(example.anchors) <= MOST_ANCHORS else rng.sample(example.anchors, MOST_ANCHORS)
        for a in chosen:
            weights = np.zeros(n, np.float32)
            weights[a.tokens] = 1 / len(a.tokens)
            row.append(i), kind.append(a.kind), stance.append(a.stance), at.append(weights)
            dist.append(distances(n, a.tokens))
            tags.append(np.concatenate([a.labels, np.full(n - size, IGNORED)]))
    made = {"ids": ids, "shape": shape, "mask": mask, "find": find, "start": start}
    if row:
        made |= {"row": row, "at": at, "dist": dist, "kind": kind, "tags": tags, "stance": stance}
    return {name: torch.from_numpy(np.array(value)) for name, value in made.items()}
