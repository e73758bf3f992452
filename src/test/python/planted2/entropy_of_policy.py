import torch

torch.manual_seed(97)
logits = torch.nn.Parameter(torch.tensor([3.0, 0.0, -120.0, 1.0]))
rewards = torch.tensor([0.2, 1.0, 0.0, 0.5])
opt = torch.optim.Adam([logits], lr=0.1)
for step in range(25):
    probs = torch.softmax(logits, dim=0)
    entropy = -(probs * torch.log(probs)).sum()
    loss = -(probs * rewards).sum() - 0.05 * entropy
    opt.zero_grad()
    loss.backward()
    opt.step()
print(loss.item())
