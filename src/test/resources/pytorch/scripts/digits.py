# Digits: ten classes from 8 × 8 pixels. With the rows, weights and batches that Tapedeck has.
# The losses are the same, too, but for rounding: training may amplify that until they part.
import numpy as np
import pandas as pd
import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset

torch.set_default_dtype(torch.float64)

# Data: 1797 rows
table = pd.read_csv("sample-datasets/digits.csv", dtype=str)

# Which rows are for training; rows that are the same are on one side.
rows = [tuple(row) for row in table.fillna("").to_numpy().tolist()]
distinct = list(dict.fromkeys(rows))
classes = {}
for i in torch.randperm(len(distinct), generator=torch.Generator().manual_seed(1)).tolist():
    classes.setdefault(distinct[i][64], []).append(distinct[i])
chosen = {row for part in classes.values() for row in part[:int(0.8 * len(part) + 0.5)]}
train = np.array([row in chosen for row in rows])

# choose columns
columns = ["pixel_0_0", "pixel_4_0", "pixel_4_7"]
table = table.drop(columns=columns)

# read text as numbers
columns = [
    "pixel_0_1", "pixel_0_2", "pixel_0_3", "pixel_0_4", "pixel_0_5", "pixel_0_6", "pixel_0_7",
    "pixel_1_0", "pixel_1_1", "pixel_1_2", "pixel_1_3", "pixel_1_4", "pixel_1_5", "pixel_1_6",
    "pixel_1_7", "pixel_2_0", "pixel_2_1", "pixel_2_2", "pixel_2_3", "pixel_2_4", "pixel_2_5",
    "pixel_2_6", "pixel_2_7", "pixel_3_0", "pixel_3_1", "pixel_3_2", "pixel_3_3", "pixel_3_4",
    "pixel_3_5", "pixel_3_6", "pixel_3_7", "pixel_4_1", "pixel_4_2", "pixel_4_3", "pixel_4_4",
    "pixel_4_5", "pixel_4_6", "pixel_5_0", "pixel_5_1", "pixel_5_2", "pixel_5_3", "pixel_5_4",
    "pixel_5_5", "pixel_5_6", "pixel_5_7", "pixel_6_0", "pixel_6_1", "pixel_6_2", "pixel_6_3",
    "pixel_6_4", "pixel_6_5", "pixel_6_6", "pixel_6_7", "pixel_7_0", "pixel_7_1", "pixel_7_2",
    "pixel_7_3", "pixel_7_4", "pixel_7_5", "pixel_7_6", "pixel_7_7",
]
for column in columns:
    table[column] = pd.to_numeric(table[column], errors="coerce")

# standardise
columns = [
    "pixel_0_1", "pixel_0_2", "pixel_0_3", "pixel_0_4", "pixel_0_5", "pixel_0_6", "pixel_0_7",
    "pixel_1_0", "pixel_1_1", "pixel_1_2", "pixel_1_3", "pixel_1_4", "pixel_1_5", "pixel_1_6",
    "pixel_1_7", "pixel_2_0", "pixel_2_1", "pixel_2_2", "pixel_2_3", "pixel_2_4", "pixel_2_5",
    "pixel_2_6", "pixel_2_7", "pixel_3_0", "pixel_3_1", "pixel_3_2", "pixel_3_3", "pixel_3_4",
    "pixel_3_5", "pixel_3_6", "pixel_3_7", "pixel_4_1", "pixel_4_2", "pixel_4_3", "pixel_4_4",
    "pixel_4_5", "pixel_4_6", "pixel_5_0", "pixel_5_1", "pixel_5_2", "pixel_5_3", "pixel_5_4",
    "pixel_5_5", "pixel_5_6", "pixel_5_7", "pixel_6_0", "pixel_6_1", "pixel_6_2", "pixel_6_3",
    "pixel_6_4", "pixel_6_5", "pixel_6_6", "pixel_6_7", "pixel_7_0", "pixel_7_1", "pixel_7_2",
    "pixel_7_3", "pixel_7_4", "pixel_7_5", "pixel_7_6", "pixel_7_7",
]
mean, std = table.loc[train, columns].mean(), table.loc[train, columns].std(ddof=0)
table[columns] = (table[columns] - mean) / std.replace(0, 1)

# x, y
classes = sorted(table.loc[train, "digit"].dropna().unique(), key=float)
table["digit"] = table["digit"].map({name: i for i, name in enumerate(classes)})

inputs = torch.tensor(table.drop(columns="digit").to_numpy(dtype=float))
label = torch.tensor(table["digit"].to_numpy(dtype=int))
train = torch.tensor(np.flatnonzero(train))
targets = label
loader = DataLoader(TensorDataset(inputs[train], targets[train]), batch_size=32, shuffle=True)

# Parameters
def layer(n_in, n_out):
    # For x @ w + b. PyTorch keeps and draws a weight as (out, in), in float32.
    linear = torch.nn.Linear(n_in, n_out, dtype=torch.float32)
    weight = linear.weight.detach()
    return weight.T.double().contiguous().requires_grad_(), linear.bias.detach().double().requires_grad_()

torch.manual_seed(1)
w1, b1 = layer(61, 32)
w2, b2 = layer(32, 10)
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
        loss = F.cross_entropy(logits, y)

        loss.backward()

        optimizer.step()
        optimizer.zero_grad()
        losses.append(loss.item())
    print(f"epoch {epoch + 1}, iteration {len(losses)}: loss {losses[-1]:.6g}")
