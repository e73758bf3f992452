import torch

x = torch.tensor([3.0, -1.0, 4.0, 1.0, -5.0, 9.0, 2.0, 6.0])
print(x.sort())
print(x.sort(descending=True).values, x.argsort(), x.argsort(descending=True))
print(x.topk(3))
print(x.topk(2, largest=False))
v, i = x.view(2, 4).topk(2, dim=1)
print(v, i)
print(x.view(2, 4).sort(dim=0), x.kthvalue(3), x.msort(), sep="\n")

t = torch.tensor([3, 1, 2, 3, 1, 3, 0])
print(torch.unique(t), t.unique(return_counts=True), torch.unique(t, return_inverse=True, return_counts=True))
print(torch.unique_consecutive(torch.tensor([1, 1, 2, 2, 3, 1])))
print(torch.unique(torch.tensor([[1, 2], [1, 2], [0, 5]]), dim=0))
print(t.sort(stable=True), torch.sort(t, descending=True)[0])
print(torch.searchsorted(torch.tensor([1, 3, 5, 7]), torch.tensor([0, 3, 6])), torch.bucketize(torch.tensor([0.5, 2.5]), torch.tensor([0.0, 1.0, 2.0])))
print(torch.isin(t, torch.tensor([1, 0])), torch.combinations(torch.tensor([1, 2, 3])), torch.cartesian_prod(torch.tensor([0, 1]), torch.tensor([5, 6])), sep="\n")

# accuracy at k
logits = torch.tensor([[0.1, 0.7, 0.2, 0.0], [0.4, 0.3, 0.2, 0.1], [0.0, 0.1, 0.3, 0.6], [0.3, 0.3, 0.3, 0.1]])
target = torch.tensor([1, 2, 2, 0])
for k in (1, 2, 3):
    _, pred = logits.topk(k, dim=1)
    hit = pred.eq(target.view(-1, 1)).any(dim=1)
    print(f"top-{k}: {hit.float().mean().item():.2f}", pred.tolist() if k < 3 else "")

# gradients flow to the chosen entries
p = torch.tensor([0.3, 2.0, -1.0, 1.5], requires_grad=True)
top, _ = p.topk(2)
print(top)
(top * torch.tensor([1.0, 10.0])).sum().backward()
print(p.grad)
p.grad = None
s, order = p.sort()
print(s, order)
(s * torch.arange(4.0)).sum().backward()
print(p.grad)

# sort one tensor by another
names = ["ann", "bob", "cy", "dee"]
age = torch.tensor([31, 25, 47, 19])
print([names[k] for k in age.argsort()], age[age.argsort()].tolist(), age.flip(0))
