import torch

torch.manual_seed(5)
a = torch.arange(6.0).view(2, 3)
b = torch.arange(12.0).view(3, 4)
v = torch.tensor([1.0, 2.0, 3.0])
print(a @ b, torch.mm(a, b).equal(a.matmul(b)), a @ v, torch.mv(a, v), v @ v, torch.dot(v, v), v @ b, sep="\n")
print(torch.outer(v, v), torch.ger(v[:2], v), a.t() @ a, a.T.shape, sep="\n")

A = torch.randn(4, 2, 3)
B = torch.randn(4, 3, 5)
print(torch.bmm(A, B).shape, torch.allclose(torch.bmm(A, B), A @ B), (A @ b).shape)
print((torch.randn(2, 1, 4, 3) @ torch.randn(5, 3, 2)).shape, torch.baddbmm(torch.zeros(4, 2, 5), A, B).shape, torch.addmm(torch.ones(2, 4), a, b, beta=2, alpha=0.5))

print(torch.einsum("ij,jk->ik", a, b).equal(a @ b), torch.einsum("ij->ji", a), torch.einsum("ij->", a), torch.einsum("ij->i", a), torch.einsum("i,j->ij", v, v), sep="\n")
print(torch.einsum("ii->i", torch.arange(9.0).view(3, 3)), torch.einsum("ii", torch.arange(9.0).view(3, 3)), torch.einsum("bij,bjk->bik", A, B).shape, torch.einsum("...ij,...jk", A, B).shape)
print(torch.einsum("bij,bij->b", A, A) - (A * A).sum((1, 2)) < 1e-5, torch.einsum("i,ij,j", v[:2], a, v))
q, k = torch.randn(2, 4, 3), torch.randn(2, 5, 3)
att = torch.einsum("bqd,bkd->bqk", q, k) / 3 ** 0.5
print((att.softmax(-1).sum(-1) - 1).abs().max() < 1e-5, torch.allclose(att, q @ k.transpose(1, 2) / 3 ** 0.5, atol=1e-6))

w = torch.ones(2, 3, requires_grad=True)
u = torch.ones(3, requires_grad=True)
r = torch.einsum("ij,j->i", w * 2, u)
print(r)
(r * torch.tensor([1.0, 2.0])).sum().backward()
print(w.grad, u.grad)
w.grad = None
c = torch.bmm(w.unsqueeze(0), b.unsqueeze(0))
print(c)
c.sum().backward()
print(w.grad)
print(w @ u, torch.addmm(torch.zeros(4), w, b), w.mm(b).sum(), torch.tensordot(a, b, dims=1), sep="\n")

M = torch.tensor([[4.0, 1.0], [2.0, 3.0]])
print(torch.inverse(M), torch.det(M), torch.linalg.solve(M, torch.tensor([1.0, 2.0])), torch.matrix_power(M, 3), M.trace(), sep="\n")
print(torch.cross(torch.tensor([1.0, 0, 0]), torch.tensor([0, 1.0, 0]), dim=0), torch.tril(torch.ones(3, 3)), torch.triu(torch.ones(3, 3), diagonal=1), torch.diag(v), torch.diag(torch.eye(2)), sep="\n")
for bad in (lambda: a @ a, lambda: torch.mm(a, v), lambda: torch.bmm(a, b), lambda: torch.dot(v, v[:2]), lambda: torch.einsum("ij,jk->ik", a, a), lambda: v @ a):
    try:
        bad()
    except RuntimeError as e:
        print(e)
