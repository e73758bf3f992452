import torch
from torch import nn

torch.manual_seed(0)
x = torch.linspace(0, 1, 40, dtype=torch.float64).unsqueeze(1)
y = torch.sin(6 * x) * torch.exp(-x)
net = nn.Sequential(nn.Linear(1, 12), nn.Tanh(), nn.Linear(12, 1)).double()
optimizer = torch.optim.LBFGS(net.parameters(), max_iter=8, line_search_fn="strong_wolfe")
criterion = nn.MSELoss()

calls = 0


def closure():
    global calls
    calls += 1
    optimizer.zero_grad()
    loss = criterion(net(x), y)
    loss.backward()
    return loss


for i in range(8):
    loss = optimizer.step(closure)
    if i % 4 == 3:
        print(f"round {i + 1}: below {10.0 ** (-(i // 4) - 1)}: {loss.item() < 10.0 ** (-(i // 4) - 1)}")
