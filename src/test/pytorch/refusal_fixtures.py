"""Writes src/test/resources/pytorch/refusals.json: what PyTorch says, and with which exception, to what it refuses.

Run by hand from the project's folder, with Debian's python3-torch (2.6):
    python3 src/test/pytorch/refusal_fixtures.py
The build and its tests never need it. RefusalTest of each room has the same calls under the same names.
"""
import json
import warnings

import torch
import torch.nn.functional as F
from torch import nn, tensor, zeros
from torch.optim import SGD, Adagrad, Adam, AdamW, RMSprop

torch.set_default_dtype(torch.float64)
warnings.simplefilter("ignore")
nan = float("nan")


def longs(*shape):
    return zeros(*shape, dtype=torch.long)


X = zeros(2, 3)
IMAGE, KERNEL = zeros(1, 3, 5, 5), zeros(4, 3, 3, 3)
HALF = tensor([0.5, 0.5])
W, V = torch.ones(2, requires_grad=True), torch.ones(3, requires_grad=True)

ROOMS = {"functional": {
    "dropout of more than 1": lambda: F.dropout(X, 1.5),
    "dropout of less than 0 in evaluation": lambda: F.dropout(X, -1e-5, False),
    "dropout of nan": lambda: F.dropout(X, nan),
    "embedding beyond the end": lambda: F.embedding(tensor([5]), X),
    "embedding in a vector": lambda: F.embedding(tensor([5]), zeros(3)),
    "conv2d of other channels": lambda: F.conv2d(zeros(1, 2, 5, 5), KERNEL),
    "conv2d of less than the kernel": lambda: F.conv2d(zeros(1, 3, 2, 2), KERNEL),
    "conv2d of a matrix": lambda: F.conv2d(X, KERNEL),
    "conv2d with another bias": lambda: F.conv2d(IMAGE, KERNEL, zeros(5)),
    "conv2d with a stride of 0": lambda: F.conv2d(IMAGE, KERNEL, stride=0),
    "conv2d with a padding below 0": lambda: F.conv2d(IMAGE, KERNEL, padding=-1),
    "conv2d with a kernel without height": lambda: F.conv2d(IMAGE, zeros(4, 3, 0, 2)),
    "conv2d without outputs": lambda: F.conv2d(IMAGE, zeros(0, 3, 2, 2)),
    "max_pool2d padded too far": lambda: F.max_pool2d(IMAGE, 2, 2, 2),
    "max_pool2d of a matrix": lambda: F.max_pool2d(X, 2),
    "max_pool2d with a stride of 0": lambda: F.max_pool2d(IMAGE, 2, 0),
    "avg_pool2d of more than there is": lambda: F.avg_pool2d(IMAGE, 6),
    "avg_pool2d with a padding below 0": lambda: F.avg_pool2d(IMAGE, 2, 2, -1),
    "layer_norm of another size": lambda: F.layer_norm(X, (4,)),
    "layer_norm with another weight": lambda: F.layer_norm(X, (3,), zeros(2)),
    "batch_norm of one row": lambda: F.batch_norm(zeros(1, 3), None, None, training=True),
    "batch_norm without statistics": lambda: F.batch_norm(X, None, None),
    "batch_norm without a variance": lambda: F.batch_norm(X, zeros(3), None),
    "batch_norm with a mean of other channels": lambda: F.batch_norm(X, zeros(4), zeros(4)),
    "batch_norm in training with a mean of other channels": lambda: F.batch_norm(X, zeros(4), zeros(4), training=True),
    "batch_norm with a variance of other channels": lambda: F.batch_norm(X, zeros(3), zeros(4), training=True),
    "batch_norm with a weight of other channels": lambda: F.batch_norm(X, zeros(3), zeros(3), zeros(4), zeros(4)),
    "batch_norm with a bias of other channels": lambda: F.batch_norm(X, zeros(3), zeros(3), zeros(3), zeros(4)),
    "linear of another width": lambda: F.linear(X, zeros(4, 5)),
    "linear with another bias": lambda: F.linear(X, zeros(4, 3), zeros(3)),
    "linear of a number": lambda: F.linear(tensor(1.0), X),
    "linear with a vector and a bias": lambda: F.linear(X, zeros(3), zeros(3)),
    "softmax over a dimension too many": lambda: F.softmax(X, 3),
}, "losses": {
    "a class too many": lambda: F.cross_entropy(zeros(2, 2), tensor([2, 0])),
    "a class below 0": lambda: F.cross_entropy(zeros(2, 2), tensor([-1, 0])),
    "a class too many with smoothing": lambda: F.cross_entropy(zeros(2, 2), tensor([2, 0]), label_smoothing=0.1),
    "classes of more rows": lambda: F.nll_loss(zeros(2, 2), longs(3)),
    "a class for a batch": lambda: F.cross_entropy(X, longs(())),
    "classes in two dimensions": lambda: F.cross_entropy(X, longs(2, 2)),
    "classes in two dimensions and one row": lambda: F.cross_entropy(X, longs(1, 2)),
    "two classes for one row": lambda: F.cross_entropy(zeros(3), longs(2)),
    "classes of a sequence for a row each": lambda: F.cross_entropy(zeros(2, 3, 4), longs(2)),
    "classes of a longer sequence": lambda: F.cross_entropy(zeros(2, 3, 4), longs(2, 5)),
    "classes of an image for a row": lambda: F.cross_entropy(zeros(2, 3, 4, 5), longs(2, 4)),
    "classes of an image turned": lambda: F.cross_entropy(zeros(2, 3, 4, 5), longs(2, 5, 4)),
    "classes of a volume turned": lambda: F.cross_entropy(zeros(2, 3, 4, 5, 6), longs(2, 4, 6, 5)),
    "classes that are floats": lambda: F.cross_entropy(X, zeros(2)),
    "classes of a sequence that are floats": lambda: F.cross_entropy(zeros(2, 3, 4), zeros(2, 4)),
    "floats for more rows": lambda: F.cross_entropy(X, zeros(3, 3)),
    "floats for another number of classes": lambda: F.cross_entropy(X, zeros(2, 4)),
    "nll_loss of a number": lambda: F.nll_loss(tensor(1.0), longs(())),
    "cross_entropy of a number": lambda: F.cross_entropy(tensor(1.0), tensor(1.0)),
    "smoothing of more than 1": lambda: F.cross_entropy(X, longs(2), label_smoothing=1.5),
    "mse_loss of other sizes": lambda: F.mse_loss(zeros(3), zeros(4)),
    "smooth_l1_loss with a beta below 0": lambda: F.smooth_l1_loss(HALF, HALF, beta=-1),
    "binary_cross_entropy of more than 1": lambda: F.binary_cross_entropy(tensor([1.5, nan]), HALF),
    "binary_cross_entropy to more than 1": lambda: F.binary_cross_entropy(HALF, zeros(2) + 2),
    "binary_cross_entropy of other sizes": lambda: F.binary_cross_entropy(zeros(3, 1), zeros(3)),
    "binary_cross_entropy_with_logits of other sizes":
        lambda: F.binary_cross_entropy_with_logits(zeros(3, 1), zeros(3)),
}, "init": {
    "fans of a vector": lambda: nn.init.xavier_uniform_(zeros(3)),
    "a gain below 0": lambda: nn.init.xavier_uniform_(zeros(3, 2), -1),
    "a gain below 0 of normal numbers": lambda: nn.init.xavier_normal_(zeros(3, 2), -1),
    "uniform numbers from above to below": lambda: nn.init.uniform_(zeros(2), 1, -1),
    "uniform float32 numbers from above to below": lambda: nn.init.uniform_(zeros(2).float(), 1.5, -2.25),
    "uniform numbers from nan": lambda: nn.init.uniform_(zeros(2), nan, 1),
    "uniform numbers without end": lambda: nn.init.uniform_(zeros(2), 0, float("inf")),
    "uniform float32 numbers beyond them": lambda: nn.init.uniform_(zeros(2).float(), 0, 1e39),
    "uniform numbers in a range beyond them": lambda: nn.init.uniform_(zeros(2), -1e308, 1e308),
    "uniform float32 numbers in a range beyond them": lambda: nn.init.uniform_(zeros(2).float(), -3e38, 3e38),
    "none of uniform numbers from above to below": lambda: nn.init.uniform_(zeros(0), 1, -1),
    "normal numbers of a deviation below 0": lambda: nn.init.normal_(zeros(2), 0, -1),
    "normal float32 numbers of a deviation below 0": lambda: nn.init.normal_(zeros(2).float(), 0, -1e-5),
    "normal numbers of a deviation of nan": lambda: nn.init.normal_(zeros(2), 0, nan),
    "a probability above 1": lambda: zeros(2).bernoulli_(1.5),
}, "optim": {
    "a rate below 0": lambda: SGD([W], -1.0),
    "a small rate below 0": lambda: Adagrad([W], -1e-5),
    "a momentum below 0": lambda: SGD([W], 1.0, momentum=-1.0),
    "a weight decay below 0": lambda: SGD([W], 1.0, weight_decay=-0.5),
    "a beta of 1": lambda: Adam([W], 1.0, betas=(1.0, 0.9)),
    "a second beta below 0": lambda: Adam([W], 1.0, betas=(0.9, -0.1)),
    "an eps below 0": lambda: AdamW([W], 1.0, eps=-1.0),
    "an alpha of nan": lambda: RMSprop([W], 1.0, alpha=nan),
    "a rate decay below 0": lambda: Adagrad([W], 1.0, lr_decay=-1.0),
    "nesterov without momentum": lambda: SGD([W], 1.0, nesterov=True),
    "no parameter": lambda: SGD([], 0.1),
    "a parameter that is none": lambda: SGD([W, None], 0.1),
    "a product": lambda: SGD([W * 2], 0.1),
    "a parameter in two groups": lambda: SGD([{"params": [W]}, {"params": [W]}], 1.0),
    "a state of more groups":
        lambda: SGD([W], 0.1).load_state_dict(SGD([{"params": [W]}, {"params": [V]}], 1.0).state_dict()),
    "a state of more parameters": lambda: SGD([W], 0.1).load_state_dict(SGD([W, V], 0.1).state_dict()),
}}


def refusal(name, call):
    try:
        call()
    except Exception as refused:
        return {"name": name, "kind": type(refused).__name__, "text": str(refused)}
    raise AssertionError(f"{name} was not refused")


if __name__ == "__main__":
    written = {room: [refusal(*each) for each in calls.items()] for room, calls in ROOMS.items()}
    with open("src/test/resources/pytorch/refusals.json", "w") as f:
        f.write("{" + ",\n".join(json.dumps(room) + ": [\n" + ",\n".join(json.dumps(r) for r in refusals) + "]"
                                 for room, refusals in written.items()) + "}\n")
    print(sum(map(len, written.values())), "refusals")
