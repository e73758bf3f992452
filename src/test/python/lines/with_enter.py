import torch
w = torch.tensor([1.0], requires_grad=True)

class Scope:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        kept = self.name + '!'
        return kept

    def __exit__(self, *what):
        left = len(self.name)

for i in range(2):  # trains
    with Scope(f'scope {i}') as name:
        loss = (w * len(name)).sum()
    loss.backward()
