import torch
import torch.nn.functional as F

torch.manual_seed(0)
x = torch.randn(128, 8)
t = torch.sin(x.sum(1, keepdim=True))

depth, width = 8, 24
shapes = [(8, width)] + [(width, width)] * depth + [(width, 1)]
weights = []
for fan_in, fan_out in shapes:
    w = torch.randn(fan_in, fan_out)
    weights.append(w.requires_grad_())


def net(h):
    for w in weights[:-1]:
        h = F.relu(h @ w)
    return h @ weights[-1]


optimizer = torch.optim.Adam(weights, lr=1e-3)
for epoch in range(1, 121):
    loss = F.mse_loss(net(x), t)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if epoch % 40 == 0:
        print(f"epoch {epoch}, loss {loss.item():.2e}")
