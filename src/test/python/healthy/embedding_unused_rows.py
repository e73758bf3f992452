import torch
import torch.nn as nn

torch.manual_seed(0)
vocabulary = 200
sentences = torch.randint(0, 30, (80, 5))
labels = (sentences < 10).sum(1).gt(1).long()


class Bag(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.EmbeddingBag(vocabulary, 8, mode="mean")
        self.out = nn.Linear(8, 2)

    def forward(self, ids):
        return self.out(self.words(ids))


model = Bag()
optimizer = torch.optim.Adagrad(model.parameters(), lr=0.1)
for epoch in range(1, 41):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(sentences), labels)
    loss.backward()
    optimizer.step()
    if epoch % 10 == 0:
        print(epoch, f"{loss.item():.3f}")
