# says: FileNotFoundError: [Errno 2] No such file or directory: 'weights.pt'
# helps: weights.pt is looked for in the folder of the script, and is not there: a script reads what lies beside it, and what it wrote itself in this run.
import torch

weights = torch.load("weights.pt")
