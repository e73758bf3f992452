# numbers-adamw. With the rows, weights and batches that Tapedeck has.
# The losses are the same, too, but for rounding: training may amplify that until they part.
import math

import numpy as np
import pandas as pd
import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset

torch.set_default_dtype(torch.float64)

# Data: 1024 rows
table = pd.read_csv("sample-datasets/fizzbuzz.csv", dtype=str)

# Which rows are for training; rows that are the same are on one side.
rows = [tuple(row) for row in table.fillna("").to_numpy().tolist()]
distinct = list(dict.fromkeys(rows))
classes = {}
for i in torch.randperm(len(distinct), generator=torch.Generator().manual_seed(1)).tolist():
    classes.setdefault(distinct[i][1], []).append(distinct[i])
chosen = {row for part in classes.values() for row in part[:int(0.8 * len(part) + 0.5)]}
train = np.array([row in chosen for row in rows])

# read text as numbers
columns = ["number"]
for column in columns:
    table[column] = pd.to_numeric(table[column], errors="coerce")

# binary digits
columns = ["number"]
for column in columns:
    for digit in range(10):
        table[f"{column}_bit{digit}"] = table[column] // 2 ** digit % 2
    table = table.drop(columns=column)

# x, y
classes = sorted(table.loc[train, "class"].dropna().unique())
table["class"] = table["class"].map({name: i for i, name in enumerate(classes)})

columns = [
    "number_bit0", "number_bit1", "number_bit2", "number_bit3", "number_bit4", "number_bit5",
    "number_bit6", "number_bit7", "number_bit8", "number_bit9",
]
inputs = torch.tensor(table[columns].to_numpy(dtype=float))
label = torch.tensor(table["class"].to_numpy(dtype=int))
train = torch.tensor(np.flatnonzero(train))
targets = label
loader = DataLoader(TensorDataset(inputs[train], targets[train]), batch_size=30, shuffle=True)

# Parameters
def layer(n_in, n_out):
    # For x @ w + b. PyTorch keeps and draws a weight as (out, in), in float32.
    linear = torch.nn.Linear(n_in, n_out, dtype=torch.float32)
    weight = linear.weight.detach()
    return weight.T.double().contiguous().requires_grad_(), linear.bias.detach().double().requires_grad_()

torch.manual_seed(5)
w1, b1 = layer(10, 16)
w2, b2 = layer(16, 4)
parameters = [w1, b1, w2, b2]
lr = 0.01
optimizer = torch.optim.AdamW(parameters, lr=lr, weight_decay=0)
period, gamma = 60, 0.1

def schedule(t):
    share = min(1, t / period)
    return gamma + (1 - gamma) / 2 * (1 + math.cos(math.pi * share))

scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, schedule)

# Training
losses = []
for epoch in range(40):
    for x, y in loader:
        m1 = x @ w1
        z1 = m1 + b1
        h1 = torch.relu(z1)
        m2 = h1 @ w2
        logits = m2 + b2
        loss = F.cross_entropy(logits, y)

        loss.backward()

        optimizer.step()
        scheduler.step()
        optimizer.zero_grad()
        losses.append(loss.item())
    print(f"epoch {epoch + 1}, iteration {len(losses)}: loss {losses[-1]:.6g}")
