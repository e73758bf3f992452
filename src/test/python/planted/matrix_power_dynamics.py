# Learn the matrix that carries a swinging state on, from where it is 24 steps later.
import torch

torch.manual_seed(4)
turn = torch.tensor([[0.96, -0.26], [0.26, 0.96]], dtype=torch.float64)
start = torch.randn(40, 2, dtype=torch.float64)
STEPS = 24


def carry(matrix, state):
    for _ in range(STEPS):
        state = state @ matrix.T
    return state


end = carry(turn, start)
guess = 1.7 * turn
guess = guess.clone().requires_grad_()
optimizer = torch.optim.Adam([guess], lr=0.001)
for i in range(121):
    loss = (carry(guess, start) - end).pow(2).mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if i % 40 == 0:
        print(f"{i}: {loss.item():.2g}")
