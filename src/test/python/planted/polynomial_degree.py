import torch

torch.manual_seed(1)
DEGREE = 15


def features(x):
    return torch.stack([torch.cos(k * torch.acos(x)) for k in range(DEGREE + 1)], dim=1)


def sample(n):
    x = torch.rand(n, dtype=torch.float64) * 2 - 1
    return x, x ** 3 - 0.6 * x + 0.3 * torch.randn(n, dtype=torch.float64)


x_train, y_train = sample(30)
x_val, y_val = sample(200)
coef = torch.zeros(DEGREE + 1, dtype=torch.float64, requires_grad=True)
optimizer = torch.optim.Adam([coef], lr=0.03)

for step in range(1, 601):
    optimizer.zero_grad()
    train_loss = (features(x_train) @ coef - y_train).square().mean()
    train_loss.backward()
    optimizer.step()
    if step in (20, 100, 300, 600):
        with torch.no_grad():
            val_loss = (features(x_val) @ coef - y_val).square().mean()
        print(f"step {step}: train {train_loss.item():.3f}, validation {val_loss.item():.3f}")
