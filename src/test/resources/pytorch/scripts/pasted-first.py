# pasted. With the rows, weights and batches that Tapedeck has.
# The losses are the same, too, but for rounding: training may amplify that until they part.
import csv
import io

import numpy as np
import pandas as pd
import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset

torch.set_default_dtype(torch.float64)

# Data: 70 rows
lines = [
    "height\tweight\tcolour\tsize\tside\tkind", "19.2\t2259\tred\t2\ttrain\toak",
    "17.2\t397\tblue\t2\ttrain\tash", "19.1\t1724\tgreen\t1\ttrain\telm",
    "12.3\t1392\tgreen\t2\ttest\tyew", "28.5\t2214\tred\t1\t\ttrain\telm",
    "\"28\t6\"\t1227\tred\t1\t\ttrain\tash", "12.0\t1480\tred\t1\t\ttrain\tash",
    "11.7\t1664\tteal\t10\ttest\telm", "31.1\t486\tblue\t10\ttrain\telm",
    " NA \t1591\tred\t1\t\ttrain\toak", "34.5\t2204\tblue\t1\ttrain\tash",
    "18.7\t993\tgreen\t2\ttest\telm", "17.1\t596\tred\t2\ttrain\tash", "9.3\t762\tblue\t2\ttrain\telm",
    "21.2\t480\tgreen\t2\ttrain\toak", "14.7\t1683\tgreen\t2\ttest\tash",
    "18.9\t1810\tblue\t1\ttrain\telm", "about 20\t1067\tgreen\t10\ttrain\telm",
    "7.9\t686\tgreen\t10\ttrain\telm", "22.0\t178\tblue\t2\ttest\telm", "6.6\t1607\tpink\t2\ttrain\telm",
    "14.5\t872\tred\t1\t0\ttrain\telm", "23.1\t1148\tred\t2\ttrain\tash", "?\t1379\tred\t1\t\ttest\toak",
    "24.2\t2236\tgreen\t2\ttrain\tash", "3.0\t698\tred\t1\t\ttrain\toak",
    "9.0\t2150\tgreen\t1\ttrain\toak", "7.8\t1459\tgreen\t10\ttest\toak",
    "6.9\t748\tblue\t10\ttrain\telm", "12.3\t1673\tred\t2\ttrain\toak",
    "25.5\t1387\tteal\t10\ttrain\tash", "8.9\t1858\tgreen\t2\ttest\toak",
    "9.4\t522\tred\t1\t\ttrain\toak", "21.4\t\"1\t676\"\tred\t2\ttrain\toak",
    "18.5\t2331\tgreen\t1\ttrain\telm", "9.2\t1609\tblue\t2\ttest\toak",
    "9.6\t1010\tred\t1\t\ttrain\telm", "14.8\t170\tblue\t1\ttrain\tash",
    "34.1\t1547\tblue\t10\ttrain\tash", "29.7\t1765\tgreen\t2\ttest\tash",
    "15.0\t414\tgreen\t1\ttrain\telm", "\"28\t0\"\t2321\tred\t1\t\ttrain\tash",
    "29.5\t571\tred\t1\t0\ttrain\telm", "3.9\t1350\tred\t1\t\ttest\toak",
    "30.8\t713\tred\t2\ttrain\tyew", "28.0\t2128\tblue\t10\ttrain\telm",
    "10.3\t1211\tred\t2\ttrain\toak", "26.6\t2181\tred\t1\t0\ttest\tash",
    "22.3\t131\tgreen\t1\ttrain\toak", "13.1\t1924\tgreen\t2\ttrain\toak",
    "36.2\t \tgreen\t1\ttrain\tash", "32.8\t1373\tred\t1\t0\ttest\telm",
    "33.4\t1913\tred\t1\t0\ttrain\tash", "30.0\t1492\tblue\t2\ttrain\toak",
    "21.8\t1815\tred\t1\t\ttrain\tash", "30.1\t2049\tred\t2\ttest\telm",
    "37.3\t1009\tred\t1\t\ttrain\tash", "29.8\t407\tred\t1\t\ttrain\telm",
    "30.3\t2386\tred\t1\t\ttrain\telm", "20.9\t1259\tgreen\t2\ttest\toak",
    "27.2\t379\tblue\t1\ttrain\toak", "30.1\t1626\tgreen\t10\ttrain\tash",
    "12.8\t1590\tgreen\t1\ttrain\toak", "19.8\t2139\tblue\t2\ttest\tash",
    "6.9\t1987\tred\t2\ttrain\toak", "31.3\t2286\tred\t1\t\ttrain\telm",
    "16.6\t1356\tgreen\t2\ttrain\toak", "18.3\t814\tred\t1\t\ttest\tash",
    "16.2\t372\tred\t1\t0\ttrain\toak", "27.3\t1366\tgreen\t10\ttrain\toak",
    "29.1\t1534\tred\t2\ttrain\tyew", "25.9\t2375\tblue\t2\ttest\toak",
    "28.9\t1870\tred\t1\t\ttrain\telm", "10.5\t1215\tred\t2\ttrain\toak",
    "24.6\t917\tred\t1\t0\ttrain\toak", "16.3\t1688\tgreen\t10\ttest\tash",
    "9.1\t562\tgreen\t10\ttrain\telm", "21.7\t2333\tteal\t1\ttrain\toak",
    "25.2\t2321\tblue\t10\ttrain\tash", "11.5\t430\tred\t2\ttest\telm",
    "23.4\t587\tred\t1\t0\ttrain\tash", "26.4\t1045\tred\t1\t\ttrain\toak",
    "15.2\t2028\tgreen\t2\ttrain\toak", "11.8\t1578\tred\t1\t0\ttest\tash",
    "29.7\t776\tgreen\t2\ttrain\telm", "31.8\t1551\tred\t1\t0\ttrain\tash",
    "14.9\t354\tblue\t2\ttrain\telm", "8.8\t526\tgreen\t10\ttest\toak",
    "31.9\t777\tgreen\t2\ttrain\tash", "7.0\t372\tgreen\t10\ttrain\toak", "",
]
# Not all rows have as many cells as there are columns, or not every column its own name: so each row is read by itself.
names = ["height", "weight", "colour", "size", "side", "kind"]
missing = ["", " ", " NA ", "?"]
with io.StringIO("\n".join(lines)) as file:
    rows = [row for row in csv.reader(file, delimiter="\t") if row][1:71]
rows = [(row + [""] * len(names))[:len(names)] for row in rows]
table = pd.DataFrame([[None if cell in missing else cell for cell in row] for row in rows], columns=names)

# Which rows are for training; rows that are the same are on one side.
rows = [tuple(row) for row in table.fillna("").to_numpy().tolist()]
distinct = list(dict.fromkeys(rows))
order = torch.randperm(len(distinct), generator=torch.Generator().manual_seed(1)).tolist()
chosen = {distinct[i] for i in order[:int(0.8 * len(order) + 0.5)]}
train = np.array([row in chosen for row in rows])

# choose columns
columns = ["weight", "side"]
table = table.drop(columns=columns)

# read text as numbers
columns = ["height"]
for column in columns:
    table[column] = pd.to_numeric(table[column], errors="coerce")

# drop missing
columns = ["height"]
keep = table[columns].notna().all(axis=1).to_numpy()
table, train = table[keep].copy(), train[keep]

# one-hot
columns = ["colour", "kind"]
for column in columns:
    for category in sorted(table.loc[train, column].dropna().unique()):
        table[f"{column}_{category}"] = (table[column] == category).astype(float)
    table = table.drop(columns=column)

# ordinal
columns = ["size"]
for column in columns:
    order = sorted(table.loc[train, column].dropna().unique(), key=float)
    table[column] = table[column].map(lambda text: order.index(text) if text in order else -1, na_action="ignore").astype(float)

# min-max
columns = ["height"]
least, greatest = table.loc[train, columns].min(), table.loc[train, columns].max()
table[columns] = (table[columns] - least) / (greatest - least).replace(0, 1)

# x, y

columns = [
    "colour_blue", "colour_green", "colour_pink", "colour_red", "colour_teal", "size", "kind_ash",
    "kind_elm", "kind_oak", "kind_test", "kind_train", "kind_yew",
]
inputs = torch.tensor(table[columns].to_numpy(dtype=float))
targets = torch.tensor(table[["height"]].to_numpy(dtype=float))
train = torch.tensor(np.flatnonzero(train))
loader = DataLoader(TensorDataset(inputs[train], targets[train]), batch_size=9, shuffle=True)

# Parameters
def layer(n_in, n_out):
    # For x @ w + b. PyTorch keeps and draws a weight as (out, in), in float32.
    linear = torch.nn.Linear(n_in, n_out, dtype=torch.float32)
    weight = linear.weight.detach()
    return weight.T.double().contiguous().requires_grad_(), linear.bias.detach().double().requires_grad_()

torch.manual_seed(4)
w1, b1 = layer(12, 16)
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
