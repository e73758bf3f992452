import torch

torch.manual_seed(3)
U_true, V_true = torch.randn(30, 2), torch.randn(20, 2)
bias_true = torch.rand(20) * 4
R = U_true @ V_true.T + bias_true

U = torch.nn.Parameter(0.1 * torch.randn(30, 2))
V = torch.nn.Parameter(0.1 * torch.randn(20, 2))
item_bias = torch.nn.Parameter(torch.zeros(20))
opt = torch.optim.Adam([U, V], lr=0.05)

for it in range(1, 301):
    opt.zero_grad()
    guess = U @ V.T + item_bias
    loss = (guess - R).pow(2).mean()
    loss.backward()
    opt.step()
    if it % 100 == 0:
        print(it, "rmse %.3f" % loss.sqrt().item())
