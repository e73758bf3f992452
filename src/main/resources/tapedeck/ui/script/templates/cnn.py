import torch
from torch import nn

# Small pictures with a bar that lies or stands, in some noise: which is it?
torch.manual_seed(0)
images = 0.3 * torch.randn(128, 1, 8, 8)
labels = torch.randint(0, 2, (128,))
for i in range(128):
    at = int(torch.randint(0, 8, (1,)))
    if labels[i] == 0:
        images[i, 0, at, :] += 1
    else:
        images[i, 0, :, at] += 1

model = nn.Sequential(
    nn.Conv2d(1, 4, kernel_size=3, padding=1),
    nn.ReLU(),
    nn.MaxPool2d(2),
    nn.Flatten(),
    nn.Linear(4 * 4 * 4, 2),
)
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)

for epoch in range(12):
    for start in range(0, 128, 32):
        batch = slice(start, start + 32)
        loss = criterion(model(images[batch]), labels[batch])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    if epoch % 2 == 0:
        print(f'epoch {epoch}: loss {loss.item():.3f}')

with torch.no_grad():
    right = (model(images).argmax(dim=1) == labels).float().mean()
print(f'right: {right.item():.2f}')
