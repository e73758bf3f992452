import torch
import torch.nn as nn

torch.manual_seed(2)
teacher = torch.randn(6, 1)
student = nn.Linear(6, 1)
optimizer = torch.optim.SGD(student.parameters(), lr=0.02)

loss = 0.0
for step in range(120):
    x = torch.randn(8, 6)
    error = student(x) - x @ teacher
    loss = loss + error.pow(2).mean()
    optimizer.zero_grad()
    loss.backward(retain_graph=True)
    optimizer.step()
    if step % 20 == 0:
        gap = (student.weight.detach().T - teacher).norm().item()
        print(f"step {step:3d} distance to the teacher {gap:.3f}")
