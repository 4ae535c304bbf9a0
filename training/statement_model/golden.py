"""Writes what the model gives for a few short texts, so that the product's port can be compared with this one.

`python -m statement_model.golden MODEL_FOLDER OUT.json`
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

from .corpus import STANCES
from .decode import Model, OnnxModel, statements
from .text import Span
from .windows import Cutter, Window

_LONG = "Officials in Minsk said the shipment of T-72 parts had been “routine” and rejected the report. "
TEXTS = [
    "Moscow again denied that it had supplied the missiles.",
    "“We have never sold drones to either side,” Foreign Minister Anna Kowalska told reporters on 3 May. “Not one.”",
    ("Tehran: No weapons for the war\n\nThe ministry isn’t aware of any deal, a spokesman said, noting that Kyiv had “several times” rejected the claim.\n\n"
    "A warehouse in Odesa was hit by four Shahed-136 drones overnight."),
    "Q    Did the government approve the sale?\n\nMS. ORTEGA:  We can confirm that the licence was issued in March. There has been no delivery yet.",
    "Zürich’s café-owner — né Müller 🚀 — said: «Nous n’avons rien à dire» (“nothing to say”).\r\n\r\n" + (24 * _LONG).rstrip() + "\r\n\r\n" + 3 * _LONG,
]  # fmt: skip


def main() -> None:
    folder, out = sys.argv[1:]
    cutter, model = Cutter(folder + "/tokenizer.json"), OnnxModel(folder)
    texts = [{"text": t, "windows": [_window(w, model) for w in cutter.cut(t)], "statements": _statements(t, cutter, model)} for t in TEXTS]
    Path(out).write_text(json.dumps({"texts": texts}, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def _window(w: Window, model: Model) -> dict:
    """`p` is rounded to three decimals."""
    _, p = model.encode(np.array([w.ids], np.int64), np.array([w.shape], np.int64))
    return {"own": w.own, "ids": w.ids, "shape": w.shape, "spans": w.spans, "p": [[round(float(x), 3) for x in row] for row in p[0]]}


def _statements(text: str, cutter: Cutter, model: Model) -> list[dict]:
    def span(s: Span) -> dict:
        return {"start": s[0], "end": s[1], "text": text[s[0] : s[1]]}

    found = statements(text, cutter, model)
    return [{"source": [*map(span, f.source)], "cue": [*map(span, f.cue)], "content": [*map(span, f.content)],
             "stance": STANCES[f.stance], "kind": f.kind} for f in found]  # fmt: skip


if __name__ == "__main__":
    main()
