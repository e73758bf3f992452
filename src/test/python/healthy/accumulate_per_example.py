import torch

# sequences of different lengths: one backward for each, one step for eight
torch.manual_seed(9)
sequences = [torch.randn(int(n), 3) for n in torch.randint(2, 7, (64,))]
wanted = [s.sum(0).mean().tanh() for s in sequences]
w = torch.zeros(3, requires_grad=True)
b = torch.zeros((), requires_grad=True)
optimizer = torch.optim.Adam([w, b], lr=0.02)
GROUP = 8
for epoch in range(6):
    total = 0.0
    for i, (s, t) in enumerate(zip(sequences, wanted)):
        guess = torch.tanh((s @ w).sum() + b)
        loss = (guess - t) ** 2
        (loss / GROUP).backward()
        total += loss.item()
        if i % GROUP == GROUP - 1:
            optimizer.step()
            optimizer.zero_grad()
    print(epoch, f"{total / len(sequences):.4f}")
