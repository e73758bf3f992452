import torch
import torch.nn as nn
from sklearn.datasets import load_digits

torch.manual_seed(1)
raw = load_digits(n_class=4)
images = torch.tensor(raw.images[:400] / 16.0, dtype=torch.float32).unsqueeze(1)
labels = torch.tensor(raw.target[:400])


class SmallCNN(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 8, kernel_size=3)
        self.fc = nn.Linear(8 * 3 * 3, 4)
        nn.init.kaiming_uniform_(self.conv.weight, nonlinearity="relu")
        nn.init.constant_(self.conv.bias, -10)

    def forward(self, x):
        x = torch.relu(self.conv(x))
        x = nn.functional.avg_pool2d(x, 2)
        return self.fc(x.flatten(1))


model = SmallCNN()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
for epoch in range(1, 7):
    hits = 0
    for rows in torch.randperm(400).split(40):
        optimizer.zero_grad()
        out = model(images[rows])
        loss = nn.functional.cross_entropy(out, labels[rows])
        loss.backward()
        optimizer.step()
        hits += (out.argmax(1) == labels[rows]).sum().item()
    if epoch % 2 == 0:
        print(f"epoch {epoch}: {hits / 400:.2f} right")
