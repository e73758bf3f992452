import torch
import torch.nn as nn

torch.manual_seed(7)
users, films, dim = 24, 16, 3
truth = torch.randn(users, dim) @ torch.randn(dim, films)
seen = torch.rand(users, films) < 0.7
P = nn.Embedding(users, dim)
Q = nn.Embedding(films, dim)
for e in (P, Q):
    nn.init.normal_(e.weight, std=0.3)
opt_p = torch.optim.SGD(P.parameters(), lr=20.0)
opt_q = torch.optim.Adam(Q.parameters(), lr=0.02)


def error():
    return (P.weight @ Q.weight.T - truth)[seen].pow(2).mean()


for turn in range(120):
    active = opt_p if turn % 2 == 0 else opt_q
    opt_p.zero_grad()
    opt_q.zero_grad()
    loss = error()
    loss.backward()
    nn.utils.clip_grad_norm_(P.parameters(), 0.02)
    active.step()
    if turn % 40 == 39:
        print(turn + 1, f"{error().item():.2f}")
