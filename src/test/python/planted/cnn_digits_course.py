import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset
from sklearn.datasets import load_digits

torch.manual_seed(1)
bunch = load_digits()
keep = bunch.target < 4
images = torch.tensor(bunch.images[keep], dtype=torch.float32).unsqueeze(1) / 16.0
labels = torch.tensor(bunch.target[keep])
loader = DataLoader(TensorDataset(images[:320], labels[:320]), batch_size=32, shuffle=True)

cnn = nn.Sequential(
    nn.Conv2d(1, 6, 3, padding=1),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Flatten(),
    nn.Linear(6 * 4 * 4, 4),
    nn.Softmax(dim=1),
)
loss_fn = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(cnn.parameters(), lr=0.05)

for epoch in range(6):
    seen, total = 0, 0.0
    for batch, target in loader:
        optimizer.zero_grad()
        loss = loss_fn(cnn(batch), target)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(batch)
        seen += len(batch)
    print("epoch", epoch, "mean loss", f"{total / seen:.3f}")
with torch.no_grad():
    wrong = (cnn(images[320:]).argmax(1) != labels[320:]).float().mean().item()
print(f"error on the rest {wrong:.2f}")
