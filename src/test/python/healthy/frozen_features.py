import torch
import torch.nn as nn
from sklearn.datasets import load_digits

torch.manual_seed(0)
bunch = load_digits()
images = torch.tensor(bunch.images, dtype=torch.float32).unsqueeze(1) / 16
labels = torch.tensor(bunch.target)


class Classifier(nn.Module):
    """Random convolutions that stay as they are, and a head that learns."""

    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(nn.Conv2d(1, 12, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten())
        self.head = nn.Linear(12 * 9, 10)
        for p in self.features.parameters():
            p.requires_grad_(False)

    def forward(self, x):
        return self.head(self.features(x))


model = Classifier()
optimizer = torch.optim.Adam(filter(lambda p: p.requires_grad, model.parameters()), lr=0.02)
criterion = nn.CrossEntropyLoss()
for epoch in range(4):
    for rows in torch.randperm(600).split(100):
        optimizer.zero_grad()
        loss = criterion(model(images[rows]), labels[rows])
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        acc = (model(images[600:900]).argmax(1) == labels[600:900]).float().mean().item()
    print(f"epoch {epoch}: accuracy {acc:.2f}")
