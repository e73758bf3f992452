import torch
import torch.nn as nn

torch.manual_seed(8)
policy = nn.Linear(5, 2)
optimizer = torch.optim.SGD(policy.parameters(), lr=0.3)
eye = torch.eye(5)


def episode():
    place, logs = 2, []
    for _ in range(12):
        dist = torch.distributions.Categorical(logits=policy(eye[place]))
        action = dist.sample()
        logs.append(dist.log_prob(action))
        place += 1 if action.item() == 1 else -1
        if place in (0, 4):
            break
    return torch.stack(logs), 1.0 if place == 4 else -1.0


for update in range(1, 16):
    optimizer.zero_grad()
    gains = []
    for _ in range(8):
        logs, gain = episode()
        (-(logs.sum() * gain) / 8).backward()
        gains.append(gain)
    optimizer.step()
    if update % 5 == 0:
        print(f"update {update} mean gain {sum(gains) / 8:.2f}")
