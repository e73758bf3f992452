import torch
import torch.nn.functional as F

torch.manual_seed(73)
V, D, H = 30, 8, 32
corpus = torch.randint(0, V, (400,))
corpus[1::2] = (corpus[::2] * 3 + 1) % V
C = torch.randn(V, D, requires_grad=True)
W = (torch.randn(D, H) / D ** 0.5).requires_grad_()
U = (4 * torch.randn(H, V)).requires_grad_()
params = [C, W, U]

for step in range(100):
    ix = torch.randint(0, 200, (32,)) * 2
    h = torch.tanh(C[corpus[ix]] @ W)
    logits = h @ U
    loss = F.cross_entropy(logits, corpus[ix + 1])
    for p in params:
        p.grad = None
    loss.backward()
    for p in params:
        p.data += -0.1 * p.grad
    if step % 25 == 0:
        print(step, f'{loss.item():.0f}')
