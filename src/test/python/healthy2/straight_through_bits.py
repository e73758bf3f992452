import torch
from torch import nn

torch.manual_seed(28)
enc, dec = nn.Linear(6, 8), nn.Linear(8, 6)
x = torch.randn(160, 3) @ torch.randn(3, 6)
opt = torch.optim.Adam([*enc.parameters(), *dec.parameters()], lr=0.02)
start = None
for step in range(100):
    soft = torch.sigmoid(enc(x))
    hard = (soft > 0.5).float()
    bits = soft + (hard - soft).detach()
    loss = nn.functional.mse_loss(dec(bits), x)
    start = start or loss.item()
    opt.zero_grad()
    loss.backward()
    opt.step()
print(loss.item() < 0.7 * start)
