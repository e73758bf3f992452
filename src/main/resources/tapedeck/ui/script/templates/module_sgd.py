import torch
from torch import nn

# Points within a circle and around it are told apart.
torch.manual_seed(0)
points = torch.rand(200, 2) * 2 - 1
inside = ((points ** 2).sum(dim=1) < 0.5).long()


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(2, 16)
        self.out = nn.Linear(16, 2)

    def forward(self, x):
        return self.out(torch.relu(self.hidden(x)))


model = Classifier()
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.5, momentum=0.9)

for epoch in range(100):
    scores = model(points)
    loss = criterion(scores, inside)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 10 == 0:
        accuracy = (scores.argmax(dim=1) == inside).float().mean()
        print(f'epoch {epoch}: loss {loss.item():.3f}, accuracy {accuracy.item():.2f}')
