# Der Gradient jeder einzelnen Zeile, und der von Batches.
import torch

torch.manual_seed(0)
x = torch.randn(1024)
y = 3 * x + torch.randn(1024)
w = torch.zeros(1024, requires_grad=True)  # jede Zeile mit eigener Kopie des Gewichts

loss = ((w * x - y) ** 2).sum()
loss.backward()

rows = w.grad
one = rows.std()
four = rows.view(-1, 4).mean(dim=1).std()
sixteen = rows.view(-1, 16).mean(dim=1).std()
