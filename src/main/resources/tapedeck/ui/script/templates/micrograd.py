import torch

# One neuron, as in micrograd: two inputs, two weights, a bias, tanh.
x1 = torch.tensor(2.0, requires_grad=True)
x2 = torch.tensor(0.0, requires_grad=True)
w1 = torch.tensor(-3.0, requires_grad=True)
w2 = torch.tensor(1.0, requires_grad=True)
b = torch.tensor(6.8813735870195432, requires_grad=True)

x1w1 = x1 * w1
x2w2 = x2 * w2
n = x1w1 + x2w2 + b
o = torch.tanh(n)
o.backward()

print(f'o = {o.item():.4f}')
for name, value in [('x1', x1), ('w1', w1), ('x2', x2), ('w2', w2)]:
    print(f'do/d{name} = {value.grad.item():.4f}')
