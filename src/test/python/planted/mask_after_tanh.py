import torch

torch.manual_seed(6)
lengths = torch.tensor([3, 5, 2, 4])
x = torch.randn(4, 5, 3)
y = torch.tensor([0.4, -0.2, 0.1, 0.7])
w_in = torch.randn(3, 6, requires_grad=True)
w_out = torch.randn(6, requires_grad=True)

for epoch in range(40):
    states = torch.tanh(x @ w_in)
    for i, n in enumerate(lengths.tolist()):
        states[i, n:] = 0
    pooled = states.sum(1) / lengths.unsqueeze(1)
    loss = (pooled @ w_out - y).square().mean()
    loss.backward()
    with torch.no_grad():
        for w in (w_in, w_out):
            w -= 0.1 * w.grad
            w.grad.zero_()
    if epoch % 10 == 0:
        print(f"{epoch:2d} {loss.item():.4f}")
