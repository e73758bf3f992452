import torch
from torch.nn import Parameter

print(torch.tensor(5), torch.tensor([1, 20, -300]), torch.tensor([[1, 2], [30, 4]]))
print(torch.tensor(True), torch.tensor([True, False]), torch.zeros(2, 2, dtype=torch.bool))
print(torch.tensor([]), torch.empty(0, 3), torch.tensor([], dtype=torch.long), torch.zeros(2, 0))
print(torch.tensor([1, 2], dtype=torch.int32), torch.tensor([1, 2], dtype=torch.uint8), torch.tensor([1], dtype=torch.int16))
print(torch.tensor([1.0], dtype=torch.float64), torch.tensor(2.0, dtype=torch.float64))
print(torch.arange(30), torch.arange(-5, 100, 7))
print(torch.tensor([10 ** 12, 1]))
print([torch.tensor(1.0), torch.tensor([2])], (torch.tensor(3),), {"a": torch.tensor([1.5, 2.5])})

x = torch.tensor([1.0, 2.0], requires_grad=True)
print(x, x + 1, x * 2, x.exp(), x.sum(), x.mean(), x @ x, x.view(2, 1), x[0], x.detach(), sep="\n")
print(x.reshape(1, 2).t(), torch.stack([x, x]), torch.cat([x, x]), x.pow(2), x ** 2, x - 1, x / 2, 2 / x, -x, abs(x), x.clone(), sep="\n")
print(torch.relu(x), x.softmax(0), x.log_softmax(0), x.max(), x.max(0), x.std(), x.norm(), x.unsqueeze(0), x.expand(2, 2), sep="\n")
print(torch.zeros(1000, 2, requires_grad=True))
print(torch.ones(3, requires_grad=True, dtype=torch.float64) * 1)

p = Parameter(torch.tensor([[1.0, 2.0], [3.0, 4.0]]))
print(p)
print(repr(p), str(p.data))
print(Parameter(torch.zeros(2), requires_grad=False))

print(f"{torch.tensor(3.14159):.2f}", f"{torch.tensor(7)}", f"{torch.tensor(2.5)}", f"{torch.tensor([1.5])}", "%.3f" % torch.tensor(2.0), "{:>8.3f}|".format(torch.tensor(1.23456)), f"{torch.tensor(42):5d}|")
print(x.shape, x.size(), x.size(0), torch.Size([2, 3]), torch.Size([]), torch.zeros(2, 3).shape[1:], list(x.shape), torch.Size([2, 3]).numel())
print(x.dtype, x.device, x.layout, x.type(), torch.float, torch.long, type(x), type(p))
print(torch.tensor([[1, 2], [3, 4]]).tolist(), torch.tensor(1.5).tolist(), torch.tensor(0.1).item(), torch.tensor([True]).tolist())
print(torch.max(torch.tensor([[1, 5], [7, 2]]), dim=1))
print(torch.sort(torch.tensor([3, 1, 2])), torch.topk(torch.tensor([1.0, 3.0, 2.0]), 2), sep="\n")
