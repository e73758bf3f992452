import copy
import random
import torch
import torch.nn as nn

random.seed(1)
torch.manual_seed(1)
SIZE = 5


def play(cell, action):
    nxt = min(max(cell + (1 if action else -1), 0), SIZE - 1)
    return nxt, (1.0 if nxt == SIZE - 1 else -0.05), nxt == SIZE - 1


online = nn.Sequential(nn.Linear(SIZE, 16), nn.ReLU(), nn.Linear(16, 2))
target = copy.deepcopy(online)
optimizer = torch.optim.Adam(online.parameters(), lr=0.01)
one_hot = torch.eye(SIZE)
memory = []
for _ in range(200):
    cell = random.randrange(SIZE - 1)
    action = random.randrange(2)
    memory.append((cell, action, *play(cell, action)))

for step in range(1, 161):
    cells, actions, nexts, rewards, ends = zip(*random.sample(memory, 24))
    value = online(one_hot[list(cells)]).gather(1, torch.tensor(actions).view(-1, 1)).squeeze(1)
    with torch.no_grad():
        follow = target(one_hot[list(nexts)]).max(1).values
        goal = torch.tensor(rewards) + 0.9 * follow * (~torch.tensor(ends))
    loss = nn.functional.smooth_l1_loss(value, goal)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step % 20 == 0:
        target.load_state_dict(online.state_dict())
    if step % 80 == 0:
        print(f"step {step} loss {loss.item():.3f}")
print("policy", online(one_hot[:-1]).argmax(1).tolist())
