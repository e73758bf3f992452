"""Writes inplace.json: small programs of views and changes in place, some by hand, most drawn, as PyTorch's autograd
answers them. A step is a line of words: [no_grad] [result =] tensor call arguments, with tensors by name.

Run by hand where the real PyTorch is (Debian's python3-torch, 2.6.0): python3 inplace_fixtures.py
The result is deterministic and committed; the build never runs this.
"""
import contextlib
import json
import pathlib
import random

import torch

from functions import pack, seeds

torch.set_default_dtype(torch.float64)

WRITTEN = {
    "a part is multiplied": ["y = x mul 2", "v = y narrow 0 0 1", "v mul_ 3", "y backward"],
    "the changed part itself": ["y = x mul 2", "v = y narrow 0 0 1", "v mul_ 3", "v backward"],
    "a part is multiplied by what requires grad": ["y = x mul 2", "v = y narrow 0 0 1", "v mul_ w", "y backward"],
    "a part is divided by what requires grad": ["y = x mul 2", "v = y narrow 0 0 1", "v div_ w", "y backward"],
    "all of it under another shape": ["y = x mul 2", "v = y reshape 6", "v add_ 1", "v backward"],
    "a copy under another shape": ["y = x mul 2", "z = y t", "v = z reshape 6", "v add_ 1", "v backward"],
    "a column": ["y = x mul 2", "z = y t", "v = z narrow 0 1 1", "v mul_ 5", "z backward"],
    "a part is zeroed": ["y = x mul 2", "v = y narrow 0 1 2", "v zero_", "y backward"],
    "two parts after each other": ["y = x mul 2", "v = y narrow 0 0 1", "v mul_ w", "u = y narrow 0 0 2", "u mul_ w",
                                   "y backward"],
    "a part of a part": ["y = x mul 2", "v = y narrow 0 1 2", "u = v narrow 1 0 1", "u mul_ 4", "v backward"],
    "another view follows": ["y = x mul 2", "u = y t", "v = y narrow 0 0 1", "v mul_ 3", "u backward"],
    "a view follows its base": ["y = x mul 2", "v = y narrow 0 0 1", "y mul_ 3", "v backward"],
    "an expanded view follows its base": ["y = x mul 2", "u = y narrow 0 1 1", "v = u expand 3 2", "y mul_ x",
                                          "v backward"],
    "a base that begins to require grad": ["v = c narrow 0 0 1", "v add_ w", "c backward"],
    "another view of a base that begins to require grad": ["u = c narrow 0 1 1", "v = c narrow 0 0 1", "v add_ w",
                                                           "u backward"],
    "what was detached is a base of its own": ["y = x mul 2", "d = y detach", "v = d narrow 0 0 1", "v mul_ w",
                                               "d backward", "y backward"],
    "a view of a leaf": ["v = x narrow 0 0 1", "v mul_ 3"],
    "a view of a leaf without gradients": ["v = x narrow 0 0 1", "no_grad v mul_ 3", "z = v mul v", "z backward"],
    "a view made without gradients": ["y = x mul 2", "no_grad v = y narrow 0 0 1", "v mul_ 3"],
    "a view of a leaf made without gradients": ["no_grad v = x narrow 0 0 1", "v mul_ 3"],
    "a view made without gradients that is made to require them":
        ["y = x mul 2", "no_grad v = y narrow 0 0 1", "v requires_grad", "v mul_ 3"],
    "a view of a constant made without gradients": ["no_grad v = c narrow 0 0 1", "v mul_ 3", "v mul_ w"],
    "a view of a view made without gradients":
        ["y = x mul 2", "no_grad v = y narrow 0 0 1", "u = v narrow 1 0 1", "u mul_ 3"],
    "a base changed behind a view made without gradients":
        ["y = x mul 2", "no_grad v = y narrow 0 0 1", "y mul_ 3", "no_grad z = v mul 2", "z = v mul 2"],
    "a base changed behind a view of a view made without gradients":
        ["y = x mul 2", "no_grad v = y narrow 0 0 1", "u = v narrow 1 0 1", "y mul_ 3", "z = u mul 2"],
    "a view made without gradients takes none": ["y = x mul 2", "no_grad v = y narrow 0 0 1", "z = v mul w",
                                                 "z backward"],
    "backward from a view made without gradients": ["y = x mul 2", "no_grad v = y narrow 0 0 1", "v backward"],
    "both without gradients": ["y = x mul 2", "no_grad v = y narrow 0 0 1", "no_grad v mul_ 3", "z = v mul 2"],
    "a view of a leaf that requires grad since": ["v = c narrow 0 0 1", "c requires_grad", "v mul_ 3"],
    "a view that requires grad of a base that does not": ["v = c narrow 0 0 1", "v requires_grad", "c mul_ 3",
                                                          "v mul_ 3"],
    "one behind the other": ["v = c narrow 0 1 2", "u = c narrow 0 0 2", "v add_ u"],
    "one behind the other, of a leaf": ["v = x narrow 0 1 2", "u = x narrow 0 0 2", "v add_ u"],
    "one behind the other, detached": ["d = c detach", "v = c narrow 0 1 2", "u = d narrow 0 0 2", "v add_ u"],
    "the same elements": ["v = c narrow 0 1 2", "u = c narrow 0 1 2", "v add_ u"],
    "the same elements under other strides": ["u = c t", "v = q t", "v add_ q"],
    "the same row with a dimension more": ["v = c unsqueeze 0", "u = c reshape 1 3 2", "v add_ u"],
    "the same row with a dimension before": ["v = c expand 1 3 2", "u = c unsqueeze 0", "v add_ u"],
    "side by side": ["v = c narrow 1 0 1", "u = c narrow 1 1 1", "v add_ u"],
    "a row of itself": ["u = c narrow 0 0 1", "c add_ u"],
    "what was expanded": ["y = x mul 2", "u = y narrow 0 0 1", "v = u expand 3 2", "v add_ 1"],
    "what was expanded is zeroed": ["y = x mul 2", "u = y narrow 0 0 1", "v = u expand 3 2", "v zero_", "y backward"],
    "shapes come after places": ["u = c narrow 0 0 1", "v = u expand 3 2", "v add_ w3"],
    "a part is multiplied by another part": ["y = x mul 2", "v = y narrow 0 0 1", "u = y narrow 0 1 1", "v mul_ u",
                                             "y backward"],
    "another part is added to a part": ["y = x mul 2", "v = y narrow 0 0 1", "u = y narrow 0 1 1", "v add_ u",
                                        "y backward"],
    "a part is squared": ["y = x mul 2", "v = y narrow 0 0 1", "z = v mul v", "v mul_ 3", "z backward"],
    "a part is multiplied by itself": ["y = x mul 2", "v = y narrow 0 0 1", "v mul_ v", "y backward"],
    "divided by itself under another name": ["y = w mul 2", "v = y squeeze 0", "y div_ v", "y backward"],
    "divided by what it was detached from": ["y = w detach", "y div_ w", "y backward"],
    "what the base needs is changed": ["y = x exp", "v = y narrow 0 0 1", "v mul_ 3", "y backward"],
    "what the change needs is changed": ["y = x mul 2", "v = y narrow 0 0 1", "v mul_ w", "no_grad w add_ 1",
                                         "y backward"],
    "walked twice": ["y = x add 0", "v = y narrow 0 0 1", "v add_ 1", "y backward", "y backward"],
    "a view that follows is walked twice": ["y = x add 0", "v = y narrow 0 0 1", "y add_ 1", "v backward",
                                            "v backward"],
    "the view's gradient is kept": ["y = x mul 2", "v = y narrow 0 0 1", "v retain_grad", "v mul_ 3", "v backward"],
    "the base's gradient is kept": ["y = x mul 2", "y retain_grad", "v = y narrow 0 0 1", "v mul_ 3", "y backward"],
    "a gradient of another shape": ["x set_grad q"],
    "a tensor as its own gradient": ["x set_grad x"],
    "a gradient grows where it lies": ["m = c narrow 1 0 1", "g = m squeeze 1", "w3 set_grad g", "w3 backward"],
    "a gradient that was expanded": ["m = c narrow 0 0 1", "m expand 3 2", "g = m expand 3 2", "x set_grad g",
                                     "x backward"],
}


def leaves():
    values = iter([round(0.3 + 0.7 * k % 2.1, 1) for k in range(40)])
    made = {}
    for name, shape, wants in (("x", (3, 2), True), ("w", (2,), True), ("w3", (3,), True), ("c", (3, 2), False),
                               ("q", (2, 2), False)):
        count = int(torch.Size(shape).numel())
        made[name] = torch.tensor([next(values) for _ in range(count)]).reshape(shape).clone().requires_grad_(wants)
    return made


def run(step, tensors):
    words = step.split()
    mode = torch.no_grad() if words[0] == "no_grad" else contextlib.nullcontext()
    words = words[1:] if words[0] == "no_grad" else words
    result, words = (words[0], words[2:]) if words[1] == "=" else (None, words)
    x, call = tensors[words[0]], words[1]
    given = [tensors[word] if word in tensors else float(word) if "." in word else int(word) for word in words[2:]]
    with mode:
        if call == "backward":
            x.backward(torch.tensor(seeds(x.numel())).reshape(x.shape))
        elif call == "requires_grad":
            x.requires_grad_()
        elif call == "set_grad":
            x.grad = given[0]
        elif call in ("reshape", "expand"):
            made = getattr(x, call)(given)
        else:
            made = getattr(x, call)(*given)
    if result:
        tensors[result] = made


def maker(tensor):
    try:
        return tensor.grad_fn
    except RuntimeError:
        return "Invalid"


def named(node):
    name = type(node).__name__  # as it is printed; name() has C++'s namespace before it
    return None if name in ("NoneType", "AccumulateGrad") else name


def told(tensor):
    node = maker(tensor)
    told = pack(tensor) | {"requiresGrad": tensor.requires_grad, "version": tensor._version}
    if node == "Invalid":
        return told | {"gradFn": node}
    told |= {"gradFn": named(node), "next": [named(next) for next, _ in node.next_functions] if node else []}
    if tensor.requires_grad and (tensor.is_leaf or tensor.retains_grad) and tensor.grad is not None:
        told["grad"] = pack(tensor.grad)
    return told


def case(name, steps):
    tensors = leaves()
    record = {"name": name, "steps": steps}
    for at, step in enumerate(steps):
        try:
            run(step, tensors)
        except (RuntimeError, IndexError) as refused:
            record |= {"refused": at, "error": str(refused).split("\n")[0], "raises": type(refused).__name__}
            break
    return record | {"tensors": {key: told(tensor) for key, tensor in tensors.items()}}


draw = random.Random(8)


def drawn_view(tensors, name):
    x = tensors[name]
    kinds = ["narrow", "t", "reshape", "unsqueeze", "squeeze", "expand"]
    kind = draw.choice(kinds[:3] * 3 + kinds)
    if kind == "narrow" and x.dim() > 0:
        d = draw.randrange(x.dim())
        start = draw.randrange(max(x.shape[d], 1))
        return f"{name} narrow {d} {start} {draw.randint(0 if draw.random() < 0.1 else 1, max(x.shape[d] - start, 1))}"
    if kind == "t" and x.dim() == 2:
        return f"{name} t"
    if kind == "squeeze" and x.dim() > 0:
        return f"{name} squeeze {draw.randrange(x.dim())}"
    if kind == "expand" and x.dim() < 3:
        return f"{name} expand {' '.join(str(n if n > 1 else draw.randint(1, 2)) for n in x.shape)}".rstrip()
    if kind == "unsqueeze" and x.dim() < 3:
        return f"{name} unsqueeze {draw.randint(0, x.dim())}"
    shape = draw.choice([[x.numel()], [1, x.numel()], list(x.shape)[::-1], [2, -1], [-1, 2]])
    return f"{name} reshape {' '.join(map(str, shape))}".rstrip()


def drawn(tensors, number):
    """A step that often fits. What is made element by element is made of arrays in order: others keep theirs."""
    names = list(tensors)
    recent = names[5:] or ["x", "c"]
    in_order = [n for n in names if tensors[n].is_contiguous() and tensors[n].numel() > 0]
    off = "no_grad " if draw.random() < 0.08 else ""
    kind = draw.random()
    if number == 0 or kind < 0.12:
        return f"{off}a{number} = {draw.choice(in_order)} {draw.choice(['mul 2', 'add 0', 'exp', 'sin', 'detach'])}"
    if kind < 0.2:
        a = draw.choice(in_order)
        same = [n for n in in_order if tensors[n].shape == tensors[a].shape]
        return f"{off}b{number} = {a} {draw.choice(['mul', 'add'])} {draw.choice(same)}"
    if kind < 0.6:
        return f"{off}v{number} = {drawn_view(tensors, draw.choice(recent))}"
    target = draw.choice(recent)
    fits = [n for n in names if tensors[n].dim() <= tensors[target].dim()
            and all(s in (1, t) for s, t in zip(tensors[n].shape[::-1], tensors[target].shape[::-1]))]
    if draw.random() < 0.12:
        return f"{off}{target} zero_"
    operand = draw.choice(["3", "0.5"] + fits + fits) if draw.random() < 0.95 else draw.choice(names)
    return f"{off}{target} {draw.choice(['add_', 'sub_', 'mul_', 'div_'])} {operand}"


def reads_what_it_writes(step, tensors):
    """Whether the answer would depend on the order in which elements are written."""
    words = step.split()[-3:]
    if len(words) < 3 or not words[1].endswith("_") or words[2] not in tensors:
        return False
    a, b = tensors[words[0]], tensors[words[2]]
    same = a.shape == b.shape and a.stride() == b.stride() and a.storage_offset() == b.storage_offset()
    return a.untyped_storage().data_ptr() == b.untyped_storage().data_ptr() and not same


def program():
    """Steps until one is refused, and two walks back; or None."""
    tensors, steps = leaves(), []
    for number in range(draw.randint(4, 12)):
        steps.append(drawn(tensors, number))
        ambiguous = reads_what_it_writes(steps[-1], tensors)
        try:
            run(steps[-1], tensors)
        except (RuntimeError, IndexError):
            return steps
        if ambiguous:
            return None
    wanted = [n for n in list(tensors)[5:] if tensors[n].requires_grad and tensors[n].numel() > 0]
    for name in draw.sample(wanted, min(len(wanted), 2)):
        steps.append(f"{name} backward")
    return steps


cases = [case(name, steps) for name, steps in WRITTEN.items()]
refused = 0
while len(cases) < len(WRITTEN) + 300:
    steps = program()
    if steps is None or not any("_ " in step or step.endswith("_") for step in steps):
        continue
    made = case("drawn", steps)
    if "error" in made and (refused := refused + 1) % 3:
        continue  # of what is refused, a third is plenty
    cases.append(made)
target = pathlib.Path(__file__).parent.parent / "resources/pytorch/inplace.json"
target.write_text("[" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases) + "]\n")
print(len(cases), "cases", target.stat().st_size, "bytes", sum("error" in c for c in cases), "errors")
