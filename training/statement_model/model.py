"""One encoder pass finds the anchors; a small second pass, once for each anchor, marks its source, cue and content and gives its stance."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .corpus import STANCES
from .encoder import Bert, Layer, masked

NONE, SOURCE, CUE, CONTENT = range(4)


def pooled(h: Tensor, row: Tensor, weights: Tensor) -> Tensor:
    """Weighted sums of tokens, one for each anchor, without copying h for each: h [B, T, D], row [A], weights [A, T] -> [A, D]."""
    if h.shape[0] == 1:
        return weights @ h[0]
    wide = weights.new_zeros(weights.shape[0], h.shape[0], h.shape[1])
    wide = wide.index_put((torch.arange(len(row), device=row.device), row), weights)
    return wide.flatten(1) @ h.flatten(0, 1)


class Heads(nn.Module):
    """Everything after the encoder that looks at one anchor.

    Each token is shifted and gated by the anchor and told its distance; one self-attention layer lets the tokens see each other.
    """

    def __init__(self, width: int, inner: int = 128, gaze: int = 4, dropout: float = 0.2) -> None:
        super().__init__()
        self.token, self.anchor, self.gate = nn.Linear(width, inner), nn.Linear(width, inner), nn.Linear(width, inner)
        self.dist, self.kind = nn.Embedding(32, inner), nn.Embedding(3, inner)
        self.ln = nn.LayerNorm(inner)
        self.layer = Layer(inner, 4, 2 * inner)
        self.out = nn.Linear(inner, 4)
        self.gaze = nn.Linear(inner, gaze)
        parts = 3 * width + (2 + gaze) * inner
        self.stance = nn.Sequential(
            nn.Dropout(dropout / 2), nn.Linear(parts, 192), nn.GELU(), nn.Dropout(dropout), nn.Linear(192, len(STANCES))
        )

    def forward(self, h: Tensor, mask: Tensor, row: Tensor, at: Tensor, dist: Tensor, kind: Tensor) -> tuple[Tensor, Tensor]:
        """h [B, T, D], mask [B, T]; for each anchor its row in the batch [A], the weights of its tokens at [A, T] (they sum to 1),
        dist [A, T] and kind [A] -> logits of {none, source, cue, content} [A, T, 4] and of the stances [A, 8]."""
        a = pooled(h, row, at)
        t = self.token(h)
        shift = (self.anchor(a) + self.kind(kind)).unsqueeze(1).to(t.dtype)
        x = torch.addcmul(shift, t[row], 1.0 + torch.tanh(self.gate(a)).unsqueeze(1))
        x = self.ln(x + self.dist.weight.to(t.dtype)[dist])
        x = self.layer(x, masked(mask[row]))
        tags = self.out(x)
        parts = torch.softmax(tags.detach().float(), -1) * mask[row].unsqueeze(-1)
        said = parts[..., CONTENT]
        content = pooled(h, row, (said / (said.sum(1, keepdim=True) + 1e-3)).to(h.dtype))
        # what the layer gathered at the anchor; the strongest signal within the content (a "not", a "no"); where the stance looks itself
        at_anchor = (at.unsqueeze(1).to(x.dtype) @ x).squeeze(1)
        strongest = torch.where((said > 0.5).unsqueeze(-1), x, torch.full_like(x, -6.0)).amax(1)
        looks = torch.softmax(self.gaze(x).float() + (1.0 - mask[row]).unsqueeze(-1) * -10000.0, 1)
        seen = (looks.transpose(1, 2).to(x.dtype) @ x).flatten(1)
        return tags, self.stance(torch.cat([a, content, h[:, 0][row], at_anchor, strongest, seen], -1))


class Reader(nn.Module):
    def __init__(self, encoder: Bert) -> None:
        super().__init__()
        self.encoder = encoder
        self.find = nn.Linear(encoder.width, 5)  # cue: none, first, further token; start of cueless content; start of narration
        self.heads = Heads(encoder.width)

    def encode(self, ids: Tensor, shape: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Hidden states [B, T, D] and the anchors' logits [B, T, 5]."""
        h = self.encoder(ids, shape, mask)
        return h, self.find(F.dropout(h, 0.1, self.training))


class EncoderPart(nn.Module):
    """The first pass as it is exported: probabilities instead of logits."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, ids: Tensor, shape: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        h, f = self.reader.encode(ids, shape, mask)
        return h, torch.cat([torch.softmax(f[..., :3], -1), torch.sigmoid(f[..., 3:])], -1)
