import torch
import torch.nn.functional as F

words = "ada ben cara dan eva finn gina hana ivan jana kai lena mara nina otto paul rosa sara tina uwe vera willi".split()
chars = ['.'] + sorted(list(set(''.join(words))))
stoi = {s: i for i, s in enumerate(chars)}
itos = {i: s for s, i in stoi.items()}
V = len(chars)
print(V, len(words), min(map(len, words)), max(len(w) for w in words))

def pairs():
  for w in words:
    yield from zip('.' + w, w + '.')

# counting
N = torch.zeros((V, V), dtype=torch.int32)
for a, b in pairs():
  N[stoi[a], stoi[b]] += 1
print(N[0], N[stoi['a']].sum(), N.sum().item())
P = N + 1.0
P /= P.sum(1, keepdim=True)
print(P.shape, P[0].sum(), P[stoi['n'], stoi['a']])

g = torch.Generator().manual_seed(99)
for _ in range(4):
  out, ix = [], 0
  while True:
    ix = torch.multinomial(P[ix], num_samples=1, replacement=True, generator=g).item()
    if ix == 0 or len(out) > 12: break
    out.append(itos[ix])
  print(''.join(out))

surprise = [-P[stoi[a], stoi[b]].log() for a, b in pairs()]
n = len(surprise)
print(f'{n=} {sum(surprise) / n:.4f} {torch.stack(surprise).max():.4f}')

# the same as a one-layer net
xs, ys = torch.tensor([[stoi[a], stoi[b]] for a, b in pairs()]).T
g = torch.Generator().manual_seed(7)
W = torch.randn((V, V), generator=g, requires_grad=True)
for k in range(40):
  scores = F.one_hot(xs, num_classes=V).float() @ W
  probs = scores.exp() / scores.exp().sum(1, keepdims=True)
  loss = 0.01 * W.square().mean() - torch.log(probs[torch.arange(n), ys]).mean()
  W.grad = None
  loss.backward()
  W.data += -20 * W.grad
  if k % 10 == 0: print(k, f'{loss.item():.4f}')
print(f'{loss.item():.4f}', probs.shape, W.grad.abs().max().item() < 1)
print(F.cross_entropy(W[xs], ys).item() < loss.item())
