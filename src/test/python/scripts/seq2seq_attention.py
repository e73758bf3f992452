"""Reverse a sequence of digits with an encoder, a decoder and dot-product attention."""
import random
import torch
import torch.nn as nn
import torch.nn.functional as F

PAD, SOS = 0, 1
V, LEN, H = 8, 4, 16
random.seed(0)
torch.manual_seed(0)


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(V, H)
        self.gru = nn.GRU(H, H, batch_first=True)

    def forward(self, src):
        return self.gru(self.embedding(src))


class AttnDecoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(V, H)
        self.gru = nn.GRU(H, H, batch_first=True)
        self.combine = nn.Linear(2 * H, H)
        self.out = nn.Linear(H, V)

    def forward(self, tok, hidden, enc):
        e = self.embedding(tok)
        o, hidden = self.gru(e, hidden)
        scores = torch.bmm(o, enc.transpose(1, 2))
        weights = F.softmax(scores, dim=-1)
        context = torch.bmm(weights, enc)
        o = torch.tanh(self.combine(torch.cat((o, context), dim=2)))
        return self.out(o), hidden, weights


def get_batch(n):
    rows = [[random.randint(2, V - 1) for _ in range(LEN)] for _ in range(n)]
    src = torch.tensor(rows)
    return src, src.flip(1)


enc, dec = Encoder(), AttnDecoder()
params = list(enc.parameters()) + list(dec.parameters())
opt = torch.optim.Adam(params, lr=0.01)
print(sum(p.numel() for p in params))
for it in range(41):
    src, tgt = get_batch(32)
    outs, h = enc(src)
    tok = torch.full((32, 1), SOS)
    loss = 0
    for t in range(LEN):
        logits, h, w = dec(tok, h, outs)
        loss = loss + F.cross_entropy(logits.squeeze(1), tgt[:, t])
        tok = tgt[:, t:t + 1] if random.random() < 0.8 else logits.argmax(-1)
    opt.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(params, 1.0)
    opt.step()
    if it % 10 == 0:
        print("iter %3d  loss %.3f" % (it, loss.item() / LEN))

with torch.no_grad():
    src, tgt = get_batch(1)
    outs, h = enc(src)
    tok, attn = torch.full((1, 1), SOS), []
    for t in range(LEN):
        logits, h, w = dec(tok, h, outs)
        tok = logits.argmax(-1)
        attn.append(w.squeeze())
    attn = torch.stack(attn)
print(src, tgt, attn.shape, torch.allclose(attn.sum(dim=1), torch.ones(LEN)))
