import torch
w = torch.tensor([1.0, 2.0], requires_grad=True)

def layer(x, by):
    h = x * by
    out = torch.relu(h - 1)
    return out

warm = layer(torch.ones(2), 3)
for i in range(2):  # trains
    a = layer(w, 1)
    b = layer(a + 1, i + 1)
    loss = layer(b, 2).sum()
    loss.backward()
    check = layer(w.detach(), i)
