import torch
import torch.nn as nn

torch.manual_seed(17)
questions = [[1, 4], [2, 5, 6], [], [3, 7], [1, 6, 7], [2]]
answers = torch.tensor([0, 1, 2, 0, 1, 2])
targets = torch.eye(3)

table = nn.Parameter(torch.randn(8, 3))
optimizer = torch.optim.SGD([table], lr=0.3)


def encode(words):
    if not words:
        return torch.zeros(1, 8) @ table
    counts = torch.zeros(1, 8)
    for w in words:
        counts[0, w] += 1
    return counts @ table


for epoch in range(30):
    vectors = torch.cat([encode(q) for q in questions])
    unit = vectors / vectors.norm(dim=1, keepdim=True)
    similarity = unit @ targets
    loss = 1 - similarity[torch.arange(6), answers].mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 10 == 0:
        print(epoch, f"{loss.item():.4f}")
