import torch

torch.manual_seed(47)
yes = torch.randn(120, 3) + torch.tensor([0.4, 0.2, 0.0])
no = torch.randn(120, 3) - torch.tensor([0.4, 0.2, 0.0])
samples = torch.vstack((yes, no))
answers = torch.hstack((torch.ones(120), torch.zeros(120)))

weights = torch.zeros(3, requires_grad=True)
bias = torch.zeros((), requires_grad=True)
rate = 1.0
for epoch in range(10):
    order = torch.arange(240)
    for chunk in order.split(30):
        logit = samples[chunk] @ weights + bias
        p = torch.sigmoid(logit)
        loss = torch.nn.functional.binary_cross_entropy(p, answers[chunk])
        grads = torch.autograd.grad(loss, [weights, bias])
        with torch.no_grad():
            weights -= rate * grads[0]
            bias -= rate * grads[1]
print('right:', ((samples @ weights + bias > 0) == (answers > 0.5)).float().mean().item() > 0.6)
