import math
import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(11)
t = torch.linspace(0, 4 * math.pi, 256).unsqueeze(1)
signal = torch.sin(t) + 0.5 * torch.cos(3 * t)
features = torch.cat([torch.sin(k * t) for k in (1, 2, 3)] + [torch.cos(k * t) for k in (1, 2, 3)], dim=1)
loader = DataLoader(TensorDataset(features, signal), batch_size=32, shuffle=True)

model = torch.nn.Linear(6, 1)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for epoch in range(12):
    optimizer.zero_grad()
    running = 0.0
    for inputs, targets in loader:
        outputs = model(inputs)
        loss = F.mse_loss(outputs, targets)
        loss.backward()
        optimizer.step()
        running += loss.item()
    print(f'epoch {epoch}: {running / len(loader):.3f}')
