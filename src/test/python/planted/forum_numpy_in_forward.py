import numpy as np
import torch
import torch.nn as nn

torch.manual_seed(0)
rng = np.random.default_rng(0)
X = torch.tensor(rng.normal(size=(128, 6)), dtype=torch.float32)
y = (X[:, 0] * X[:, 1] + X[:, 2]).unsqueeze(1)


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(6, 24)
        self.fc2 = nn.Linear(24, 1)

    def forward(self, x):
        h = self.fc1(x)
        h = np.maximum(h.detach().numpy(), 0)
        return self.fc2(torch.as_tensor(h))


model = Model()
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for epoch in range(1, 201):
    optimizer.zero_grad()
    loss = nn.functional.mse_loss(model(X), y)
    loss.backward()
    optimizer.step()
    if epoch % 50 == 0:
        print("epoch", epoch, "loss", round(loss.item(), 3))
