"""Losses, activations, fillings and utilities of torch.nn."""
import math
import warnings

import torch
import torch.nn as nn
import torch.nn.functional as F

warnings.simplefilter("ignore")
g = torch.Generator().manual_seed(3)
r = lambda *s: torch.randn(*s, generator=g)


def show(name, f, *inputs):
    leaves = [t.clone().requires_grad_() for t in inputs]
    try:
        out = f(*leaves)
        print(name, out, [None if not t.requires_grad else t.grad if t.grad is None else t.grad.flatten()[:5] for t in leaves] if out.dim() else
              (out.backward(), [t.grad.flatten()[:5] for t in leaves])[1])
    except Exception as e:
        print(name, type(e).__name__, "|", e)


x, y, p, c = r(4, 3), r(4, 3), torch.rand(4, 3, generator=g), torch.tensor([0, 2, 1, 2])
s = (y > 0) * 2.0 - 1
w = torch.tensor([0.5, 1.0, 2.0])
for red in ("mean", "sum", "none"):
    show("mse " + red, lambda x: nn.MSELoss(reduction=red)(x, y), x)
    show("l1 " + red, lambda x: nn.L1Loss(reduction=red)(x, y), x)
    show("smooth " + red, lambda x: nn.SmoothL1Loss(reduction=red, beta=0.5)(x, y), x)
    show("huber " + red, lambda x: nn.HuberLoss(reduction=red, delta=0.5)(x, y), x)
    show("bce " + red, lambda x: nn.BCELoss(weight=w, reduction=red)(x.sigmoid(), p), x)
    show("bcel " + red, lambda x: nn.BCEWithLogitsLoss(pos_weight=w, reduction=red)(x, p), x)
    show("ce " + red, lambda x: nn.CrossEntropyLoss(weight=w, ignore_index=1, reduction=red)(x, c), x)
    show("ce smooth " + red, lambda x: nn.CrossEntropyLoss(weight=w, label_smoothing=0.2, reduction=red)(x, c), x)
    show("ce soft " + red, lambda x: nn.CrossEntropyLoss(weight=w, reduction=red)(x, p), x)
    show("nll " + red, lambda x: nn.NLLLoss(w, reduction=red)(x.log_softmax(1), c), x)
    show("kl " + red, lambda x: nn.KLDivLoss(reduction=red)(x.log_softmax(1), p), x)
    if red != "none":
        show("kl log " + red, lambda x: nn.KLDivLoss(reduction=red, log_target=True)(x.log_softmax(1), y), x)
    show("hinge " + red, lambda x: nn.HingeEmbeddingLoss(reduction=red)(x, s), x)
    show("rank " + red, lambda a, b: nn.MarginRankingLoss(0.1, reduction=red)(a, b, s), x, y)
    show("cos " + red, lambda a, b: nn.CosineEmbeddingLoss(0.1, reduction=red)(a, b, s[:, 0]), x, y)
    show("multi " + red, lambda x: nn.MultiMarginLoss(reduction=red)(x, c), x)
    show("soft " + red, lambda x: nn.SoftMarginLoss(reduction=red)(x, s), x)
    show("mlsm " + red, lambda x: nn.MultiLabelSoftMarginLoss(reduction=red)(x, p.round()), x)
    show("poisson " + red, lambda x: nn.PoissonNLLLoss(reduction=red)(x, p), x)
    show("gauss " + red, lambda x, v: nn.GaussianNLLLoss(reduction=red)(x, y, v.exp()), x, y)
show("kl batchmean", lambda x: F.kl_div(x.log_softmax(1), p, reduction="batchmean"), x)
show("ce 1", lambda x: F.cross_entropy(x, torch.tensor(1)), r(3))
show("ce 4", lambda x: F.cross_entropy(x, torch.zeros(2, 2, 2).long()), r(2, 3, 2, 2))
show("ce 2d one-hot", lambda x: F.cross_entropy(x, F.one_hot(c, 3).float()), x)
show("mlm", lambda x: F.multilabel_margin_loss(x, torch.tensor([[0, 2, -1]] * 4)), x)
show("broadcast", lambda x: F.mse_loss(x, torch.zeros(4, 1)), x)
print(F.mse_loss(torch.tensor([1e20, 1e20]), torch.zeros(2)), F.mse_loss(torch.full((4,), 1.2e19), torch.zeros(4)))
for f in (lambda: F.cross_entropy(x, c.float()), lambda: F.cross_entropy(x, c.int()), lambda: F.cross_entropy(x, c[:2]),
          lambda: F.cross_entropy(x, c + 1), lambda: F.nll_loss(x, y), lambda: nn.BCELoss()(p, c), lambda: nn.BCELoss()(p + 1, p),
          lambda: F.binary_cross_entropy(p, p[:2]), lambda: F.binary_cross_entropy_with_logits(p, p[:, 0]), lambda: F.mse_loss(x, y, reduction="foo"),
          lambda: F.cross_entropy(x, c, weight=torch.ones(2)), lambda: F.cross_entropy(x, c, label_smoothing=2.0), lambda: F.mse_loss(x, r(3)[:2]),
          lambda: F.relu(torch.tensor([1, -1])), lambda: F.mish(torch.tensor([1])), lambda: nn.Dropout(1.5), lambda: F.dropout(x, -0.1),
          lambda: nn.init.xavier_uniform_(torch.ones(3)), lambda: nn.init.calculate_gain("foo"), lambda: nn.Conv2d(3, 4, 3, groups=2),
          lambda: nn.Conv2d(1, 1, 3)(torch.ones(2, 3)), lambda: nn.Conv2d(1, 1, 3)(torch.ones(1, 3, 5, 5)), lambda: nn.BatchNorm1d(3)(torch.ones(1, 3)),
          lambda: nn.BatchNorm2d(3)(torch.ones(2, 3)), lambda: nn.LSTM(3, 4)(torch.ones(2, 2, 5)), lambda: nn.Embedding(3, 2)(torch.tensor([3])),
          lambda: nn.Embedding(3, 2)(torch.tensor([1.0])), lambda: nn.MultiheadAttention(5, 2), lambda: nn.LayerNorm(3)(torch.ones(2, 4)),
          lambda: F.one_hot(torch.tensor([1.0])), lambda: nn.Linear(2, 2)(torch.ones(2, 3)), lambda: nn.MaxPool2d(2)(torch.ones(1, 1, 1, 1)),
          lambda: F.pad(x, (1, 1), mode="reflect").shape, lambda: F.interpolate(x.view(1, 1, 4, 3), scale_factor=2, mode="linear")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "|", e)
z = r(3, 4) * 3
for name in ("relu6", "hardtanh", "hardsigmoid", "hardswish", "selu", "celu", "elu", "softsign", "logsigmoid", "tanhshrink", "softshrink", "hardshrink",
             "mish", "silu", "gelu", "softplus", "leaky_relu"):
    show(name, getattr(F, name), z[:1])
q = torch.tensor([-1.0, 2.0], requires_grad=True)
print(F.gelu(q, approximate="tanh"), F.threshold(q, 0.1, 9.0), F.elu(q * 1, 0.5, inplace=True) * 1, nn.ReLU(True)(q * 1), nn.Softmax(0)(q), F.prelu(q, torch.tensor([0.3])))
for name in ("xavier_normal_", "kaiming_uniform_", "orthogonal_", "dirac_", "eye_", "trunc_normal_"):
    torch.manual_seed(4)
    t = torch.empty(3, 2, 2) if name == "dirac_" else torch.empty(3, 4)
    print(name, getattr(nn.init, name)(t).flatten()[:6])
torch.manual_seed(4)
print(nn.init.sparse_(torch.empty(4, 2), 0.5), nn.init.constant_(nn.Linear(2, 1).weight, 3.0), nn.init.uniform_(torch.empty(2, dtype=torch.float64)))
torch.manual_seed(5)
print(F.gumbel_softmax(torch.zeros(2, 3), tau=0.5), F.gumbel_softmax(torch.zeros(2, 3), hard=True), F.alpha_dropout(torch.ones(5), 0.4, True))
lin = nn.Linear(3, 2)
(lin(torch.ones(1, 3)) * 10).sum().backward()
print(nn.utils.clip_grad_norm_(lin.parameters(), 1.0), lin.weight.grad, nn.utils.clip_grad_value_(lin.parameters(), 0.2), lin.bias.grad)
print(nn.utils.clip_grad_norm_(lin.parameters(), 1.0, norm_type=math.inf), nn.utils.clip_grad_norm_([], 1.0))
seqs = [torch.ones(2, 1), torch.ones(4, 1) * 2, torch.ones(1, 1) * 3]
pad = nn.utils.rnn.pad_sequence(seqs, batch_first=True)
print(pad.squeeze(-1), nn.utils.rnn.pad_sequence(seqs, padding_value=-1).shape)
packed = nn.utils.rnn.pack_padded_sequence(pad, [2, 4, 1], batch_first=True, enforce_sorted=False)
print(packed.data.squeeze(-1), packed.batch_sizes, packed.sorted_indices, packed.unsorted_indices)
for kind in (nn.GRU, nn.LSTM):
    torch.manual_seed(1)
    rnn = kind(1, 2, batch_first=True, bidirectional=True)
    out, h = rnn(packed)
    back, lengths = nn.utils.rnn.pad_packed_sequence(out, batch_first=True)
    print(back.detach() + 1, lengths, (h[0] if isinstance(h, tuple) else h).detach())
wn = nn.utils.weight_norm(nn.Linear(2, 2))
print([n for n, _ in wn.named_parameters()], torch.allclose(wn.weight, wn.weight_v * wn.weight_g / wn.weight_v.norm(dim=1, keepdim=True)))
