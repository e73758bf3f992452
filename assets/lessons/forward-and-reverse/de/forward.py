# Vorwärtsmodus von Hand: ein Durchlauf für jede Eingabe.
import torch

a = torch.tensor(2.0)
b = torch.tensor(3.0)
c = torch.tensor(4.0)

for da, db, dc in [(1, 0, 0), (0, 1, 0), (0, 0, 1)]:
    p = a * b
    from_a = b * da
    from_b = a * db
    dp = from_a + from_b
    y = p + c
    dy = dp + dc
    print(dy)
