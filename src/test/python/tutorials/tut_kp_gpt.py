import torch
import torch.nn as nn
from torch.nn import functional as F

torch.manual_seed(1337)
text = "to see a world in a grain of sand and a heaven in a wild flower hold infinity in the palm of your hand and eternity in an hour "
block_size, batch_size, n_embd, n_head, n_layer = 8, 8, 16, 2, 1
chars = sorted(set(text)); vocab_size = len(chars)
encode = lambda s: [chars.index(c) for c in s]
decode = lambda l: ''.join(chars[i] for i in l)
data = torch.tensor(encode(text), dtype=torch.long)
print(vocab_size, data[:12], decode(data[:12].tolist()))

# averaging the past, three ways
B, T, Cc = 2, 4, 2
x = torch.randn(B, T, Cc)
wei = torch.tril(torch.ones(T, T)); wei = wei / wei.sum(1, keepdim=True)
tril = torch.tril(torch.ones(T, T))
w2 = F.softmax(torch.zeros((T, T)).masked_fill(tril == 0, float('-inf')), dim=-1)
xbow = torch.stack([torch.stack([x[b, :t + 1].mean(0) for t in range(T)]) for b in range(B)])
print(wei, torch.allclose(wei @ x, w2 @ x, atol=1e-6), torch.allclose(wei @ x, xbow, atol=1e-6))

class Head(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.key, self.query, self.value = (nn.Linear(n_embd, size, bias=False) for _ in range(3))
        self.register_buffer('tril', torch.tril(torch.ones(block_size, block_size)))

    def forward(self, x):
        B, T, C = x.shape
        q, k, v = self.query(x), self.key(x), self.value(x)
        att = q @ k.transpose(-2, -1) * k.shape[-1] ** -0.5
        att = att.masked_fill(self.tril[:T, :T] == 0, float('-inf'))
        return F.softmax(att, dim=-1) @ v

class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.heads = nn.ModuleList(Head(n_embd // n_head) for _ in range(n_head))
        self.proj = nn.Linear(n_embd, n_embd)
        self.ffwd = nn.Sequential(nn.Linear(n_embd, 4 * n_embd), nn.ReLU(), nn.Linear(4 * n_embd, n_embd), nn.Dropout(0.0))
        self.ln1, self.ln2 = nn.LayerNorm(n_embd), nn.LayerNorm(n_embd)

    def forward(self, x):
        y = self.ln1(x)
        x = x + self.proj(torch.cat([h(y) for h in self.heads], dim=-1))
        return x + self.ffwd(self.ln2(x))

class TinyGPT(nn.Module):
    def __init__(self):
        super().__init__()
        self.tok = nn.Embedding(vocab_size, n_embd)
        self.pos = nn.Embedding(block_size, n_embd)
        self.blocks = nn.Sequential(*[Block() for _ in range(n_layer)])
        self.ln, self.head = nn.LayerNorm(n_embd), nn.Linear(n_embd, vocab_size)

    def forward(self, idx, targets=None):
        B, T = idx.shape
        x = self.tok(idx) + self.pos(torch.arange(T, device=idx.device))
        logits = self.head(self.ln(self.blocks(x)))
        if targets is None:
            return logits, None
        B, T, C = logits.shape
        return logits, F.cross_entropy(logits.view(B * T, C), targets.view(B * T))

    @torch.no_grad()
    def generate(self, idx, n):
        for _ in range(n):
            logits, _ = self(idx[:, -block_size:])
            nxt = torch.multinomial(F.softmax(logits[:, -1, :], dim=-1), num_samples=1)
            idx = torch.cat((idx, nxt), dim=1)
        return idx

def get_batch():
    ix = torch.randint(len(data) - block_size, (batch_size,))
    return torch.stack([data[i:i + block_size] for i in ix]), torch.stack([data[i + 1:i + block_size + 1] for i in ix])

model = TinyGPT()
print(sum(p.numel() for p in model.parameters()) / 1e3, 'K parameters', [n for n, _ in model.named_buffers()])
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-2)
for it in range(41):
    xb, yb = get_batch()
    logits, loss = model(xb, yb)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    optimizer.step()
    if it % 10 == 0: print(f"step {it}: {loss.item():.3f}")
out = model.generate(torch.zeros((1, 1), dtype=torch.long), 20)
print(out.shape, len(decode(out[0].tolist())))
