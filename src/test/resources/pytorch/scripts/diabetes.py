# Diabetes: regression over ten inputs. With the rows, weights and batches that Tapedeck has.
# The losses are the same, too, but for rounding: training may amplify that until they part.
import numpy as np
import pandas as pd
import torch
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset

torch.set_default_dtype(torch.float64)

# Data: 442 rows
table = pd.read_csv("sample-datasets/diabetes.csv", dtype=str)

# Which rows are for training; rows that are the same are on one side.
rows = [tuple(row) for row in table.fillna("").to_numpy().tolist()]
distinct = list(dict.fromkeys(rows))
order = torch.randperm(len(distinct), generator=torch.Generator().manual_seed(1)).tolist()
chosen = {distinct[i] for i in order[:int(0.8 * len(order) + 0.5)]}
train = np.array([row in chosen for row in rows])

# read text as numbers
columns = ["age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6", "progression"]
for column in columns:
    table[column] = pd.to_numeric(table[column], errors="coerce")

# standardise
columns = ["age", "sex", "bmi", "bp", "s1", "s2", "s3", "s4", "s5", "s6", "progression"]
mean, std = table.loc[train, columns].mean(), table.loc[train, columns].std(ddof=0)
table[columns] = (table[columns] - mean) / std.replace(0, 1)

# x, y

inputs = torch.tensor(table.drop(columns="progression").to_numpy(dtype=float))
targets = torch.tensor(table[["progression"]].to_numpy(dtype=float))
train = torch.tensor(np.flatnonzero(train))
loader = DataLoader(TensorDataset(inputs[train], targets[train]), batch_size=32, shuffle=True)

# Parameters
def layer(n_in, n_out):
    # For x @ w + b. PyTorch keeps and draws a weight as (out, in), in float32.
    linear = torch.nn.Linear(n_in, n_out, dtype=torch.float32)
    weight = linear.weight.detach()
    return weight.T.double().contiguous().requires_grad_(), linear.bias.detach().double().requires_grad_()

torch.manual_seed(1)
w1, b1 = layer(10, 8)
w2, b2 = layer(8, 1)
parameters = [w1, b1, w2, b2]
lr = 0.01
optimizer = torch.optim.Adam(parameters, lr=lr)

# Training
losses = []
for epoch in range(30):
    for x, y in loader:
        m1 = x @ w1
        z1 = m1 + b1
        h1 = torch.relu(z1)
        m2 = h1 @ w2
        y_hat = m2 + b2
        loss = F.mse_loss(y_hat, y)

        loss.backward()

        optimizer.step()
        optimizer.zero_grad()
        losses.append(loss.item())
    print(f"epoch {epoch + 1}, iteration {len(losses)}: loss {losses[-1]:.6g}")
