import torch
import torch.nn as nn


class Block(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.mlp = nn.ModuleDict(dict(
            c_fc=nn.Linear(width, 4 * width), act=nn.Tanh(), c_proj=nn.Linear(4 * width, width), dropout=nn.Dropout(0.2)))
        m = self.mlp
        self.mlpf = lambda x: m.dropout(m.c_proj(m.act(m.c_fc(x))))

    def forward(self, x):
        return x + self.mlpf(x)


torch.manual_seed(4)
x = torch.randn(64, 4)
model = nn.Sequential(Block(4), nn.Linear(4, 1))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for step in range(60):
    model.train()
    loss = ((model(x) - x[:, :1] * x[:, 1:2]) ** 2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 20 == 19:
        model.eval()
        with torch.no_grad():
            print(torch.equal(model(x), model(x)))
