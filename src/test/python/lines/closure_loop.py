import torch

def make(rate):
    w = torch.tensor([2.0], requires_grad=True)
    steps = []
    def run(n):
        for k in range(n):  # trains
            loss = (w * w).sum()
            loss.backward()
            with torch.no_grad():
                w.sub_(rate * w.grad)
            w.grad = None
            steps.append(k)
        return len(steps)
    return run

run = make(0.25)
for times in (1, 2):
    count = run(times)
