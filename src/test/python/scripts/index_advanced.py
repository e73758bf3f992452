import torch

x = torch.arange(20.0).reshape(4, 5)
rows = torch.tensor([0, 2, 3])
cols = torch.tensor([1, 1, 4])
print(x[rows])
print(x[rows, cols])
print(x[rows][:, cols])
print(x[[3, 0]], x[[0, 1], [2, 3]])
print(x[:, [0, 0, -1]])
print(x[rows.unsqueeze(1), torch.tensor([0, 2])])
idx = torch.tensor([[0, 1], [2, 3]])
print(x[idx].shape, x[idx, 0], x[..., idx].shape)
print(x[range(2)], x[torch.arange(2), -1])

y = x.clone()
y[rows, cols] = torch.tensor([-1.0, -2.0, -3.0])
y[[1]] = 100.0
y[:, [2, 3]] += 0.5
print(y)
y.index_put_((torch.tensor([0, 0, 0]), torch.tensor([0, 0, 1])), torch.tensor([1.0, 1.0, 1.0]), accumulate=True)
print(y[0])

print(torch.gather(x, 1, torch.tensor([[0, 4], [1, 3], [2, 2], [4, 0]])))
print(x.gather(0, torch.tensor([[3, 2, 1, 0, 3]])))
print(torch.index_select(x, 1, torch.tensor([4, 0])), x.take(torch.tensor([0, 7, 19])))

onehot = torch.zeros(3, 4).scatter_(1, torch.tensor([[2], [0], [3]]), 1.0)
print(onehot)
acc = torch.zeros(3).scatter_add_(0, torch.tensor([0, 2, 2, 1, 2]), torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0]))
print(acc)
print(torch.zeros(3).index_add_(0, torch.tensor([0, 0, 2]), torch.tensor([1.0, 1.5, 2.0])))
print(torch.zeros(2, 3).index_fill_(1, torch.tensor([0, 2]), 9.0))
print(torch.zeros(3, 2).index_copy_(0, torch.tensor([2, 0]), torch.tensor([[1.0, 2.0], [3.0, 4.0]])))

# gradients: repeated indices accumulate
w = torch.zeros(4, 2, requires_grad=True)
picked = w[torch.tensor([1, 1, 3])]
print(picked)
(picked * torch.tensor([[1.0], [10.0], [100.0]])).sum().backward()
print(w.grad)

lp = torch.log_softmax(x, dim=1).requires_grad_()
target = torch.tensor([4, 0, 2, 3])
nll = -lp[range(4), target].mean()
print(nll)
nll.backward()
print(lp.grad)
g = lp.gather(1, target.view(-1, 1))
print(g)
try:
    x[torch.tensor([4])]
except IndexError as e:
    print("IndexError:", e)
try:
    x[torch.tensor([0.5])]
except IndexError as e:
    print("IndexError:", e)
try:
    x[0, 0, 0]
except IndexError as e:
    print("IndexError:", e)
