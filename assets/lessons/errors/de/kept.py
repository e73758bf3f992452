# backward, und noch einmal; der Graph bleibt erhalten.
import torch

w = torch.tensor(2.0, requires_grad=True)
y = w ** 2
y.backward(retain_graph=True)
y.backward()
