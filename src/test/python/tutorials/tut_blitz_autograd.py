import torch

# the classic chain: add, square, scale, mean
side = torch.full((2, 2), 3.0, requires_grad=True)
print(side)
wider = side + 1
print(wider)
print(wider.grad_fn is not None, type(wider.grad_fn).__name__)
area = wider * wider * 2
mean = area.mean()
print(area, mean)

# switching requires_grad on later
m = torch.tensor([[0.5, -1.0], [2.0, 0.25]])
m = (m * 3) / (m - 1)
print(m.requires_grad)
m.requires_grad_(True)
print(m.requires_grad, m)
print((m * m).sum().grad_fn.name(), (m * m).sum())

mean.backward()
print(side.grad)

# an output that is a vector wants a vector for backward
x = torch.tensor([0.25, -0.75, 1.0], requires_grad=True)
doubled, times = x * 2, 1
while doubled.data.norm() < 500:
    doubled, times = doubled * 2, times + 1
print(doubled, times)
doubled.backward(torch.tensor([0.1, 1.0, 0.001]))
print(x.grad)

# three ways out of the graph
print(x.requires_grad, (x ** 2).requires_grad)
with torch.no_grad():
    print((x ** 2).requires_grad)
print(x.detach().requires_grad, x.eq(x.detach()).all())

# a ready-made model takes one step
torch.manual_seed(0)
model = torch.nn.Sequential(torch.nn.Flatten(), torch.nn.Linear(12, 5))
pictures, wanted = torch.rand(1, 3, 2, 2), torch.rand(1, 5)
gap = (model(pictures) - wanted).sum()
gap.backward()
sgd = torch.optim.SGD(model.parameters(), lr=1e-2, momentum=0.9)
old = model[1].bias.detach().clone()
sgd.step()
print(f"{gap.item():.4f}", model[1].bias.grad, old - model[1].bias.data)

# two leaves, derivatives known on paper
u = torch.tensor([1., 4.], requires_grad=True)
v = torch.tensor([5., -2.], requires_grad=True)
Q = 2 * u ** 3 - v ** 2 + u * v
Q.backward(gradient=torch.ones_like(Q))
print(6 * u ** 2 + v == u.grad)
print(u - 2 * v == v.grad)

# who needs a gradient?
p, q = torch.rand(3), torch.rand(3)
r = torch.rand(3, requires_grad=True)
print(f"p + q: {(p + q).requires_grad}, p + r: {(p + r).requires_grad}")
fn = (p + r).grad_fn
print(fn.next_functions[0][0], fn.next_functions[1][0].name(), fn.next_functions[1][0].variable is r)
