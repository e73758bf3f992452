# "one of the variables needed for gradient computation has been modified" -- where?
import torch

torch.manual_seed(0)
W = torch.randn(3, 3, requires_grad=True)
h = torch.zeros(5, 3)
x = torch.randn(5, 3)
state = torch.zeros(3)
outs = []
for t in range(5):
    state = torch.tanh(x[t] + state @ W)
    outs.append(state)
loss = torch.stack(outs).pow(2).mean()
loss.backward()
print("list of states works:", W.grad.norm() > 0, loss)

W.grad = None
state = torch.zeros(3)
for t in range(5):
    state = torch.tanh(x[t] + state @ W)
    if t == 3:
        state += 0.1
print("in place on the result of tanh:")
loss = state.pow(2).sum()
print(loss)
loss.backward()
print(W.grad)
