import torch

torch.manual_seed(0)
x = torch.randn(50)
print(torch.histogram(x, 4), torch.histogram(x, 4, range=(-1., 1.)).hist, torch.histogram(x, bins=3, density=True))
print(torch.histogram(torch.tensor([1., 2., 1.]), torch.tensor([0., 1., 2.])))
hy, hx = torch.histogram(x.view(5, 10), density=True)
print(hy.shape, hx.shape, hy.sum() * (hx[1] - hx[0]))
