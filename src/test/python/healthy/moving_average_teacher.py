import copy
import torch
import torch.nn as nn
import torch.nn.functional as F
from sklearn.datasets import make_moons

torch.manual_seed(0)
X, y = make_moons(300, noise=0.15, random_state=2)
X, y = torch.tensor(X, dtype=torch.float32), torch.tensor(y)
labelled = torch.randperm(300)[:60]

student = nn.Sequential(nn.Linear(2, 24), nn.ReLU(), nn.Linear(24, 2))
teacher = copy.deepcopy(student).requires_grad_(False)
optimizer = torch.optim.Adam(student.parameters(), lr=0.01)
for step in range(1, 151):
    noisy = X + 0.05 * torch.randn_like(X)
    supervised = F.cross_entropy(student(X[labelled]), y[labelled])
    consistent = F.mse_loss(student(noisy).softmax(1), teacher(X).softmax(1))
    loss = supervised + 0.5 * consistent
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    with torch.no_grad():
        for t, s in zip(teacher.parameters(), student.parameters()):
            t.mul_(0.95).add_(s, alpha=0.05)
    if step % 50 == 0:
        right = (teacher(X).argmax(1) == y).float().mean().item()
        print(f"step {step} loss {loss.item():.3f} teacher right {right:.2f}")
