import torch
import torch.nn.functional as F

words = ("anna bella carla dina elena fiona greta hanna irina julia karla lena maria nora olivia paula rosa sara "
         "tina vera adam boris carl david emil felix georg hugo ivan jonas kurt leon max nils otto peter ralf simon").split()
chars = ["."] + sorted(set("".join(words)))
stoi = {c: i for i, c in enumerate(chars)}
block = 3
X, Y = [], []
for w in words:
    context = [0] * block
    for c in w + ".":
        X.append(context)
        Y.append(stoi[c])
        context = context[1:] + [stoi[c]]
X, Y = torch.tensor(X), torch.tensor(Y)
Xval, Yval = X[1::4], Y[1::4]
X, Y = X[::2], Y[::2]

g = torch.Generator().manual_seed(2147483647)
C = torch.randn((len(chars), 4), generator=g)
W1 = torch.randn((block * 4, 50), generator=g) * 0.2
b1 = torch.randn(50, generator=g) * 0.01
W2 = torch.randn((50, len(chars)), generator=g) * 3
b2 = torch.zeros(len(chars))
parameters = [C, W1, b1, W2, b2]
for p in parameters:
    p.requires_grad = True

for i in range(120):
    ix = torch.randint(0, len(X), (64,), generator=g)
    emb = C[X[ix]]
    h = torch.tanh(emb.view(emb.shape[0], -1) @ W1 + b1)
    loss = F.cross_entropy(h @ W2 + b2, Y[ix])
    for p in parameters:
        p.grad = None
    loss.backward()
    for p in parameters:
        p.data += -0.1 * p.grad
    if i % 30 == 0:
        print(f"{i:4d}: {loss.item():.1f}")
with torch.no_grad():
    h = torch.tanh(C[Xval].flatten(1) @ W1 + b1)
    print(f" val: {F.cross_entropy(h @ W2 + b2, Yval).item():.0f}")
