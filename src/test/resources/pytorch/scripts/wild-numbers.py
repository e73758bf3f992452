# wild.csv. With the rows, weights and batches that Tapedeck has.
# The losses are the same, too, but for rounding: training may amplify that until they part.
import numpy as np
import pandas as pd
import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset

torch.set_default_dtype(torch.float64)

# Data: 80 rows
table = pd.read_csv("wild.csv", dtype=str, sep=";", na_values=["?"])

# Which rows are for training; rows that are the same are on one side.
rows = [tuple(row) for row in table.fillna("").to_numpy().tolist()]
distinct = list(dict.fromkeys(rows))
order = torch.randperm(len(distinct), generator=torch.Generator().manual_seed(8)).tolist()
chosen = {distinct[i] for i in order[:int(0.6 * len(order) + 0.5)]}
train = np.array([row in chosen for row in rows])

# choose columns
columns = ["id", "kind"]
table = table.drop(columns=columns)

# read text as numbers
columns = ["length", "width", "count", "weight"]
for column in columns:
    table[column] = pd.to_numeric(table[column].str.replace(",", ".", regex=False), errors="coerce")

# unify categories
columns = ["colour"]
for column in columns:
    counts = table.loc[train, column].str.strip().value_counts().to_dict()
    spelling = {}
    for text in sorted(counts, key=lambda text: (-counts[text], text)):
        spelling.setdefault(text.lower(), text)
    table[column] = table[column].str.strip().map(lambda text: spelling.get(text.lower(), text), na_action="ignore")

# fill missing
columns = ["length"]
table[columns] = table[columns].fillna(table.loc[train, columns].median())

# fill missing
columns = ["width"]
table[columns] = table[columns].fillna(0.5)

# fill missing
columns = ["colour"]
table[columns] = table[columns].fillna("grey")

# drop outliers
columns = ["length", "weight"]
mean, std = table.loc[train, columns].mean(), table.loc[train, columns].std(ddof=0)
least, greatest = mean - 2 * std, mean + 2 * std
beyond = (table[columns] < least) | (table[columns] > greatest)
keep = ~beyond.any(axis=1).to_numpy()
table, train = table[keep].copy(), train[keep]

# ordinal
columns = ["colour", "size"]
for column in columns:
    order = sorted(table.loc[train, column].dropna().unique())
    table[column] = table[column].map(lambda text: order.index(text) if text in order else -1, na_action="ignore").astype(float)

# standardise
columns = ["length", "width", "count", "colour", "size"]
mean, std = table.loc[train, columns].mean(), table.loc[train, columns].std(ddof=0)
table[columns] = (table[columns] - mean) / std.replace(0, 1)

# standardise
columns = ["weight"]
mean, std = table.loc[train, columns].mean(), table.loc[train, columns].std(ddof=0)
table[columns] = (table[columns] - mean) / std.replace(0, 1)

# drop missing
columns = ["length", "width", "count", "colour", "size", "weight"]
keep = table[columns].notna().all(axis=1).to_numpy()
table, train = table[keep].copy(), train[keep]

# x, y

inputs = torch.tensor(table.drop(columns="weight").to_numpy(dtype=float))
targets = torch.tensor(table[["weight"]].to_numpy(dtype=float))
train = torch.tensor(np.flatnonzero(train))
loader = DataLoader(TensorDataset(inputs[train], targets[train]), batch_size=10, shuffle=True)

# Parameters
def layer(n_in, n_out):
    # For x @ w + b. PyTorch keeps and draws a weight as (out, in), in float32.
    linear = torch.nn.Linear(n_in, n_out, dtype=torch.float32)
    weight = linear.weight.detach()
    return weight.T.double().contiguous().requires_grad_(), linear.bias.detach().double().requires_grad_()

torch.manual_seed(2)
w1, b1 = layer(5, 16)
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
