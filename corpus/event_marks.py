"""The events of a marked-up article: what their marks mean, and the checks on them. Used by build_more.py.

`[T1 supplied]` is a trigger of event 1 (`T1,2` of both), `[R1:supplier Iran]` the filler of a role, `[R1,2:item drones]` of one role in two
events, `[R1:item,2:weapon drones]` of two roles. After a second `---` stands one entry an event, separated by `|`: number, type, status
(`-` for cooperation, which has none), and `cause=2` where event 2 caused an outage. `s3>1,2` among them says that statement 3 reports
exactly these events (`s3>-`: none); else a statement or a narrated clause reports the events that have a trigger in it.
"""
import re
from dataclasses import dataclass, field

_TRANSFER = ("supplier recipient item quantity purpose time place", "delivered ordered planned sought offered considered intercepted ended")
# Type: its roles and its statuses, as in the contract for readings.
TYPES = {
    "arms_transfer": _TRANSFER,
    "military_assistance": _TRANSFER,
    "joint_production": ("participant item place time", "considered planned running ended"),
    "cooperation": ("participant degree time", "-"),
    "sanction": ("imposer target count reason programme time", "announced imposed planned lifted evaded"),
    "attack": ("attacker target weapon place effect casualties time", "occurred attempted threatened planned"),
    "invasion": ("attacker target time", "occurred threatened"),
    "outage": ("affected service cause place time", "occurred forecast restored"),
    "meeting": ("body participant topic place time", "occurred planned"),
}
TYPES = {name: (roles.split(), statuses.split()) for name, (roles, statuses) in TYPES.items()}
TAG = r"T[\d,]+|R[\d,:a-z]+"
FAR = 400  # characters between a filler and the nearest trigger of its event that make it suspicious
WITH_ARTICLE = ("quantity", "time")  # "a dozen", "a week ago"; elsewhere a leading article is left out
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.I)
_ENTRY = re.compile(r"(\d+) ([a-z_]+) (\S+?)(?: cause=(\d+))?")
_OVERRIDE = re.compile(r"s(\d+)>(-|[\d,]+)")


class BadEvent(Exception):
    """A mark or an entry that means nothing."""


@dataclass
class Event:
    type: str
    status: str | None
    cause: int | None  # number of the event that caused this outage
    triggers: list = field(default_factory=list)  # (start, end)
    roles: dict = field(default_factory=dict)  # role: [(start, end)]


def read(entries, marks, text):
    """Entries and `(tag, start, end)` marks over the text -> ({number: Event}, {number of a statement: numbers of its events})."""
    events, overrides = {}, {}
    for entry in filter(None, (e.strip() for e in entries.split("|"))):
        if m := _OVERRIDE.fullmatch(entry):
            overrides[int(m[1])] = [] if m[2] == "-" else [int(n) for n in m[2].split(",")]
            continue
        m = _ENTRY.fullmatch(entry)
        if not m or m[2] not in TYPES or int(m[1]) in events:
            raise BadEvent(f"event entry {entry!r}")
        if m[3] not in TYPES[m[2]][1]:
            raise BadEvent(f"event {m[1]}: a {m[2]} has no status {m[3]!r}")
        if m[4] and m[2] != "outage":
            raise BadEvent(f"event {m[1]}: only an outage has a cause")
        events[int(m[1])] = Event(m[2], None if m[3] == "-" else m[3], m[4] and int(m[4]))
    for tag, start, end in sorted(marks, key=lambda mark: mark[1:]):
        for number, role in _targets(tag):
            article = role not in WITH_ARTICLE and _ARTICLE.match(text, start, end)
            first = article.end() if article else start
            if number not in events:
                raise BadEvent(f"event {number} has no entry")
            event = events[number]
            if role and role not in TYPES[event.type][0]:
                raise BadEvent(f"event {number}: a {event.type} has no role {role!r}")
            (event.roles.setdefault(role, []) if role else event.triggers).append((first, end))
    for number, event in events.items():
        if not event.triggers:
            raise BadEvent(f"event {number} has no trigger")
    for number in [n for e in events.values() if (n := e.cause)] + [n for ns in overrides.values() for n in ns]:
        if number not in events:
            raise BadEvent(f"event {number} has no entry")
    return events, overrides


def _targets(tag):
    """`R1,2:item,3:weapon` -> (1, item), (2, item), (3, weapon); a trigger has the role None."""
    pairs, role = [], None
    for part in reversed(tag[1:].split(",")):
        m = re.fullmatch(r"(\d+)(?::([a-z]+))?", part)
        if not m or bool(m[2]) and tag[0] == "T" or tag[0] == "R" and not (role or m[2]):
            raise BadEvent(f"mark {tag!r}")
        role = m[2] or role
        pairs.append((int(m[1]), role))
    return pairs[::-1]


def within(events, parts):
    """Numbers of the events that have a trigger in one of the `(start, end)` parts."""
    return [n for n, e in events.items() if any(a <= x and y <= b for x, y in e.triggers for a, b in parts)]


def check(events, text, reported, warn):
    """Raises for bad spans; warns of what looks wrong. `reported`: numbers of the events that a statement or a narrated clause reports."""
    for number, event in events.items():
        spans = event.triggers + [s for fillers in event.roles.values() for s in fillers]
        for a, b in spans:
            piece = text[a:b]
            if not piece or piece != piece.lstrip(" \n,;:").rstrip(" \n.,;:") and not re.search(r"\b\w\.$|\b(?:Inc|Ltd|Co|Corp)\.$", piece) or "\n\n" in piece:
                raise BadEvent(f"event {number}: bad span {piece!r}")
        for role, fillers in event.roles.items():
            for a, b in fillers:
                if min(max(x - b, a - y, 0) for x, y in event.triggers) > FAR:
                    warn(f"event {number}: {role} {text[a:b]!r} is far from its triggers")
        if len(set(event.triggers)) < len(event.triggers):
            raise BadEvent(f"event {number}: a trigger stands twice")
        if not event.roles:
            warn(f"event {number} ({event.type}) has no roles")
        if number not in reported:
            warn(f"event {number} ({event.type}) is in no statement and no narration")
