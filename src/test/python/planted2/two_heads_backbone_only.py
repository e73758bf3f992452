import torch
import torch.nn as nn


class MultiTask(nn.Module):
    def __init__(self):
        super().__init__()
        self.backbone = nn.Sequential(nn.Linear(4, 16), nn.ReLU())
        self.price = nn.Linear(16, 1)
        self.category = nn.Linear(16, 3)

    def forward(self, x):
        h = self.backbone(x)
        return self.price(h), self.category(h)


torch.manual_seed(0)
x = torch.randn(150, 4)
price = (x @ torch.tensor([1.0, -2.0, 0.5, 0.0])).unsqueeze(1)
category = (x[:, 0] > 0).long() + (x[:, 1] > 0).long()

net = MultiTask()
opt = torch.optim.Adam(list(net.backbone.parameters()) + list(net.price.parameters()), lr=0.01)
for step in range(60):
    p, c = net(x)
    loss = nn.functional.mse_loss(p, price) + nn.functional.cross_entropy(c, category)
    opt.zero_grad()
    loss.backward()
    opt.step()
    if step % 20 == 0:
        print(step, '%.2f' % loss.item())
