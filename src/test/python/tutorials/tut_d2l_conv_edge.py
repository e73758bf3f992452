import torch
from torch import nn
from torch.nn import functional as F

def slide(picture, kernel):
    """cross-correlation with two Python loops"""
    kh, kw = kernel.shape
    rows = []
    for r in range(picture.shape[0] - kh + 1):
        rows.append(torch.stack([(picture[r:r + kh, c:c + kw] * kernel).sum() for c in range(picture.shape[1] - kw + 1)]))
    return torch.stack(rows)

P = torch.tensor([[1.0, 2.0, 0.0], [0.0, 1.0, 3.0], [4.0, 0.0, 1.0]])
K = torch.tensor([[1.0, 0.0], [-1.0, 2.0]])
print(slide(P, K))
print(torch.equal(slide(P, K), F.conv2d(P[None, None], K[None, None])[0, 0]))

class HandConv(nn.Module):
    def __init__(self, *size):
        super().__init__()
        self.kernel = nn.Parameter(torch.rand(size))
        self.bias = nn.Parameter(torch.zeros(1))
    def forward(self, x):
        return slide(x, self.kernel) + self.bias

# a black stripe on white; where are its edges?
board = torch.ones((5, 9))
board[:, 3:6] = 0
finder = torch.tensor([[1.0, -1.0]])
edges = slide(board, finder)
print(board, edges, slide(board.t(), finder).abs().sum(), sep='\n')

# learn that kernel from picture and edges
torch.manual_seed(0)
learner = nn.Conv2d(1, 1, kernel_size=(1, 2), bias=False)
inp, out = board.reshape((1, 1, 5, 9)), edges.reshape((1, 1, 5, 8))
for step in range(1, 13):
    l = (learner(inp) - out).square().sum()
    learner.zero_grad()
    l.backward()
    learner.weight.data[:] -= 1e-2 * learner.weight.grad
    if step % 3 == 0:
        print(f'step {step}, loss {l:.3f}')
print(learner.weight.data.reshape((1, 2)))
hand = HandConv(1, 2)
hand(board).sum().backward()
print(hand.kernel.grad, hand.bias.grad)

# how large is the result?
for options in (dict(kernel_size=3, padding=1), dict(kernel_size=(5, 3), padding=(2, 1)), dict(kernel_size=3, padding=1, stride=2),
                dict(kernel_size=(3, 5), padding=(0, 1), stride=(3, 4)), dict(kernel_size=3, dilation=2)):
    print(options, tuple(nn.Conv2d(1, 1, **options)(torch.rand(1, 1, 8, 8)).shape[2:]))

# several channels in and out
inp = torch.arange(18.0).reshape(2, 3, 3)
kern = torch.stack([torch.arange(8.0).reshape(2, 2, 2) + k for k in range(3)])
both = torch.stack([sum(slide(x, k) for x, k in zip(inp, ks)) for ks in kern])
print(kern.shape, both[0], torch.equal(both, F.conv2d(inp[None], kern)[0]))
one = torch.tensor([[1.0, 0.5], [0.0, -1.0]]).reshape(2, 2, 1, 1)
print(F.conv2d(inp[None], one)[0, 1], (one.view(2, 2) @ inp.view(2, -1)).view(2, 3, 3)[1])

# pooling
def pool(picture, size, how):
    return torch.stack([torch.stack([how(w) for w in row]) for row in picture.unfold(0, size, 1).unfold(1, size, 1)])

print(pool(P, 2, torch.max), pool(P, 2, torch.mean))
sheet = torch.arange(16, dtype=torch.float32).reshape((1, 1, 4, 4))
print(nn.MaxPool2d(3)(sheet), nn.MaxPool2d(3, padding=1, stride=2)(sheet), nn.AvgPool2d((2, 4))(sheet))
