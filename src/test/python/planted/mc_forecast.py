import torch
import torch.nn as nn

torch.manual_seed(21)
signal = torch.sin(torch.arange(0, 40, 0.25)) + 0.02 * torch.randn(160)
windows = torch.stack([signal[i:i + 8] for i in range(150)])
following = signal[8:158].unsqueeze(1)
train_x, train_y, test_x, test_y = windows[:110], following[:110], windows[110:], following[110:]


class Forecaster(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(8, 32), nn.Tanh(), nn.Dropout(0.4), nn.Linear(32, 1))

    def forward(self, x):
        return self.layers(x)


def fit(model, epochs):
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.mse_loss(model(train_x), train_y)
        loss.backward()
        optimizer.step()
    return loss.item()


def predict(model, x):
    with torch.inference_mode():
        return model(x)


model = Forecaster()
print(f"train loss {fit(model, 200):.3f}")
first, second = predict(model, test_x), predict(model, test_x)
print(f"test loss {nn.functional.mse_loss(first, test_y).item():.4f}")
print(f"test loss {nn.functional.mse_loss(second, test_y).item():.4f}")
