"""Changes a document a little in every epoch, so that the model learns constructions and not the few hundred texts.

Other countries and surnames take the places of the written ones, a paragraph goes, a made-up headline or crosshead (`Speaker: what is
said`) comes in. Every change is a list of edits, and spans move with them.
"""

from __future__ import annotations

import random
import re
from bisect import bisect_right
from dataclasses import replace

from .corpus import CUE_ANCHOR, Document, Statement
from .text import Span, paragraphs

Edit = tuple[int, int, str]

# name, adjective, capital
_COUNTRIES = [row.split("|") for row in """Russia|Russian|Moscow
Ukraine|Ukrainian|Kyiv
Iran|Iranian|Tehran
China|Chinese|Beijing
Turkey|Turkish|Ankara
Israel|Israeli|Jerusalem
Belarus|Belarusian|Minsk
Poland|Polish|Warsaw
Pakistan|Pakistani|Islamabad
India|Indian|New Delhi
Syria|Syrian|Damascus
Iraq|Iraqi|Baghdad
Egypt|Egyptian|Cairo
Ethiopia|Ethiopian|Addis Ababa
Eritrea|Eritrean|Asmara
Sudan|Sudanese|Khartoum
Serbia|Serbian|Belgrade
Germany|German|Berlin
France|French|Paris
Norway|Norwegian|Oslo
Azerbaijan|Azerbaijani|Baku
Armenia|Armenian|Yerevan
Venezuela|Venezuelan|Caracas
Rwanda|Rwandan|Kigali
Libya|Libyan|Tripoli
North Korea|North Korean|Pyongyang
South Africa|South African|Pretoria""".splitlines()]  # fmt: skip
_WORD = re.compile(r"\b(?:" + "|".join(sorted((re.escape(w) for row in _COUNTRIES for w in row), key=len, reverse=True)) + r")\b")
_PLACE = {word: (i, j) for i, row in enumerate(_COUNTRIES) for j, word in enumerate(row)}
_PERSON = re.compile(r"[A-Z][\w’'-]+(?: [A-Z]\.)? [A-Z][\w’'-]{3,}")
_NEUTRAL = re.compile(r"(?:said|says|told|added|adding|wrote|replied|insisted|stated|according to|stressed|argued|explained|declared)")
_NO_SURNAME = re.compile(r"(?:Ministry|Department|Agency|Office|Council|Committee|Command|Forces?|Army|Navy|Bank|Commission|Company|Union|Nations|"
                         r"Parliament|Guards?|Treasury|States|Kingdom|House|Group|International|Korea|Republic|Africa|Arabia|Front|Government|Party|Service)$")  # fmt: skip


def edit(document: Document, edits: list[Edit]) -> Document:
    """Replaces ranges of the text (none may overlap) and moves every span; a statement that loses a part entirely is dropped."""
    edits = sorted(edits)
    if not edits:
        return document
    starts, pieces, shifts, last, shift = [e[0] for e in edits], [], [0], 0, 0
    for start, end, new in edits:
        pieces += [document.text[last:start], new]
        last, shift = end, shift + len(new) - (end - start)
        shifts.append(shift)

    def move(offset: int, is_end: bool) -> int:
        i = bisect_right(starts, offset - is_end)
        if i and offset < edits[i - 1][1]:  # within a replaced range: to its edge
            start, _, new = edits[i - 1]
            return start + shifts[i - 1] + (len(new) if is_end else 0)
        return offset + shifts[i]

    def moved(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        new = ((move(a, False), move(b, True)) for a, b in spans)
        return tuple((a, b) for a, b in new if a < b)

    kept = []
    for s in document.statements:
        t = replace(s, source=moved(s.source), cue=moved(s.cue), content=moved(s.content))
        if t.content and len(t.cue) == len(s.cue):
            kept.append(t)
    return replace(document, text="".join(pieces) + document.text[last:], statements=tuple(kept))


def swap_countries(document: Document, rng: random.Random) -> Document:
    """Gives every listed country another one's name, adjective and capital, the same throughout the text."""
    rows = list(range(len(_COUNTRIES)))
    rng.shuffle(rows)
    edits = []
    for match in _WORD.finditer(document.text):
        row, column = _PLACE[match.group()]
        edits.append((match.start(), match.end(), _COUNTRIES[rows[row]][column]))
    return edit(document, edits)


def surname(name: str) -> str | None:
    """Of a name that looks like a person's."""
    return name.rsplit(" ", 1)[1] if _PERSON.fullmatch(name) and not _NO_SURNAME.search(name) else None


def swap_surnames(document: Document, pool: list[str], rng: random.Random) -> Document:
    """Gives every speaker another speaker's surname."""
    new = {s: rng.choice(pool) for name in document.people if (s := surname(name)) and len(s) > 3}
    if not new:
        return document
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(new))) + r")\b")
    return edit(document, [(m.start(), m.end(), new[m.group()]) for m in pattern.finditer(document.text)])


def drop_paragraph(document: Document, rng: random.Random) -> Document:
    blocks = paragraphs(document.text)
    if len(blocks) < 4:
        return document
    i = rng.randrange(len(blocks) - 1)
    return edit(document, [(blocks[i][0], blocks[i + 1][0], "")])


def add_headline(document: Document, rng: random.Random) -> Document:
    """Puts one statement under a neutral cue before a paragraph, in the form `Speaker: What is said`."""
    text, choices = document.text, []
    for s in document.statements:
        if s.kind != CUE_ANCHOR or s.headline or len(s.source) != 1 or len(s.content) != 1 or len(s.cue) != 1:
            continue
        (who,), (cue,), (said,) = ([text[a:b] for a, b in spans] for spans in (s.source, s.cue, s.content))
        who = re.sub(r"^[Tt]he ", "", who)
        said = re.sub(r"^that ", "", said).strip(" ,.")
        last = who.split()[-1]
        who = who if len(who.split()) <= 3 else last
        if _NEUTRAL.fullmatch(cue) and 3 <= len(said.split()) <= 14 and who[:1].isupper() and "\n" not in said:
            choices.append((s, who, said[:1].upper() + said[1:]))
    if not choices:
        return document
    s, who, said = rng.choice(choices)
    blocks = paragraphs(text)
    at = blocks[0 if rng.random() < 0.5 else rng.randrange(len(blocks))][0]
    line = f"{who}: {said}"
    changed = edit(document, [(at, at, line + "\n\n")])
    colon = at + len(who)
    made = Statement(((at, colon),), ((colon, colon + 1),), ((colon + 2, at + len(line)),), s.stance, CUE_ANCHOR, True)
    return replace(changed, statements=(*changed.statements, made))


def vary(document: Document, pool: list[str], rng: random.Random) -> Document:
    """One epoch's form of a document. Headlines are made for news alone: only there is narration marked and a headline usual."""
    if rng.random() < 0.4:
        document = swap_countries(document, rng)
    if rng.random() < 0.4:
        document = swap_surnames(document, pool, rng)
    if rng.random() < 0.25:
        document = drop_paragraph(document, rng)
    if document.narration_marked and document.id.startswith(("news", "denial", "more")) and rng.random() < 0.35:
        document = add_headline(document, rng)
    return document
