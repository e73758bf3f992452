import random

import torch
from torch import nn

ROWS, COLS, GOAL, PIT = 3, 3, (2, 2), (1, 1)
MOVES = {"up": (-1, 0), "down": (1, 0), "left": (0, -1), "right": (0, 1)}
NAMES = list(MOVES)


def encode(cell):
    v = torch.zeros(ROWS * COLS)
    v[cell[0] * COLS + cell[1]] = 1.0
    return v


def move(cell, action):
    dr, dc = MOVES[NAMES[action]]
    nxt = (min(max(cell[0] + dr, 0), ROWS - 1), min(max(cell[1] + dc, 0), COLS - 1))
    if nxt == GOAL:
        return nxt, 1.0, True
    if nxt == PIT:
        return nxt, -1.0, True
    return nxt, -0.05, False


class Memory:
    def __init__(self, room):
        self.room, self.items = room, []

    def add(self, item):
        self.items.append(item)
        if len(self.items) > self.room:
            self.items.pop(0)

    def draw(self, k):
        cols = list(zip(*random.sample(self.items, k)))
        s, a, r, s2, end = cols
        return torch.stack(s), torch.tensor(a), torch.tensor(r), torch.stack(s2), torch.tensor(end, dtype=torch.float32)


random.seed(3)
torch.manual_seed(3)
def q_net():
    return nn.Sequential(nn.Linear(ROWS * COLS, 24), nn.ReLU(), nn.Linear(24, len(NAMES)))


online, frozen = q_net(), q_net()
frozen.load_state_dict(online.state_dict())
opt = torch.optim.Adam(online.parameters(), lr=0.01)
memory, huber = Memory(300), nn.SmoothL1Loss()
print(online, encode((1, 2)))

# explore at random first, so that the memory does not hang on the last bits of the net
for _ in range(40):
    cell = (0, 0)
    for _ in range(12):
        a = random.randrange(4)
        nxt, reward, end = move(cell, a)
        memory.add((encode(cell), a, reward, encode(nxt), end))
        cell = nxt
        if end:
            break
print("memory:", len(memory.items), "endings:", sum(int(i[4]) for i in memory.items), "return so far: %.2f" % sum(i[2] for i in memory.items))

for step in range(121):
    s, a, r, s2, end = memory.draw(32)
    q = online(s).gather(1, a.view(-1, 1)).squeeze(1)
    with torch.no_grad():
        aim = r + 0.9 * (1 - end) * frozen(s2).amax(dim=1)
    loss = huber(q, aim)
    opt.zero_grad()
    loss.backward()
    nn.utils.clip_grad_value_(online.parameters(), 1.0)
    opt.step()
    if step % 20 == 0:
        frozen.load_state_dict(online.state_dict())
    if step % 30 == 0:
        print(f"step {step:3d} loss {loss.item():.4f} mean q {q.mean().item():.3f}")

with torch.no_grad():
    table = online(torch.eye(ROWS * COLS))
print("next to the goal:", NAMES[table[5].argmax()], NAMES[table[7].argmax()])
print(f"values there: {table[5].max():.2f} {table[7].max():.2f}", table.shape)
