import torch
import torch.nn.functional as F

torch.manual_seed(10)
data = torch.randn(200, 2) @ torch.randn(2, 8) + 0.05 * torch.randn(200, 8)
W = (0.3 * torch.randn(2, 8)).requires_grad_()
b_in, b_out = torch.zeros(2, requires_grad=True), torch.zeros(8, requires_grad=True)
optimizer = torch.optim.SGD([W, b_in, b_out], lr=0.1)
for step in range(201):
    code = F.linear(data, W, b_in)
    rebuilt = F.linear(code, W.T, b_out)
    loss = F.mse_loss(rebuilt, data)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 50 == 0:
        print(step, f"{loss.item():.3f}")
