"""Writes src/test/resources/pytorch/batches.json: in which order a DataLoader gives its rows.

Run by hand from the project's folder, with Debian's python3-torch (2.6):
    python3 src/test/pytorch/batch_fixtures.py
The build and its tests never need it.
"""
import json

import torch
from torch.utils.data import DataLoader, TensorDataset

EPOCHS = 3


def walk(seed, rows, batch, own):
    """The batches of some epochs. By the default generator, from which each batch draws a number as dropout would."""
    torch.manual_seed(seed)
    generator = torch.Generator().manual_seed(seed) if own else None
    loader = DataLoader(TensorDataset(torch.arange(rows)), batch, shuffle=True, generator=generator)
    epochs, drawn = [], []
    for _ in range(EPOCHS):
        batches = []
        for (x,) in loader:
            batches.append(x.tolist())
            if not own:
                drawn.append(torch.rand(1, dtype=torch.float64).item())
        epochs.append(batches)
    return {"seed": seed, "rows": rows, "batch": batch, "own": own, "epochs": epochs, "drawn": drawn}


cases = [walk(*each, own) for own in (False, True) for each in ((0, 10, 3), (1, 12, 4), (42, 1, 1), (2**40 + 7, 25, 25))]
with open("src/test/resources/pytorch/batches.json", "w") as f:
    f.write("[\n" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases) + "\n]\n")
print(len(cases), "walks")
