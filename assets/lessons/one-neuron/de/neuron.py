# Ein Neuron: Eingabe mal Gewicht, plus Bias.
import torch

x = torch.tensor(2.0, requires_grad=True)
w = torch.tensor(3.0, requires_grad=True)
b = torch.tensor(4.0, requires_grad=True)

p = x * w
y = p + b
y.backward()
