"""Products of vectors and matrices, einsum, and what is solved."""
import torch


def show(f):
    try:
        print(f())
    except RuntimeError as e:
        print(type(e).__name__, str(e).split('\n')[0])
    except (TypeError, ValueError) as e:
        print(type(e).__name__, str(e).split('\n')[0])


a = torch.arange(6.0).view(2, 3)
b = torch.arange(12.0).view(3, 4)
v = torch.tensor([1.0, 2.0, 3.0])
A, B = torch.arange(24.0).view(4, 2, 3), torch.arange(36.0).view(4, 3, 3)
M = torch.tensor([[4.0, 1.0], [2.0, 3.0]])
S = torch.tensor([[4.0, 1.0, 0.0], [1.0, 3.0, 1.0], [0.0, 1.0, 4.0]])
print(a.mm(b), a.mv(v), v.dot(v), torch.bmm(A, B).sum(0), torch.outer(v, v), torch.inner(v, v), torch.inner(a, a), torch.vdot(v, v), torch.kron(v[:2], v), sep='\n')
print(torch.addmm(torch.ones(4), a, b, beta=2, alpha=0.5), torch.addmv(v[:2], a, v), torch.addr(M, v[:2], v[:2]), torch.baddbmm(torch.ones(4, 2, 3), A, B, alpha=0.1)[0], torch.addbmm(torch.zeros(2, 3), A, B), sep='\n')
print(torch.tensordot(a, b, dims=1), torch.tensordot(A, A, dims=([0, 2], [0, 2])), torch.chain_matmul(a, b), torch.linalg.multi_dot([a, b, b.t()]), torch.matrix_power(M, 5), torch.matrix_power(M, 0), sep='\n')
print(torch.cross(v, v.flip(0), dim=0), torch.linalg.cross(S, S + 1), torch.linalg.vecdot(a, a))
for equation, *operands in (('ij,jk->ik', a, b), ('ij->ji', a), ('ii', S), ('ii->i', S), ('i,j->ij', v, v), ('i,ij,j', v[:2], a, v), ('bij,bjk->bik', A, B), ('...ij,...jk', A, B),
                            ('bij->b', A), ('ij,ij->', a, a), ('b...->...', A), ('bhqd,bhkd->bhqk', A.view(2, 2, 2, 3), A.view(2, 2, 2, 3))):
    print(equation, torch.einsum(equation, *operands))
print(torch.inverse(M), M.det(), torch.slogdet(M), torch.linalg.slogdet(-M), torch.logdet(M), torch.linalg.solve(M, v[:2]), torch.linalg.inv(S), torch.linalg.cholesky(S), sep='\n')
print(torch.linalg.norm(a), torch.linalg.norm(a, 1), torch.linalg.vector_norm(v, 3), torch.linalg.matrix_norm(M, float('inf')), torch.linalg.matrix_norm(A), torch.linalg.norm(A, dim=(1, 2)))
print((torch.linalg.eigvalsh(S) + 0.123).round(decimals=3), (torch.linalg.svdvals(b) + 0.123).round(decimals=3), torch.linalg.matrix_rank(b), torch.linalg.cond(M), torch.linalg.pinv(a), torch.linalg.solve_triangular(S.triu(), v.view(3, 1), upper=True), sep='\n')
q, r = torch.linalg.qr(S)
print(q[:, 1:], r, torch.allclose(q @ r, S, atol=1e-5))
for f in (lambda: a @ a, lambda: torch.mm(a, v), lambda: torch.bmm(a, b), lambda: torch.dot(v, v[:2]), lambda: torch.dot(a, v), lambda: torch.mv(a, a), lambda: torch.mv(a, v[:2]), lambda: v @ a,
          lambda: torch.outer(a, v), lambda: torch.bmm(A, A), lambda: torch.inverse(a), lambda: torch.inverse(torch.zeros(2, 2)), lambda: torch.det(a), lambda: torch.linalg.solve(M, v),
          lambda: torch.linalg.cholesky(-S), lambda: torch.tensordot(a, a, dims=1), lambda: torch.matmul(a, 2), lambda: a @ 2, lambda: torch.mm(a, b.double()), lambda: torch.dot(v.int(), v),
          lambda: torch.einsum('ij,jk->ik', a, a), lambda: torch.einsum('ijk', a), lambda: torch.einsum('ij->ik', a), lambda: torch.einsum('ii', a), lambda: torch.einsum(''), lambda: torch.linalg.matrix_norm(v)):
    show(f)
try:
    torch.linalg.inv(torch.zeros(2, 2))
except torch.linalg.LinAlgError as e:
    print(type(e).__name__, e)
w = M.clone().requires_grad_()
for f in (lambda: w.inverse(), lambda: w.det(), lambda: torch.slogdet(w).logabsdet, lambda: torch.linalg.solve(w, v[:2]), lambda: torch.linalg.cholesky(w @ w.t()), lambda: torch.einsum('ij,jk->ik', w, w),
          lambda: torch.einsum('ii->', w), lambda: torch.matrix_power(w, 3), lambda: torch.outer(w[0], w[1]), lambda: torch.addmm(w, w, w, beta=0.5), lambda: torch.tensordot(w, w), lambda: w.logdet(), lambda: torch.linalg.matrix_norm(w, 1), lambda: torch.linalg.norm(w, -float('inf')), lambda: torch.linalg.multi_dot([w, w])):
    w.grad = None
    r = f()
    print(r)
    r.sum().backward()
    print(w.grad)
