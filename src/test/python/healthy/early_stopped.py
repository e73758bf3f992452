import copy
import torch
from torch import nn
from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import train_test_split

torch.manual_seed(3)
X, y = load_breast_cancer(return_X_y=True)
X = (X - X.mean(0)) / X.std(0)
parts = train_test_split(X, y, test_size=0.4, random_state=3, stratify=y)
X_tr, X_va = (torch.tensor(p, dtype=torch.float32) for p in parts[:2])
y_tr, y_va = (torch.tensor(p, dtype=torch.float32).unsqueeze(1) for p in parts[2:])
model = nn.Sequential(nn.Linear(30, 16), nn.ReLU(), nn.Dropout(0.3), nn.Linear(16, 1))
criterion = nn.BCEWithLogitsLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
best, best_state, patience = float("inf"), None, 0
for epoch in range(120):
    model.train()
    optimizer.zero_grad()
    criterion(model(X_tr), y_tr).backward()
    optimizer.step()
    model.eval()
    with torch.no_grad():
        val = criterion(model(X_va), y_va).item()
    if val < best - 1e-3:
        best, best_state, patience = val, copy.deepcopy(model.state_dict()), 0
    else:
        patience += 1
    if patience > 6:
        break
model.load_state_dict(best_state)
print("stopped early:", epoch < 119)
print(f"best validation loss {best:.2f}")
