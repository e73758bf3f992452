import torch
import torch.nn as nn

# hook on a tensor: look at the gradient, or replace it
x = torch.tensor([1.0, 2.0, 3.0], requires_grad=True)
seen = []
h1 = x.register_hook(lambda g: seen.append(g.clone()))
y = x * 2
h2 = y.register_hook(lambda g: g * 10)
y.sum().backward()
print(x.grad, seen)

h1.remove()
h2.remove()
x.grad = None
(x * 2).sum().backward()
print(x.grad, len(seen))

# hooks on modules
torch.manual_seed(1)
net = nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 2))
activations = {}


def save(name):
    def hook(module, args, output):
        activations[name] = output.detach()
    return hook


handles = [m.register_forward_hook(save(n)) for n, m in net.named_modules() if n]


def pre(module, args):
    print("pre", module, tuple(args[0].shape))


handles.append(net[2].register_forward_pre_hook(pre))


def back(module, grad_input, grad_output):
    print("backward of", type(module).__name__, [tuple(g.shape) for g in grad_output])


handles.append(net[0].register_full_backward_hook(back))

inp = torch.tensor([[1.0, 0.0, -1.0], [0.5, 0.5, 0.5]])
out = net(inp)
out.pow(2).sum().backward()
for k, v in activations.items():
    print(k, tuple(v.shape), f"{v.mean().item():.5f}")
for n, p in net.named_parameters():
    print(n, f"{p.grad.norm():.5f}")

for h in handles:
    h.remove()
activations.clear()
net(inp)
print("hooks gone:", activations)


# a forward hook may change the output
def double(module, args, output):
    return output * 2


before = net(inp).detach()
h = net.register_forward_hook(double)
print(torch.equal(net(inp), before * 2))
h.remove()
