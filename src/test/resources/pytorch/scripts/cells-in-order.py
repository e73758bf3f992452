# cells.csv. With the rows, weights and batches that Tapedeck has.
# The losses are the same, too, but for rounding: training may amplify that until they part.
import re

import numpy as np
import pandas as pd
import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset

torch.set_default_dtype(torch.float64)

# Data: 90 rows
table = pd.read_csv("cells.csv", dtype=str, na_values=[" ", " NA ", "?"])

# Which rows are for training; rows that are the same are on one side.
rows = [tuple(row) for row in table.fillna("").to_numpy().tolist()]
distinct = list(dict.fromkeys(rows))
order = range(len(distinct))
chosen = {distinct[i] for i in order[:int(0.7 * len(order) + 0.5)]}
train = np.array([row in chosen for row in rows])

# read text as numbers
# Numbers as the table writes them, or else as they are often written.
def number(text):
    text = text.strip(" \t\r\n")
    if re.fullmatch("[+-]?inf(inity)?", text, re.IGNORECASE):
        return float(text)
    points = [".", ".", ",", ",", ".", ",", ".", ",", ".", ",", ".", ","]
    groups = ["", ",", "", ".", " ", " ", "\u00a0", "\u00a0", "\u202f", "\u202f", "'", "'"]
    for point, group in zip(points, groups):
        whole = "[0-9]{1,3}(" + re.escape(group) + "[0-9]{3})+|[0-9]*"
        form = "[+-]?(?=[.,]?[0-9])(" + whole + ")(" + re.escape(point) + "[0-9]*)?([eE][+-]?[0-9]+)?"
        if re.fullmatch(form, text):
            return float(text.replace(group, "").replace(point, "."))
    return np.nan

columns = ["height", "weight"]
for column in columns:
    table[column] = table[column].map(number, na_action="ignore").astype(float)

# fill missing
columns = ["height", "weight"]
table[columns] = table[columns].fillna(table.loc[train, columns].median())

# one-hot
columns = ["side"]
for column in columns:
    for category in sorted(table.loc[train, column].dropna().unique()):
        table[f"{column}_{category}"] = (table[column] == category).astype(float)
    table = table.drop(columns=column)

# ordinal
columns = ["colour", "size"]
for column in columns:
    order = sorted(table.loc[train, column].dropna().unique(), key=float if column in ["size"] else None)
    table[column] = table[column].map(lambda text: order.index(text) if text in order else -1, na_action="ignore").astype(float)

# standardise
columns = ["height", "weight"]
mean, std = table.loc[train, columns].mean(), table.loc[train, columns].std(ddof=0)
table[columns] = (table[columns] - mean) / std.replace(0, 1)

# x, y
classes = sorted(table.loc[train, "kind"].dropna().unique())
table["kind"] = table["kind"].map({name: i for i, name in enumerate(classes)})

columns = ["height", "weight", "colour", "size", "side_test", "side_train"]
inputs = torch.tensor(table[columns].to_numpy(dtype=float))
label = torch.tensor(table["kind"].to_numpy(dtype=int))
train = torch.tensor(np.flatnonzero(train))
targets = label
loader = DataLoader(TensorDataset(inputs[train], targets[train]), batch_size=9, shuffle=True)

# Parameters
def layer(n_in, n_out):
    # For x @ w + b. PyTorch keeps and draws a weight as (out, in), in float32.
    linear = torch.nn.Linear(n_in, n_out, dtype=torch.float32)
    weight = linear.weight.detach()
    return weight.T.double().contiguous().requires_grad_(), linear.bias.detach().double().requires_grad_()

torch.manual_seed(4)
w1, b1 = layer(6, 16)
w2, b2 = layer(16, 4)
lr = 0.05

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

        with torch.no_grad():
            w1 -= lr * w1.grad
            b1 -= lr * b1.grad
            w2 -= lr * w2.grad
            b2 -= lr * b2.grad
        w1.grad = None
        b1.grad = None
        w2.grad = None
        b2.grad = None
        losses.append(loss.item())
    print(f"epoch {epoch + 1}, iteration {len(losses)}: loss {losses[-1]:.6g}")
