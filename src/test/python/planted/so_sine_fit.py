import math
import torch

torch.manual_seed(5)


def batch(n=64):
    t = torch.rand(n, 1) * 2 * math.pi
    return t / math.pi - 1, torch.sin(t)


def train(model, optimizer, steps):
    for i in range(steps):
        inputs, target = batch()
        optimizer.zero_grad
        out = model(inputs)
        loss = torch.nn.functional.mse_loss(out, target)
        loss.backward()
        optimizer.step()
        if i % 50 == 49:
            print(i + 1, round(loss.item(), 3))


model = torch.nn.Sequential(
    torch.nn.Linear(1, 32),
    torch.nn.Tanh(),
    torch.nn.Linear(32, 1),
)
train(model, torch.optim.SGD(model.parameters(), lr=0.05), 250)
