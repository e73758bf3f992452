"""The gate's layer is in the optimizer, and argmax cuts it from the loss."""
import torch

torch.manual_seed(0)
x, y = torch.randn(12, 2), torch.randn(12, 1)
experts, gate = torch.nn.Linear(2, 2), torch.nn.Linear(2, 2)
optimizer = torch.optim.SGD([*experts.parameters(), *gate.parameters()], lr=0.1)
for step in range(3):
    choice = torch.nn.functional.one_hot(gate(x).argmax(1), 2)
    loss = torch.nn.functional.mse_loss((choice * experts(x)).sum(1, keepdim=True), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
