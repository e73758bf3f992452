import torch
import torch.nn as nn


class Cubed(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x * x * x

    @staticmethod
    def backward(ctx, gradient):
        x, = ctx.saved_tensors
        return 3 * x * x * gradient


torch.manual_seed(11)
model = nn.Sequential(nn.Linear(2, 4), nn.Sigmoid(), nn.Linear(4, 1))
model[0].register_forward_hook(lambda module, given, out: out * 1.5)
model[2].register_full_backward_hook(lambda module, inward, outward: print("gradient", outward[0].abs().sum().item()))
model[2].weight.register_hook(lambda gradient: gradient.clamp(-0.01, 0.01))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for step in range(11):
    hidden = Cubed.apply(model(torch.randn(5, 2)))
    hidden.retain_grad()
    hidden.register_hook(lambda gradient: gradient * 2)
    loss = hidden.mean()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    print(step, loss.item(), hidden.grad.sum().item())
