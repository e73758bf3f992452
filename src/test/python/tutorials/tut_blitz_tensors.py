# -*- coding: utf-8 -*-
"""
A first hour with tensors
=========================
(a walk through the usual introduction, with examples of our own)
"""
from __future__ import print_function
import torch
import numpy as np

######################################################################
# Making them
# -----------
grid = torch.zeros(2, 4, dtype=torch.long)
print(grid)
prices = torch.tensor([9.99, 12, 0.5])
print(prices)
blank = prices.new_ones(2, 3, dtype=torch.double)
print(blank)
torch.manual_seed(1)
noise = torch.randn_like(blank, dtype=torch.float)
print(noise)
height, width = noise.size()
print("height", height, "width", width, noise.size())

######################################################################
# Four ways to add
# ----------------
more = torch.rand(2, 3)
print(noise + more)
print(torch.add(noise, more, alpha=10))
room = torch.empty(2, 3)
torch.add(noise, more, out=room)
print(room)
more.add_(noise)
print(torch.equal(more, room))
print(noise[:, 1], noise[..., -1], noise[0])

######################################################################
# Other shapes of the same numbers
# --------------------------------
cube = torch.arange(24.)
print(cube.view(4, 6).size(), cube.view(-1, 8).size(), cube.view(2, 3, 4)[1, 2, 3])
one = torch.randn(1)
print(one, round(one.item(), 4))

######################################################################
# NumPy: one memory, two names
# ----------------------------
t = torch.ones(5); n = t.numpy()
t.add_(1)
print(t, n)
n = np.linspace(0, 1, 3); t = torch.from_numpy(n)
np.multiply(n, 10, out=n)
print(n)
print(t)

######################################################################
# Where they live
# ---------------
where = torch.device("cuda") if torch.cuda.is_available() else torch.device("cpu")
print(torch.ones(2, device=where).to("cpu", torch.double))

table = [[1, 2], [3, 4]]
exact = torch.tensor(table)
print(f"Same shape, all ones:\n {torch.ones_like(exact)}\n")
print(f"Same shape, random:\n {torch.rand_like(exact, dtype=torch.float)}\n")
board = torch.ones(3, 3)
board[:, 1] = 0
board[2] += 0.5
print(board, torch.cat([board, board], dim=1), sep="\n")
prod = torch.rand_like(board)
torch.matmul(board, board.T, out=prod)
print(prod, board.mul(board).sum())
total = board.sum()
print(total.item(), type(total.item()).__name__)
print(f"shape {board.shape}\ntype {board.dtype}\nplace {board.device}")
