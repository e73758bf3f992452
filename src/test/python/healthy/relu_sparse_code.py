import torch
import torch.nn as nn
import torch.nn.functional as F

# a sparse autoencoder: most hidden units are silent for most inputs, as wanted
torch.manual_seed(6)
atoms = F.normalize(torch.randn(10, 12), dim=1)
codes = torch.rand(240, 10) * (torch.rand(240, 10) < 0.15)
signals = codes @ atoms


class SparseAE(nn.Module):
    def __init__(self):
        super().__init__()
        self.enc = nn.Linear(12, 20)
        self.dec = nn.Linear(20, 12)

    def forward(self, x):
        h = F.relu(self.enc(x))
        return self.dec(h), h


model = SparseAE()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for epoch in range(1, 151):
    out, h = model(signals)
    rebuilt = F.mse_loss(out, signals)
    loss = rebuilt + 0.05 * h.abs().mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 50 == 0:
        print(f"epoch {epoch}: rebuilt {rebuilt.item():.4f}, active {(h > 0).float().mean().item():.1f}")
