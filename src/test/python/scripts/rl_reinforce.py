import torch
import torch.nn as nn
from torch.distributions import Bernoulli, Categorical, Normal

# REINFORCE on a contextual bandit: in context c the arm (c + 1) % 3 pays
torch.manual_seed(0)
K = 3


class Chooser(nn.Module):
    def __init__(self):
        super().__init__()
        self.table = nn.Linear(K, K, bias=False)
        nn.init.zeros_(self.table.weight)

    def forward(self, context):
        return Categorical(logits=self.table(context))


chooser = Chooser()
adam = torch.optim.Adam(chooser.parameters(), lr=0.1)
usual = 0.0
for round_ in range(1, 61):
    contexts = torch.eye(K)
    dist = chooser(contexts)
    arms = dist.sample()
    pay = (arms == (torch.arange(K) + 1) % K).float()
    advantage = pay - usual
    objective = (dist.log_prob(arms) * advantage).sum() + 0.01 * dist.entropy().sum()
    adam.zero_grad()
    (-objective).backward()
    adam.step()
    usual = 0.9 * usual + 0.1 * pay.mean().item()
    if round_ % 15 == 0:
        print(f"round {round_} pay {pay.mean().item():.3f} usual {usual:.3f} objective {objective.item():.3f} arms {arms.tolist()}")

with torch.no_grad():
    print(chooser(torch.eye(K)).probs.argmax(dim=1))

d = Categorical(torch.tensor([0.2, 0.3, 0.5]))
print(d.entropy(), d.log_prob(torch.tensor([0, 2])), d.probs, d.sample((4,)))
print(Categorical(logits=torch.tensor([0.0, 1.0])).probs)
n = Normal(torch.tensor([0.0, 1.0]), torch.tensor([1.0, 2.0]))
print(n.log_prob(torch.tensor([0.0, 0.0])), n.mean, n.entropy(), n.sample())
print(Bernoulli(torch.tensor(0.3)).log_prob(torch.tensor(1.0)), Bernoulli(torch.full((5,), 0.5)).sample())


def rewards_to_go(rewards, gamma):
    out = torch.zeros(len(rewards))
    run = 0.0
    for k in range(len(rewards) - 1, -1, -1):
        run = rewards[k] + gamma * run
        out[k] = run
    return out


g = rewards_to_go([0, 0, 1, 0, 2], 0.9)
print(g, (g - g.mean()) / (g.std() + 1e-8))

# the score function has mean zero
logits = torch.tensor([0.5, -0.5, 0.0], requires_grad=True)
p = Categorical(logits=logits)
expected = torch.zeros(3)
for a in range(3):
    s, = torch.autograd.grad(p.log_prob(torch.tensor(a)), logits, retain_graph=True)
    print(a, s)
    expected += p.probs[a].detach() * s
print((expected.abs() < 1e-6).all())
