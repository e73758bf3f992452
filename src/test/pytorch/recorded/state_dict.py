"""A decoder with all that a state_dict may hold: tied weights, buffers that are kept and that are not, halves, a frozen and an unused layer."""
import sys

import torch
import torch.nn as nn
import torch.nn.functional as F

WIDTH, WORDS = (256, 65) if sys.argv[1:] else (8, 7)
torch.manual_seed(16)


class Block(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.ln1, self.ln2, self.heads = nn.LayerNorm(width), nn.LayerNorm(width), heads
        self.attn, self.proj = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.mlp = nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), nn.Linear(2 * width, width))
        self.register_buffer("mask", torch.tril(torch.ones(12, 12)).bool())

    def forward(self, x):
        rows, time, width = x.shape
        q, k, v = (each.view(rows, time, self.heads, -1).transpose(1, 2) for each in self.attn(self.ln1(x)).split(width, 2))
        a = (q @ k.transpose(-2, -1)).masked_fill(~self.mask, float("-inf")).softmax(-1)
        x = x + self.proj((a @ v).transpose(1, 2).reshape(rows, time, width))
        return x + self.mlp(self.ln2(x))


class Decoder(nn.Module):
    def __init__(self, width=WIDTH, words=WORDS):
        super().__init__()
        self.wte, self.wpe = nn.Embedding(words, width), nn.Embedding(12, width)
        self.h = nn.ModuleList([Block(width, 2)])
        self.norm = nn.BatchNorm1d(words)
        self.head = nn.Linear(width, words, bias=False)
        self.head.weight = self.wte.weight
        self.gain = nn.Parameter(torch.ones(100 * words).bfloat16())
        self.frozen, self.unused = nn.Linear(width, width), nn.Linear(width, 3)
        self.frozen.requires_grad_(False)
        self.register_buffer("seen", torch.zeros(words), persistent=False)

    def forward(self, words):
        x = self.wte(words) + self.wpe(torch.arange(words.shape[1]))
        for block in self.h:
            x = block(self.frozen(x))
        scores = self.norm(self.head(x).flatten(0, 1)).view(*words.shape, -1)
        return scores * self.gain.float().mean()


if __name__ == "__main__":
    net = Decoder()
    optimizer = torch.optim.AdamW(net.parameters(), lr=1e-2)
    text = torch.randint(WORDS, (4, 13))
    for step in range(4):
        if sys.argv[2:]:
            torch.save(net.state_dict(), f"{sys.argv[2]}/{step}.pt")  # after so many iterations
        loss = F.cross_entropy(net(text[:, :-1]).flatten(0, 1), text[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        print(step, loss.item())
