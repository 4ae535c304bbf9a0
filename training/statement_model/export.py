"""The trained network as ONNX: in float32, and quantised to eight bits as the product ships it."""

from __future__ import annotations

from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from .model import EncoderPart, Reader

FILES = ("encoder.onnx", "heads.onnx")


def export(reader: Reader, tokenizer_file: str, folder: Path) -> Path:
    """Writes `folder`/float32 and `folder`/int8 and returns the latter.

    `reduce_range` keeps weights to seven bits, so that processors with and without VNNI instructions give the same answers.
    """
    plain, small = folder / "float32", folder / "int8"
    for f in (plain, small):
        f.mkdir(parents=True, exist_ok=True)
        (f / "tokenizer.json").write_text(Path(tokenizer_file).read_text(encoding="utf-8"), encoding="utf-8")
    reader.eval()
    n, a = 20, 3
    zeros, ones = torch.zeros(1, n, dtype=torch.long), torch.ones(1, n)
    tokens = {name: {1: "t"} for name in ("ids", "shape", "mask", "h", "p")}
    _write(EncoderPart(reader).eval(), (zeros + 1000, zeros, ones), plain / FILES[0], ["ids", "shape", "mask"], ["h", "p"], tokens)
    none = torch.zeros(a, dtype=torch.long)
    inputs = (torch.randn(1, n, reader.encoder.width), ones, none, torch.rand(a, n), torch.zeros(a, n, dtype=torch.long), none)
    axes = {name: {0: "a"} for name in ("row", "kind", "stance")} | {name: {0: "a", 1: "t"} for name in ("at", "dist", "tags")}
    axes |= {name: {1: "t"} for name in ("h", "mask")}
    _write(reader.heads, inputs, plain / FILES[1], ["h", "mask", "row", "at", "dist", "kind"], ["tags", "stance"], axes)
    for f in FILES:
        quantize_dynamic(str(plain / f), str(small / f), weight_type=QuantType.QInt8, reduce_range=True, per_channel=True)
    return small


def _write(module: torch.nn.Module, inputs: tuple, file: Path, names: list[str], outputs: list[str], axes: dict) -> None:
    torch.onnx.export(module, inputs, str(file), input_names=names, output_names=outputs, dynamic_axes=axes, opset_version=17, dynamo=False)
