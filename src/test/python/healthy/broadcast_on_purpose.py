import torch

# k-means by gradient: each point against each centre, [N, 1, 2] - [1, K, 2]
torch.manual_seed(2)
places = torch.tensor([[0.0, 3.0], [3.0, -2.0], [-3.0, -2.0]])
points = places.repeat_interleave(40, 0) + 0.5 * torch.randn(120, 2)
centres = torch.randn(3, 2, requires_grad=True)
optimizer = torch.optim.SGD([centres], lr=0.5)
for step in range(41):
    gaps = points[:, None, :] - centres[None, :, :]
    nearest = gaps.pow(2).sum(-1).min(dim=1).values
    loss = nearest.mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 10 == 0:
        print(f"{step} {loss.item():.3f}")
