import torch
import torch.nn.functional as F

torch.manual_seed(4)
centres = torch.tensor([[2.0, 0.0], [-2.0, 0.0], [0.0, 2.0], [0.0, -2.0]])
which = torch.randint(0, 4, (160,))
x = centres[which] + torch.randn(160, 2) * 0.5
W1 = (torch.randn(2, 16) / 2 ** 0.5).requires_grad_()
b1 = torch.zeros(16, requires_grad=True)
W2 = (torch.randn(16, 4) / 4).requires_grad_()
b2 = torch.zeros(4, requires_grad=True)


def predict(inputs):
    h = F.gelu(inputs @ W1 + b1)
    return (h @ W2 + b2).softmax(-1)


optimizer = torch.optim.SGD([W1, b1, W2, b2], lr=0.3, momentum=0.9)
for it in range(60):
    probs = predict(x)
    loss = F.cross_entropy(probs, which, label_smoothing=0.05)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print('%.2f' % loss.item(), (predict(x).argmax(1) == which).float().mean().item() > 0.5)
