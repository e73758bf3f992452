# Ein Sigmoid-Neuron, das sehr sicher ist und falsch liegt.
import torch

z = torch.tensor(20.0, requires_grad=True)
p = torch.sigmoid(z)
loss = p ** 2
loss.backward()
