import random
import torch
from torch import nn

torch.manual_seed(24)
random.seed(24)
states = torch.eye(5)
q = nn.Linear(5, 2)
target = nn.Linear(5, 2)
target.load_state_dict(q.state_dict())
opt = torch.optim.SGD(q.parameters(), lr=0.1)
for step in range(150):
    s = random.randrange(4)
    a = random.randrange(2)
    s2 = min(s + 1, 4) if a == 1 else max(s - 1, 0)
    reward = 1.0 if s2 == 4 else 0.0
    with torch.no_grad():
        goal = reward + (0.0 if s2 == 4 else 0.9 * target(states[s2]).max())
    loss = (q(states[s])[a] - goal) ** 2
    opt.zero_grad()
    loss.backward()
    opt.step()
    if step % 20 == 19:
        target.load_state_dict(q.state_dict())
print(q(states[3])[1].item() > q(states[3])[0].item())
