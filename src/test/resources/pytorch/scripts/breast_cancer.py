# Breast cancer: benign or malignant. With the rows, weights and batches that Tapedeck has.
# The losses are the same, too, but for rounding: training may amplify that until they part.
import numpy as np
import pandas as pd
import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset

torch.set_default_dtype(torch.float64)

# Data: 569 rows
table = pd.read_csv("sample-datasets/breast_cancer.csv", dtype=str)

# Which rows are for training; rows that are the same are on one side.
rows = [tuple(row) for row in table.fillna("").to_numpy().tolist()]
distinct = list(dict.fromkeys(rows))
classes = {}
for i in torch.randperm(len(distinct), generator=torch.Generator().manual_seed(1)).tolist():
    classes.setdefault(distinct[i][30], []).append(distinct[i])
chosen = {row for part in classes.values() for row in part[:int(0.8 * len(part) + 0.5)]}
train = np.array([row in chosen for row in rows])

# read text as numbers
columns = [
    "mean radius", "mean texture", "mean perimeter", "mean area", "mean smoothness", "mean compactness",
    "mean concavity", "mean concave points", "mean symmetry", "mean fractal dimension", "radius error",
    "texture error", "perimeter error", "area error", "smoothness error", "compactness error",
    "concavity error", "concave points error", "symmetry error", "fractal dimension error",
    "worst radius", "worst texture", "worst perimeter", "worst area", "worst smoothness",
    "worst compactness", "worst concavity", "worst concave points", "worst symmetry",
    "worst fractal dimension",
]
for column in columns:
    table[column] = pd.to_numeric(table[column], errors="coerce")

# standardise
columns = [
    "mean radius", "mean texture", "mean perimeter", "mean area", "mean smoothness", "mean compactness",
    "mean concavity", "mean concave points", "mean symmetry", "mean fractal dimension", "radius error",
    "texture error", "perimeter error", "area error", "smoothness error", "compactness error",
    "concavity error", "concave points error", "symmetry error", "fractal dimension error",
    "worst radius", "worst texture", "worst perimeter", "worst area", "worst smoothness",
    "worst compactness", "worst concavity", "worst concave points", "worst symmetry",
    "worst fractal dimension",
]
mean, std = table.loc[train, columns].mean(), table.loc[train, columns].std(ddof=0)
table[columns] = (table[columns] - mean) / std.replace(0, 1)

# x, y
classes = sorted(table.loc[train, "diagnosis"].dropna().unique())
table["diagnosis"] = table["diagnosis"].map({name: i for i, name in enumerate(classes)})

inputs = torch.tensor(table.drop(columns="diagnosis").to_numpy(dtype=float))
label = torch.tensor(table["diagnosis"].to_numpy(dtype=int))
train = torch.tensor(np.flatnonzero(train))
targets = label.unsqueeze(1).double()
loader = DataLoader(TensorDataset(inputs[train], targets[train]), batch_size=32, shuffle=True)

# Parameters
def layer(n_in, n_out):
    # For x @ w + b. PyTorch keeps and draws a weight as (out, in), in float32.
    linear = torch.nn.Linear(n_in, n_out, dtype=torch.float32)
    weight = linear.weight.detach()
    return weight.T.double().contiguous().requires_grad_(), linear.bias.detach().double().requires_grad_()

torch.manual_seed(1)
w1, b1 = layer(30, 8)
w2, b2 = layer(8, 1)
parameters = [w1, b1, w2, b2]
lr = 0.01
optimizer = torch.optim.Adam(parameters, lr=lr)

# Training
losses = []
for epoch in range(20):
    for x, y in loader:
        m1 = x @ w1
        z1 = m1 + b1
        h1 = torch.relu(z1)
        m2 = h1 @ w2
        logits = m2 + b2
        loss = F.binary_cross_entropy_with_logits(logits, y)

        loss.backward()

        optimizer.step()
        optimizer.zero_grad()
        losses.append(loss.item())
    print(f"epoch {epoch + 1}, iteration {len(losses)}: loss {losses[-1]:.6g}")
