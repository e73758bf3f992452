import torch
from torch import nn
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset, random_split

g = torch.Generator()
g.manual_seed(42)
print(torch.rand(3, generator=g), torch.randn(2, generator=g), torch.randint(0, 9, (4,), generator=g), torch.randperm(5, generator=g))
g2 = torch.Generator().manual_seed(42)
torch.manual_seed(0)
print(torch.rand(3, generator=g2), torch.rand(1), g2.initial_seed())

# dropout masks
torch.manual_seed(0)
x = torch.ones(3, 8)
drop = nn.Dropout(0.5)
print(drop(x))
drop.eval()
print(drop(x).equal(x))
print(F.dropout(x, 0.25))
print(F.dropout(x, 0.9, training=False).sum(), F.dropout(x, 1.0).sum(), F.dropout(x, 0.0).sum())
y = torch.ones(6, requires_grad=True)
torch.manual_seed(3)
z = F.dropout(y, p=0.5)
z.sum().backward()
print(z, y.grad)
d2 = nn.Dropout2d(0.5)
torch.manual_seed(4)
print(d2(torch.ones(2, 4, 2, 2)).sum((2, 3)))

# data in shuffled order
data = TensorDataset(torch.arange(10))
torch.manual_seed(5)
for epoch in range(2):
    print([b[0].tolist() for b in DataLoader(data, batch_size=4, shuffle=True)])
gl = torch.Generator().manual_seed(7)
loader = DataLoader(data, batch_size=5, shuffle=True, generator=gl)
for epoch in range(2):
    print([b.tolist() for b, in loader])

tr, te = random_split(data, [7, 3], generator=torch.Generator().manual_seed(1))
print(tr.indices, list(te.indices), len(tr), te[0])
torch.manual_seed(6)
parts = random_split(range(9), [0.5, 0.25, 0.25])
print([list(p) for p in parts])

# two networks from one seed
nets = []
for _ in range(2):
    torch.manual_seed(11)
    nets.append(nn.Sequential(nn.Linear(4, 5), nn.Tanh(), nn.Dropout(0.2), nn.Linear(5, 1)))
inp = torch.randn(2, 4)
print(all(torch.equal(p, q) for p, q in zip(nets[0].parameters(), nets[1].parameters())))
torch.manual_seed(12)
a = nets[0](inp)
torch.manual_seed(12)
b = nets[1](inp)
print(a.equal(b), a)
print(nets[0].eval()(inp))
