import torch
import torch.nn as nn
import torch.nn.functional as F


class TwoTasks(nn.Module):
    def __init__(self):
        super().__init__()
        self.shared = nn.Linear(5, 24)
        self.reg = nn.Linear(24, 1)
        self.cls = nn.Linear(24, 2)
        self.log_var = nn.Parameter(torch.zeros(2))

    def forward(self, x):
        h = F.relu(self.shared(x))
        return self.reg(h).squeeze(1), self.cls(h)


torch.manual_seed(30)
x = torch.randn(180, 5)
amount = 3 * x[:, 0] - x[:, 1]
sort = (x[:, 2] > x[:, 3]).long()
net = TwoTasks()
opt = torch.optim.Adam(net.parameters(), lr=0.01)
losses = []
for epoch in range(90):
    a, s = net(x)
    la, ls = F.mse_loss(a, amount), F.cross_entropy(s, sort)
    loss = (torch.exp(-net.log_var[0]) * la + net.log_var[0] + torch.exp(-net.log_var[1]) * ls + net.log_var[1])
    opt.zero_grad()
    loss.backward()
    opt.step()
    losses.append(loss.item())
print(losses[-1] < losses[0] / 2)
