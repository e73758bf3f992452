import sys
import copy
import torch
import torch.nn as nn
from tqdm import tqdm, trange


class EarlyStopping:
    def __init__(self, patience=3, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.counter, self.state = float("inf"), 0, None

    def __call__(self, loss, model):
        if loss < self.best - self.min_delta:
            self.best, self.counter = loss, 0
            self.state = copy.deepcopy(model.state_dict())
        else:
            self.counter += 1
        return self.counter >= self.patience


torch.manual_seed(0)
X = torch.randn(60, 5)
y = X @ torch.tensor([[1.0], [-1.0], [0.5], [0.0], [2.0]]) + 0.1 * torch.randn(60, 1)
Xtr, ytr, Xva, yva = X[:20], y[:20], X[20:], y[20:]
model = nn.Linear(5, 1)
opt = torch.optim.SGD(model.parameters(), lr=0.1)
stopper = EarlyStopping(patience=3, min_delta=1e-3)

pbar = tqdm(range(200), desc="training")
for epoch in pbar:
    model.train()
    loss = nn.functional.mse_loss(model(Xtr), ytr)
    opt.zero_grad()
    loss.backward()
    opt.step()
    model.eval()
    with torch.no_grad():
        val = nn.functional.mse_loss(model(Xva), yva).item()
    pbar.set_description(f"val {val:.4f}")
    pbar.set_postfix(loss=loss.item())
    if epoch % 10 == 0:
        print(f"epoch {epoch:3d} train {loss.item():.4f} val {val:.4f}")
    if stopper(val, model):
        print("stopped early:", 10 < epoch < 199)
        break
pbar.close()
model.load_state_dict(stopper.state)
print(f"best {stopper.best:.3f}, reloaded {nn.functional.mse_loss(model(Xva), yva).item():.3f}")

total = 0
for i in trange(5, leave=False):
    total += i
for batch in tqdm(torch.arange(6.0).split(2), total=3, file=sys.stderr):
    total += batch.sum().item()
print(total)
with tqdm(total=10) as bar:
    for _ in range(5):
        bar.update(2)
tqdm.write("written through tqdm")
for i in range(3):
    print(f"\rprogress {i + 1}/3", end="")
print("\ndone")
