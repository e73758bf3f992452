"""Writes src/test/resources/pytorch/torch_nn.json: values, gradients and grad_fn names of what torch.nn has besides.

Run by hand from the project's folder, with Debian's python3-torch (2.6):
    python3 src/test/pytorch/torch_nn_fixtures.py
The build and its tests never need it. All numbers are float64.
"""
import json
import warnings
import torch
import torch.nn.functional as F

warnings.simplefilter("ignore")
torch.manual_seed(5)
torch.set_default_dtype(torch.float64)
CASES = []
REDUCTIONS = ["none", "mean", "sum"]
r = torch.randn


def tensor(t):
    return {"shape": list(t.shape), "data": t.detach().flatten().tolist()}


def case(op, fn, *inputs, **args):
    leaves = [t.clone().requires_grad_() for t in inputs]
    out = fn(*leaves)
    seed = torch.randn(out.shape)
    grads = torch.autograd.grad(out, leaves, seed, allow_unused=True)
    CASES.append({
        "op": op, "args": args, "inputs": [tensor(t) for t in inputs], "output": tensor(out), "seed": tensor(seed),
        "grads": [tensor(g) for g in grads], "gradFn": type(out.grad_fn).__name__})


def away(*shape):
    """Numbers well apart, so that no maximum is a tie and no kink is near."""
    n = torch.Size(shape).numel()
    return (torch.randperm(n).double() * 0.37 - n * 0.15 + 0.011).reshape(shape)


def activations():
    for shape in ((), (7,), (3, 4)):
        x = r(shape) * 3
        case("hardtanh", F.hardtanh, x, min=-1, max=1)
        case("hardtanh", F.relu6, x * 3, min=0, max=6)
        case("hardtanh", lambda t: F.hardtanh(t, -0.25, 2.5), x, min=-0.25, max=2.5)
        for name in ("hardsigmoid", "hardswish", "selu", "logsigmoid", "mish"):
            case(name, getattr(F, name), x * 2)
            case(name, getattr(F, name), x * 0.1)
        for a in (1.0, 0.5):  # PyTorch takes 1 / alpha as a float
            case("celu", lambda t: F.celu(t, a), x, alpha=a)
        for a in (0.5, 1.3):
            case("softshrink", lambda t: F.softshrink(t, a), x, lambd=a)
            case("hardshrink", lambda t: F.hardshrink(t, a), x, lambd=a)
        case("threshold", lambda t: F.threshold(t, 0.3, 20.0), x, threshold=0.3, value=20.0)
        case("gelu_tanh", lambda t: F.gelu(t, approximate="tanh"), x)
        case("softplus", lambda t: F.softplus(t, 2.5, 3.0), x, beta=2.5, threshold=3.0)
    case("logsigmoid", F.logsigmoid, torch.tensor([-1000.0, -30.0, 30.0, 1000.0]))
    for shape, dim in (((4,), -1), ((3, 6), 1), ((2, 4, 3), 1), ((4, 2, 3), 0)):
        case("glu", lambda t: F.glu(t, dim), r(shape), dim=dim)
    case("prelu", lambda x, w: torch._prelu_kernel(x, w), r(3, 4, 2), r(1, 4, 1))
    case("prelu", lambda x, w: torch._prelu_kernel(x, w), r(5), r(1))


def losses():
    for shape in ((), (4,), (3, 5)):
        for red in REDUCTIONS:
            for delta in (1.0, 0.3):
                case("huber_loss", lambda x, y: F.huber_loss(x, y, reduction=red, delta=delta), r(shape) * 2, r(shape),
                     reduction=red, delta=delta)
            y = torch.where(r(shape) > 0, 1.0, -1.0)
            case("soft_margin_loss", lambda x: F.soft_margin_loss(x, y, reduction=red), r(shape) * 3, reduction=red,
                 target=y.flatten().tolist())
            w = torch.rand(shape) + 0.1
            p = torch.rand(shape) * 3 + 0.1
            case("binary_cross_entropy", lambda x, y: F.binary_cross_entropy(x, y, w, reduction=red),
                 torch.rand(shape) * 0.9 + 0.05, torch.rand(shape), reduction=red, weight=w.flatten().tolist())
            case("binary_cross_entropy_with_logits",
                 lambda x, y: F.binary_cross_entropy_with_logits(x, y, w, reduction=red, pos_weight=p), r(shape) * 9,
                 torch.rand(shape), reduction=red, weight=w.flatten().tolist(), positive=p.flatten().tolist())
            case("binary_cross_entropy_with_logits",
                 lambda x, y: F.binary_cross_entropy_with_logits(x, y, reduction=red, pos_weight=p), r(shape),
                 torch.rand(shape), reduction=red, weight=None, positive=p.flatten().tolist())
    for shape in ((4,), (3, 5)):
        classes = torch.tensor(2) if len(shape) == 1 else torch.tensor([4, 0, 2])
        weight = torch.rand(shape[-1]) + 0.2
        many = torch.tensor([3, 0, -1, 1]) if len(shape) == 1 else torch.tensor([[3, 0, -1, 1, 0], [-1] * 5, [4, 1, 0, 2, 3]])
        for red in REDUCTIONS:
            for p, margin, w in ((1, 1.0, None), (2, 0.7, weight), (1, 3.0, weight)):
                case("multi_margin_loss", lambda x: F.multi_margin_loss(x, classes, p, margin, w, reduction=red),
                     r(shape), classes=classes.flatten().tolist(), p=p, margin=margin, reduction=red,
                     weight=None if w is None else w.tolist())
            case("multilabel_margin_loss", lambda x: F.multilabel_margin_loss(x, many, reduction=red), r(shape),
                 targets=many.flatten().tolist(), reduction=red)
    for shape, count in (((4,), 1), ((5, 3), 5), ((2, 3, 2, 2), 8)):
        n = shape[0] if len(shape) == 1 else shape[1]
        classes = torch.arange(count) % n
        target = classes.reshape(shape[:1] + shape[2:]) if len(shape) > 1 else classes[0]
        weight = torch.rand(n) + 0.2
        for red in REDUCTIONS:
            for ignored in (-100, 1):
                case("nll_loss", lambda x: F.nll_loss(x, target, weight, ignore_index=ignored, reduction=red), r(shape),
                     classes=classes.tolist(), weight=weight.tolist(), ignored=ignored, reduction=red,
                     spatial=len(shape) > 2)


def one(value, dims):
    return list(value) if isinstance(value, tuple) else [value] * dims


def convolutions():
    for x, w, stride, pad, dil, groups in (
            ((2, 3, 9), (4, 3, 3), 1, 0, 1, 1), ((1, 4, 10), (6, 2, 3), 2, 1, 2, 2), ((2, 2, 5), (2, 1, 2), 1, 2, 1, 2),
            ((2, 3, 5, 6), (4, 3, 2, 3), (1, 2), (1, 0), 1, 1), ((1, 4, 7, 6), (4, 1, 3, 2), 1, (0, 1), (2, 1), 4),
            ((3, 2, 5, 5), (2, 2, 1, 1), 2, 0, 1, 1), ((1, 2, 4, 3, 4), (2, 2, 2, 2, 2), 1, 1, 1, 1),
            ((1, 2, 4, 3, 5), (4, 1, 2, 1, 2), (1, 2, 1), 0, (1, 1, 2), 2)):
        dims = len(x) - 2
        call = getattr(F, f"conv{dims}d")
        args = {"kernel": list(w[2:]), "stride": one(stride, dims), "padding": one(pad, dims),
                "dilation": one(dil, dims), "groups": groups}
        case("convolution", lambda a, b: call(a, b, None, stride, pad, dil, groups), r(x), r(w), **args)
        case("convolution", lambda a, b, c: call(a, b, c, stride, pad, dil, groups), r(x), r(w), r(w[0]), **args)
    for x, w, stride, pad, more, groups, dil in (
            ((2, 3, 4), (3, 4, 3), 1, 0, 0, 1, 1), ((1, 4, 4), (4, 3, 3), 2, 1, 1, 2, 1),
            ((2, 3, 3, 4), (3, 2, 2, 3), (1, 2), (1, 0), (0, 1), 1, 1), ((1, 2, 3, 3), (2, 1, 2, 2), 2, 0, 0, 2, 2),
            ((1, 2, 2, 2, 2), (2, 1, 2, 2, 2), 2, 0, 1, 1, 1)):
        dims = len(x) - 2
        call = getattr(F, f"conv_transpose{dims}d")
        args = {"kernel": list(w[2:]), "stride": one(stride, dims), "padding": one(pad, dims),
                "dilation": one(dil, dims), "more": one(more, dims), "groups": groups}
        case("conv_transpose", lambda a, b: call(a, b, None, stride, pad, more, groups, dil), r(x), r(w), **args)
        case("conv_transpose", lambda a, b, c: call(a, b, c, stride, pad, more, groups, dil), r(x), r(w),
             r(w[1] * groups), **args)


def poolings():
    for x, k, stride, pad, dil, over in (
            ((2, 3, 5, 7), (2, 3), (1, 2), (1, 0), 1, False), ((3, 6, 6), 2, 2, 0, 2, True), ((1, 2, 5, 5), 2, 2, 0, 1, True),
            ((1, 2, 5, 4), 3, 2, 1, 1, True), ((1, 2, 4, 5, 4), 2, 2, 0, 1, False), ((2, 3, 1, 7), (1, 2), (1, 2), 0, 1, True)):
        dims = 3 if len(x) == 5 else 2
        args = {"kernel": one(k, dims), "stride": one(stride, dims), "padding": one(pad, dims),
                "dilation": one(dil, dims), "over": over}
        case("max_pool", lambda a: getattr(F, f"max_pool{dims}d")(a, k, stride, pad, dil, over), away(*x), **args)
        if dil == 1:
            for padded in (True, False):
                for divisor in (None, 3):
                    case("avg_pool", lambda a: getattr(F, f"avg_pool{dims}d")(a, k, stride, pad, over, padded, divisor),
                         r(x), padded=padded, divisor=divisor or 0, **args)
    for x, sizes in (((2, 3, 5, 7), (2, 3)), ((3, 6, 4), (3, 4)), ((1, 2, 1, 5), (1, 2)), ((1, 2, 4, 5, 3), (2, 2, 2)),
                     ((1, 1, 2, 2), (3, 4))):
        case("adaptive_max_pool", lambda a: getattr(F, f"adaptive_max_pool{len(sizes)}d")(a, sizes), away(*x),
             sizes=list(sizes))
        case("adaptive_avg_pool", lambda a: getattr(F, f"adaptive_avg_pool{len(sizes)}d")(a, sizes), r(x),
             sizes=list(sizes))


def images():
    for mode, shape, sides in (("constant", (2, 3), (1, 2)), ("constant", (2, 3, 2), (1, 0, -1, 2)), ("constant", (3,), (-1, 2)),
                               ("reflect", (2, 2, 4), (1, 3)), ("reflect", (1, 2, 4, 3), (1, 2, 3, 0)), ("replicate", (2, 4), (1, 3)),
                               ("replicate", (1, 2, 2, 3), (1, 2, 3, 0)), ("replicate", (1, 1, 2, 2, 2), (1, 2, 0, 1, 1, 0)),
                               ("circular", (2, 2, 4), (1, 3)), ("circular", (1, 1, 3, 4), (2, 1, 3, 0))):
        value = 1.5 if mode == "constant" else None
        case("pad", lambda t: F.pad(t, sides, mode, value), r(shape), sides=list(sides), mode=mode, value=value or 0)
    for shape, size, scale in (((2, 2, 3), (7,), None), ((1, 2, 3, 4), (6, 8), 2.0), ((1, 2, 5, 4), (3, 7), None), ((1, 1, 4, 4), (6, 6), 1.6),
                               ((1, 1, 2, 3, 2), (4, 6, 4), 2.0), ((1, 1, 1, 3), (1, 1), None)):
        n = len(shape) - 2
        told = {"size": size} if scale is None else {"scale_factor": scale}
        args = {"sizes": list(size), "scales": [scale or 0] * n}
        case("upsample_nearest", lambda t: F.interpolate(t, **told), r(shape), **args)
        mode = ("linear", "bilinear", "trilinear")[n - 1]
        for aligned in (False, True):
            case("upsample_linear", lambda t: F.interpolate(t, mode=mode, align_corners=aligned, **told), r(shape), aligned=aligned,
                 **args)
    case("pixel_shuffle", lambda t: F.pixel_shuffle(t, 2), r(2, 8, 2, 3), factor=2, back=False)
    case("pixel_shuffle", lambda t: F.pixel_unshuffle(t, 2), r(2, 2, 4, 6), factor=2, back=True)
    for kernel, stride, pad, dil in (((2, 3), (1, 2), (1, 0), (1, 1)), ((2, 2), (1, 1), (0, 0), (2, 1))):
        args = {"kernel": list(kernel), "stride": list(stride), "padding": list(pad), "dilation": list(dil)}
        patches = F.unfold(torch.zeros(2, 3, 5, 6), kernel, dil, pad, stride)
        case("unfold", lambda t: F.unfold(t, kernel, dil, pad, stride), r(2, 3, 5, 6), **args)
        case("fold", lambda t: F.fold(t, (5, 6), kernel, dil, pad, stride), r(patches.shape), sizes=[5, 6], **args)
    for shape, groups in (((2, 8), 2), ((2, 6, 3), 3), ((1, 4, 2, 3), 1)):
        case("group_norm", lambda t: F.group_norm(t, groups, eps=1e-3), r(shape) * 2 + 1, groups=groups, eps=1e-3)
        case("group_norm", lambda t, w, b: F.group_norm(t, groups, w, b), r(shape), r(shape[1]), r(shape[1]), groups=groups, eps=1e-5)


activations()
losses()
convolutions()
poolings()
images()
with open("src/test/resources/pytorch/torch_nn.json", "w") as f:
    f.write("[\n" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in CASES) + "\n]\n")
print(len(CASES), "cases")
