import torch


class MyReLU(torch.autograd.Function):
    @staticmethod
    def forward(ctx, input):
        ctx.save_for_backward(input)
        return input.clamp(min=0)

    @staticmethod
    def backward(ctx, grad_output):
        input, = ctx.saved_tensors
        grad_input = grad_output.clone()
        grad_input[input < 0] = 0
        return grad_input


torch.manual_seed(0)
x = torch.randn(64, 10)
y = torch.randn(10, 3).mul(0.3)
y = torch.tanh(x @ y)
w1 = (torch.randn(10, 40) * 0.4).requires_grad_()
w2 = (torch.randn(40, 3) * 0.2).requires_grad_()
for t in range(300):
    y_pred = MyReLU.apply(x.mm(w1)).mm(w2)
    loss = (y_pred - y).pow(2).mean()
    if t % 100 == 99:
        print(t + 1, f"{loss.item():.3f}")
    loss.backward()
    with torch.no_grad():
        w1 -= 0.1 * w1.grad
        w2 -= 0.1 * w2.grad
        w1.grad.zero_()
        w2.grad.zero_()
