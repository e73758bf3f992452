import torch

torch.manual_seed(14)
true_u, true_v = torch.randn(20, 3), torch.randn(15, 3)
ratings = true_u @ true_v.t()
known = torch.rand(20, 15) < 0.6
U = (0.3 * torch.randn(20, 3)).requires_grad_()
V = (0.3 * torch.randn(15, 3)).requires_grad_()
optimizer = torch.optim.Adam([U, V], lr=0.05)
for step in range(150):
    error = (U @ V.t() - ratings)[known]
    loss = (error ** 2).mean() + 1e-3 * (U.norm() ** 2 + V.norm() ** 2)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item() < 1)
