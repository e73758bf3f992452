import torch

torch.manual_seed(7)
for f in (lambda: torch.rand(2, dtype=torch.int64), lambda: torch.randn(2, 3.5), lambda: torch.rand(-1), lambda: torch.randperm(2.5), lambda: torch.normal(torch.zeros(2), -torch.ones(2)),
          lambda: torch.normal(0.0, -1.0, (2,)), lambda: torch.normal(torch.arange(3), 1.0), lambda: torch.ones(2, requires_grad=True).uniform_(), lambda: torch.bernoulli(torch.tensor([1, 2])),
          lambda: torch.bernoulli(torch.tensor([1.5, 2])), lambda: torch.zeros(2).bernoulli_(2), lambda: torch.arange(3).normal_(), lambda: torch.manual_seed("a"), lambda: torch.set_rng_state(torch.zeros(3)),
          lambda: torch.zeros(2).random_(5, 2), lambda: torch.zeros(2, dtype=torch.uint8).random_(0, 257), lambda: torch.zeros(2).exponential_(lambd=-1), lambda: torch.multinomial(torch.ones(2, 2, 2), 1),
          lambda: torch.multinomial([1, 2], 1), lambda: torch.multinomial(torch.zeros(2), 1), lambda: torch.multinomial(torch.ones(2), 3), lambda: torch.zeros(2).uniform_(2, 1), lambda: torch.randint(3, 3, (2,))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "|", e)
torch.manual_seed(-1)
print(torch.initial_seed(), torch.Generator().initial_seed(), torch.Generator().manual_seed(5).initial_seed(), torch.Generator().device)
print(torch.get_rng_state().shape, torch.get_rng_state().dtype)
torch.manual_seed(7)
print(torch.randint(5, (2,), dtype=torch.float32), torch.randperm(4, dtype=torch.int32), torch.randint(0, 1 << 40, (2,)))
print(torch.rand(2, 2, dtype=torch.float64), torch.rand(size=(2,)), torch.randn((1, 2)), torch.rand(2, requires_grad=True))
print(torch.zeros(3).geometric_(0.3), torch.zeros(3).log_normal_(0, 0.5), torch.zeros(3).cauchy_(), torch.poisson(torch.full((4,), 3.0)))
print(torch.zeros(2, 3).normal_(), torch.zeros(4, dtype=torch.long).random_(10), torch.zeros(3, dtype=torch.bool).bernoulli_(0.5))
print(torch.zeros(2, 3).bernoulli_(torch.tensor([0.0, 1.0, 1.0])), torch.full((4,), 0.5).bernoulli(), torch.bernoulli(torch.zeros(3), 1.0))
g = torch.Generator().manual_seed(3)
s = g.get_state()
a = torch.randn(5, generator=g)
g.set_state(s)
print(torch.equal(a, torch.randn(5, generator=g)), torch.normal(torch.zeros(2), 2.0, generator=g), torch.normal(3.0, torch.ones(2), generator=g))
with torch.random.fork_rng():
    torch.rand(5)
print(torch.rand(2), torch.multinomial(torch.tensor([[0.0, 1.0], [1.0, 0.0]]), 1), torch.multinomial(torch.tensor([1.0, 2, 3, 4]), 3))
x = torch.zeros(2, 2)
x[0].uniform_()
print(x, torch.zeros(3, 2).t().normal_())
