"""bfloat16 by autocast, and a part that torch.compile traced before it is recorded."""
import torch
import torch.nn as nn

torch.manual_seed(13)
part = nn.Sequential(nn.Linear(4, 8), nn.GELU())
compiled = torch.compile(part, backend="aot_eager")
head = nn.Linear(8, 1)
optimizer = torch.optim.SGD([*part.parameters(), *head.parameters()], lr=0.1)
for step in range(11):
    x = torch.randn(6, 4)
    hidden = part(x) if step < 2 else compiled(x)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        out = head(hidden)
    loss = (out.float() - x[:, :1]).pow(2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print(step, loss.item(), out.dtype)
