import numpy as np
import torch
from torch import nn
import matplotlib.pyplot as plt
from sklearn.datasets import make_circles, make_blobs
from sklearn.model_selection import train_test_split

points, ring = make_circles(n_samples=200, noise=0.05, factor=0.5, random_state=42)
print(f"points:\n{points[:3]}\nring: {ring[:8]}")
points = torch.from_numpy(points).type(torch.float)
ring = torch.from_numpy(ring).type(torch.float)
P_fit, P_check, r_fit, r_check = train_test_split(points, ring, test_size=0.2, random_state=42)
print(len(P_fit), len(P_check), P_fit[0], r_fit[:5])


class Rings(nn.Module):
    def __init__(self, width=10):
        super().__init__()
        self.first, self.second, self.third = nn.Linear(2, width), nn.Linear(width, width), nn.Linear(width, 1)
        self.bend = nn.ReLU()

    def forward(self, p):
        h = self.bend(self.first(p))
        h = self.bend(self.second(h))
        return self.third(h).squeeze(dim=1)


def percent_right(truth, guess):
    return torch.eq(truth, guess).sum().item() / len(guess) * 100


torch.manual_seed(42)
model = Rings()
measure = nn.BCEWithLogitsLoss()
adam = torch.optim.Adam(model.parameters(), lr=0.02)
curve = {"fit": [], "check": []}
for epoch in range(60):
    model.train()
    scores = model(P_fit)
    loss = measure(scores, r_fit)
    adam.zero_grad()
    loss.backward()
    adam.step()
    model.eval()
    with torch.inference_mode():
        check_scores = model(P_check)
        check_loss = measure(check_scores, r_check)
    curve["fit"].append(loss.item())
    curve["check"].append(check_loss.item())
    if epoch % 15 == 0:
        right = percent_right(r_fit, scores.sigmoid().round())
        print(f"epoch {epoch:2d} | loss {loss:.4f} {right:.2f}% | check {check_loss:.4f} {percent_right(r_check, torch.round(torch.sigmoid(check_scores))):.2f}%")

xx, yy = np.meshgrid(np.linspace(-1.5, 1.5, 30), np.linspace(-1.5, 1.5, 30))
plane = torch.from_numpy(np.column_stack((xx.ravel(), yy.ravel()))).float()
with torch.no_grad():
    height = torch.sigmoid(model(plane)).reshape(xx.shape)
print(height.shape, plane.dtype)
plt.figure(figsize=(10, 4))
plt.subplot(1, 2, 1)
plt.contourf(xx, yy, height.numpy(), cmap=plt.cm.RdYlBu, alpha=0.7)
plt.scatter(points[:, 0], points[:, 1], c=ring, s=20, cmap=plt.cm.RdYlBu)
plt.title("rings")
plt.subplot(1, 2, 2)
for name, values in curve.items():
    plt.plot(range(60), values, label=name)
plt.legend(loc="upper right")
plt.show()

blobs, label = make_blobs(n_samples=9, centers=3, cluster_std=0.5, random_state=1)
print(blobs.round(3), label)
