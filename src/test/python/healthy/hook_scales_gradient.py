import torch
from torch import nn

# gradient reversal: the features shall not tell from which of two machines a sample came
torch.manual_seed(5)
machine = torch.randint(0, 2, (240,))
kind = torch.randint(0, 2, (240,))
x = torch.randn(240, 6) * 0.7
x[:, 0] += 2.0 * kind - 1
x[:, 1] += 2.0 * machine - 1
features = nn.Sequential(nn.Linear(6, 8), nn.Tanh())
says_kind, says_machine = nn.Linear(8, 2), nn.Linear(8, 2)
params = [*features.parameters(), *says_kind.parameters(), *says_machine.parameters()]
optimizer = torch.optim.SGD(params, lr=0.1, momentum=0.5)
ce = nn.CrossEntropyLoss()
for step in range(121):
    h = features(x)
    for_machine = h.clone()
    for_machine.register_hook(lambda g: -0.5 * g)
    kind_loss = ce(says_kind(h), kind)
    machine_loss = ce(says_machine(for_machine), machine)
    optimizer.zero_grad()
    (kind_loss + machine_loss).backward()
    optimizer.step()
    if step % 40 == 0:
        print(f"step {step} kind {kind_loss.item():.2f} machine {machine_loss.item():.2f}")
