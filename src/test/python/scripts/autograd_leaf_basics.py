import torch

# which tensors are leaves, and where do gradients end up?
x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
w = torch.tensor([0.5, -1.0, 2.0], requires_grad=True)
c = torch.tensor([10.0, 20.0, 30.0])

y = x * w + c
z = y ** 2
loss = z.mean()

for name, t in [("x", x), ("w", w), ("c", c), ("y", y), ("z", z), ("loss", loss)]:
    print(f"{name:5s} leaf={t.is_leaf!s:5} requires_grad={t.requires_grad!s:5} grad_fn={type(t.grad_fn).__name__}")

print(y)
print(z)
print(loss)
print("before backward:", x.grad, w.grad)

y.retain_grad()
loss.backward()

print("x.grad", x.grad)
print("w.grad", w.grad)
print("c.grad", c.grad)
print("y.grad", y.grad)

# the same by hand: dL/dy = 2*y/3
dy = 2 * y.detach() / 3
print(torch.allclose(x.grad, dy * w.detach()))
print(torch.allclose(w.grad, dy * x.detach()))

# walk the graph from the loss back to the leaves
node = loss.grad_fn
depth = 0
while node is not None:
    print("  " * depth + node.name(), len(node.next_functions))
    nxt = [n for n, _ in node.next_functions if n is not None]
    node = nxt[0] if nxt else None
    depth += 1

# several functions of one variable
t = torch.tensor(0.5, requires_grad=True)
for f in (torch.sin, torch.cos, torch.exp, torch.log, torch.sqrt, torch.tanh, torch.sigmoid, torch.atan, torch.reciprocal):
    t.grad = None
    out = f(t)
    out.backward()
    print(f"{f.__name__:10s} f={out.item():.6f} df={t.grad.item():.6f} {out.grad_fn.name()}")
