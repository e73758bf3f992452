import torch

# The frequency of a tuning fork. Late samples turn with it quickly, so the rate has to be small.
torch.manual_seed(0)
t = torch.linspace(0, 20, 300)
heard = torch.sin(2.5 * t) + 0.1 * torch.randn(300)

omega = torch.tensor(2.44, requires_grad=True)
optimizer = torch.optim.SGD([omega], lr=2e-3)
for i in range(41):
    loss = (torch.sin(omega * t) - heard).pow(2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if i % 10 == 0:
        print(f"{i:2d} loss {loss.item():.4f} omega {omega.item():.3f}")
