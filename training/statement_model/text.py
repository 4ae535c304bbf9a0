"""Paragraphs, sentences, quotation marks and the turns of a transcript. Offsets are code points of the text as given, end exclusive."""

from __future__ import annotations

import re

import numpy as np

Span = tuple[int, int]

_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Lt|Col|Gen|Sen|Rep|St|No|Gov|Sgt|Maj|Adm|Capt|Prof|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Inc|Ltd|Co|vs)"
    r"|\b[A-Z](?:\.[A-Z])*)\.$"
)
_SENTENCE_END = re.compile(r"[.!?…][\"”’)\]]*(\s+)(?=[\"“‘(\[A-Z0-9—–])")
_BLANK_LINE = re.compile(r"\n[ \t\r\u00a0]*\n\s*")
_SPEAKER_LABEL = re.compile(r"(?:(?:[A-Z][A-Z.’'\-]*[ \u00a0]?){1,6}(?:\([^)\n]*\))?:|Q(?=[ \u00a0:][^\n]))")

_STRAIGHT = str.maketrans("“”„‟«»‘’‚‛", '"' * 6 + "'" * 4)


def straighten(text: str) -> str:
    """Typographic quotation marks as typewriter ones, one code point for one: the uncased vocabulary knows these far better."""
    return text.translate(_STRAIGHT)


def paragraphs(text: str) -> list[Span]:
    """Runs between blank lines; each line is a paragraph where the text has no blank line."""
    separator = _BLANK_LINE if re.search(r"\n[ \t\r\u00a0]*\n", text.strip()) else re.compile(r"\n\s*")
    found, start = [], 0
    for match in [*separator.finditer(text), None]:
        end = match.start() if match else len(text)
        first = start + len(text[start:end]) - len(text[start:end].lstrip())
        last = start + len(text[start:end].rstrip())
        if first < last:
            found.append((first, last))
        start = match.end() if match else end
    return found


def sentences(text: str, start: int, end: int) -> list[Span]:
    """Sentences of one paragraph; an abbreviation's full stop ends none."""
    found, first = [], start
    for match in _SENTENCE_END.finditer(text, start, end):
        before = text[max(first, match.start() - 12) : match.start() + 1]
        if match.end() >= end or _ABBREVIATION.search(before):
            continue
        found.append((first, match.start(1)))
        first = match.end()
    found.append((first, end))
    return [(a, b) for a, b in found if text[a:b].strip()]


def quoted(text: str, within: list[Span]) -> np.ndarray:
    """True for each code point inside quotation marks (the marks too). A mark that is never closed ends with its paragraph."""
    mask = np.zeros(len(text) + 1, bool)
    for start, end in within:
        inside = False
        for i in range(start, end):
            if text[i] in "“„" or (text[i] == '"' and not inside):
                inside = True
                mask[i] = True
            elif text[i] in '”"':
                mask[i], inside = True, False
            else:
                mask[i] = inside
    return mask


def sentence_starts(text: str) -> list[int]:
    """Where a new sentence begins outside quotation marks: no part of a statement runs across."""
    blocks = paragraphs(text)
    inside = quoted(text, blocks)
    return sorted(
        first
        for start, end in blocks
        for number, (first, _) in enumerate(sentences(text, start, end))
        if number == 0 or not (inside[first] and inside[first - 1])
    )


def turns(text: str) -> list[tuple[Span, list[Span]]]:
    """A transcript's turns: the speaker's label and the declarative sentences; nothing where there are no labels."""
    found: list[tuple[Span, list[Span]]] = []
    for start, end in paragraphs(text):
        label = _SPEAKER_LABEL.match(text, start, end)
        if label and text[start : label.end()].strip(": "):
            found.append(((start, label.end()), []))
            rest = text[label.end() : end]
            start = label.end() + len(rest) - len(rest.lstrip(": \u00a0\n"))
        if found:
            for first, last in sentences(text, start, end):
                words = text[first:last].rstrip(' "”)')
                if not words.endswith("?") and len(words.split()) >= 4 and not words.startswith("("):
                    found[-1][1].append((first, first + len(text[first:last].rstrip(". "))))
    return found
