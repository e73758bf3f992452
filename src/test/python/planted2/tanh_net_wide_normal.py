import torch
from torch import nn

torch.manual_seed(109)
x = torch.randn(160, 10)
y = (x[:, 0] * 0.5 + x[:, 1] * 0.5).unsqueeze(1)


class TanhNet(nn.Module):
    def __init__(self, hidden=20):
        super().__init__()
        self.inp = nn.Linear(10, hidden)
        self.out = nn.Linear(hidden, 1)
        for name, p in self.named_parameters():
            if name == 'inp.weight':
                nn.init.normal_(p, 0.0, 20.0)

    def forward(self, x):
        return self.out(torch.tanh(self.inp(x)))


net = TanhNet()
optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
for epoch in range(80):
    loss = nn.functional.mse_loss(net(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print('%.2f' % loss.item())
