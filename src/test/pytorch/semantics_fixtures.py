"""Writes semantics.json: small programs by name, and what PyTorch's autograd makes of them: numbers, names or an error.

Run by hand where the real PyTorch is (Debian's python3-torch, 2.6.0): python3 semantics_fixtures.py
The result is deterministic and committed; the build never runs this.
"""
import json
import pathlib

import torch

torch.set_default_dtype(torch.float64)
PROGRAMS = {}


def program(f):
    PROGRAMS[f.__name__] = f
    return f


def leaf(*values):
    return torch.tensor(values if len(values) != 1 else values[0], requires_grad=True)


def order(root):
    """The Functions in the order in which backward runs them."""
    names, seen = [], set()

    def listen(node):
        if node is None or node in seen or "AccumulateGrad" in node.name():
            return
        seen.add(node)
        node.register_hook(lambda *_: names.append(node.name()))
        for following, _ in node.next_functions:
            listen(following)
    listen(root.grad_fn)
    root.backward()
    return names


@program
def leaf_gradients_accumulate():
    x = leaf(1.0, 2.0)
    (x * x).sum().backward()
    (x * x).sum().backward()
    return x.grad


@program
def zeroed_gradient_is_none():
    x = leaf(1.0, 2.0)
    x.sum().backward()
    x.grad = None
    return x.grad


@program
def gradient_of_a_non_leaf_is_none():
    x = leaf(1.0, 2.0)
    y = x * 2
    y.sum().backward()
    return y.grad


@program
def retained_gradient():
    x = leaf(1.0, 2.0)
    y = x * 2
    y.retain_grad()
    (y * y).sum().backward()
    return y.grad


@program
def retained_gradients_accumulate():
    x = leaf(1.0, 2.0)
    y = x * 2
    y.retain_grad()
    z = (y * y).sum()
    z.backward(retain_graph=True)
    z.backward()
    return y.grad


@program
def retained_gradient_of_the_root():
    y = leaf(2.0) * 3
    y.retain_grad()
    y.backward()
    return y.grad


@program
def unused_leaf_has_none():
    x, y = leaf(1.0), leaf(2.0)
    x.exp().backward()
    return y.grad


@program
def second_backward():
    y = (leaf(1.0, 2.0) * 2).sum()
    y.backward()
    y.backward()


@program
def second_backward_where_nothing_was_saved():
    x = leaf(1.0, 2.0)
    y = (x + 1).sum()
    y.backward()
    y.backward()
    return x.grad


@program
def second_backward_of_a_retained_graph():
    x = leaf(1.0, 2.0)
    y = x.exp().sum()
    y.backward(retain_graph=True)
    y.backward()
    return x.grad


@program
def third_backward_after_a_retained_one():
    y = leaf(1.0, 2.0).exp().sum()
    y.backward(retain_graph=True)
    y.backward()
    y.backward()


@program
def backward_of_several_numbers():
    (leaf(1.0, 2.0) * 2).backward()


@program
def backward_of_several_numbers_with_a_gradient():
    x = leaf(1.0, 2.0)
    (x * 2).backward(torch.tensor([3.0, 5.0]))
    return x.grad


@program
def backward_without_a_graph():
    torch.tensor(1.0).backward()


@program
def backward_without_a_graph_of_several_numbers():
    torch.tensor([1.0, 2.0]).backward()


@program
def seed_of_another_shape():
    (leaf(1.0, 2.0, 3.0) * 2).backward(torch.tensor([1.0, 2.0]))


@program
def seed_of_another_shape_without_a_graph():
    torch.tensor([1.0, 2.0, 3.0]).backward(torch.tensor([1.0, 2.0]))


@program
def leaf_root():
    x = leaf(2.0)
    x.backward()
    x.backward()
    return x.grad


@program
def leaf_root_of_one_element():
    x = leaf([2.0])
    x.backward()
    return x.grad


@program
def in_place_on_a_leaf():
    leaf(1.0, 2.0).add_(1)


@program
def zero_in_place_on_a_leaf():
    leaf(1.0, 2.0).zero_()


@program
def in_place_on_a_leaf_without_gradients():
    x = leaf(1.0, 2.0)
    with torch.no_grad():
        x.sub_(torch.tensor([0.5, 0.5]))
    return torch.cat([x.detach(), torch.tensor([float(x._version)])])


@program
def in_place_on_a_view_of_a_leaf():
    leaf(1.0, 2.0).reshape(2, 1).add_(1)


@program
def in_place_of_a_larger_shape():
    torch.ones(3).add_(torch.ones(2, 3))


@program
def in_place_on_what_was_expanded():
    torch.ones(1).expand(3).add_(1)


@program
def in_place_history():
    x = leaf(1.0, 2.0)
    y = x * 1
    y.mul_(3)
    y.add_(x)
    y.sum().backward()
    return x.grad


@program
def in_place_history_is_named():
    y = leaf(1.0, 2.0) * 1
    y.sub_(1)
    return [y.grad_fn.name()]


@program
def in_place_by_what_requires_grad():
    x = leaf(1.0, 2.0)
    y = torch.ones(2)
    y.mul_(x)
    y.sum().backward()
    return torch.cat([x.grad, torch.tensor([float(y.is_leaf), float(y.requires_grad)])])


@program
def in_place_by_itself():
    y = leaf(1.0, 2.0) * 1
    y.mul_(y)
    y.sum().backward()


@program
def in_place_keeps_what_was_for_the_factor():
    x, w = leaf(1.0, 2.0), leaf(3.0, 4.0)
    y = x * 1
    y.mul_(w)
    y.sum().backward()
    return torch.cat([x.grad, w.grad])


@program
def in_place_division():
    x, w = leaf(1.0, 2.0), leaf(3.0, 4.0)
    y = x * 1
    y.div_(w)
    y.sum().backward()
    return torch.cat([x.grad, w.grad])


@program
def in_place_zero():
    x = leaf(1.0, 2.0)
    y = x * 2
    y.zero_()
    y.sum().backward()
    return x.grad


@program
def in_place_after_a_use():
    x = leaf(1.0, 2.0)
    y = x * 1
    z = y + 1
    y.mul_(3)
    (y.sum() + z.sum()).backward()
    return x.grad


@program
def retained_gradient_follows_in_place():
    y = leaf(1.0, 2.0) * 1
    y.retain_grad()
    y.mul_(3)
    (y * 2).sum().backward()
    return y.grad


@program
def view_follows_its_base():
    x = leaf([[1.0, 2.0], [3.0, 4.0]])
    y = x * 1
    v = y.t()
    y.mul_(3)
    v.sum().backward()
    return x.grad


@program
def view_of_a_view_follows_its_base():
    x = leaf([[1.0, 2.0], [3.0, 4.0]])
    y = x * 1
    v = y.t().narrow(0, 0, 1)
    y.mul_(x)
    v.sum().backward()
    return x.grad


@program
def view_follows_a_base_that_begins_to_require_grad():
    x = leaf(1.0, 2.0)
    y = torch.ones(2)
    v = y.reshape(2, 1)
    y.mul_(x)
    v.sum().backward()
    return x.grad


@program
def view_shares_numbers_and_version():
    x = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    x.t().narrow(0, 1, 1).unsqueeze(0).mul_(10)
    return torch.cat([x.flatten(), torch.tensor([float(x._version)])])


@program
def changed_output():
    y = leaf(1.0, 2.0, 3.0).exp()
    z = y.sum()
    with torch.no_grad():
        y.mul_(2)
    z.backward()


@program
def changed_leaf():
    x, w = leaf(1.0, 2.0, 3.0), leaf(1.0, 1.0, 1.0)
    z = (x * w).sum()
    with torch.no_grad():
        w.sub_(1)
    z.backward()


@program
def changed_scalar_twice():
    x = leaf(2.0)
    z = x * x
    with torch.no_grad():
        x.add_(1)
        x.add_(1)
    z.backward()


@program
def changed_between():
    y = leaf(1.0, 2.0).sin()
    z = (y * y).sum()
    y.add_(1)
    z.backward()


@program
def changed_through_detach():
    y = leaf(1.0, 2.0).exp()
    y.detach().mul_(2)
    y.sum().backward()


@program
def changed_through_a_view():
    x = torch.tensor([1.0, 2.0])
    w = leaf(1.0, 1.0)
    z = (x * w).sum()
    x.reshape(2, 1).zero_()
    z.backward()


@program
def failure_leaves_no_gradient():
    x = leaf(1.0, 2.0)
    y = x.exp()
    z = y.sum() + x.sum()
    with torch.no_grad():
        y.mul_(2)
    try:
        z.backward()
    except RuntimeError:
        pass
    return x.grad


@program
def failure_leaves_nothing_for_the_next_pass():
    x = leaf(1.0, 2.0)
    s = x.sin()
    y = s.exp()
    z = y.sum() + s.sum()
    with torch.no_grad():
        y.mul_(2)
    try:
        z.backward()
    except RuntimeError:
        pass
    (s * 3).sum().backward()
    return x.grad


@program
def same_tensor_twice():
    x = leaf(1.0, 2.0)
    (x * x).sum().backward()
    return x.grad


@program
def same_matrix_twice():
    x = leaf([[1.0, 2.0], [3.0, 4.0]])
    (x @ x).sum().backward()
    return x.grad


@program
def same_tensor_in_a_list():
    x = leaf(1.0, 2.0)
    (torch.cat([x, x, x]) * torch.arange(6.0)).sum().backward()
    return x.grad


@program
def diamond():
    x = leaf(0.5, 2.0)
    y = x.exp()
    (y * y.log() + y / x).sum().backward()
    return x.grad


@program
def no_grad_stops():
    x = leaf(1.0, 2.0)
    with torch.no_grad():
        with torch.no_grad():
            pass
        y = x * 2
    return torch.tensor([float(y.requires_grad), float(y.is_leaf), float(torch.is_grad_enabled())])


@program
def detach_stops():
    x = leaf(1.0, 2.0)
    (x * x.detach()).sum().backward()
    return x.grad


@program
def requires_grad_off_on_a_non_leaf():
    (leaf(1.0, 2.0) * 2).requires_grad_(False)


@program
def requires_grad_off_on_a_leaf():
    x = leaf(1.0, 2.0).requires_grad_(False)
    return torch.tensor([float(x.requires_grad), float((x * 2).requires_grad)])


@program
def retain_grad_without_requires_grad():
    torch.ones(2).retain_grad()


@program
def item_of_several():
    torch.ones(2).item()


@program
def ties_in_max():
    x = leaf(1.0, 3.0, 3.0)
    x.max().backward()
    return x.grad


@program
def ties_in_max_along_a_dimension():
    x = leaf([[1.0, 3.0, 3.0]])
    x.max(1).values.sum().backward()
    return x.grad


@program
def kinks():
    x = leaf(0.0)
    (x.relu() + x.abs()).backward()
    return x.grad


@program
def root_at_zero():
    x = leaf(0.0)
    x.sqrt().backward()
    return x.grad


@program
def nan_through_where():
    x = leaf(0.0, 1.0)
    torch.where(x.detach() > 0, x.log(), torch.tensor(0.0)).sum().backward()
    return x.grad


@program
def anomaly_in_a_gradient():
    x = leaf(0.0, 1.0)
    with torch.autograd.detect_anomaly(check_nan=True):
        (x.sqrt() * 0).sum().backward()


@program
def order_of_a_chain():
    return order(leaf(1.0, 2.0).exp().sin().sum())


@program
def order_of_branches():
    x, w = leaf(1.0, 2.0), leaf(3.0, 4.0)
    a = x.exp()
    b = w.tanh()
    c = a * b
    d = a.sqrt() + b.abs()
    e = c.sin() - d
    return order((e * a).sum() + b.mean())


@program
def order_of_a_network():
    x = torch.ones(2, 3)
    w1, b1, w2, b2 = leaf([[1.0, 2.0]] * 3), leaf([[0.5, 1.0]]), leaf([[1.0], [2.0]]), leaf([[1.0]])
    h = (x @ w1 + b1).sigmoid()
    y = (h @ w2 + b2).sigmoid()
    return order(((y - 1) ** 2).sum() / 2)


@program
def order_with_views():
    x = leaf([[1.0, 2.0], [3.0, 4.0]])
    y = x.t() @ x
    z = torch.cat([y.reshape(4), x.narrow(0, 1, 1).flatten()])
    return order(z.logsumexp(0))


@program
def graph_of_a_stack_of_products():
    a, b = leaf([[[1.0, 2.0]], [[3.0, 4.0]]]), leaf([[1.0], [2.0]])
    return order((a @ b).sum())


for text, run in {
        "arange_of_a_step_of_zero": lambda: torch.arange(0.0, 1.0, 0.0),
        "arange_away_from_its_end": lambda: torch.arange(0.0, 1.0, -1.0),
        "arange_below_zero": lambda: torch.arange(-3.0),
        "arange_without_end": lambda: torch.arange(0.0, float("inf")),
        "arange_to_nan": lambda: torch.arange(0.5, float("nan")),
        "arange_of_uneven_steps": lambda: torch.arange(-1.0, 2.05, 0.3),
        "arange_downwards": lambda: torch.arange(3.0, 0.0, -0.75),
        "arange_of_nothing": lambda: torch.arange(0.0),
        "eye_of_minus_one": lambda: torch.eye(-1),
        "eye_of_three": lambda: torch.eye(3),
        "zeros_of_a_negative_size": lambda: torch.zeros(2, -3),
        "zeros_of_too_many": lambda: torch.zeros(2**31 - 1, 2**31 - 1),
        "full_of_a_value": lambda: torch.full((2, 1), 2.5),
        "cat_of_nothing": lambda: torch.cat([]),
        "stack_of_nothing": lambda: torch.stack([]),
        "rows_of_unequal_length": lambda: torch.tensor([[1.0, 2.0], [1.0]])}.items():
    PROGRAMS[text] = run


def shown(result):
    if result is None:
        return {"none": True}
    if isinstance(result, list):
        return {"names": result}
    return {"numbers": result.detach().flatten().tolist()}


def answer(run):
    try:
        return shown(run())
    except (RuntimeError, ValueError) as refused:
        return {"error": str(refused).split("\n")[0]}


PRINTED = [torch.tensor(1.5), torch.tensor([1.0, 2.0]), torch.tensor([[1.5, -2], [1e5, 3]]), torch.tensor([1e-5, 1.0]),
           torch.tensor([float("nan"), 1.0]), torch.tensor([float("inf"), 1.5, -float("inf")]), torch.zeros(0),
           torch.zeros(2, 0), torch.arange(8.0).reshape(2, 2, 2) / 3, torch.tensor([1e9, 1.0]), torch.tensor(1e-8),
           torch.tensor([0.1, 1000.0]), torch.tensor([0.1, 1001.0]), torch.arange(2000.0), torch.arange(30.0),
           torch.arange(30.0) / 7 + 100, torch.tensor([-0.0, 0.03125, 0.09375]), torch.arange(1200.0).reshape(3, 4, 100) / 8,
           torch.tensor([[-1e-12]]), torch.zeros(3), torch.arange(16.0).reshape(2, 1, 2, 2, 2)]

cases = [{"name": name} | answer(run) for name, run in PROGRAMS.items()]
prints = [{"shape": list(t.shape), "data": t.flatten().tolist(), "text": str(t)} for t in PRINTED]
folder = pathlib.Path(__file__).parent.parent / "resources/pytorch"
for name, written in (("semantics", cases), ("printed", prints)):
    (folder / f"{name}.json").write_text("[" + ",\n".join(json.dumps(c) for c in written) + "]\n")
print(len(cases), "programs", len(prints), "prints")
