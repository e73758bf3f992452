import torch

torch.manual_seed(0)
print(torch.rand(3))
print(torch.randn(3))
print(torch.rand(2, 9))
print(torch.randn(2, 10))
print(torch.randn(16))
print(torch.randn(17))
print(torch.randint(0, 10, (5,)), torch.randint(100, (2, 2)), torch.randint(-5, 5, (3,), dtype=torch.int32))
print(torch.randperm(8), torch.randperm(3), torch.randperm(0))
print(torch.rand(()).item() < 1, torch.rand(1))

torch.manual_seed(123)
a = torch.randn(4)
torch.manual_seed(123)
b = torch.randn(4)
print(torch.equal(a, b), a)
print(torch.bernoulli(torch.full((8,), 0.3)), torch.bernoulli(torch.tensor([0.0, 1.0])))
print(torch.normal(0.0, 2.0, size=(3,)), torch.normal(torch.zeros(2), torch.ones(2)), torch.normal(torch.arange(3.0), 0.1))
print(torch.zeros(5).uniform_(-1, 1), torch.zeros(5).normal_(10, 0.5), torch.empty(4).exponential_(), torch.empty(3).bernoulli_(0.5))
print(torch.rand(2, dtype=torch.float64), torch.randn(2, dtype=torch.float64))
print(torch.rand_like(a), torch.randn_like(a), torch.randint_like(a, 5))
print(torch.multinomial(torch.tensor([0.1, 0.2, 0.7]), 5, replacement=True))
print(torch.multinomial(torch.tensor([0.1, 0.2, 0.7]), 2))
print(torch.zeros(6).random_(0, 10), torch.zeros(3, dtype=torch.long).random_(5))

state = torch.get_rng_state()
x = torch.rand(2)
torch.set_rng_state(state)
print(torch.equal(x, torch.rand(2)), torch.initial_seed())

# law of large numbers
torch.manual_seed(1)
for n in (10, 1000, 100000):
    s = torch.randn(n)
    u = torch.rand(n)
    print(n, f"{s.mean():.3f} {s.std():.3f} {u.mean():.3f} {(s.abs() < 1).float().mean():.3f}")

# monte carlo pi
torch.manual_seed(2)
pts = torch.rand(50000, 2)
inside = (pts.pow(2).sum(1) <= 1).sum()
print(f"pi ~ {4 * inside.item() / len(pts):.4f}", inside)

# random walk
torch.manual_seed(3)
steps = torch.randint(0, 2, (20,)) * 2 - 1
print(steps.cumsum(0).tolist())
