# A small GPT: width 64, 4 heads, context 64, 2 blocks, batches of 16; AdamW.
# Every 10 iterations it prints their number, the loss, the time by the clock and that of the thread's processor.
import time
import torch
import math
import torch.nn.functional as F
from torch import nn

torch.set_num_threads(1)
torch.manual_seed(0)
vocabulary, width, heads, context, batch = 32, 64, 4, 64, 16
text = torch.randint(0, vocabulary, (4096,))


class Attention(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(width, 3 * width)
        self.proj = nn.Linear(width, width)
        self.register_buffer('mask', torch.tril(torch.ones(context, context)).view(1, 1, context, context))

    def forward(self, x):
        b, t, c = x.size()
        q, k, v = self.qkv(x).split(width, dim=2)
        q = q.view(b, t, heads, c // heads).transpose(1, 2)
        k = k.view(b, t, heads, c // heads).transpose(1, 2)
        v = v.view(b, t, heads, c // heads).transpose(1, 2)
        weights = (q @ k.transpose(-2, -1)) / math.sqrt(k.size(-1))
        weights = F.softmax(weights.masked_fill(self.mask[:, :, :t, :t] == 0, float('-inf')), dim=-1)
        return self.proj((weights @ v).transpose(1, 2).contiguous().view(b, t, c))


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.ln1, self.ln2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.attention = Attention()
        self.mlp = nn.Sequential(nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width))

    def forward(self, x):
        x = x + self.attention(self.ln1(x))
        return x + self.mlp(self.ln2(x))


class GPT(nn.Module):
    def __init__(self):
        super().__init__()
        self.tokens, self.places = nn.Embedding(vocabulary, width), nn.Embedding(context, width)
        self.blocks = nn.Sequential(Block(), Block())
        self.ln = nn.LayerNorm(width)
        self.head = nn.Linear(width, vocabulary, bias=False)

    def forward(self, ids):
        x = self.tokens(ids) + self.places(torch.arange(ids.size(1)))
        return self.head(self.ln(self.blocks(x)))


model = GPT()
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3)
for i in range(1_000_000):
    starts = torch.randint(0, len(text) - context - 1, (batch,))
    x = torch.stack([text[s:s + context] for s in starts])
    y = torch.stack([text[s + 1:s + 1 + context] for s in starts])
    loss = F.cross_entropy(model(x).view(-1, vocabulary), y.view(-1))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if i % 10 == 0:
        print(i, loss.item(), time.perf_counter(), time.thread_time(), flush=True)
