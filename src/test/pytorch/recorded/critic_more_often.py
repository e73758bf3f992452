"""A critic steps three times for each step of its generator: every step of the critic is an iteration, and the last of the generator one more: 13."""
import torch

torch.manual_seed(0)
critic, generator = torch.nn.Linear(2, 1), torch.nn.Linear(1, 2)
optimizer_c = torch.optim.SGD(critic.parameters(), lr=0.1)
optimizer_g = torch.optim.SGD(generator.parameters(), lr=0.1)
for step in range(4):
    for _ in range(3):
        optimizer_c.zero_grad()
        (critic(generator(torch.randn(4, 1)).detach()).mean() - critic(torch.randn(4, 2)).mean()).backward()
        optimizer_c.step()
    optimizer_g.zero_grad()
    loss = -critic(generator(torch.randn(4, 1))).mean()
    loss.backward()
    optimizer_g.step()
print(loss.item())
