# says: RuntimeError: all elements of input should be between 0 and 1
# under: In criterion(model(x) * 100, target): target is [2, 1] float32, x is [2, 2] float32
# helps: BCELoss wants probabilities, and a layer gives any number: put a sigmoid before it, or let BCEWithLogitsLoss do both, which is also more exact.
# change: Change line 4 to criterion = nn.BCEWithLogitsLoss()
import torch
from torch import nn

criterion = nn.BCELoss()
model = nn.Linear(2, 1)
x = torch.tensor([[10., 10.], [-10., -10.]])
target = torch.tensor([[1.], [0.]])
loss = criterion(model(x) * 100, target)
