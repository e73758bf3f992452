import torch
import torch.nn as nn

torch.manual_seed(0)
centers = torch.tensor([[0.0, 4.0], [4.0, -2.0], [-4.0, -2.0]])
labels = torch.arange(3).repeat(50)
points = centers[labels] + torch.randn(150, 2)
one_hot = nn.functional.one_hot(labels, 3).float()


def my_cross_entropy(logits, target):
    e = torch.exp(logits)
    p = e / e.sum(dim=1, keepdim=True)
    return -(target * torch.log(p)).sum(dim=1).mean()


layer = nn.Linear(2, 3)
optimizer = torch.optim.SGD(layer.parameters(), lr=0.5)
scale = 12
for epoch in range(60):
    loss = my_cross_entropy(scale * layer(points), one_hot)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 15 == 0:
        print(f"epoch {epoch}: {loss.item():.3f}")
