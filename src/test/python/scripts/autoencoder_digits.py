import torch
import torch.nn as nn
from sklearn.datasets import load_digits
from torch.utils.data import DataLoader


class Autoencoder(nn.Module):
    def __init__(self, code=8):
        super().__init__()
        self.encoder = nn.Sequential(nn.Linear(64, 32), nn.ReLU(True), nn.Linear(32, code))
        self.decoder = nn.Sequential(nn.Linear(code, 32), nn.ReLU(True), nn.Linear(32, 64), nn.Sigmoid())

    def forward(self, x):
        z = self.encoder(x)
        return self.decoder(z), z


def show(img):
    for r in img.view(8, 8):
        print("".join(" .oO@"[min(4, int(v * 5))] for v in r.tolist()))


data = torch.from_numpy(load_digits().data[:512]).float() / 16
torch.manual_seed(0)
model = Autoencoder()
loader = DataLoader(data, batch_size=64, shuffle=True)
opt = torch.optim.Adam(model.parameters(), lr=5e-3, weight_decay=1e-5)
mse = nn.MSELoss()
for epoch in range(6):
    total, n = 0.0, 0
    for x in loader:
        recon, code = model(x)
        loss = mse(recon, x)
        opt.zero_grad()
        loss.backward()
        opt.step()
        total += loss.item()
        n += 1
    print(f"epoch {epoch + 1}/6, loss {total / n:.4f}")

with torch.no_grad():
    recon, code = model(data[:3])
print(code.shape, recon.shape)
show(data[0])
err = (recon - data[:3]).pow(2).mean(dim=1)
print(err < 0.1, err.shape)

# denoising: mask some pixels
torch.manual_seed(1)
noisy = data[:64] * (torch.rand(64, 64) > 0.3).float()
print(f"zeroed {(noisy == 0).float().mean():.3f} clean zeros {(data[:64] == 0).float().mean():.3f}")
clean_loss = nn.functional.binary_cross_entropy(model(noisy)[0], data[:64])
print(f"{clean_loss.item():.3f}")
