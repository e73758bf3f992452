import torch
import torch.nn.functional as F


def evaluate(net, x, y):
    with torch.no_grad():
        return F.cross_entropy(net(x), y).item()


torch.manual_seed(137)
x = torch.randn(140, 30)
clean = (x[:, 0] > 0).long()
y = torch.where(torch.rand(140) < 0.25, 1 - clean, clean)
train_x, train_y, test_x, test_y = x[:40], y[:40], x[40:], y[40:]
net = torch.nn.Sequential(torch.nn.Linear(30, 100), torch.nn.ReLU(), torch.nn.Linear(100, 2))
opt = torch.optim.Adam(net.parameters(), lr=0.01)
curve = []
for epoch in range(80):
    for i in range(0, 40, 20):
        loss = F.cross_entropy(net(train_x[i:i + 20]), train_y[i:i + 20])
        opt.zero_grad()
        loss.backward()
        opt.step()
    curve.append((evaluate(net, train_x, train_y), evaluate(net, test_x, test_y)))
print(curve[-1][1] > min(c[1] for c in curve) * 1.2)
