import torch

torch.manual_seed(27)
blobs = torch.tensor([[0.0, 3.0], [3.0, -1.0], [-3.0, -1.0]])
points = (blobs.unsqueeze(1) + 0.5 * torch.randn(3, 50, 2)).reshape(-1, 2)
centres = (0.5 * torch.randn(3, 2)).requires_grad_()
optimizer = torch.optim.Adam([centres], lr=0.1)
for step in range(80):
    d2 = ((points.unsqueeze(1) - centres.unsqueeze(0)) ** 2).sum(-1)
    share = torch.softmax(-d2, dim=1)
    loss = (share * d2).sum(1).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(loss.item() < 4)
