"""A text as windows of tokens: whole paragraphs, up to 256 tokens, with the case and quotation marks that the vocabulary lacks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from .text import Span, paragraphs, quoted, sentences, straighten

CLS, SEP, MASK = 101, 102, 103
SPECIAL_SHAPE, PADDING_SHAPE = 6, 7
NOWHERE: Span = (-1, -1)
SIZE, CONTEXT = 256, 64


@dataclass
class Window:
    """`own`: the characters whose anchors this window answers for; what stands before them is context only."""

    ids: list[int]
    shape: list[int]
    spans: list[Span]  # of each token; NOWHERE for special tokens
    own: Span


@dataclass
class _Unit:
    span: Span
    tokens: list[tuple[int, Span]]


def shape_of(piece: str, inside_quotes: bool) -> int:
    """Case of a token (0..5), plus 8 inside quotation marks."""
    if piece.islower():
        case = 0
    elif piece.istitle() and len(piece) > 1:
        case = 1
    elif piece.isupper():
        case = 2
    elif piece.isdigit():
        case = 3
    else:
        case = 5 if any(map(str.isalnum, piece)) else 4
    return case + 8 * inside_quotes


def distances(length: int, anchor: list[int]) -> np.ndarray:
    """Bucketed signed distance of each token from the anchor: 0..15 inside and after it, 16..31 before it."""
    t = np.arange(length)
    d = np.where(t < anchor[0], t - anchor[0], np.where(t > anchor[-1], t - anchor[-1], 0))
    size = abs(d)
    far = 8 + np.floor(np.log2(np.maximum(size, 8) / 8) * 1.5)
    bucket = np.minimum(15, np.where(size < 8, size, far)).astype(np.int64)
    return np.where(d < 0, 16 + bucket, bucket)


class Cutter:
    """Cuts texts with one tokenizer file. Not safe for threads."""

    def __init__(self, tokenizer_file: str) -> None:
        self._tokenizer = Tokenizer.from_file(tokenizer_file)
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()

    def cut(self, text: str, size: int = SIZE, context: int = CONTEXT, first_size: int | None = None) -> list[Window]:
        """Whole paragraphs up to `size` tokens, with up to `context` tokens more of what stood before.

        `first_size` limits the first window alone: training moves it, so that neighbours differ from epoch to epoch.
        """
        blocks = paragraphs(text)
        inside = quoted(text, blocks)
        units = [unit for block in blocks for unit in self._units(text, block, size - 2)]
        windows, i, limit = [], 0, first_size or size
        while i < len(units):
            total, end = 2 + len(units[i].tokens), i + 1
            while end < len(units) and total + len(units[end].tokens) + 1 <= limit:
                total += len(units[end].tokens) + 1
                end += 1
            begin = i
            while context and begin > 0 and total + len(units[begin - 1].tokens) + 1 <= size + context:
                begin -= 1
                total += len(units[begin].tokens) + 1
            ids, spans = [CLS], [NOWHERE]
            for unit in units[begin:end]:
                ids += [token for token, _ in unit.tokens] + [SEP]
                spans += [span for _, span in unit.tokens] + [NOWHERE]
            shape = [SPECIAL_SHAPE if s == NOWHERE else shape_of(text[s[0] : s[1]], bool(inside[s[0]])) for s in spans]
            windows.append(Window(ids, shape, spans, (units[i].span[0], units[end - 1].span[1])))
            i, limit = end, size
        return windows

    def _units(self, text: str, block: Span, most: int) -> list[_Unit]:
        """A paragraph, or its sentences put together as far as they fit."""
        start, end = block
        encoding = self._tokenizer.encode(straighten(text[start:end]), add_special_tokens=False)
        tokens = [(i, (start + a, start + b)) for i, (a, b) in zip(encoding.ids, encoding.offsets)]
        if len(tokens) <= most:
            return [_Unit(block, tokens)]
        units, part, first = [], [], start
        for a, b in sentences(text, start, end):
            more = [t for t in tokens if a <= t[1][0] < b][:most]
            if len(part) + len(more) > most:
                units.append(_Unit((first, a), part))
                part, first = [], a
            part = part + more
        return [*units, _Unit((first, end), part)]
