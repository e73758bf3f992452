import torch
import torch.nn as nn
import torch.nn.functional as F
from sklearn.datasets import load_digits

torch.manual_seed(0)
digits = load_digits(n_class=4)
X = torch.tensor(digits.data[:400] / 16, dtype=torch.float32)
y = torch.tensor(digits.target[:400])
rows = [torch.where(y == c)[0] for c in range(4)]
net = nn.Sequential(nn.Linear(64, 24), nn.ReLU(), nn.Linear(24, 4))
loss_fn = nn.TripletMarginLoss(margin=0.5)
optimizer = torch.optim.Adam(net.parameters(), lr=0.003)


def pick(c):
    return rows[c][torch.randint(0, len(rows[c]), (1,))]


for step in range(1, 121):
    classes = torch.randint(0, 4, (24,))
    others = (classes + torch.randint(1, 4, (24,))) % 4
    anchor = torch.cat([pick(c) for c in classes.tolist()])
    positive = torch.cat([pick(c) for c in classes.tolist()])
    negative = torch.cat([pick(c) for c in others.tolist()])
    za, zp, zn = (F.normalize(net(X[i]), dim=1) for i in (anchor, positive, negative))
    loss = loss_fn(za, zp, zn)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 40 == 0:
        print(f"step {step} loss {loss.item():.2f}")
