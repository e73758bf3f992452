"""Runs the listings that ListingTest expects under real PyTorch: python3 src/test/pytorch/listing_check.py"""
import pathlib
import re
import textwrap

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
source = pathlib.Path(__file__).parents[1] / "java/tapedeck/ui/listing/ListingTest.java"
blocks = [textwrap.dedent(block) for block in re.findall(r'"""\n(.*?)"""', source.read_text(), re.S)]
forward, zero, updates = blocks[0], blocks[1], blocks[2:4]


def leaf(*shape):
    return torch.randn(*shape, requires_grad=True)


def names():
    w1, b1, w2, b2 = leaf(10, 100), leaf(1, 100), leaf(100, 4), leaf(1, 4)
    return dict(torch=torch, F=F, x=torch.randn(64, 10), y=torch.rand(64, 4), w1=w1, b1=b1, w2=w2, b2=b2,
                optimizer=torch.optim.SGD([w1, b1, w2, b2], lr=0.1, momentum=0.9))


for update in updates + ["optimizer.step()  # w1, b1, w2, b2"]:
    scope = names()
    before = scope["w1"].detach().clone()
    exec(forward + update + zero, scope)
    assert not torch.equal(scope["w1"], before) and scope["w1"].grad is None

image = dict(image=leaf(1, 1, 4, 4), image_2=leaf(1, 1, 4, 4), k_2=leaf(1, 1, 3, 3))
for block in blocks[4:-2]:
    exec(block, dict(torch=torch, F=F, x=leaf(2, 3), y=leaf(2, 3), w=leaf(2), layer_1_weight=leaf(2),
                     gradient=torch.ones(2), **image))
for block, classes in ((blocks[-2], 1), (blocks[-1], 3)):
    widths = [2, 1] if classes == 1 else [2, 8, 8, 3]
    scope = dict(torch=torch, F=F, x=torch.randn(32, 2), y=torch.ones(32, 1), target=torch.zeros(32, dtype=torch.long))
    for i in range(1, len(widths)):
        scope[f"w{i}"], scope[f"b{i}"] = leaf(widths[i - 1], widths[i]), leaf(1, widths[i])
    scope["optimizer"] = torch.optim.SGD([scope[n] for n in scope if n[0] in "wb"], lr=0.1, momentum=0.9)
    exec(block, scope)

print(f"{len(blocks) - 4 + 3} listings run")
