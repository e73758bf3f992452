import torch

def main(epochs, rate=0.5):
    w = torch.tensor([1.0, -1.0], requires_grad=True)
    history = []
    for epoch in range(epochs):
        name = f'epoch {epoch}'
        for x in (1.0, 2.0):  # trains
            loss = (w * x).pow(2).sum()
            loss.backward()
            with torch.no_grad():
                w -= rate * 0.25 * w.grad
                w.grad = None
        history.append(round(loss.item(), 4))
        last = history[-1]
    return history

result = main(3)
