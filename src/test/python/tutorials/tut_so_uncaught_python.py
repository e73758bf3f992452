# A homework with a mistake in it: which line is it?
import torch
from torch import nn

torch.manual_seed(1)
data = {"train": torch.randn(10, 2), "test": torch.randn(4, 2)}


def accuracy(model, split):
    x = data[split]
    y = (x.sum(1) > 0).long()
    with torch.no_grad():
        return (model(x).argmax(1) == y).float().mean().item()


def fit(model, epochs):
    opt = torch.optim.SGD(model.parameters(), lr=0.5)
    for e in range(epochs):
        x = data["train"]
        y = (x.sum(1) > 0).long()
        loss = nn.functional.cross_entropy(model(x), y)
        opt.zero_grad()
        loss.backward()
        opt.step()
        print(f"epoch {e} loss {loss.item():.4f}")


model = nn.Linear(2, 2)
fit(model, 4)
try:
    print("train", accuracy(model, "train") > 0.5)
finally:
    print("now the validation split")
print("valid", accuracy(model, "valid"))
