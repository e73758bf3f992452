import torch
import torch.nn.functional as F

torch.manual_seed(5)
n, dim, classes = 90, 6, 3
prototypes_true = torch.randn(classes, dim)
labels = torch.arange(n) % classes
points = prototypes_true[labels] + 0.4 * torch.randn(n, dim)

prototypes = torch.randn(classes, dim, requires_grad=True)
temperature = torch.tensor(0.1, requires_grad=True)

optim = torch.optim.SGD([prototypes], lr=0.5)
for i in range(50):
    optim.zero_grad()
    similarity = F.normalize(points, dim=1) @ F.normalize(prototypes, dim=1).T
    logits = similarity * temperature
    loss = F.cross_entropy(logits, labels)
    loss.backward()
    optim.step()
    if i % 10 == 9:
        print(i + 1, round(loss.item(), 2), round(temperature.item(), 3))
