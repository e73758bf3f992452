# backward, und noch einmal.
import torch

w = torch.tensor(2.0, requires_grad=True)
y = w ** 2
y.backward()
y.backward()
