"""The same with a batch normalisation by hand: batch statistics while it trains, running ones when it is measured."""
import random

import torch
import torch.nn.functional as F

syllables = ['ka', 'lo', 'mi', 'ren', 'ta', 'vel', 'no', 'sia', 'dor', 'el']
random.seed(7)
words = [''.join(random.choice(syllables) for _ in range(random.choice((2, 3)))) for _ in range(200)]
chars = sorted(set(''.join(words)))
stoi = {s: i + 1 for i, s in enumerate(chars)}
stoi['.'] = 0
vocab_size, block_size = len(stoi), 3


def build_dataset(words):
    X, Y = [], []
    for w in words:
        context = [0] * block_size
        for ch in w + '.':
            X.append(context)
            Y.append(stoi[ch])
            context = context[1:] + [stoi[ch]]
    return torch.tensor(X), torch.tensor(Y)


Xtr, Ytr = build_dataset(words[:160])
Xdev, Ydev = build_dataset(words[160:])
g = torch.Generator().manual_seed(2147483647)
n_embd, n_hidden = 6, 40
C = torch.randn((vocab_size, n_embd), generator=g)
W1 = torch.randn((n_embd * block_size, n_hidden), generator=g) * (5 / 3) / ((n_embd * block_size) ** 0.5)
W2 = torch.randn((n_hidden, vocab_size), generator=g) * 0.01
b2 = torch.randn(vocab_size, generator=g) * 0
bngain, bnbias = torch.ones((1, n_hidden)), torch.zeros((1, n_hidden))
bnmean_running, bnstd_running = torch.zeros((1, n_hidden)), torch.ones((1, n_hidden))
parameters = [C, W1, W2, b2, bngain, bnbias]
for p in parameters:
    p.requires_grad = True

for i in range(250):
    ix = torch.randint(0, Xtr.shape[0], (32,), generator=g)
    Xb, Yb = Xtr[ix], Ytr[ix]
    embcat = C[Xb].view(Xb.shape[0], -1)
    hpreact = embcat @ W1
    bnmeani = hpreact.mean(0, keepdim=True)
    bnstdi = hpreact.std(0, keepdim=True)
    hpreact = bngain * (hpreact - bnmeani) / bnstdi + bnbias
    with torch.no_grad():
        bnmean_running = 0.99 * bnmean_running + 0.01 * bnmeani
        bnstd_running = 0.99 * bnstd_running + 0.01 * bnstdi
    h = torch.tanh(hpreact)
    loss = F.cross_entropy(h @ W2 + b2, Yb)
    for p in parameters:
        p.grad = None
    loss.backward()
    lr = 0.2 if i < 150 else 0.02
    for p in parameters:
        p.data += -lr * p.grad

with torch.no_grad():
    hpreact = C[Xtr].view(Xtr.shape[0], -1) @ W1
    bnmean, bnstd = hpreact.mean(0, keepdim=True), hpreact.std(0, keepdim=True)
print((bnmean - bnmean_running).abs().max().item() < 2)


@torch.no_grad()
def split_loss(x, y):
    hpreact = C[x].view(x.shape[0], -1) @ W1
    hpreact = bngain * (hpreact - bnmean_running) / bnstd_running + bnbias
    return F.cross_entropy(torch.tanh(hpreact) @ W2 + b2, y).item()


print(split_loss(Xtr, Ytr) < 2, split_loss(Xdev, Ydev) < 2.2)
