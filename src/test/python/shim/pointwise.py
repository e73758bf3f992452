"""The elementwise functions: values, types, in place, out= and what is refused."""
import torch


def show(f):
    try:
        print(f())
    except (RuntimeError, TypeError) as e:
        print(type(e).__name__, str(e).split('\n')[0])


x = torch.tensor([-1.5, -0.0, 0.25, 2.0])
i = torch.tensor([-3, 0, 2, 7])
for name in ('abs', 'ceil', 'cos', 'erf', 'erfc', 'exp', 'exp2', 'expm1', 'floor', 'frac', 'neg', 'reciprocal', 'relu', 'sigmoid', 'sign',
             'sin', 'sinh', 'cosh', 'square', 'tan', 'tanh', 'trunc', 'atan', 'asinh', 'deg2rad', 'rad2deg', 'lgamma', 'digamma'):
    print(name, getattr(torch, name)(x), getattr(x, name)().shape)
for name in ('log', 'log2', 'log10', 'log1p', 'sqrt', 'rsqrt', 'acosh'):
    print(name, getattr(torch, name)(torch.tensor([0.5, 1.0, 8.0])))
for name in ('asin', 'acos', 'atanh', 'erfinv', 'logit'):
    print(name, getattr(torch, name)(torch.tensor([0.0, 0.25, 0.9])))
print(torch.exp(i), torch.sigmoid(i).dtype, torch.abs(i), torch.sign(i), torch.floor(i), i.square())
print(torch.atan2(x, torch.tensor(1.0)), torch.hypot(x, x), torch.fmax(x, -x), torch.maximum(i, torch.tensor(1)), torch.minimum(x, x.flip(0)))
print(x.clamp(-1, 1), x.clamp(min=0), x.clamp_max(0.1), torch.clip(i, 0, 3), i.clamp(0.5), x.clamp(torch.zeros(4), torch.ones(4)))
print(torch.round(torch.tensor([0.5, 1.5, 2.345])), torch.round(torch.tensor([2.345, -1.255]), decimals=2), torch.nan_to_num(x / 0))
print(x.lerp(torch.ones(4), 0.5), torch.addcmul(x, x, x, value=2), torch.addcdiv(x, torch.ones(4), torch.full((4,), 4.0)))
print(i // 2, i % 3, -i % 3, torch.fmod(i, 3), torch.div(i, 2, rounding_mode='trunc'), x // 0.5, x % 1, torch.remainder(7, i.clamp(min=1)))
print(2 ** i.clamp(min=0), i ** 2, x ** 2, torch.pow(2.0, x), i.float() ** 0.5, torch.float_power(i, 2), i ** 2.0)
print(1 - x, 1 / torch.tensor([2, 4]), 3 * i, torch.add(i, 1, alpha=2), torch.sub(x, x, alpha=0.5), torch.true_divide(i, 2), torch.mul(i, 0.5))
print(torch.softmax(x, 0), x.log_softmax(-1), torch.xlogy(torch.tensor([0.0, 1.0]), torch.tensor([0.0, 2.0])))

y = x.clone()
print(y.exp_(), y.sub_(1), y.clamp_(0, 1), y.mul_(2).add_(1, alpha=3), y.zero_(), y.add_(4).sqrt_(), y.pow_(3), y.neg_().abs_())
out = torch.zeros(4)
print(torch.exp(x, out=out) is out, out, torch.add(x, 1, out=out), out)

for f in (lambda: torch.exp(1), lambda: torch.log('a'), lambda: i.exp_(), lambda: i ** -1, lambda: torch.add(x, 'a'), lambda: torch.atan2(x, 1),
          lambda: torch.exp(x, out=i), lambda: i // 0, lambda: i % 0, lambda: i.round(decimals=1), lambda: torch.div(x, x, rounding_mode='up'),
          lambda: x.clamp(), lambda: -torch.tensor([True]), lambda: torch.add(i, 1, alpha=0.5), lambda: i.add_(1.5), lambda: i.div_(2),
          lambda: x + torch.zeros(3)):
    show(f)

w = torch.tensor([1.0, 2.0], requires_grad=True)
for f in (lambda: 2 - w, lambda: 2 / w, lambda: 2 ** w, lambda: w ** 2, lambda: w ** w, lambda: w % 2, lambda: w // 2, lambda: w.clamp(min=1.5),
          lambda: torch.square(w), lambda: w.tan(), lambda: w.lerp(w, 0.5), lambda: w.reciprocal(), lambda: torch.atan2(w, w), lambda: w.exp_()):
    show(f)
loss = (w.tan() + torch.hypot(w, w * 2) + w.erf() + 3 ** w + 2 / w).sum()
loss.backward()
print(loss, w.grad)
truths = torch.tensor([True, False])
for f in (lambda: truths.abs(), lambda: truths.floor(), lambda: truths.relu(), lambda: i.frac(), lambda: torch.hypot(i, i), lambda: truths.argmax(), lambda: truths.median(),
          lambda: torch.bitwise_not(x), lambda: torch.logical_and(i, 2), lambda: i << -1, lambda: i.clamp_(0.5), lambda: truths.sign(), lambda: truths.sqrt()):
    show(f)
