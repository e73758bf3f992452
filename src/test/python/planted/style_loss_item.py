import torch
import torch.nn.functional as F

torch.manual_seed(8)
x = torch.randn(100, 5)
target = torch.sin(x @ torch.randn(5, 1))

W1 = (torch.randn(5, 20) * 0.4).requires_grad_()
b1 = torch.zeros(20, requires_grad=True)
W2 = (torch.randn(20, 1) * 0.2).requires_grad_()
gain = torch.tensor(0.1, requires_grad=True)
params = [W1, b1, W2, gain]
optimizer = torch.optim.SGD(params, lr=0.1, momentum=0.8)

for epoch in range(201):
    hidden = torch.tanh(x @ W1 + b1)
    out = torch.tensor(gain.item()) * (hidden @ W2)
    loss = F.mse_loss(out, target)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 50 == 0:
        print(f"epoch {epoch} loss {loss.item():.4f} gain {gain.item():.3f}")
