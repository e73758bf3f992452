import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(1)
true_w = torch.tensor([[1.5, -2.0, 0.5]])
X = torch.randn(120, 3)
Y = X @ true_w.T + 0.7 + 0.05 * torch.randn(120, 1)
train = TensorDataset(X[:100], Y[:100])
loader = DataLoader(train, batch_size=20, shuffle=True)

model = nn.Linear(3, 1)
print(model, list(model.parameters()))
criterion = nn.MSELoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.05)

for epoch in range(15):
    total = 0.0
    for xb, yb in loader:
        optimizer.zero_grad()
        loss = criterion(model(xb), yb)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(xb)
    if (epoch + 1) % 3 == 0:
        with torch.no_grad():
            val = criterion(model(X[100:]), Y[100:])
        print(f"Epoch [{epoch + 1}/15] train {total / len(train):.5f} val {val:.5f}")

print(model.weight.data, model.bias.data)
print({k: tuple(v.shape) for k, v in model.state_dict().items()})
ss_res = (Y[100:] - model(X[100:])).pow(2).sum()
ss_tot = (Y[100:] - Y[100:].mean()).pow(2).sum()
print(f"R2 = {1 - ss_res / ss_tot:.4f}")
print(ss_res)

# other losses on the same fit
pred = model(X[:5]).detach()
for L in (nn.L1Loss(), nn.SmoothL1Loss(), nn.HuberLoss(delta=0.1), nn.MSELoss(reduction="sum"), nn.MSELoss(reduction="none")):
    print(L, L(pred, Y[:5]).flatten())
print(nn.functional.mse_loss(pred, Y[:5]), model.weight.grad.shape)

# weight decay shrinks
for wd in (0.0, 0.1, 1.0):
    torch.manual_seed(2)
    m = nn.Linear(3, 1)
    o = torch.optim.SGD(m.parameters(), lr=0.05, weight_decay=wd)
    for _ in range(50):
        o.zero_grad()
        nn.functional.mse_loss(m(X), Y).backward()
        o.step()
    print(wd, f"{m.weight.norm().item():.4f}")
