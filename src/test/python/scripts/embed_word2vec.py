import torch
import torch.nn as nn
import torch.nn.functional as F
from collections import Counter

corpus = """the king rules the land the queen rules the land
the dog chases the cat the cat chases the mouse
the king loves the queen the queen loves the king""".split()
counts = Counter(corpus)
vocab = sorted(counts, key=lambda w: (-counts[w], w))
word_to_ix = {w: i for i, w in enumerate(vocab)}
print(len(corpus), vocab, counts.most_common(1))

pairs = []
for i in range(len(corpus)):
    for j in range(max(0, i - 2), min(len(corpus), i + 3)):
        if i != j:
            pairs.append((word_to_ix[corpus[i]], word_to_ix[corpus[j]]))
pairs = torch.tensor(pairs)
print(pairs.shape, pairs[:4].tolist())


class SkipGram(nn.Module):
    def __init__(self, vocab_size, dim):
        super().__init__()
        self.inp = nn.Embedding(vocab_size, dim)
        self.out = nn.Linear(dim, vocab_size, bias=False)

    def forward(self, ix):
        return F.log_softmax(self.out(self.inp(ix)), dim=1)


torch.manual_seed(1)
model = SkipGram(len(vocab), 5)
loss_fn = nn.NLLLoss()
opt = torch.optim.SGD(model.parameters(), lr=1.0)
for epoch in range(40):
    loss = loss_fn(model(pairs[:, 0]), pairs[:, 1])
    model.zero_grad()
    loss.backward()
    opt.step()
    if epoch % 10 == 0:
        print(f"{epoch}: {loss.item():.4f}")

W = model.inp.weight.data
print(W[word_to_ix["king"]].shape, round(F.cosine_similarity(W[word_to_ix["king"]], W[word_to_ix["king"]], dim=0).item(), 4))
norm = F.normalize(W, dim=1)
sim = norm @ norm.t()
print(torch.allclose(sim.diag(), torch.ones(len(vocab)), atol=1e-5), sim.shape)

# which rows of an embedding get a gradient?
emb = nn.Embedding(6, 3, padding_idx=0)
print(emb.weight[0])
e = emb(torch.tensor([[1, 2, 0], [2, 0, 0]]))
print(e.shape)
e.sum().backward()
print(emb.weight.grad)
pre = nn.Embedding.from_pretrained(torch.arange(6.0).view(3, 2))
print(pre(torch.tensor([2, 0])), pre.weight.requires_grad)
try:
    emb(torch.tensor([6]))
except IndexError as err:
    print("IndexError:", err)
