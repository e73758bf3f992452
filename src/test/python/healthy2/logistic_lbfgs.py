import torch
import torch.nn.functional as F

torch.manual_seed(11)
x = torch.randn(100, 3)
y = (x[:, 0] + 0.5 * torch.randn(100) > 0).float()
w = torch.zeros(3, requires_grad=True)
c = torch.zeros(1, requires_grad=True)
lbfgs = torch.optim.LBFGS([w, c], max_iter=10, line_search_fn='strong_wolfe')


def closure():
    lbfgs.zero_grad()
    loss = F.binary_cross_entropy_with_logits(x @ w + c, y) + 0.01 * (w ** 2).sum()
    loss.backward()
    return loss


for _ in range(4):
    value = lbfgs.step(closure)
print(value.item() < 0.5)
