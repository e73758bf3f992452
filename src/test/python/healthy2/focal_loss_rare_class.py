import torch
from torch import nn

torch.manual_seed(20)
x = torch.randn(400, 4)
y = (x[:, 0] + x[:, 1] > 2.2).float()
net = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 1))
opt = torch.optim.Adam(net.parameters(), lr=0.02)


def focal(logit, target, gamma=2.0, alpha=0.75):
    p = torch.sigmoid(logit)
    ce = nn.functional.binary_cross_entropy_with_logits(logit, target, reduction='none')
    pt = p * target + (1 - p) * (1 - target)
    weight = alpha * target + (1 - alpha) * (1 - target)
    return (weight * (1 - pt) ** gamma * ce).mean()


for epoch in range(10):
    for idx in torch.randperm(400).split(40):
        opt.zero_grad()
        loss = focal(net(x[idx]).squeeze(-1), y[idx])
        loss.backward()
        opt.step()
recall = ((net(x).squeeze(-1) > 0) & (y == 1)).sum() / y.sum()
print(recall.item() > 0.5)
