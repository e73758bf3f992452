import torch

# three slot machines; the loss of REINFORCE is a surrogate, and goes where it likes
torch.manual_seed(0)
pays = torch.tensor([0.2, 0.5, 0.8])
preference = torch.zeros(3, requires_grad=True)
optimizer = torch.optim.Adam([preference], lr=0.1)
baseline = 0.0
for episode in range(1, 151):
    policy = torch.distributions.Categorical(logits=preference)
    arms = policy.sample((20,))
    reward = (torch.rand(20) < pays[arms]).float()
    loss = -(policy.log_prob(arms) * (reward - baseline)).mean()
    baseline = 0.9 * baseline + 0.1 * reward.mean().item()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if episode % 50 == 0:
        print(f"episode {episode} reward {reward.mean().item():.2f} chance of the best {preference.softmax(0)[2].item():.1f}")
