import math
import torch
import torch.nn as nn

# 1. a learning rate that is too large
torch.manual_seed(0)
x = torch.linspace(0, 10, 20).unsqueeze(1)
y = 3 * x + 1
for lr in (0.001, 0.01, 0.1):
    model = nn.Linear(1, 1)
    nn.init.zeros_(model.weight)
    nn.init.zeros_(model.bias)
    opt = torch.optim.SGD(model.parameters(), lr=lr)
    seen, first = [], None
    for step in range(60):
        loss = nn.functional.mse_loss(model(x), y)
        opt.zero_grad()
        loss.backward()
        opt.step()
        if step in (0, 10, 20, 30, 55):
            seen.append(loss.item())
        if not math.isfinite(loss.item()) and first is None:
            first = step
    if first is not None:
        print(f"lr={lr}: the loss is no number any more in the {first // 10 * 10}s, then {loss.item()}")
    print(f"lr={lr}", " ".join(f"{v:.3e}" for v in seen), model.weight.data)

w = torch.tensor([1.0], requires_grad=True)
for step in range(6):
    loss = (w ** 4).sum()
    loss.backward()
    print(step, w.data, loss.item() if step > 2 else f"{loss.item():.3f}", w.grad)
    with torch.no_grad():
        w -= 2.0 * w.grad
        w.grad.zero_()

# 2. log of zero, 0 * inf
p = torch.tensor([0.0, 0.5, 1.0], requires_grad=True)
ent = -(p * torch.log(p)).sum()
ent.backward()
print(ent, p.grad)
safe = torch.tensor([0.0, 0.5, 1.0], requires_grad=True)
e = -(safe * torch.log(safe.clamp(min=1e-12))).sum()
e.backward()
print(e, safe.grad)

# 3. softmax by hand overflows
z = torch.tensor([1000.0, 0.0], requires_grad=True)
hand = z.exp() / z.exp().sum()
print(hand, torch.softmax(z, 0))
torch.log(torch.softmax(z, 0)).sum().backward()
print(z.grad)
z.grad = None
torch.log_softmax(z, 0).sum().backward()
print(z.grad)

# 4. sqrt at zero, norm at zero, where does not protect
for f in (lambda t: t.sqrt().sum(), lambda t: t.norm(), lambda t: torch.where(t > 0, t.log(), torch.zeros_like(t)).sum(), lambda t: (t / t).sum(), lambda t: t.abs().sum(), lambda t: t.relu().sum(), lambda t: t.pow(0.5).sum()):
    t = torch.zeros(2, requires_grad=True)
    v = f(t)
    v.backward()
    print(v.item(), t.grad)

# 5. what nan does
n = float("nan")
t = torch.tensor([1.0, n, 3.0])
print(t.sum(), t.max(), t.argmax(), t.nansum(), torch.nan_to_num(t), t == t, t.isnan().any().item(), n == n, t.sort())
print(torch.tensor([math.inf, -math.inf, n]) * 0, torch.nan_to_num(torch.tensor([math.inf, -1.0])), torch.tensor(1.0) / 0, torch.tensor(0.0) / 0, torch.log(torch.tensor(-1.0)))
print(torch.relu(t), t.clamp(0, 2), t.cumsum(0), torch.tensor([1e38]) * 10, torch.exp(torch.tensor([88.0, 89.0, -104.0])))
