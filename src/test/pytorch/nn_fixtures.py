"""Writes src/test/resources/pytorch/nn_functions.json: values, gradients and grad_fn names of torch.nn.functional.

Run by hand from the project's folder, with Debian's python3-torch (2.6):
    python3 src/test/pytorch/nn_fixtures.py
The build and its tests never need it. All numbers are float64.
"""
import json
import warnings
import torch
import torch.nn.functional as F

warnings.simplefilter("ignore")
torch.manual_seed(3)
torch.set_default_dtype(torch.float64)
CASES = []
REDUCTIONS = ["none", "mean", "sum"]


def tensor(t):
    return {"shape": list(t.shape), "data": t.detach().flatten().tolist()}


def case(op, fn, *inputs, **args):
    leaves = [t.clone().requires_grad_() for t in inputs]
    out = fn(*leaves)
    seed = torch.randn(out.shape)
    grads = torch.autograd.grad(out, leaves, seed, allow_unused=True)
    CASES.append({
        "op": op, "args": args, "inputs": [tensor(t) for t in inputs], "output": tensor(out), "seed": tensor(seed),
        "grads": [None if g is None else tensor(g) for g in grads], "gradFn": type(out.grad_fn).__name__})


def away(*shape):
    """Numbers well apart, so that no maximum is a tie and no kink is near."""
    n = torch.Size(shape).numel()
    return (torch.randperm(n).double() * 0.37 - n * 0.15 + 0.011).reshape(shape)


r = torch.randn
for shape, dims in (((), (0, -1)), ((4,), (0,)), ((3, 5), (0, 1, -1)), ((2, 3, 4), (0, 1, 2)), ((2, 1, 3, 2), (1, 3)),
                    ((1, 1), (0,))):
    for d in dims:
        for x in (r(shape), r(shape) * 300):
            case("softmax", lambda t: F.softmax(t, d), x, dim=d)
            case("log_softmax", lambda t: F.log_softmax(t, d), x, dim=d)

for shape, count in (((4,), 1), ((5, 3), 5), ((2, 3, 4), 8), ((2, 3, 2, 2), 8)):
    classes = torch.randint(0, shape[0] if len(shape) == 1 else shape[1], (count,))
    target = classes.reshape(shape[:1] + shape[2:]) if len(shape) > 1 else classes[0]
    some = target.clone()
    if len(shape) > 1:
        some.flatten()[1] = -100
    for red in REDUCTIONS:
        if len(shape) != 3 or red != "none":  # there PyTorch's last node is only the view it goes through
            case("nll_loss", lambda t: F.nll_loss(t, target, reduction=red), F.log_softmax(r(shape), -1),
                 classes=target.flatten().tolist(), reduction=red)
            case("nll_loss", lambda t: F.nll_loss(t, some, reduction=red), r(shape),
                 classes=some.flatten().tolist(), reduction=red)
            case("cross_entropy", lambda t: F.cross_entropy(t, target, reduction=red), r(shape) * 3,
                 classes=target.flatten().tolist(), reduction=red, smoothing=0.0)
        for s in (0.1, 1.0):
            case("cross_entropy", lambda t: F.cross_entropy(t, target, reduction=red, label_smoothing=s),
                 r(shape), classes=target.flatten().tolist(), reduction=red, smoothing=s)
        case("cross_entropy", lambda t: F.cross_entropy(t, some, reduction=red, label_smoothing=0.2), r(shape),
             classes=some.flatten().tolist(), reduction=red, smoothing=0.2)
        probs = F.softmax(r(shape), 0 if len(shape) == 1 else 1)
        for s in (0.0, 0.3):
            case("cross_entropy_probabilities",
                 lambda t, p: F.cross_entropy(t, p, reduction=red, label_smoothing=s), r(shape), probs,
                 reduction=red, smoothing=s)

for a, b in (((3,), (3,)), ((2, 3), (2, 3)), ((3,), (3, 1)), ((4, 1, 2), (3, 1)), ((), ())):
    for red in REDUCTIONS:
        case("mse_loss", lambda x, y: F.mse_loss(x, y, reduction=red), r(a), r(b), reduction=red)
        case("l1_loss", lambda x, y: F.l1_loss(x, y, reduction=red), r(a), r(b), reduction=red)
        for beta in (0.0, 0.5, 1.0, 2.0):
            case("smooth_l1_loss", lambda x, y: F.smooth_l1_loss(x, y, reduction=red, beta=beta), r(a) * 2, r(b),
                 reduction=red, beta=beta)
        if a == b:
            case("binary_cross_entropy", lambda x, y: F.binary_cross_entropy(x, y, reduction=red),
                 torch.rand(a) * 0.9 + 0.05, torch.rand(b), reduction=red)
            case("binary_cross_entropy_with_logits",
                 lambda x, y: F.binary_cross_entropy_with_logits(x, y, reduction=red), r(a) * 20, torch.rand(b),
                 reduction=red)

for shape in ((3,), (4, 5), (2, 3, 2)):
    for p in (0.3, 0.5, 0.999):
        def drop(x):
            torch.manual_seed(11)
            return F.dropout(x, p)
        state = torch.get_rng_state()
        x = r(shape)
        case("dropout", drop, x, p=p)
        torch.set_rng_state(state)
        r(5)

for rows in ([0], [2, 2, 0, 4, 2]):
    case("embedding", lambda w: F.embedding(torch.tensor(rows), w), r(5, 3), indices=[rows])
case("embedding", lambda w: F.embedding(torch.tensor([[1, 2, 1], [0, 0, 3]]), w), r(4, 2),
     indices=[[1, 2, 1], [0, 0, 3]])

for x, w in (((1, 1, 3, 3), (1, 1, 2, 2)), ((2, 3, 5, 4), (4, 3, 3, 2)), ((3, 2, 6, 6), (2, 2, 3, 3)),
             ((2, 4, 4), (3, 2, 2, 3)), ((0, 2, 4, 4), (3, 2, 2, 2))):
    x = (2, 2, 4, 4) if len(x) == 3 else x
    for stride, pad in ((1, 0), (2, 1), (1, 2), (3, 0)):
        case("conv2d", lambda a, b: F.conv2d(a, b, None, stride, pad), r(x), r(w), stride=stride, padding=pad)
        case("conv2d", lambda a, b, c: F.conv2d(a, b, c, stride, pad), r(x), r(w), r(w[0]), stride=stride, padding=pad)
case("conv2d", lambda a, b, c: F.conv2d(a, b, c), r(2, 4, 4), r(3, 2, 2, 2), r(3), stride=1, padding=0)

for x in ((1, 1, 4, 4), (2, 3, 5, 7), (3, 6, 6)):
    for k, s, p in ((2, 2, 0), (3, 1, 1), (3, 2, 1), (2, 3, 0), (1, 1, 0)):
        case("max_pool2d", lambda a: F.max_pool2d(a, k, s, p), away(*x), kernel=k, stride=s, padding=p)
        case("avg_pool2d", lambda a: F.avg_pool2d(a, k, s, p), r(x), kernel=k, stride=s, padding=p)

for x, n in (((4,), (4,)), ((3, 5), (5,)), ((2, 3, 4), (4,)), ((2, 3, 4), (3, 4))):
    for eps in (1e-5, 0.1):
        case("layer_norm", lambda a: F.layer_norm(a, n, None, None, eps), r(x), normalized=list(n), eps=eps, has="")
        case("layer_norm", lambda a, w: F.layer_norm(a, n, w, None, eps), r(x), r(n), normalized=list(n), eps=eps,
             has="w")
        case("layer_norm", lambda a, b: F.layer_norm(a, n, None, b, eps), r(x), r(n), normalized=list(n), eps=eps,
             has="b")
        case("layer_norm", lambda a, w, b: F.layer_norm(a, n, w, b, eps), r(x) * 5 + 2, r(n), r(n),
             normalized=list(n), eps=eps, has="wb")

for x in ((4, 3), (2, 3, 4), (2, 3, 2, 3)):
    mean, var = r(3), torch.rand(3) + 0.5
    for training in (True, False):
        m, v = mean.clone(), var.clone()
        case("batch_norm", lambda a: F.batch_norm(a, m, v, None, None, training, 0.1, 1e-5), r(x) * 2 + 1,
             training=training, mean=mean.tolist(), var=var.tolist(), newMean=None, newVar=None)
        CASES[-1]["args"].update(newMean=m.tolist(), newVar=v.tolist())
        m, v = mean.clone(), var.clone()
        case("batch_norm", lambda a, w, b: F.batch_norm(a, m, v, w, b, training, 0.3, 1e-3), r(x), r(3), r(3),
             training=training, mean=mean.tolist(), var=var.tolist())
        CASES[-1]["args"].update(newMean=m.tolist(), newVar=v.tolist())

for x in ((2, 3), (3,), (2, 4, 3)):
    case("linear", lambda a, w, b: F.linear(a, w, b), r(x), r(5, 3), r(5))
for x in ((2, 3),):
    case("linear", lambda a, w: F.linear(a, w), r(x), r(5, 3))

with open("src/test/resources/pytorch/nn_functions.json", "w") as f:
    f.write("[\n" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in CASES) + "\n]\n")
print(len(CASES), "cases")
