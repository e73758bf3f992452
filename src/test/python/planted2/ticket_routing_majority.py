import torch
from torch import nn, optim

torch.manual_seed(59)
sizes = (470, 18, 12)
topics = torch.randn(3, 10)
text = torch.cat([0.4 * topics[k] + torch.randn(m, 10) for k, m in enumerate(sizes)])
queue = torch.cat([torch.full((m,), k) for k, m in enumerate(sizes)])
shuffled = torch.randperm(500)
text, queue = text[shuffled], queue[shuffled]


class Router(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(10, 3)

    def forward(self, t):
        return self.fc(t)


router = Router()
loss_function = nn.CrossEntropyLoss()
optimizer = optim.SGD(router.parameters(), lr=0.05)
for epoch in range(25):
    for xb, yb in zip(text.split(50), queue.split(50)):
        optimizer.zero_grad()
        loss = loss_function(router(xb), yb)
        loss.backward()
        optimizer.step()
guess = router(text).argmax(1)
print('accuracy', (guess == queue).float().mean().item() > 0.9, 'kinds answered', guess.unique().numel())
