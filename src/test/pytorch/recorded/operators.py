"""Each operator of which the engine has a Function, with a gradient of its own: its recording is the test of what recordings know.

Run by hand in this folder, where the real PyTorch is (Debian's python3-torch, 2.6.0), after a Function was added:
python3 ../../../../assets/record/tapedeck_record.py --weights no -o ../../resources/recordings/operators.tape operators.py
"""
import sys

import torch
import torch.nn.functional as F

sys.path.append('..')  # run where it lies
from math_functions import ADDED, BINARY, CALLS, UNARY

torch.manual_seed(5)


def some(*shape):
    """Between 0.2 and 0.9: inside the domain of all."""
    return (torch.rand(shape) * 0.7 + 0.2).requires_grad_()


a, b, c = some(3, 4), some(3, 4), some(3, 4)
u, v, w = some(4), some(4), some(3)
m, n = some(4, 4), some(4, 2)
s, t = some(2, 3, 4), some(2, 4, 3)
images, kernel = some(2, 2, 4, 4), some(2, 2, 3, 3)
square = (torch.eye(3) * 2 + 0.1 * torch.rand(3, 3)).requires_grad_()
definite = (torch.eye(3) * 2 + 0.1).requires_grad_()
places = torch.tensor([2, 0])
wide = torch.tensor([[0, 2, 1, 1], [1, 0, 2, 0]])
mask = torch.tensor([[True, False, True, False]] * 3)
classes = torch.tensor([1, 0, 3])
flat = torch.tensor([5, 0, 7])
weight = torch.tensor([0.5, 1.0, 2.0, 0.8])


def elementwise():
    for name in [*UNARY, *(each for each, count in ADDED.items() if count == 1)]:
        yield CALLS[name]([a + b + 1 if name == 'acosh' else a], ())
    for name in ['abs', 'cos', 'exp', 'log', 'log1p', 'logit', 'nan_to_num', 'neg', 'relu', 'round', 'selu', 'sigmoid', 'sin', 'sqrt', 'tanh']:
        yield getattr(torch, name)(a)
    yield torch.special.ndtr(a)
    for name in [*BINARY, *(each for each, count in ADDED.items() if count == 2)]:
        yield CALLS[name]([a, b], ())
    for name in ['maximum', 'minimum', 'pow']:
        yield getattr(torch, name)(a, b)
    yield a + b
    yield a - b
    yield a * b
    yield a / b
    yield a * 3
    yield a / 3
    yield a + 3
    yield 3 - a
    yield a ** 3
    yield 3 ** a
    yield a % 0.3
    yield a - 3
    yield a / a.detach()[0, 0]
    yield torch.ops.aten.div.Scalar(a, 3)
    yield torch.ops.aten.div.Scalar_mode(a, 0.3, rounding_mode='floor')
    yield torch.ops.aten.sub.Scalar(a, 3)
    yield torch.ops.aten.floor_divide.Scalar(a, 0.3)
    yield torch.rsub(a, b)
    yield torch.xlogy(a, 0.3)
    yield torch.xlogy(0.3, a)
    yield torch.div(a, 0.3, rounding_mode='trunc')
    yield torch.clamp_min(a, b)
    yield torch.clamp_max(a, b)
    yield torch.fmod(a, 0.3)
    yield torch.round(a, decimals=1)
    yield torch.logit(a, 0.3)
    yield torch.div(a, b, rounding_mode='floor')
    yield torch.div(a, b, rounding_mode='trunc')
    yield torch.floor_divide(a, b)
    yield torch.lerp(a, b, 0.3)
    yield torch.lerp(a, b, c)
    yield torch.addcmul(a, b, c, value=0.5)
    yield torch.addcdiv(a, b, c, value=0.5)
    yield a.clamp(0.3, 0.6)
    yield a.clamp(min=0.3)
    yield a.clamp(max=0.6)
    yield torch.clamp_min(a, 0.3)
    yield torch.clamp_max(a, 0.6)
    yield torch.clamp(a, b, c)
    yield torch.clamp(a, min=b)
    yield torch.clamp(a, max=b)
    yield torch.where(mask, a, b)
    yield a.to(torch.float64)
    yield a.masked_fill(mask, 2.0)
    yield a.masked_fill(mask, w.sum())


def activations():
    for name in 'silu mish hardswish hardsigmoid gelu leaky_relu elu celu softplus hardtanh hardshrink softshrink logsigmoid'.split():
        yield getattr(F, name)(a - 0.5)
    yield F.relu6(a)
    yield torch.ops.aten.sigmoid_backward(a, b)
    yield torch.ops.aten.tanh_backward(a, b)
    yield F.gelu(a, approximate='tanh')
    yield F.threshold(a, 0.4, 0.1)
    yield F.prelu(a - 0.5, u)
    yield F.glu(a)
    yield F.softmax(a, 1)
    yield F.log_softmax(a, 1)
    yield F.dropout(a, 0.5)


def reductions():
    for name in 'sum mean prod max min median nanmedian nansum amax amin logsumexp var std'.split():
        yield getattr(torch, name)(a) if name != 'logsumexp' else torch.logsumexp(a, 1)
    for name in 'sum mean prod nansum amax amin logsumexp var std'.split():
        yield getattr(torch, name)(a, 1, keepdim=True)
    yield a.sum((0, 1))
    for name in 'max min median nanmedian mode cummax cummin'.split():
        yield getattr(torch, name)(a, 1)[0]
    yield a.kthvalue(2, 1)[0]
    yield a.sort(1)[0]
    yield a.sort(stable=True, dim=1)[0]
    yield a.topk(2, 1)[0]
    for name in 'cumsum cumprod logcumsumexp'.split():
        yield getattr(torch, name)(a, 1)
    yield torch.linalg.vector_norm(a, 2, 1)
    yield torch.norm(a)
    yield torch.norm(a, 3, 1)
    yield torch.dist(a, b, 3)
    yield torch.cdist(a, b)


def matrices():
    yield a @ m
    yield a @ u
    yield u @ v
    yield s @ t
    yield torch.addmm(v, a, m)
    yield torch.addmm(v, a, m, beta=2, alpha=3)
    yield torch.addmv(w, a, u, beta=2, alpha=3)
    yield torch.addr(a, w, u, beta=2, alpha=3)
    yield torch.addbmm(some(3, 3), s, t, beta=2, alpha=3)
    yield torch.baddbmm(some(2, 3, 3), s, t, beta=2, alpha=3)
    yield torch.trace(m)
    yield torch.block_diag(a, n)
    yield torch.linalg.cross(square, square.detach() + 1)
    yield torch.linalg.det(square)
    yield torch.linalg.inv(square)
    yield torch.linalg.solve(square, some(3, 2))
    yield torch.linalg.solve_triangular(square, some(3, 2), upper=True)
    yield torch.linalg.cholesky(definite)


def layouts():
    yield m.t()
    yield s.transpose(0, 2)
    yield s.permute(2, 0, 1)
    yield a.reshape(4, 3)
    yield a.t().reshape(-1)
    yield a.unsqueeze(1)
    yield a[None].squeeze()
    yield a[None].squeeze(0)
    yield a[None].squeeze((0, 1))
    yield u.expand(3, 4)
    yield a.repeat(2, 1)
    yield a[1]
    yield a[1:3]
    yield a.narrow(1, 1, 2)
    yield a.clone()
    yield torch.ops.aten.alias(a)
    yield torch.cat([a, b], 1)
    yield torch.stack([a, b], 1)
    yield a.tril(1)
    yield a.triu(1)
    yield a.flip(1)
    yield a.roll(1, 1)
    yield a.rot90()
    yield a.diagonal()
    yield torch.diag_embed(a)
    yield torch.diag(m)
    yield torch.diagonal_copy(m)
    yield a.unfold(1, 2, 1)
    yield torch.as_strided(a, (2, 2), (4, 1), 1)


def indices():
    yield a[places]
    yield a[places, places]
    yield a[:, places]
    yield a.index_select(0, places)
    yield a.gather(0, wide)
    yield a.take(flat)
    yield a.masked_select(mask)
    yield a.scatter(0, wide, some(2, 4))
    yield a.scatter(0, wide, 2.0)
    yield a.scatter_add(0, wide, some(2, 4))
    for reduce in 'sum prod mean amax amin'.split():
        yield a.scatter_reduce(0, wide, some(2, 4), reduce)
    yield a.index_add(0, places, some(2, 4), alpha=2)
    yield a.index_copy(0, places, some(2, 4))
    yield a.index_fill(0, places, 2.0)
    yield a.index_fill(0, places, w.sum())
    yield a.index_put((places,), some(2, 4))
    yield a.index_put((places,), some(2, 4), accumulate=True)
    yield a.put(flat, w)
    yield a.masked_scatter(mask, some(6))
    yield F.embedding(places, a)


def layers():
    yield F.linear(a, m, v)
    yield F.conv1d(some(2, 2, 5), some(3, 2, 3), some(3))
    yield F.conv2d(images, kernel, some(2), stride=2, padding=1)
    yield F.conv_transpose2d(images, kernel, some(2), stride=2, padding=1, output_padding=1)
    yield F.max_pool1d(some(2, 2, 4), 2)
    yield F.max_pool2d(images, 2)
    yield F.max_pool3d(some(1, 1, 2, 2, 2), 2)
    yield F.avg_pool1d(some(2, 2, 4), 2)
    yield F.avg_pool2d(images, 3, 1, 1)
    yield F.avg_pool3d(some(1, 1, 2, 2, 2), 2)
    yield F.adaptive_avg_pool2d(images, (3, 2))
    yield F.adaptive_avg_pool3d(some(1, 1, 2, 2, 2), (1, 2, 1))
    yield F.adaptive_max_pool2d(images, (3, 2))
    yield F.adaptive_max_pool3d(some(1, 1, 2, 2, 2), (1, 2, 1))
    yield F.unfold(images, 2)
    yield F.fold(some(1, 4, 9), (4, 4), 2)
    yield F.pad(images, (1, 0, 0, 2), value=0.5)
    yield F.pad(some(2, 2, 4), (1, 2), 'reflect')
    yield F.pad(images, (1, 0, 0, 2), 'reflect')
    yield F.pad(some(2, 2, 4), (1, 2), 'replicate')
    yield F.pad(images, (1, 0, 0, 2), 'replicate')
    yield F.pad(some(1, 1, 2, 2, 2), (1, 0, 0, 1, 1, 1), 'reflect')
    yield F.pad(some(1, 1, 2, 2, 2), (1, 0, 0, 1, 1, 1), 'replicate')
    yield F.pixel_shuffle(some(1, 4, 2, 2), 2)
    yield F.pixel_unshuffle(images, 2)
    yield F.interpolate(some(1, 1, 3), 5)
    yield F.interpolate(images, scale_factor=2)
    yield F.interpolate(some(1, 1, 2, 2, 2), 3)
    yield F.interpolate(some(1, 1, 3), 5, mode='linear')
    yield F.interpolate(images, (3, 6), mode='bilinear', align_corners=True)
    yield F.interpolate(some(1, 1, 2, 2, 2), 3, mode='trilinear')
    yield F.layer_norm(a, (4,), u, v)
    yield F.group_norm(some(2, 4, 3), 2, u, v)
    yield F.batch_norm(a, torch.zeros(4), torch.ones(4), u, v, training=True)
    yield F.batch_norm(a, torch.full((4,), 0.3), torch.full((4,), 1.5), u, v)


def losses():
    for name in 'mse_loss smooth_l1_loss huber_loss l1_loss binary_cross_entropy binary_cross_entropy_with_logits'.split():
        yield getattr(F, name)(a, b.detach())
        yield getattr(F, name)(a, b, reduction='sum')
    yield F.binary_cross_entropy(a, b.detach(), weight)
    yield F.binary_cross_entropy_with_logits(a, b.detach(), weight, pos_weight=weight)
    yield F.soft_margin_loss(a, torch.ones(3, 4))
    yield F.nll_loss(a, classes)
    yield F.nll_loss(a, classes, weight)
    yield F.nll_loss(images, torch.ones(2, 4, 4, dtype=torch.long))
    yield F.multi_margin_loss(a, classes, weight=weight)
    yield F.multilabel_margin_loss(a, torch.tensor([[1, 0, -1, 0], [2, -1, 0, 0], [3, 1, 2, -1]]))
    yield F.kl_div(a, b)


def in_place():
    for name in 'exp_ sigmoid_ tan_ neg_ zero_'.split():
        yield getattr(a.clone(), name)()
    yield a.clone().add_(b)
    yield a.clone().transpose_(0, 1)
    yield a.clone().squeeze_(0)
    yield a.clone().fill_(2.0)
    yield a.clone().fill_(w.sum())
    yield a.clone().copy_(b)
    yield a.clone().index_add_(0, places, some(2, 4))


outputs = [each for part in (elementwise, activations, reductions, matrices, layouts, indices, layers, losses, in_place) for each in part()]
outputs = [each for each in outputs if not each.grad_fn.name().endswith('NotImplemented')]
torch.autograd.backward(outputs, [torch.rand_like(each) + 0.5 for each in outputs])
