import torch
import torch.nn as nn
import torch.nn.functional as F


class ProfitModel(nn.Module):
    def __init__(self):
        super(ProfitModel, self).__init__()
        self.l1 = nn.Linear(5, 16)
        self.l2 = nn.Linear(16, 16)
        self.l3 = nn.Linear(16, 1)

    def forward(self, x):
        x = F.relu(self.l1(x))
        x = F.relu(self.l2(x))
        x = F.relu(self.l3(x))
        return x.squeeze(-1)


torch.manual_seed(31)
books = torch.randn(200, 5)
profit = books[:, 0] - 0.7 * books[:, 1] + 0.3 * books[:, 2] * books[:, 3]
model = ProfitModel()
opt = torch.optim.Adam(model.parameters(), lr=0.01)
for epoch in range(60):
    loss = F.mse_loss(model(books), profit)
    opt.zero_grad()
    loss.backward()
    opt.step()
print('%.1f' % loss.item())
