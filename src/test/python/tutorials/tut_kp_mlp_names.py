import random
import torch
import torch.nn.functional as F
import matplotlib.pyplot as plt

words = """amber basil cedar clover daisy elm fern hazel iris ivy jasmine laurel lily maple moss myrtle oak olive pansy
poppy rose rowan sage thyme tulip violet willow yarrow""".split()
vocab = '.' + ''.join(sorted(set(''.join(words))))
stoi = {c: i for i, c in enumerate(vocab)}
block_size = 3

def windows(words):
  codes = [[stoi[c] for c in '.' * block_size + w + '.'] for w in words]
  rows = [row[k:k + block_size + 1] for row in codes for k in range(len(row) - block_size)]
  table = torch.tensor(rows)
  return table[:, :-1], table[:, -1]

random.seed(42)
random.shuffle(words)
n1 = int(0.8 * len(words))
Xtr, Ytr = windows(words[:n1])
Xdev, Ydev = windows(words[n1:])
print(words[:3], Xtr.shape, Ytr.shape, Xdev.shape, Xtr[:3], Ytr[:3])

n_embd, n_hidden, V = 4, 32, len(vocab)
g = torch.Generator().manual_seed(1)
C  = torch.randn((V, n_embd), generator=g)
W1 = torch.randn((n_embd * block_size, n_hidden), generator=g) * (5/3) / (n_embd * block_size) ** 0.5
b1 = torch.randn(n_hidden, generator=g) * 0.01
W2 = torch.randn((n_hidden, V), generator=g) * 0.01
b2 = torch.zeros(V)
bngain, bnbias = torch.ones((1, n_hidden)), torch.zeros((1, n_hidden))
running = {'mean': torch.zeros((1, n_hidden)), 'std': torch.ones((1, n_hidden))}
parameters = [C, W1, b1, W2, b2, bngain, bnbias]
for p in parameters: p.requires_grad = True
print(sum(p.nelement() for p in parameters))

def forward(X, training):
  emb = C[X]
  hpre = emb.view(emb.shape[0], -1) @ W1 + b1
  if training:
    mean, std = hpre.mean(0, keepdim=True), hpre.std(0, keepdim=True)
    with torch.no_grad():
      running['mean'] = 0.9 * running['mean'] + 0.1 * mean
      running['std'] = 0.9 * running['std'] + 0.1 * std
  else:
    mean, std = running['mean'], running['std']
  h = torch.tanh(bngain * (hpre - mean) / std + bnbias)
  return h @ W2 + b2, h

lossi = []
for i in range(120):
  ix = torch.randint(0, Xtr.shape[0], (32,), generator=g)
  logits, h = forward(Xtr[ix], True)
  loss = F.cross_entropy(logits, Ytr[ix])
  for p in parameters: p.grad = None
  loss.backward()
  lr = 0.2 if i < 80 else 0.05
  for p in parameters: p.data += -lr * p.grad
  lossi.append(loss.log10().item())
  if i % 40 == 0: print(f'{i:4d}/{120:4d}: {loss.item():.4f}')

@torch.no_grad()
def split_loss(split):
  x, y = {'train': (Xtr, Ytr), 'val': (Xdev, Ydev)}[split]
  logits, _ = forward(x, False)
  print(split, f'{F.cross_entropy(logits, y).item():.3f}')

split_loss('train'); split_loss('val')
plt.plot(torch.tensor(lossi).view(-1, 10).mean(1))
plt.show()
plt.imshow(h.abs().detach() > 0.99, cmap='gray', interpolation='nearest')
plt.show()
print(f'uniform loss would be {-torch.tensor(1.0 / V).log():.4f}', h.shape)
