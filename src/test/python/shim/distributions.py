import torch
from torch.distributions import *

torch.manual_seed(0)
n = Normal(torch.tensor([0.0, 1.0]), torch.tensor([1.0, 2.0]))
print(n, n.sample(), n.sample((2,)).shape, n.rsample(), n.mean, n.variance, n.stddev)
print(n.log_prob(torch.tensor([0.5, 0.5])), n.cdf(torch.tensor([0.0, 1.0])), n.entropy(), n.batch_shape, n.event_shape)
print(Normal(0.0, 1.0), Normal(0.0, 1.0).sample(), Normal(0, 1).log_prob(torch.tensor(0.0)))
for bad in (lambda: Normal(0.0, -1.0), lambda: Normal(torch.zeros(2), torch.tensor([1.0, 0.0])), lambda: Categorical(), lambda: n.log_prob(torch.tensor(float("nan"))),
            lambda: Bernoulli(1.5), lambda: Categorical(torch.tensor([0.5, 0.5])).log_prob(torch.tensor(2)), lambda: Uniform(1.0, 0.0)):
    try:
        print(bad())
    except (ValueError, NotImplementedError) as e:
        print(type(e).__name__, "|", str(e)[:400])
c = Categorical(torch.tensor([[0.1, 0.2, 0.7], [0.3, 0.3, 0.4]]))
print(c, c.sample(), c.sample((2, 2)), c.log_prob(torch.tensor([1, 2])), c.entropy(), c.probs, c.logits)
l = torch.tensor([0.1, 2.0, -1.0], requires_grad=True)
c = Categorical(logits=l)
a = c.sample()
loss = -c.log_prob(a) * 2.0
loss.backward()
print(a, loss, l.grad, c.probs, c)
b = Bernoulli(torch.tensor([0.2, 0.9]))
print(b, b.sample(), b.log_prob(torch.tensor([1.0, 1.0])), b.entropy(), Bernoulli(logits=torch.tensor(0.3)).probs)
u = Uniform(torch.tensor(1.0), torch.tensor(3.0))
print(u, u.sample((3,)), u.log_prob(torch.tensor(2.0)), u.mean, u.entropy())
e = Exponential(torch.tensor([1.0, 4.0]))
print(e, e.sample(), e.log_prob(torch.tensor([1.0, 1.0])), e.mean)
m = MultivariateNormal(torch.zeros(2), torch.tensor([[2.0, 0.5], [0.5, 1.0]]))
print(m.sample(), m.log_prob(torch.ones(2)), m.sample((3,)).shape, m.entropy())
i = Independent(Normal(torch.zeros(3, 2), torch.ones(3, 2)), 1)
print(i.batch_shape, i.event_shape, i.log_prob(torch.zeros(3, 2)))
print(kl_divergence(n, Normal(torch.zeros(2), torch.ones(2))), kl_divergence(b, Bernoulli(torch.tensor([0.5, 0.5]))))
print(kl_divergence(Categorical(torch.tensor([0.2, 0.8])), Categorical(torch.tensor([0.5, 0.5]))), Poisson(torch.tensor([3.0])).sample())
mu, sigma = torch.zeros(2, requires_grad=True), torch.ones(2, requires_grad=True)
Normal(mu, sigma).rsample().sum().backward()
print(mu.grad, sigma.grad)
