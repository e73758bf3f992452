"""The calls that the fixtures make, by name: each takes the input tensors and the arguments."""
import json
import torch
import torch.nn.functional as F


def index(values):
    return torch.tensor(values, dtype=torch.int64)


def dims(value):
    return tuple(value) if isinstance(value, list) else value


def in_place(call):
    def changed(i, a):
        copy = i[0] * 1
        call(copy, i, a)
        return copy
    return changed


def followed(base, by):
    """A view whose base was changed since."""
    view = base.t()
    base.mul_(by)
    return view


CALLS = {
    "add": lambda i, a: i[0] + i[1],
    "sub": lambda i, a: i[0] - i[1],
    "mul": lambda i, a: i[0] * i[1],
    "div": lambda i, a: i[0] / i[1],
    "pow": lambda i, a: i[0] ** i[1],
    "maximum": lambda i, a: torch.maximum(i[0], i[1]),
    "minimum": lambda i, a: torch.minimum(i[0], i[1]),
    "add_number": lambda i, a: i[0] + a[0],
    "sub_number": lambda i, a: i[0] - a[0],
    "mul_number": lambda i, a: i[0] * a[0],
    "div_number": lambda i, a: i[0] / a[0],
    "pow_number": lambda i, a: i[0] ** a[0],
    "neg": lambda i, a: -i[0],
    "exp": lambda i, a: i[0].exp(),
    "log": lambda i, a: i[0].log(),
    "log1p": lambda i, a: i[0].log1p(),
    "sqrt": lambda i, a: i[0].sqrt(),
    "abs": lambda i, a: i[0].abs(),
    "sin": lambda i, a: i[0].sin(),
    "cos": lambda i, a: i[0].cos(),
    "tanh": lambda i, a: i[0].tanh(),
    "sigmoid": lambda i, a: i[0].sigmoid(),
    "relu": lambda i, a: i[0].relu(),
    "leaky_relu": lambda i, a: F.leaky_relu(i[0], a[0]),
    "elu": lambda i, a: F.elu(i[0], a[0]),
    "softplus": lambda i, a: F.softplus(i[0]),
    "gelu": lambda i, a: F.gelu(i[0]),
    "silu": lambda i, a: F.silu(i[0]),
    "clamp": lambda i, a: i[0].clamp(a[0], a[1]),
    "where": lambda i, a: torch.where(i[0].detach() != 0, i[1], i[2]),
    "matmul": lambda i, a: i[0] @ i[1],
    "matmul_constant": lambda i, a: i[0] @ i[1].detach(),
    "constant_matmul": lambda i, a: i[0].detach() @ i[1],
    "t": lambda i, a: i[0].t(),
    "transpose": lambda i, a: i[0].transpose(a[0], a[1]),
    "permute": lambda i, a: i[0].permute(a),
    "reshape": lambda i, a: i[0].reshape(a),
    "transpose_reshape": lambda i, a: i[0].transpose(0, -1).reshape(a),
    "narrow_reshape": lambda i, a: i[0].narrow(0, 0, 1).reshape(a),
    "squeeze": lambda i, a: i[0].squeeze(a[0]),
    "unsqueeze": lambda i, a: i[0].unsqueeze(a[0]),
    "expand": lambda i, a: i[0].expand(a),
    "flatten": lambda i, a: i[0].flatten(),
    "flatten_dims": lambda i, a: i[0].flatten(a[0], a[1]),
    "narrow": lambda i, a: i[0].narrow(a[0], a[1], a[2]),
    "index_select": lambda i, a: i[0].index_select(a[0], index(a[1])),
    "gather": lambda i, a: i[0].gather(a[0], index(a[1]).reshape(a[2])),
    "cat": lambda i, a: torch.cat(i, a[0]),
    "stack": lambda i, a: torch.stack(i, a[0]),
    "sum": lambda i, a: i[0].sum(),
    "mean": lambda i, a: i[0].mean(),
    "prod": lambda i, a: i[0].prod(),
    "max": lambda i, a: i[0].max(),
    "min": lambda i, a: i[0].min(),
    "var": lambda i, a: i[0].var(),
    "std": lambda i, a: i[0].std(),
    "sum_dim": lambda i, a: i[0].sum(dims(a[0]), bool(a[1])),
    "mean_dim": lambda i, a: i[0].mean(dims(a[0]), bool(a[1])),
    "prod_dim": lambda i, a: i[0].prod(a[0], bool(a[1])),
    "max_dim": lambda i, a: i[0].max(a[0], bool(a[1])).values,
    "min_dim": lambda i, a: i[0].min(a[0], bool(a[1])).values,
    "amax": lambda i, a: i[0].amax(dims(a[0]), bool(a[1])),
    "amin": lambda i, a: i[0].amin(dims(a[0]), bool(a[1])),
    "var_dim": lambda i, a: i[0].var(dims(a[0]), keepdim=bool(a[1])),
    "std_dim": lambda i, a: i[0].std(dims(a[0]), keepdim=bool(a[1])),
    "logsumexp": lambda i, a: i[0].logsumexp(dims(a[0]), bool(a[1])),
    "cumsum": lambda i, a: i[0].cumsum(a[0]),
    "add_": in_place(lambda x, i, a: x.add_(i[1])),
    "sub_": in_place(lambda x, i, a: x.sub_(i[1])),
    "mul_": in_place(lambda x, i, a: x.mul_(i[1])),
    "div_": in_place(lambda x, i, a: x.div_(i[1])),
    "zero_": in_place(lambda x, i, a: x.zero_()),
    "narrow_mul_": in_place(lambda x, i, a: x.narrow(a[0], a[1], a[2]).mul_(i[1])),
    "transpose_after": lambda i, a: followed(i[0] * 1, i[1]),
}


def pack(tensor):
    return {"shape": list(tensor.shape), "data": tensor.detach().reshape(-1).tolist()}


def seeds(count):
    """Incoming gradients that are the same everywhere and all different."""
    return [((k * 7) % 11 - 4.5) / 4 for k in range(count)]


def smooth(name, inputs, args, pre):
    """Whether PyTorch's own check finds the gradients right here: not at a kink, nothing infinite."""
    def call(*given):
        turned = [t.transpose(0, -1) if t.dim() > 1 else t for t in given] if pre else list(given)
        return CALLS[name](turned, list(args))
    leaves = [t.clone().requires_grad_(True) for t in inputs]
    if not all(torch.isfinite(t).all() for t in inputs + [call(*leaves).detach()]):
        return False
    try:
        return torch.autograd.gradcheck(call, leaves, raise_exception=False)
    except RuntimeError:
        return False


def run(name, inputs, args, pre):
    leaves = [t.clone().requires_grad_(True) for t in inputs]
    given = [t.transpose(0, -1) if t.dim() > 1 else t for t in leaves] if pre else leaves
    return leaves, CALLS[name](given, list(args))


def back(output):
    """Walks the graph; the error, or None."""
    try:
        output.backward(torch.tensor(seeds(output.numel())).reshape(output.shape))
        return None
    except RuntimeError as refused:
        return str(refused)


def guards(name, inputs, args, pre):
    """What backward says if an input, or at last the output, was changed in place after the call."""
    texts = []
    for changed in range(len(inputs) + 1):
        leaves, output = run(name, inputs, args, pre)
        try:
            with torch.no_grad():
                (leaves + [output])[changed].add_(0)
        except RuntimeError:
            texts.append("overlaps")
            continue
        text = back(output)
        if text and "returns multiple views" in text:
            texts.append("views")
            continue
        if text and "operation: " not in text:
            raise AssertionError(f"{name} {args}: {text}")
        texts.append(text and text[text.index("operation: ") + 11:text.index(" is at version")])
    return texts


def write(target, cases):
    """Writes the cases. One that stands there already keeps its answer, for another processor gives other last digits; to have
    PyTorch asked again, delete its line."""
    def question(case):
        return json.dumps({key: case.get(key) for key in ("call", "args", "inputs", "pre")})

    stood = {question(each): each for each in json.loads(target.read_text())} if target.exists() else {}
    answers = [stood.get(question(each), each) for each in json.loads(json.dumps(cases))]
    target.write_text("[" + ",\n".join(json.dumps(each, separators=(",", ":")) for each in answers) + "]\n")


def case(name, inputs, args=(), pre=None):
    """One call, walked forward and back; what PyTorch refuses becomes an error."""
    record = {"call": name, "args": list(args), "inputs": [pack(t) for t in inputs]}
    if pre:
        record["pre"] = pre
    try:
        leaves, output = run(name, inputs, args, pre)
    except (RuntimeError, IndexError, ValueError) as refused:
        return record | {"error": str(refused).split("\n")[0], "raises": type(refused).__name__}
    record |= {"output": pack(output), "gradFn": type(output.grad_fn).__name__ if output.grad_fn else None}
    if output.requires_grad:
        back(output)
        record["grads"] = [None if t.grad is None else pack(t.grad)["data"] for t in leaves]
        record["smooth"] = smooth(name, inputs, args, pre)
        record["twice"] = back(output) is None
        record["guards"] = guards(name, inputs, args, pre)
    return record
