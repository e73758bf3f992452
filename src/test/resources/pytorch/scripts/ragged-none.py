# ragged.csv. With the rows, weights and batches that Tapedeck has.
# The losses are the same, too, but for rounding: training may amplify that until they part.
import csv
import re

import numpy as np
import pandas as pd
import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset

torch.set_default_dtype(torch.float64)

# Data: 60 rows
# Not all rows have as many cells as there are columns, or not every column its own name: so each row is read by itself.
names = ["id", "länge", "länge.1", "c4", "pay", "grade"]
missing = ["", "-nan"]
with open("ragged.csv", encoding="windows-1252", newline="") as file:
    lines = [line for line in file if not line.startswith("#")]
    rows = [row for row in csv.reader(lines, delimiter="\t") if row][1:]
rows = [(row + [""] * len(names))[:len(names)] for row in rows]
table = pd.DataFrame([[None if cell in missing else cell for cell in row] for row in rows], columns=names)

# Which rows are for training; rows that are the same are on one side.
train = np.full(len(table), True)

# choose columns
columns = ["id"]
table = table.drop(columns=columns)

# read text as numbers
# Numbers as the table writes them, or else as they are often written.
def number(text):
    text = text.strip(" \t\r\n")
    if re.fullmatch("[+-]?inf(inity)?", text, re.IGNORECASE):
        return float(text)
    points = [".", ",", ",", ".", ",", ".", ",", ".", ",", ".", ","]
    groups = [",", "", ".", " ", " ", "\u00a0", "\u00a0", "\u202f", "\u202f", "'", "'"]
    for point, group in zip(points, groups):
        whole = "[0-9]{1,3}(" + re.escape(group) + "[0-9]{3})+|[0-9]*"
        form = "[+-]?(?=[.,]?[0-9])(" + whole + ")(" + re.escape(point) + "[0-9]*)?([eE][+-]?[0-9]+)?"
        if re.fullmatch(form, text):
            return float(text.replace(group, "").replace(point, "."))
    return np.nan

columns = ["länge", "länge.1", "pay"]
for column in columns:
    table[column] = table[column].map(number, na_action="ignore").astype(float)

# fill missing
columns = ["länge", "länge.1", "pay"]
table[columns] = table[columns].fillna(table.loc[train, columns].mean())

# fill missing
columns = ["grade"]
table[columns] = table[columns].fillna("none")

# one-hot
columns = ["c4", "grade"]
for column in columns:
    for category in sorted(table.loc[train, column].dropna().unique()):
        table[f"{column}_{category}"] = (table[column] == category).astype(float)
    table = table.drop(columns=column)

# standardise
columns = ["länge", "länge.1", "pay"]
mean, std = table.loc[train, columns].mean(), table.loc[train, columns].std(ddof=0)
table[columns] = (table[columns] - mean) / std.replace(0, 1)

# x, y

columns = [
    "länge", "länge.1", "c4_bitter", "c4_salzig", "c4_süß", "grade_a", "grade_b", "grade_c",
    "grade_none",
]
inputs = torch.tensor(table[columns].to_numpy(dtype=float))
targets = torch.tensor(table[["pay"]].to_numpy(dtype=float))
train = torch.tensor(np.flatnonzero(train))
loader = DataLoader(TensorDataset(inputs[train], targets[train]), batch_size=9, shuffle=True)

# Parameters
def layer(n_in, n_out):
    # For x @ w + b. PyTorch keeps and draws a weight as (out, in), in float32.
    linear = torch.nn.Linear(n_in, n_out, dtype=torch.float32)
    weight = linear.weight.detach()
    return weight.T.double().contiguous().requires_grad_(), linear.bias.detach().double().requires_grad_()

torch.manual_seed(4)
w1, b1 = layer(9, 16)
w2, b2 = layer(16, 1)
lr = 0.05

# Training
losses = []
for epoch in range(40):
    for x, y in loader:
        m1 = x @ w1
        z1 = m1 + b1
        h1 = torch.relu(z1)
        m2 = h1 @ w2
        y_hat = m2 + b2
        loss = F.mse_loss(y_hat, y)

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
