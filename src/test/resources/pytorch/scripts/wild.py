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
classes = {}
for i in torch.randperm(len(distinct), generator=torch.Generator().manual_seed(1)).tolist():
    classes.setdefault(distinct[i][6], []).append(distinct[i])
chosen = {row for part in classes.values() for row in part[:int(0.8 * len(part) + 0.5)]}
train = np.array([row in chosen for row in rows])

# choose columns
columns = ["id", "weight"]
table = table.drop(columns=columns)

# read text as numbers
columns = ["length", "width", "count"]
for column in columns:
    table[column] = pd.to_numeric(table[column].str.replace(",", ".", regex=False), errors="coerce")

# drop duplicates
keep = ~table.assign(train=train).duplicated().to_numpy()
table, train = table[keep].copy(), train[keep]

# unify categories
columns = ["colour", "kind"]
for column in columns:
    counts = table.loc[train, column].str.strip().value_counts().to_dict()
    spelling = {}
    for text in sorted(counts, key=lambda text: (-counts[text], text)):
        spelling.setdefault(text.lower(), text)
    table[column] = table[column].str.strip().map(lambda text: spelling.get(text.lower(), text), na_action="ignore")

# fill missing
columns = ["length", "width"]
for column in columns:
    table[column + "_missing"] = table[column].isna().astype(float)
table[columns] = table[columns].fillna(table.loc[train, columns].mean())

# fill missing
columns = ["colour"]
for column in columns:
    table[column] = table[column].fillna(table.loc[train, column].mode()[0])

# clip outliers
columns = ["length"]
low, high = table.loc[train, columns].quantile(0.25), table.loc[train, columns].quantile(0.75)
least, greatest = low - 1 * (high - low), high + 1 * (high - low)
table[columns] = table[columns].clip(least, greatest, axis=1)

# one-hot
columns = ["colour"]
for column in columns:
    for category in sorted(table.loc[train, column].dropna().unique()):
        table[f"{column}_{category}"] = (table[column] == category).astype(float)
    table = table.drop(columns=column)

# ordinal
columns = ["size"]
order = ["small", "medium", "large"]
for column in columns:
    table[column] = table[column].map(lambda text: order.index(text) if text in order else -1, na_action="ignore").astype(float)

# logarithm
columns = ["length"]
table[columns] = np.log1p(table[columns])

# binary digits
columns = ["count"]
for column in columns:
    for digit in range(4):
        table[f"{column}_bit{digit}"] = table[column] // 2 ** digit % 2
    table = table.drop(columns=column)

# min-max
columns = ["length", "width"]
least, greatest = table.loc[train, columns].min(), table.loc[train, columns].max()
table[columns] = (table[columns] - least) / (greatest - least).replace(0, 1)

# shuffle
order = np.arange(len(table))
places = torch.randperm(int(train.sum()), generator=torch.Generator().manual_seed(4)).numpy()
order[train] = order[train][places]
table = table.iloc[order].copy()

# x, y
classes = sorted(table.loc[train, "kind"].dropna().unique())
table["kind"] = table["kind"].map({name: i for i, name in enumerate(classes)})

columns = [
    "length", "length_missing", "width", "width_missing", "count_bit0", "count_bit1", "count_bit2",
    "count_bit3", "colour_Red", "colour_blue", "colour_green", "size",
]
inputs = torch.tensor(table[columns].to_numpy(dtype=float))
label = torch.tensor(table["kind"].to_numpy(dtype=int))
train = torch.tensor(np.flatnonzero(train))
targets = label
loader = DataLoader(TensorDataset(inputs[train], targets[train]), batch_size=10, shuffle=True)

# Parameters
def layer(n_in, n_out):
    # For x @ w + b. PyTorch keeps and draws a weight as (out, in), in float32.
    linear = torch.nn.Linear(n_in, n_out, dtype=torch.float32)
    weight = linear.weight.detach()
    return weight.T.double().contiguous().requires_grad_(), linear.bias.detach().double().requires_grad_()

torch.manual_seed(2)
w1, b1 = layer(12, 16)
w2, b2 = layer(16, 3)
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
