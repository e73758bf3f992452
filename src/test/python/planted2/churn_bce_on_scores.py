import torch
import torch.nn.functional as F


class Churn(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = torch.nn.Linear(7, 14)
        self.score = torch.nn.Linear(14, 1)

    def forward(self, x):
        return self.score(F.silu(self.hidden(x)))


torch.manual_seed(151)
customers = torch.randn(100, 7)
left = (customers[:, 2] > 0.3).float()
model = Churn()
adam = torch.optim.Adam(model.parameters(), lr=0.01)
for epoch in range(10):
    score = model(customers).view(-1)
    loss = F.binary_cross_entropy(score, left)
    adam.zero_grad()
    loss.backward()
    adam.step()
print(loss.item())
