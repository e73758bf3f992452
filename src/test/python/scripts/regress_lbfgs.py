import torch
import torch.nn as nn
import torch.optim as optim

# Rosenbrock
def rosen(p):
    return (1 - p[0]) ** 2 + 100 * (p[1] - p[0] ** 2) ** 2


p = torch.tensor([-1.2, 1.0], dtype=torch.float64, requires_grad=True)
opt = optim.LBFGS([p], lr=1, max_iter=5, line_search_fn="strong_wolfe")
for i in range(6):
    calls = [0]

    def closure():
        opt.zero_grad()
        loss = rosen(p)
        loss.backward()
        calls[0] += 1
        return loss

    loss = opt.step(closure)
    print(f"step {i}: f before {loss.item():.6f}, now {rosen(p).item():.6f} after {calls[0]} calls")
print([f"{abs(v - 1) < 1e-3}" for v in p.tolist()])

# linear least squares without line search
torch.manual_seed(0)
X = torch.randn(40, 3, dtype=torch.float64)
w = torch.tensor([1.0, -2.0, 3.0], dtype=torch.float64)
y = X @ w + 0.5
model = nn.Linear(3, 1).double()
opt = optim.LBFGS(model.parameters(), lr=0.5, history_size=10, max_iter=4)
crit = nn.MSELoss()


def closure():
    opt.zero_grad()
    out = model(X).squeeze(1)
    loss = crit(out, y)
    loss.backward()
    return loss


for epoch in range(8):
    loss = opt.step(closure)
    print(epoch, f"{loss.item():.6f}")
print(model.weight.data.round(decimals=3), model.bias.data.round(decimals=3))

# a small network on a sine, double precision
torch.manual_seed(3)
net = nn.Sequential(nn.Linear(1, 6), nn.Tanh(), nn.Linear(6, 1)).double()
t = torch.linspace(-3, 3, 30, dtype=torch.float64).unsqueeze(1)
s = torch.sin(t)
opt = optim.LBFGS(net.parameters(), lr=0.8, max_iter=10)


def step():
    opt.zero_grad()
    l = crit(net(t), s)
    l.backward()
    return l


for k in range(4):
    print(k, f"{opt.step(step).item():.4f}")
print(opt.state_dict()["param_groups"][0]["lr"], type(opt).__name__)
