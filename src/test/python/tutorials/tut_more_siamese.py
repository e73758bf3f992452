"""Siamese network with a contrastive loss on two-dimensional clusters, trained on pairs from a Dataset."""
import random
import torch
from torch import nn
import torch.nn.functional as F
from torch.utils.data import Dataset, DataLoader

random.seed(1)
torch.manual_seed(1)


class PairDataset(Dataset):
    def __init__(self, points, labels, length=120):
        self.points = points
        self.labels = labels
        self.pairs = []
        for _ in range(length):
            i = random.randrange(len(points))
            same = random.random() < 0.5
            candidates = [j for j in range(len(points)) if (labels[j] == labels[i]) == same and j != i]
            j = random.choice(candidates)
            self.pairs.append((i, j, float(same)))

    def __len__(self):
        return len(self.pairs)

    def __getitem__(self, idx):
        i, j, same = self.pairs[idx]
        return self.points[i], self.points[j], torch.tensor(same)


class ContrastiveLoss(nn.Module):
    def __init__(self, margin=1.0):
        super().__init__()
        self.margin = margin

    def forward(self, a, b, same):
        distance = F.pairwise_distance(a, b)
        return torch.mean(same * distance.pow(2) + (1 - same) * F.relu(self.margin - distance).pow(2))

    def extra_repr(self):
        return f"margin={self.margin}"


centers = torch.tensor([[0., 0.], [2., 2.], [0., 3.]])
labels = torch.arange(3).repeat_interleave(10)
points = centers[labels] + 0.4 * torch.randn(30, 2)
dataset = PairDataset(points, labels.tolist())
loader = DataLoader(dataset, batch_size=20, shuffle=True)
first = next(iter(loader))
print([t.shape for t in first], first[2].dtype, int(first[2].sum()))
net = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 2))
criterion = ContrastiveLoss()
print(criterion)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=10, gamma=0.5)
history = []
for epoch in range(30):
    running = 0.0
    for a, b, same in loader:
        optimizer.zero_grad()
        loss = criterion(net(a), net(b), same)
        loss.backward()
        optimizer.step()
        running += loss.item() * len(a)
    scheduler.step()
    history.append(running / len(dataset))
    if (epoch + 1) % 10 == 0:
        print(f"epoch {epoch + 1}: loss {history[-1]:.4f} lr {scheduler.get_last_lr()[0]:.3f}")
with torch.no_grad():
    z = net(points)
    means = torch.stack([z[labels == k].mean(0) for k in range(3)])
    d = torch.cdist(z, means)
    print("nearest centre accuracy:", (d.argmin(1) == labels).float().mean().item())
    print((torch.cdist(means, means) > 0.5).int())
