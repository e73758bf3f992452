import torch

x = torch.ones(2, requires_grad=True)
print(type(x.grad), type(x.grad_fn).__name__, x.grad is None, [x.grad])
for f in (lambda: 0.1 * x.grad, lambda: x - x.grad, lambda: x.grad.zero_(), lambda: x.grad[0]):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
