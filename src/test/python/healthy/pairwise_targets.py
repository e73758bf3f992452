import torch
import torch.nn as nn

torch.manual_seed(19)
strength = torch.randn(12)
beats = (strength.unsqueeze(1) - strength.unsqueeze(0) + 0.3 * torch.randn(12, 12) > 0).float()
games = ~torch.eye(12, dtype=torch.bool)

rating = nn.Parameter(torch.zeros(12))
optimizer = torch.optim.SGD([rating], lr=5.0)
for round_ in range(61):
    chances = rating.unsqueeze(1) - rating.unsqueeze(0)
    loss = nn.functional.binary_cross_entropy_with_logits(chances[games], beats[games])
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if round_ % 20 == 0:
        print(round_, f"{loss.item():.3f}")
with torch.no_grad():
    print(f"correlation {torch.corrcoef(torch.stack([rating, strength]))[0, 1].item():.2f}")
