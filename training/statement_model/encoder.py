"""A plain BERT whose weights come from the ONNX file of a small one, plus an input for case and quotation marks."""

from __future__ import annotations

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import Tensor, nn

SHAPES = 16  # case (8) x inside quotation marks (2)
_FAR = -10000.0


def masked(mask: Tensor) -> Tensor:
    """Additive attention bias [B, 1, 1, T] for a mask [B, T] of ones and zeros."""
    return (1.0 - mask.float())[:, None, None, :] * _FAR


class Layer(nn.Module):
    """One transformer layer, normalised after each half as in BERT."""

    def __init__(self, width: int, heads: int, inner: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.q, self.k, self.v, self.o = (nn.Linear(width, width) for _ in range(4))
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.ln1, self.ln2 = nn.LayerNorm(width, 1e-12), nn.LayerNorm(width, 1e-12)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """x [B, T, D], bias [B, 1, 1, T] -> [B, T, D]."""
        b, t, d = x.shape
        q, k, v = (f(x).view(b, t, self.heads, d // self.heads).transpose(1, 2) for f in (self.q, self.k, self.v))
        if x.is_cuda:
            a = F.scaled_dot_product_attention(q, k, v, bias.to(q.dtype))
        else:  # spelled out: on a CPU this is faster than the fused attention, and the quantiser understands it
            scores = (q * (d // self.heads) ** -0.5) @ k.transpose(2, 3) + bias.to(q.dtype)
            a = torch.softmax(scores, -1, dtype=q.dtype) @ v
        a = self.o(a.transpose(1, 2).reshape(b, t, d))
        x = self.ln1(x + F.dropout(a, self.dropout, self.training))
        return self.ln2(x + F.dropout(self.down(F.gelu(self.up(x))), self.dropout, self.training))


class Bert(nn.Module):
    def __init__(self, layers: int = 6, width: int = 384, heads: int = 12, inner: int = 1536, vocabulary: int = 30522) -> None:
        super().__init__()
        self.width = width
        self.word, self.pos, self.kind = nn.Embedding(vocabulary, width), nn.Embedding(512, width), nn.Embedding(2, width)
        self.shape = nn.Embedding(SHAPES, width)
        nn.init.zeros_(self.shape.weight)
        self.ln = nn.LayerNorm(width, 1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner) for _ in range(layers))

    def forward(self, ids: Tensor, shape: Tensor, mask: Tensor) -> Tensor:
        """ids, shape [B, T] int64, mask [B, T] float -> hidden states [B, T, D]."""
        pos = torch.arange(ids.shape[1], device=ids.device)
        x = self.ln(self.word(ids) + self.pos(pos) + self.kind.weight[0] + self.shape(shape))
        if self.training:
            x = F.dropout(x, 0.1)
        bias = masked(mask)
        for layer in self.layers:
            x = layer(x, bias)
        return x


def load(path: str) -> Bert:
    """Reads the initialisers of an ONNX file. MatMul weights lie there as input x output under generated names: follow the nodes."""
    graph = onnx.load(path).graph
    weights = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    for node in graph.node:
        for name in node.input if node.op_type == "MatMul" else ():
            if name in weights:
                layer = node.name.strip("/").replace("/", ".").removesuffix(".MatMul")
                weights[layer + ".weight"] = weights[name].T
    model = Bert(1 + max(int(k.split("layer.")[1].split(".")[0]) for k in weights if k.startswith("encoder.layer.")))

    def put(parameter: nn.Parameter, name: str) -> None:
        with torch.no_grad():
            parameter.copy_(torch.from_numpy(np.array(weights[name])))

    for embedding, name in ((model.word, "word"), (model.pos, "position"), (model.kind, "token_type")):
        put(embedding.weight, f"embeddings.{name}_embeddings.weight")
    put(model.ln.weight, "embeddings.LayerNorm.weight")
    put(model.ln.bias, "embeddings.LayerNorm.bias")
    for i, layer in enumerate(model.layers):
        for module, name in ((layer.q, "attention.self.query"), (layer.k, "attention.self.key"), (layer.v, "attention.self.value"),
                             (layer.o, "attention.output.dense"), (layer.ln1, "attention.output.LayerNorm"),
                             (layer.up, "intermediate.dense"), (layer.down, "output.dense"), (layer.ln2, "output.LayerNorm")):  # fmt: skip
            put(module.weight, f"encoder.layer.{i}.{name}.weight")
            put(module.bias, f"encoder.layer.{i}.{name}.bias")
    return model
