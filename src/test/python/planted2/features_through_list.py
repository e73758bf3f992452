import torch

torch.manual_seed(2)
words = torch.randint(0, 20, (64, 5))
target = (words == 7).any(dim=1).float()

embed = torch.nn.Embedding(20, 4)
score = torch.nn.Linear(4, 1)
params = list(embed.parameters()) + list(score.parameters())
opt = torch.optim.RMSprop(params, lr=0.01)

for step in range(50):
    vectors = embed(words)
    pooled = torch.tensor([[max(col) for col in zip(*row)] for row in vectors.tolist()])
    logit = score(pooled).squeeze(1)
    loss = torch.nn.functional.binary_cross_entropy_with_logits(logit, target)
    opt.zero_grad()
    loss.backward()
    opt.step()
    if step % 10 == 0:
        print(step, f'{loss.item():.2f}')
