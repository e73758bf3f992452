import torch

a = torch.tensor([2.0, 3.0], requires_grad=True)
b = torch.tensor([6.0, 4.0], requires_grad=True)

for i in range(3):
    q = 3 * a ** 3 - b ** 2
    q.backward(gradient=torch.ones(2))
    print(i, a.grad, b.grad)

# zero and start again
a.grad.zero_()
b.grad = None
q = (3 * a ** 3 - b ** 2).sum()
q.backward()
print(a.grad, b.grad)

# retain_graph: the same graph walked twice
x = torch.ones(2, 2, requires_grad=True)
y = (x * x * 3).sum()
y.backward(retain_graph=True)
print(x.grad)
y.backward()
print(x.grad)
try:
    y.backward()
except RuntimeError as e:
    print("RuntimeError:", str(e)[:60])

# two losses, one gradient buffer
w = torch.tensor(1.5, requires_grad=True)
loss1 = (w - 3) ** 2
loss2 = 0.1 * w.abs()
loss1.backward()
print("after first ", w.grad)
loss2.backward()
print("after second", w.grad)

# micro-batches equal one big batch
torch.manual_seed(0)
X = torch.randn(8, 3)
t = torch.randn(8)
v = torch.zeros(3, requires_grad=True)
((X @ v - t) ** 2).sum().backward()
big = v.grad.clone()
v.grad = None
for k in range(0, 8, 2):
    ((X[k:k + 2] @ v - t[k:k + 2]) ** 2).sum().backward()
print(big)
print(v.grad)
print("same:", torch.allclose(big, v.grad))

# optimizer.zero_grad and set_to_none
opt = torch.optim.SGD([v], lr=0.1)
opt.zero_grad(set_to_none=False)
print(v.grad)
opt.zero_grad()
print(v.grad)
