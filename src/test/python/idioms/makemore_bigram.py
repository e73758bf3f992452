"""Bigrams of words: by counting, and as one layer of logits trained by hand, as makemore begins."""
import torch
import torch.nn.functional as F

syllables = ['ka', 'lo', 'mi', 'ren', 'ta', 'vel', 'no', 'sia', 'dor', 'el']
g = torch.Generator().manual_seed(2147483647)
words = [''.join(syllables[i] for i in torch.randint(len(syllables), (n,), generator=g).tolist()) for n in (2, 3) for _ in range(60)]
chars = sorted(set(''.join(words)))
stoi = {s: i + 1 for i, s in enumerate(chars)}
stoi['.'] = 0
itos = {i: s for s, i in stoi.items()}
V = len(stoi)

N = torch.zeros((V, V), dtype=torch.int32)
for w in words:
    chs = ['.'] + list(w) + ['.']
    for ch1, ch2 in zip(chs, chs[1:]):
        N[stoi[ch1], stoi[ch2]] += 1
P = (N + 1).float()
P /= P.sum(1, keepdim=True)

xs, ys = [], []
for w in words:
    chs = ['.'] + list(w) + ['.']
    for ch1, ch2 in zip(chs, chs[1:]):
        xs.append(stoi[ch1])
        ys.append(stoi[ch2])
xs, ys = torch.tensor(xs), torch.tensor(ys)
print('counted', round(-P[xs, ys].log().mean().item(), 2))

W = torch.randn((V, V), generator=g, requires_grad=True)
for k in range(80):
    xenc = F.one_hot(xs, num_classes=V).float()
    logits = xenc @ W
    counts = logits.exp()
    probs = counts / counts.sum(1, keepdims=True)
    loss = -probs[torch.arange(len(xs)), ys].log().mean() + 0.01 * (W ** 2).mean()
    W.grad = None
    loss.backward()
    W.data += -20 * W.grad
print('learned', round(loss.item(), 1))

ix, out = 0, []
while len(out) < 20:
    p = (F.one_hot(torch.tensor([ix]), num_classes=V).float() @ W).exp()
    ix = torch.multinomial(p / p.sum(1, keepdims=True), num_samples=1, replacement=True, generator=g).item()
    if ix == 0:
        break
    out.append(itos[ix])
print(len(out) > 0)
