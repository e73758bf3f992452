# FizzBuzz: a first network. With the rows, weights and batches that Tapedeck has.
# The losses are the same, too, but for rounding: training may amplify that until they part.
import numpy as np
import pandas as pd
import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset

torch.set_default_dtype(torch.float64)

# Data: 25 rows
table = pd.read_csv("numbers.csv", dtype=str)

# Which rows are for training; rows that are the same are on one side.
rows = [tuple(row) for row in table.fillna("").to_numpy().tolist()]
distinct = list(dict.fromkeys(rows))
order = torch.randperm(len(distinct), generator=torch.Generator().manual_seed(3)).tolist()
chosen = {distinct[i] for i in order[:int(0.9 * len(order) + 0.5)]}
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
classes = ["none", "fizz", "buzz", "fizzbuzz"]
table["class"] = table["class"].map({name: i for i, name in enumerate(classes)})

columns = [
    "number_bit0", "number_bit1", "number_bit2", "number_bit3", "number_bit4", "number_bit5",
    "number_bit6", "number_bit7", "number_bit8", "number_bit9",
]
inputs = torch.tensor(table[columns].to_numpy(dtype=float))
label = torch.tensor(table["class"].to_numpy(dtype=int))
train = torch.tensor(np.flatnonzero(train))
targets = F.one_hot(label, 4).double()

torch.manual_seed(3)
trains = torch.zeros(25, dtype=torch.bool)
trains[train] = True
order = torch.randperm(25)
train = order[trains[order]]
loader = DataLoader(TensorDataset(inputs[train], targets[train]), batch_size=5, shuffle=True)

# Parameters
w1 = torch.randn(10, 100, requires_grad=True)
b1 = torch.zeros(1, 100, requires_grad=True)
w2 = torch.randn(100, 4, requires_grad=True)
b2 = torch.zeros(1, 4, requires_grad=True)
parameters = [w1, b1, w2, b2]
lr = 0.1

# Training
losses = []
for epoch in range(40):
    for x, y in loader:
        m1 = x @ w1
        a1 = m1 + b1
        h = torch.sigmoid(a1)
        m2 = h @ w2
        a2 = m2 + b2
        y_hat = torch.sigmoid(a2)
        error = y_hat - y
        squared = error.pow(2)
        sum = squared.sum()
        loss = sum / 2

        loss.backward()

        torch.nn.utils.clip_grad_norm_(parameters, 5)
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
