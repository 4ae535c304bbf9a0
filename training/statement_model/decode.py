"""Probabilities become statements. The product does the same in Java; this one measures held-out documents."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from .corpus import ASSERTS, CONTENT_ANCHOR, CUE_ANCHOR, NARRATION_ANCHOR
from .model import CONTENT, CUE, SOURCE
from .text import Span, sentence_starts, turns
from .windows import NOWHERE, Cutter, Window, distances

# Probabilities above which an anchor counts, and the price in nats of a change of label; they go into model.json.
DECODING = {"cue": 0.45, "content": 0.5, "narration": 0.4, "switch": 1.5}
_CERTAIN = 20.0


@dataclass(frozen=True)
class Found:
    source: list[Span]
    cue: list[Span]
    content: list[Span]
    stance: int
    probability: float
    kind: int


class Model(Protocol):
    """Either the network itself or its ONNX files."""

    def encode(self, ids: np.ndarray, shape: np.ndarray) -> tuple[np.ndarray, np.ndarray]: ...

    def heads(self, h: np.ndarray, at: np.ndarray, dist: np.ndarray, kind: np.ndarray) -> tuple[np.ndarray, np.ndarray]: ...


class OnnxModel:
    """The exported files, on one thread."""

    def __init__(self, folder: str) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._encoder = onnxruntime.InferenceSession(f"{folder}/encoder.onnx", options)
        self._heads = onnxruntime.InferenceSession(f"{folder}/heads.onnx", options)

    def encode(self, ids: np.ndarray, shape: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        return tuple(self._encoder.run(["h", "p"], {"ids": ids, "shape": shape, "mask": np.ones(ids.shape, np.float32)}))

    def heads(self, h: np.ndarray, at: np.ndarray, dist: np.ndarray, kind: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        mask, row = np.ones(h.shape[:2], np.float32), np.zeros(len(at), np.int64)
        return tuple(self._heads.run(["tags", "stance"], {"h": h, "mask": mask, "row": row, "at": at, "dist": dist, "kind": kind}))


def statements(text: str, cutter: Cutter, model: Model) -> list[Found]:
    """Every statement and narrated clause of a text, in text order. A transcript's sentences are set by rule."""
    spoken = {s[0]: (s, label if i == 0 else None) for label, said in turns(text) for i, s in enumerate(said)}
    breaks = sentence_starts(text)
    found = [f for w in cutter.cut(text) for f in _in_window(text, w, model, set(spoken), breaks)]
    if spoken:
        found = _first_person(text, [_as_spoken(text, f, spoken) for f in found])
    return _without_duplicates(found, bool(spoken))


def _in_window(text: str, w: Window, model: Model, spoken: set[int], breaks: list[int]) -> list[Found]:
    h, p = model.encode(np.array([w.ids], np.int64), np.array([w.shape], np.int64))
    anchors = _anchors(text, w, p[0], spoken)
    if not anchors:
        return []
    n = len(w.ids)
    at = np.zeros((len(anchors), n), np.float32)
    for i, (tokens, _, _) in enumerate(anchors):
        at[i, tokens] = 1 / len(tokens)
    tags, stance = model.heads(h, at, np.stack([distances(n, a[0]) for a in anchors]), np.array([a[1] for a in anchors], np.int64))
    found = []
    for (tokens, kind, probability), logits, stances in zip(anchors, tags, stance):
        if kind == CUE_ANCHOR:
            logits[tokens] = -_CERTAIN
            logits[tokens, CUE] = _CERTAIN
        labels, home = smooth(logits, DECODING["switch"]), w.spans[tokens[0]][0]
        content = _runs(labels, CONTENT, w, 2)
        longest = max(map(len, content), default=0)
        content = [c for c in content if len(content) == 1 or len(c) >= 3 or len(c) * 4 > longest]
        said = _one_sentence(_spans(content, w, text), home, breaks)
        if said:
            source = _one_sentence(_spans(_runs(labels, SOURCE, w, 1), w, text), home, breaks)[:1] if kind != NARRATION_ANCHOR else []
            cue = _spans(_runs(labels, CUE, w, 1), w, text) if kind == CUE_ANCHOR else []
            found.append(Found(source, cue, said, int(stances.argmax()), probability, kind))
    return found


def _anchors(text: str, w: Window, p: np.ndarray, spoken: set[int]) -> list[tuple[list[int], int, float]]:
    """Tokens, kind and probability of each anchor that starts among the window's own paragraphs."""
    found, cue, t = [], p[:, 1] + p[:, 2], 0
    own = [s != NOWHERE and w.own[0] <= s[0] < w.own[1] for s in w.spans]

    def same_word(t: int) -> bool:
        edge = w.spans[t][0]
        return edge == w.spans[t - 1][1] and text[edge].isalnum() and text[edge - 1].isalnum()

    while t < len(w.ids):
        end = t + 1
        if w.spans[t] != NOWHERE and cue[t] > DECODING["cue"]:
            while end < len(w.ids) and w.spans[end] != NOWHERE and (cue[end] > DECODING["cue"] or same_word(end)):
                end += 1
            if own[t]:
                found.append((list(range(t, end)), CUE_ANCHOR, float(cue[t:end].max())))
        t = end
    for t in np.flatnonzero(own):
        if w.spans[t][0] in spoken if spoken else p[t, 3] > DECODING["content"]:
            found.append(([int(t)], CONTENT_ANCHOR, float(p[t, 3])))
        elif not spoken and p[t, 4] > DECODING["narration"]:
            found.append(([int(t)], NARRATION_ANCHOR, float(p[t, 4])))
    return found


def smooth(logits: np.ndarray, price: float) -> np.ndarray:
    """The best labels [T] for logits [T, L] when every change of label costs `price` nats (Viterbi)."""
    top = logits.max(-1, keepdims=True)
    x = logits - top - np.log(np.exp(logits - top).sum(-1, keepdims=True))
    n, k = x.shape
    best, back = x[0].copy(), np.zeros((n, k), np.int64)
    for t in range(1, n):
        leader = int(best.argmax())
        jump = best[leader] - price
        back[t] = np.where(best >= jump, np.arange(k), leader)
        best = np.maximum(best, jump) + x[t]
    labels = np.empty(n, np.int64)
    labels[-1] = best.argmax()
    for t in range(n - 1, 0, -1):
        labels[t - 1] = back[t, labels[t]]
    return labels


def _runs(labels: np.ndarray, want: int, w: Window, gap: int) -> list[list[int]]:
    """Runs of one label; gaps of up to `gap` unlabelled tokens within a paragraph are closed."""
    found: list[list[int]] = []
    for t in map(int, np.flatnonzero(labels == want)):
        between = range(found[-1][-1] + 1, t) if found else ()
        if found and len(between) <= gap and all(labels[x] == 0 and w.spans[x] != NOWHERE for x in between):
            found[-1].extend(range(found[-1][-1] + 1, t + 1))
        else:
            found.append([t])
    return found


def _spans(runs: list[list[int]], w: Window, text: str) -> list[Span]:
    """Whole words, no special tokens."""
    found = []
    for run in runs:
        real = [t for t in run if w.spans[t] != NOWHERE]
        if real:
            start, end = w.spans[real[0]][0], w.spans[real[-1]][1]
            while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
                start -= 1
            while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
                end += 1
            found.append((start, end))
    return found


def _one_sentence(spans: list[Span], home: int, breaks: list[int]) -> list[Span]:
    """Nothing runs over a sentence's end: the parts in the anchor's sentence, or in the one with most of them; longest first."""
    parts = []
    for start, end in spans:
        cuts = [start, *(x for x in breaks if start < x < end), end]
        parts += [(a, b) for a, b in itertools.pairwise(cuts) if b - a > 1]
    if not parts:
        return []
    sentence = [bisect_right(breaks, a) for a, _ in parts]
    here = bisect_right(breaks, home)
    size = {n: sum(b - a for (a, b), m in zip(parts, sentence) if m == n) for n in sentence}
    best = max(size, key=lambda n: (n == here and size[n] > 12, size[n] - 20 * abs(n - here)))
    return sorted((p for p, n in zip(parts, sentence) if n == best), key=lambda p: p[0] - p[1])


def _as_spoken(text: str, f: Found, spoken: dict[int, tuple[Span, Span | None]]) -> Found:
    """In a transcript a cueless statement is the whole sentence, and the label is its source."""
    if f.kind == CUE_ANCHOR:
        return f
    span, label = spoken[min(spoken, key=lambda s: abs(s - f.content[0][0]))]
    return replace(f, content=[span], source=[(label[0], label[0] + len(text[label[0] : label[1]].rstrip(": ")))] if label else [])


def _first_person(text: str, found: list[Found]) -> list[Found]:
    """ "We urge" sets the stance of its sentence and is no statement of its own."""
    mine = [f for f in found if f.kind == CUE_ANCHOR and "".join(text[a:b] for a, b in f.source).strip().lower() in ("", "i", "we")]
    rest = []
    for f in found:
        inside = [m for m in mine if f.kind and all(f.content[0][0] <= a < f.content[0][1] for a, _ in m.cue)]
        rest.append(replace(f, stance=inside[0].stance) if inside and f.stance == ASSERTS else f)
    return [f for f in rest if f not in mine]


def _without_duplicates(found: list[Found], transcript: bool) -> list[Found]:
    """Of statements with (nearly) the same content the most probable stays."""
    kept: list[tuple[Found, set[int]]] = []
    for f in sorted(found, key=lambda f: -f.probability - f.kind * transcript):
        said = {i for a, b in f.content for i in range(a, b)}
        if not any(said == c or (len(said & c) > 0.85 * len(said | c) and (not transcript or f.kind == g.kind)) for g, c in kept):
            kept.append((f, said))
    return sorted((f for f, _ in kept), key=lambda f: (min(a for a, _ in f.content + f.source), -sum(b - a for a, b in f.content)))
