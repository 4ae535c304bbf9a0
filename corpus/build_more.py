#!/usr/bin/env python3
"""Builds more.jsonl from the marked-up articles in more/*.txt and checks every offset. Usage: build_more.py [--check]

A file holds documents, each introduced by `@@ ID news|transcript [wrap] [| title]`. Lines that begin with `= ` are headlines.
`[3s Tehran] [3,4q said] [3c that ...]` marks source, cue and content of statement 3 (and the cue of 4 too); brackets nest.
`[n ...]` is narration of an event, `[na ...]` narration that announces. In transcripts `[+d ...]` is a sentence of the labelled speaker
with its stance (`[+d>1 ...]`: that reports event 1); the label becomes source and cue of the first in a turn. After `---` one entry a statement, separated by `|`:
number, stance letter, `>` and the number of the reporting statement if any (`>+`: the sentence around it), speaker (`=`: as in the
entry before); or `LABEL=speaker` for a label of a transcript (else `UNNAMED`).
After a second `---` stand the events, with marks of their own: see event_marks.py. Without it event types are found by key words.
Form, items and quantities are worked out from the text.
"""
import json
import re
import sys
from pathlib import Path

import event_marks

HERE = Path(__file__).parent
STANCES = dict(a="asserts", d="denies", k="confirms", x="accuses", w="warns", n="announces", m="demands", e="expresses_concern")
WARE = (r"(?:weapons?|weaponry|arms(?! length)|ammunition|shells?|rifles?|missiles?|rockets?|drones?|howitzers?|munitions?|launchers?"
        r"|mortars?|cartridges|explosives|grenades?|tanks?|machine guns?|military (?:goods|equipment|supplies|cargo|aid))")
MOVE = (r"(?:suppl|deliver|ship|send|sent\b|sold|sell|transfer|export|smuggl|fl[eo]w|carr|cargo|provid|traffick|import|buy|bought"
        r"|purchase|arming|armed|convoy|bring|brought|moved|pass(?:ed|ing)|land(?:ed|ing)|cross|receiv|hand|crate|aboard|load|seiz|intercept|bound for|flight|freight)")
EVENTS = [
    ("arms_transfer", rf"\b{WARE}\b.*{MOVE}|{MOVE}.*\b{WARE}\b"),
    ("military_assistance", r"\b(?:train(?:ing|ers?|ed)|mercenar\w+|advisers|military aid|military assistance|fighters from)\b"),
    ("joint_production", r"\b(?:joint production|jointly (?:produc|buil)\w*|production line|assembly (?:line|plant))\b"),
    ("cooperation", r"\b(?:cooperation|partnership)\b"),
    ("sanction", r"\b(?:sanction\w*|designat\w+|blacklist\w*|asset freeze|travel bans?|freez\w+ (?:of )?(?:the )?assets|embargo\w*)\b"),
    ("attack", r"\b(?:attack\w*|struck|strikes?|shelling|shelled|bomb(?:ed|ing|ings)|raids?|artillery fire|fired (?:on|at)|shot down|hit by|hit the|ambush\w*)\b"),
    ("invasion", r"\b(?:invasion|invad\w+)\b"),
    ("outage", r"\b(?:power cuts?|blackouts?|outages?|without (?:power|electricity|water)|load[- ]shedding|no power|substations?)\b"),
    ("meeting", r"\b(?:met(?! with (?:force|fire))|meeting|talks|session|summit)\b"),
]
NUMBER = r"\d[\d,.]*\d|\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eighty|hundreds|thousands|dozens"
QUANTITY = re.compile(rf"\b(?:(?:about|some|at least|more than|nearly|almost|around|roughly|up to) )?(?:{NUMBER})(?: (?:per ?cent|percent|tonnes|tons|million|billion|kilograms))*(?=\s)", re.I)
TAG = re.compile(rf"\[(n|na|\+[a-z](?:>[\d,]+)?|[\d,]+[sqc]|{event_marks.TAG}) ")
LABEL = re.compile(r"((?:[A-Z][A-Z.’'-]*)(?: [A-Z][A-Z.’'-]*){0,5})(:)?(?= +\S)")
OPEN, CLOSE = "“«„", "”»"


class Mistake(Exception):
    pass


def parse(marked, wrap):
    """Marked-up lines -> text, headline ranges, [(ids, role, start, end)]."""
    text, heads, spans, stack = [], [], [], []
    length = 0
    for line in marked:
        head = line.startswith("= ")
        if head:
            line = line[2:]
        first, i = length, 0
        while i < len(line):
            m = TAG.match(line, i)
            if m:
                stack.append((m.group(1), length))
                i = m.end()
            elif line[i] == "]":
                tag, start = stack.pop()
                spans.append((tag, start, length))
                i += 1
            elif line[i] == "[":
                raise Mistake(f"bracket without a tag: {line[i:i + 30]!r}")
            else:
                text.append(line[i])
                length += 1
                i += 1
        if stack:
            raise Mistake(f"open bracket {stack} at the end of {line[:50]!r}")
        if head:
            heads.append((first, length))
        text.append("\n")
        length += 1
    text = "".join(text).rstrip("\n") + "\n"
    if wrap:  # one space becomes one line feed, so offsets stay
        chars, column, space = list(text), 0, None
        for i, c in enumerate(chars):
            column = 0 if c == "\n" else column + 1
            if column > 72 and space is not None:
                chars[space] = "\n"
                column, space = i - space, None
            if c == " ":
                space = i
            elif c == "\n":
                space = None
        text = "".join(chars)
    return text, heads, spans


def balanced(s):
    return s.count("“") == s.count("”") and s.count('"') % 2 == 0 and s.count("«") == s.count("»")


def quoted(s):
    return s[0] in '"“«' and s[-1] in '"”»' and (s.count('"') == 2 or s.count("“") == 1 or s.count("«") == 1)


def runs_on_after(piece, text, end):
    """Whether the piece is a quoted paragraph without a closing mark because the quotation goes on in the next."""
    return piece[0] == "“" and piece.count("“") == piece.count("”") + 1 and text[end] == "\n"


def form(s, text, heads, transcript):
    parts = [text[a:b] for a, b in s["c"]]
    if any(a <= s["c"][0][0] < b for a, b in heads):
        return "headline"
    if transcript and s["within"] is None:
        return "direct"
    if all(quoted(p) or p[0] in "\"“«" and p[-1] in "\"”»" or runs_on_after(p, text, b) for p, (_, b) in zip(parts, s["c"])):
        return "direct"
    if not s["q"]:
        return "free_indirect"
    return "mixed" if any(re.search("[\"“«]", p) for p in parts) else "indirect"


def types(events, reported):
    return list(dict.fromkeys(events[n].type for n in reported))


def guessed_types(words):
    return [name for name, pattern in EVENTS if re.search(pattern, words, re.I | re.S)]


def span(text, a, b):
    return {"start": a, "end": b, "text": text[a:b]}


def check(s, number, text, statements, warn):
    content = [text[a:b] for a, b in s["c"]]
    for role in "sqc":
        for a, b in s[role]:
            piece = text[a:b]
            if not piece or piece != piece.strip() or "\n\n" in piece:
                raise Mistake(f"statement {number}: bad span {piece!r}")
    own = sorted(s["s"] + s["q"] + s["c"])
    for (_, b), (a, _) in zip(own, own[1:]):
        if a < b:
            raise Mistake(f"statement {number}: own spans overlap at {text[a:b]!r}")
    for (a, b), piece in zip(s["c"], content):
        runs_on = runs_on_after(piece, text, b)
        if not balanced(piece) and not runs_on:
            warn(f"statement {number}: quotation marks of {piece!r}")
        if not runs_on and piece[-1] in ",;:." and not re.search(r"\b[A-Z]\.$|\b(?:Inc|Ltd|Co)\.$", piece):
            warn(f"statement {number}: ends in punctuation {piece[-30:]!r}")
        if s["q"] and re.search(r"\bthat $", text[max(0, a - 5):a]):
            warn(f"statement {number}: leading that left out of {piece[:30]!r}")
        if b < len(text) and text[b] in '"”»' and text[a] in '"“«':
            warn(f"statement {number}: closing quotation mark left out of {piece!r}")
    for a, b in s["q"]:
        if re.search(r"\b(?:that|reporters|journalists)$", text[a:b]):
            warn(f"statement {number}: cue {text[a:b]!r}")
    if s["within"] is not None:
        parent = statements[s["within"]]
        a = (s["q"] or s["c"])[0][0]
        near = parent["s"] + parent["q"] + parent["c"]
        if not any(x <= s["c"][0][0] < y for x, y in parent["c"]):
            warn(f"statement {number}: content outside of {s['within']}: {text[a:a + 40]!r}")
        if not any(x <= a + 200 and a - 200 <= y for x, y in near):
            warn(f"statement {number}: far from {s['within']}")


def document(head, lines):
    m = re.fullmatch(r"@@ (more-\d{3}) (news|transcript)( wrap)?(?: \| (.*))?", head)
    if not m:
        raise Mistake(f"bad heading {head!r}")
    name, kind, wrap, title = m.groups()
    at = lines.index("---")
    text, heads, spans = parse("\n".join(lines[:at]).strip("\n").split("\n"), bool(wrap))
    statements, narration, named = {}, [], {}
    speaker = ""
    entries, *event_entries = "\n".join(lines[at + 1:]).split("\n---\n")
    marked = bool(event_entries)
    events, overrides = event_marks.read(" ".join(" ".join(event_entries).split()), [x for x in spans if x[0][0] in "TR"], text)
    spans = [x for x in spans if x[0][0] not in "TR"]
    numbers = {n: i for i, n in enumerate(events)}
    for entry in " ".join(entries.split()).split("|"):
        label = re.fullmatch(r"\s*([A-Z][A-Z.’' -]*)=(.+?)\s*", entry)
        if label:
            named[label.group(1)] = label.group(2)
            continue
        if not entry.strip():
            continue
        e = re.fullmatch(r"\s*(\d+)([a-z])(?:>(\d+|\+))? (.+?)\s*", entry)
        if not e or e.group(2) not in STANCES:
            raise Mistake(f"{name}: entry {entry!r}")
        if e.group(4) != "=":
            speaker = e.group(4)
        number = int(e.group(1))
        if number in statements:
            raise Mistake(f"{name}: statement {number} twice")
        statements[number] = dict(s=[], q=[], c=[], stance=STANCES[e.group(2)], within=e.group(3), speaker=speaker)
    turns = []  # (start of the turn, label, colon)
    if kind == "transcript":
        for m in re.finditer(r"^.+$", text, re.M):
            label = LABEL.match(text, m.start())
            if label and (m.start() == 0 or text[m.start() - 2:m.start()] == "\n\n") and (label.group(2) or label.group(1) == "Q"):
                turns.append((m.start(), label))
    opened = set()
    for n, (tag, a, b) in enumerate(sorted((x for x in spans if x[0][0] == "+"), key=lambda x: x[1:])):
        at, label = [t for t in turns if t[0] <= a][-1]
        first = at not in opened
        opened.add(at)
        statements[1000 + n] = dict(s=[label.span(1)] if first else [], q=[label.span(2)] if first and label.group(2) else [], c=[(a, b)],
                                    stance=STANCES[tag[1]], within=None, speaker=named.get(label.group(1), "UNNAMED"))
        if tag[2:]:
            overrides[1000 + n] = [int(x) for x in tag[3:].split(",")]
    for tag, a, b in sorted(spans, key=lambda x: x[1:]):
        if tag[0] == "+":
            continue
        if tag in ("n", "na"):
            if text[b - 1] in ".,;:" or text[a:b] != text[a:b].strip():
                raise Mistake(f"{name}: narration {text[a:b]!r}")
            reported = event_marks.within(events, [(a, b)])
            kinds = types(events, reported) if marked else guessed_types(text[a:b])
            mark = {**span(text, a, b), "events": kinds}
            if marked:
                mark["reports"] = [numbers[n] for n in reported]
            if tag == "na":
                mark["stance"] = "announces"
            if any(x <= a < y for x, y in heads):
                mark["headline"] = True
            narration.append(mark)
            continue
        for i in tag[:-1].split(","):
            if int(i) not in statements:
                raise Mistake(f"{name}: statement {i} has no entry")
            statements[int(i)][tag[-1]].append((a, b))
    for i, s in statements.items():
        if not s["c"]:
            raise Mistake(f"{name}: statement {i} has no content")
        if s["within"] == "+":
            around = [k for k, x in statements.items() if k >= 1000 and x["c"][0][0] <= s["c"][0][0] < x["c"][0][1]]
            if not around:
                raise Mistake(f"{name}: nothing around statement {i}")
            s["within"] = around[0]
        s["within"] = s["within"] and int(s["within"])
        if s["within"] is not None and s["within"] not in statements:
            raise Mistake(f"{name}: statement {i} within {s['within']}")
    warn = lambda what: print(f"{name}: {what}", file=sys.stderr)
    for i, s in statements.items():
        if s["q"] and not s["s"] and not any(a <= s["q"][0][0] < b for a, b in heads):  # "said, adding": the source stands once
            at = s["q"][0][0]
            before = [x["s"] for x in statements.values() if x["s"] and x["speaker"] == s["speaker"] and x["s"][0][0] < at
                      and not re.search(r"[.!?][\"”]* +[A-Z\"“]|\n\n", re.sub(r"\b(?:[A-Z]|Gen|Col|Lt|Maj|Adm|Capt|Brig|Mr|Ms|Dr)\.", "", text[x["s"][-1][1]:at]))]
            if before:
                s["s"] = list(max(before))
            else:
                warn(f"statement {i}: no source for {text[at:at + 40]!r}")
    for i, s in statements.items():
        check(s, i, text, statements, warn)
        s["reports"] = overrides.pop(i, None) if i in overrides else event_marks.within(events, s["c"])
    if overrides:
        raise Mistake(f"{name}: no statement {sorted(overrides)}")
    if marked:
        told = {n for s in statements.values() for n in s["reports"]} | {list(events)[i] for mark in narration for i in mark["reports"]}
        event_marks.check(events, text, told, warn)
        for mark in narration:
            if not mark["reports"]:
                warn(f"narration without an event: {mark['text'][:50]!r}")

    def depth(i):
        return 0 if statements[i]["within"] is None else 1 + depth(statements[i]["within"])

    def place_of(i):  # a reporter stands before what it reports
        own = min(statements[i]["q"] + statements[i]["c"])
        return own if statements[i]["within"] is None else max(own, place_of(statements[i]["within"]))

    order = sorted(statements, key=lambda i: (place_of(i), depth(i), i))
    place = {i: n for n, i in enumerate(order)}
    out = []
    for i in order:
        s = statements[i]
        kinds = types(events, s["reports"]) if marked else guessed_types(" ".join(text[a:b] for a, b in s["c"]))
        if not marked and not kinds and s["stance"] == "denies" and out and sum(len(text[a:b].split()) for a, b in s["c"]) <= 6:
            kinds = out[-1]["events"]  # "the claim", "that": what was told before
        spans_of = lambda role: [span(text, a, b) for a, b in s[role]]
        out.append({"source": spans_of("s"), "cue": spans_of("q"), "content": spans_of("c"), "stance": s["stance"],
                    "form": form(s, text, heads, kind == "transcript"), "speaker": s["speaker"],
                    "within": None if s["within"] is None else place[s["within"]], "events": kinds,
                    **({"reports": [numbers[n] for n in s["reports"]]} if marked else {})})
    doc = {"id": name, "licence": "CC0-1.0", "source": "written for this corpus",
           "title": title or text.split("\n")[0], "text": text, "statements": out,
           "items": [span(text, *x.span()) for x in re.finditer(rf"\b{WARE}\b", text)],
           "quantities": [span(text, *x.span()) for x in QUANTITY.finditer(text)]}
    if kind == "news":
        doc["narration"] = narration
    if marked:
        doc["acts"] = [{"type": e.type, "status": e.status, "triggers": [span(text, *x) for x in e.triggers],
                        "roles": {role: [span(text, *x) for x in fillers] for role, fillers in e.roles.items()},
                        **({} if e.cause is None else {"cause": numbers[e.cause]})} for e in events.values()]
    for s in out:
        for role in ("source", "cue", "content"):
            for x in s[role]:
                assert text[x["start"]:x["end"]] == x["text"]
    return doc


def main():
    docs = []
    for path in sorted((HERE / "more").glob("*.txt"), key=lambda p: (len(p.name), p.name)):
        head, lines = None, []
        for line in [*path.read_text(encoding="utf-8").split("\n"), "@@ end"]:
            if line.startswith("@@ "):
                if head:
                    try:
                        docs.append(document(head, lines))
                    except event_marks.BadEvent as e:
                        raise Mistake(f"{head.split()[1]}: {e}") from None
                head, lines = line, []
            else:
                lines.append(line)
    if len({d["id"] for d in docs}) != len(docs):
        raise Mistake("an id stands twice")
    count = {}
    for d in docs:
        for s in d["statements"]:
            for key in (s["stance"], s["form"]):
                count[key] = count.get(key, 0) + 1
    acts = {}
    for act in (a for d in docs for a in d.get("acts", [])):
        key = f"{act['type']} {act['status'] or ''}".strip()
        acts[key] = acts.get(key, 0) + 1
    words = sum(len(d["text"].split()) for d in docs)
    print(f"{len(docs)} documents, {words} words, {sum(len(d['statements']) for d in docs)} statements, "
          f"{sum(len(d.get('narration', [])) for d in docs)} narrated; {dict(sorted(count.items()))}")
    print(f"{sum(acts.values())} events in {sum('acts' in d for d in docs)} documents; {dict(sorted(acts.items()))}")
    if "--check" not in sys.argv:
        with open(HERE / "more.jsonl", "w", encoding="utf-8", newline="\n") as out:
            for d in docs:
                out.write(json.dumps(d, ensure_ascii=False) + "\n")


try:
    main()
except Mistake as e:
    sys.exit(f"build_more: {e}")
