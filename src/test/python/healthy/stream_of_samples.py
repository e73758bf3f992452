import torch

# each sample is seen once, as it comes
torch.manual_seed(16)
w_true = torch.tensor([0.5, -1.5, 1.0])
w = torch.zeros(3, requires_grad=True)
smooth = None
for k in range(1, 401):
    x = torch.randn(3)
    error = x @ w - (x @ w_true + 0.05 * torch.randn(()))
    loss = 0.5 * error ** 2
    loss.backward()
    with torch.no_grad():
        w -= 0.05 * w.grad
        w.grad = None
    smooth = loss.item() if smooth is None else 0.95 * smooth + 0.05 * loss.item()
    if k % 100 == 0:
        print(f"{k} smoothed {smooth:.4f} w {[round(v, 1) for v in w.tolist()]}")
