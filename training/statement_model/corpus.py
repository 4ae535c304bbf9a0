"""The annotated documents, and what the model learns from each: anchors with the labels and the stance that belong to them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path

from .text import Span, paragraphs, sentences

STANCES = ["asserts", "denies", "confirms", "accuses", "warns", "announces", "demands", "expresses_concern"]
ASSERTS, DENIES = 0, 1
UNKNOWN_STANCE = -1
CUE_ANCHOR, CONTENT_ANCHOR, NARRATION_ANCHOR = range(3)

# Near-duplicates stay on one side of the split.
_TOGETHER = {"release-070": "release-069", "release-073": "release-072", "release-077": "release-076", "release-088": "release-080",
             "release-082": "release-081", "release-054": "release-052", "release-057": "release-050", "release-084": "release-001",
             "statement-024": "release-001", "statement-007": "release-003", "statement-015": "release-009"}  # fmt: skip
_NEGATION = re.compile(r"\b(?:no|not|never|neither|nor|nothing|none|without)\b|n[’']t\b")


@dataclass(frozen=True)
class Statement:
    """One statement of a document, or one narrated clause (`kind` NARRATION_ANCHOR, content only)."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    stance: int  # index into STANCES, or UNKNOWN_STANCE
    kind: int
    headline: bool = False


@dataclass(frozen=True)
class Document:
    id: str
    text: str
    statements: tuple[Statement, ...]
    narration_marked: bool  # elsewhere nothing is known about narration
    people: tuple[str, ...] = ()  # names of speakers


def read(folder: str) -> list[Document]:
    """Every `*.jsonl` of the folder, in the order of file names."""
    lines = [line for file in sorted(Path(folder).glob("*.jsonl")) for line in file.read_text(encoding="utf-8").splitlines()]
    return [document(json.loads(line)) for line in lines if line.strip()]


def data_hash(folder: str) -> str:
    """SHA-256 over the corpus files in the order of their names."""
    digest = hashlib.sha256()
    for file in sorted(Path(folder).glob("*.jsonl")):
        digest.update(file.name.encode() + b"\n" + file.read_bytes())
    return digest.hexdigest()


def document(record: dict) -> Document:
    text, marked = record["text"], record["statements"]
    statements = [s for i, one in enumerate(marked) for s in _statements(text, one, [m for m in marked if m.get("within") == i])]
    for clause in record.get("narration", []):
        stance = STANCES.index(clause.get("stance", "asserts"))
        statements.append(Statement((), (), ((clause["start"], clause["end"]),), stance, NARRATION_ANCHOR))
    people = {name for one in marked for name in one.get("speaker", "").split("; ") if name != "UNNAMED"}
    return Document(record["id"], text, tuple(statements), "narration" in record, tuple(sorted(people)))


def _statements(text: str, one: dict, nested: list[dict]) -> list[Statement]:
    """One marked statement; a cueless turn of several sentences becomes one statement a sentence, as the product reads transcripts."""
    source, cue, content = (tuple((s["start"], s["end"]) for s in one[key]) for key in ("source", "cue", "content"))
    stance = STANCES.index(one["stance"])
    if not content:
        return []
    if one["form"] == "direct" and [text[a:b] for a, b in cue] == [":"] and text[content[0][0]] not in '"“':
        cue = ()  # the colon after a transcript's label: the product finds these sentences by rule
    kind = CONTENT_ANCHOR if not cue else CUE_ANCHOR
    whole = Statement(source, cue, content, stance, kind, one["form"] == "headline")
    if cue or one["form"] != "direct" or len(content) > 1 or text[content[0][0]] in '"“':
        return [whole]
    parts = [p for a, b in _paragraphs_of(text, *content[0]) for p in sentences(text, a, b)]
    found = []
    for number, (start, end) in enumerate(parts):
        words = text[start:end].rstrip(' "”')
        if words.endswith("?") or len(words.split()) < 3:
            continue
        spoken = _first_person_stance(text, (start, end), nested)
        if spoken is None:
            spoken = stance if len(parts) == 1 or number == 0 else _later_sentence_stance(text[start:end], stance)
        found.append(replace(whole, source=source if number == 0 else (), content=((start, end),), stance=spoken))
    return found


def _paragraphs_of(text: str, start: int, end: int) -> list[Span]:
    """The paragraphs of a content that runs over several. A line break within one parts nothing: lines may be hard-wrapped."""
    return [(max(a, start), min(b, end)) for a, b in paragraphs(text) if a < end and b > start]


def _later_sentence_stance(words: str, stance: int) -> int:
    """A turn has the stance with which it opens; of later sentences only plain assertions without a negation are certain."""
    return ASSERTS if stance == ASSERTS and not _NEGATION.search(words) else UNKNOWN_STANCE


def _first_person_stance(text: str, sentence: Span, nested: list[dict]) -> int | None:
    """ "We urge …", "I can confirm …" set the stance of the sentence that they open."""
    for one in nested:
        who = " ".join(s["text"] for s in one["source"]).lower()
        opens = one["source"] and sentence[0] <= one["source"][0]["start"] < sentence[0] + 25
        if who in ("i", "we") and opens and one["cue"] and one["cue"][0]["end"] <= sentence[1]:
            return STANCES.index(one["stance"])
    return None


def held_out(document_id: str, parts: Collection[str]) -> bool:
    """Whether it belongs to one of the parts: tenths by hash ("0" to "9"), or kinds of document, by how their ids begin ("release")."""
    name = _TOGETHER.get(document_id, document_id)
    return str(int(hashlib.sha256(name.encode()).hexdigest(), 16) % 10) in parts or name.split("-")[0] in parts
