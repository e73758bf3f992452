import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset, random_split

torch.manual_seed(0)
X = torch.randn(400, 6)
y = (X[:, 0] * 2 - X[:, 1] + 0.5 * torch.randn(400) > 0).long()
train_set, val_set, test_set = random_split(TensorDataset(X, y), [240, 80, 80])


def run(model, loader, criterion, optimizer=None):
    training = optimizer is not None
    model.train(training)
    loss_sum, right, n = 0.0, 0, 0
    with torch.set_grad_enabled(training):
        for xb, yb in loader:
            out = model(xb)
            loss = criterion(out, yb)
            if training:
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
            loss_sum += loss.item() * len(xb)
            right += (out.argmax(1) == yb).sum().item()
            n += len(xb)
    return loss_sum / n, right / n


model = nn.Sequential(nn.Linear(6, 12), nn.ReLU(), nn.Dropout(0.2), nn.Linear(12, 2))
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
criterion = nn.CrossEntropyLoss()
for epoch in range(1, 7):
    tr = run(model, DataLoader(train_set, batch_size=40, shuffle=True), criterion, optimizer)
    va = run(model, DataLoader(val_set, batch_size=80), criterion)
    if epoch % 2 == 0:
        print(f"epoch {epoch}: train {tr[0]:.2f} val {va[0]:.2f} accuracy {va[1]:.2f}")
print(f"test {run(model, DataLoader(test_set, batch_size=80), criterion)[0]:.2f}")
