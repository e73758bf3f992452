import torch
import torch.nn as nn
import torch.nn.functional as F
from sklearn.datasets import load_digits

# settings
pixels, wide, code, epochs, rate = 64, 24, 4, 5, 1e-2
torch.manual_seed(0)
device = torch.device('cuda' if torch.cuda.is_available() else 'cpu')
pictures = torch.from_numpy(load_digits().images[:256]).float().div(16).unsqueeze(1)
loader = torch.utils.data.DataLoader(dataset=pictures, batch_size=32, shuffle=True)


class DigitVAE(nn.Module):
    def __init__(self):
        super(DigitVAE, self).__init__()
        self.enc = nn.Linear(pixels, wide)
        self.enc_mu = nn.Linear(wide, code)
        self.enc_lv = nn.Linear(wide, code)
        self.dec1 = nn.Linear(code, wide)
        self.dec2 = nn.Linear(wide, pixels)

    def decode(self, z):
        return F.sigmoid(self.dec2(F.relu(self.dec1(z))))

    def forward(self, x):
        h = F.relu(self.enc(x))
        mu, lv = self.enc_mu(h), self.enc_lv(h)
        z = mu if not self.training else mu + torch.randn_like(mu) * torch.exp(lv/2)
        return self.decode(z), mu, lv


vae = DigitVAE().to(device)
adam = torch.optim.Adam(vae.parameters(), lr=rate)
kl_rows = lambda mu, lv: -0.5 * (1 + lv - mu.pow(2) - lv.exp()).sum(dim=1)

for ep in range(epochs):
    vae.train()
    for i, batch in enumerate(loader):
        flat = batch.to(device).view(-1, pixels)
        out, mu, lv = vae(flat)
        fit = F.binary_cross_entropy(out, flat, reduction='sum')
        kl = kl_rows(mu, lv).sum()
        adam.zero_grad()
        (fit + kl).backward()
        adam.step()
        if (i+1) % 4 == 0:
            print ("epoch {}/{} step {}/{} fit {:.1f} kl {:.2f}".format(ep+1, epochs, i+1, len(loader), fit.item(), kl.item()))

    # two rows of pictures: the data and what came out
    vae.eval()
    with torch.no_grad():
        new = vae.decode(torch.randn(4, code).to(device)).view(-1, 1, 8, 8)
        out, _, _ = vae(flat)
        sheet = torch.cat([flat.view(-1, 1, 8, 8), out.view(-1, 1, 8, 8)], dim=3)
print(sheet.size(), new.size())
print(torch.equal(vae(flat)[0], vae(flat)[0]), kl_rows(torch.zeros(1, 4), torch.zeros(1, 4)))
