# Dasselbe Neuron im Rückwärtsmodus.
import torch

a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(3.0, requires_grad=True)
c = torch.tensor(4.0, requires_grad=True)

p = a * b
y = p + c
y.backward()
