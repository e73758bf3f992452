import torch, copy
x = torch.tensor([1., 2.], requires_grad=True)
w = torch.tensor([1., 2.], dtype=torch.float64, requires_grad=True)
y = x.double() * w
g, = torch.autograd.grad((y**2).sum(), x, create_graph=True)
print(g, g.dtype)
print(torch.autograd.grad(g.sum(), [x, w]))
y = x * w
print(y.dtype)
g, h = torch.autograd.grad((y**2).sum(), [x, w], create_graph=True)
print(g.dtype, h.dtype)
print(torch.autograd.grad(g.sum(), [x, w]))
print(x._version, x.output_nr, x.retains_grad, x.is_leaf)
a = x * 2
a.detach_()
print(a.requires_grad, a.is_leaf)
b = x * 2
b.retain_grad()
b.sum().backward(retain_graph=True)
print(b.grad, b.retains_grad)
with torch.no_grad():
    x.copy_(torch.tensor([5., 6.]))
    x.mul_(2)
    x += 1
print(x, x._version)
x.data = torch.tensor([0., 1.])
print(x)
x.data.fill_(3.)
print(x)
x.data -= 1
print(x)
x.grad = torch.ones(2)
x.grad += 1
print(x.grad)
x.grad.data.zero_()
print(x.grad)
z = x.clone().detach().requires_grad_(True)
print(z)
torch.manual_seed(0)
lin = torch.nn.Linear(2, 1)
for p in lin.parameters(): p.requires_grad_(False)
print(lin(x).requires_grad, lin(x.detach()).requires_grad)
for p in lin.parameters(): p.requires_grad = True
loss = lin(x).sum()
print(torch.autograd.grad(loss, lin.parameters(), retain_graph=True))
print(torch.autograd.grad(loss, tuple(lin.parameters())))
q = torch.zeros(3, requires_grad=True)
with torch.no_grad(): q[1] = 4
print(q)
r = q * 1
r[0] = 7
print(r, r.grad_fn.name(), type(r.grad_fn))
r.sum().backward(); print(q.grad)
u = q.view(3, 1)
m = torch.eye(2, requires_grad=True)
def hook(g): print('hook', g)
k = m * 2
hd = k.register_hook(hook)
print(type(hd))
k.sum().backward()
print(torch.is_tensor(m.grad), m.grad)
v = torch.ones(2, requires_grad=True)
opt = torch.optim.SGD([v], lr=.1)
for i in range(2):
    opt.zero_grad()
    l = (v**2).sum(); l.backward(); opt.step()
print(v)
print(torch.autograd.grad(v.sum() * 0 + 1, v))
try: copy.deepcopy(v * 2)
except RuntimeError as e: print(str(e)[:60])
print(copy.deepcopy(v))
print(v.grad.requires_grad, v.grad.is_leaf)
class F(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a): return a * 1
    @staticmethod
    def backward(ctx, g): return g
o = F.apply(v)
print(type(o.grad_fn), repr(o.grad_fn)[:40], o.grad_fn.name(), type((v*2).grad_fn))
try: o.grad_fn.nope
except AttributeError as e: print(e)
