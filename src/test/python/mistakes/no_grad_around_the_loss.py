# says: RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn
# under: In loss.backward(): loss is [] float32
# helps: Under torch.no_grad() nothing is recorded: compute the loss outside of it, and keep no_grad for measuring and for updates by hand.
import torch
from torch import nn

model = nn.Linear(2, 1)
with torch.no_grad():
    loss = model(torch.ones(3, 2)).mean()
loss.backward()
