import math
import torch
import torch.nn as nn

torch.manual_seed(0)
x = torch.linspace(-math.pi, math.pi, 100).view(-1, 1)
y = torch.sin(x)


def make_model(hidden_size):
    return nn.Sequential(nn.Linear(1, hidden_size), nn.Tanh(), nn.Linear(hidden_size, 1))


def train(model, lr, n_epochs):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(n_epochs):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(x), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


losses = train(make_model(40), lr=2.0, n_epochs=200)
print(f"first {losses[0]:.2f}")
print("last five all below 0.25:", max(losses[-5:]) < 0.25)
