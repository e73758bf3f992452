import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(42)


def numeric(f, x, eps=1e-6):
    g = torch.zeros_like(x)
    flat, gf = x.view(-1), g.view(-1)
    for i in range(x.numel()):
        old = flat[i].item()
        flat[i] = old + eps
        hi = f(x).item()
        flat[i] = old - eps
        lo = f(x).item()
        flat[i] = old
        gf[i] = (hi - lo) / (2 * eps)
    return g


W = torch.randn(3, 2)
target = torch.tensor([0, 1, 1, 0])
cases = {
    "mean of squares": lambda x: (x ** 2).mean(),
    "log-sum-exp": lambda x: torch.logsumexp(x, dim=1).sum(),
    "matmul tanh": lambda x: torch.tanh(x @ W).sum(),
    "cross entropy": lambda x: F.cross_entropy(x @ W, target),
    "layer norm": lambda x: (F.layer_norm(x, (3,)) * torch.arange(3.0)).sum(),
    "gelu": lambda x: F.gelu(x).sum(),
    "softplus": lambda x: F.softplus(x).sum(),
    "norm": lambda x: x.norm(),
    "std": lambda x: x.std(),
    "prod": lambda x: x.prod(dim=1).sum(),
    "max": lambda x: x.max(dim=0)[0].sum(),
    "cumsum": lambda x: x.cumsum(0).pow(2).sum(),
    "cosine": lambda x: F.cosine_similarity(x[:2], x[2:], dim=1).sum(),
}
x0 = torch.randn(4, 3)
print(x0)
for name, f in cases.items():
    x = x0.clone().requires_grad_()
    loss = f(x)
    loss.backward()
    with torch.no_grad():
        n = numeric(f, x0.clone())
    err = (x.grad - n).abs().max().item()
    print(f"{name:16s} loss={loss.item():10.6f} |g|={x.grad.norm().item():.6f} ok={err < 1e-6}")

inp = torch.randn(2, 3, requires_grad=True)
print(torch.autograd.gradcheck(lambda t: torch.sigmoid(t) * t, (inp,), eps=1e-6, atol=1e-4))
