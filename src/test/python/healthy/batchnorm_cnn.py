import torch
import torch.nn as nn
from torch.utils.data import DataLoader, TensorDataset
from sklearn.datasets import load_digits

torch.manual_seed(0)
raw = load_digits(n_class=5)
images = torch.tensor(raw.images, dtype=torch.float32).unsqueeze(1) / 16
labels = torch.tensor(raw.target)
train = DataLoader(TensorDataset(images[:320], labels[:320]), batch_size=33, shuffle=True, drop_last=True)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 8, 3, bias=False)
        self.bn = nn.BatchNorm2d(8)
        self.fc = nn.Linear(8 * 9, 5)

    def forward(self, x):
        x = torch.relu(self.bn(self.conv(x)))
        return self.fc(nn.functional.max_pool2d(x, 2).flatten(1))


net = Net()
optimizer = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.9)
for epoch in range(3):
    net.train()
    for xb, yb in train:
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(net(xb), yb)
        loss.backward()
        optimizer.step()
    net.eval()
    with torch.no_grad():
        right = (net(images[320:520]).argmax(1) == labels[320:520]).float().mean().item()
        single = net(images[400:401]).argmax().item()
    print(f"epoch {epoch} right {right:.1f}, picture 400 is a {single}")
