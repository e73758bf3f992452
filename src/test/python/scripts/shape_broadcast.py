import torch

a = torch.arange(3.0)
col = torch.tensor([[10.0], [20.0]])
print(a + col, (a + col).shape)
print(torch.broadcast_shapes((3, 1), (1, 4)), torch.broadcast_to(a, (2, 3)))
x, y = torch.broadcast_tensors(a, col)
print(x, y)
print(col.expand(2, 3), col.expand(-1, 2), col.expand_as(torch.zeros(2, 4)).shape, a.repeat(2), a.repeat(2, 2), a.repeat_interleave(2), a.tile((2,)), sep="\n")

# gradients of broadcast operands are summed back
w = torch.ones(2, 1, requires_grad=True)
b = torch.zeros(3, requires_grad=True)
s = torch.tensor(2.0, requires_grad=True)
out = w * a + b * s + 1
print(out)
(out * torch.arange(6.0).view(2, 3)).sum().backward()
print(w.grad, b.grad, s.grad)

# pairwise distances
p = torch.tensor([[0.0, 0.0], [3.0, 4.0], [6.0, 8.0]])
d = (p[:, None, :] - p[None, :, :]).pow(2).sum(-1).sqrt()
print(d, torch.cdist(p, p).shape)

# shapes
t = torch.arange(12)
print(t.view(3, 4).shape, t.view(-1, 6).shape, t.reshape(2, -1, 2).shape, t.view(2, 2, 3).flatten().shape, t.view(2, 2, 3).flatten(1).shape, t.unflatten(0, (3, 4)).shape)
z = torch.zeros(1, 3, 1, 2)
print(z.squeeze().shape, z.squeeze(0).shape, z.squeeze(1).shape, z.unsqueeze(-1).shape, z.permute(3, 2, 1, 0).shape, z.transpose(1, 3).shape, z.movedim(1, -1).shape, z.swapaxes(0, 1).shape)
print(torch.cat([t.view(3, 4), t.view(3, 4)], dim=1).shape, torch.stack([t, t], 1).shape, torch.vstack([t, t]).shape, torch.hstack([t, t]).shape, torch.dstack([t, t]).shape)
print(t.split(5), t.chunk(3), t.view(3, 4).split([1, 3], dim=1), torch.tensor_split(t, 5)[0], t.view(3, 4).unbind(1)[1], sep="\n")
print(t.view(3, 4).t().is_contiguous(), t.view(3, 4).stride(), t.view(3, 4).t().stride(), t.view(3, 4).t().contiguous().view(-1), t.view(3, 4).t().reshape(-1)[:4])
print(torch.meshgrid(torch.arange(2), torch.arange(3), indexing="ij"))
print(t.unfold(0, 4, 4), t.view(3, 4).rot90(), t.view(3, 4).fliplr()[0], torch.nn.functional.pad(a, (1, 2)), torch.nn.functional.one_hot(torch.tensor([0, 2])), sep="\n")

for bad in (lambda: torch.ones(2, 3) + torch.ones(2, 4), lambda: t.view(5, 2), lambda: t.view(3, 4).t().view(-1), lambda: torch.cat([torch.ones(2, 3), torch.ones(2, 4)]), lambda: a.expand(2, 4), lambda: torch.stack([a, a[:2]]), lambda: a.squeeze(3), lambda: a.item(), lambda: z.permute(0, 1), lambda: torch.ones(3, 2) * torch.ones(2, 3)):
    try:
        bad()
    except (RuntimeError, IndexError) as e:
        print(type(e).__name__, "|", e)
