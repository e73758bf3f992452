import torch

# place eight cities on a map so that the distances fit
torch.manual_seed(4)
truth = torch.rand(8, 2, dtype=torch.float64)
wanted = torch.cdist(truth, truth)

position = torch.rand(8, 2, dtype=torch.float64).requires_grad_()
optimizer = torch.optim.Adam([position], lr=0.02)

for step in range(201):
    diff = position.unsqueeze(0) - position.unsqueeze(1)
    dist = (diff ** 2).sum(-1).sqrt()
    stress = ((dist - wanted) ** 2).mean()
    optimizer.zero_grad()
    stress.backward()
    optimizer.step()
    if step % 50 == 0:
        print(step, f"{stress.item():.5f}")
