import torch
import numpy as np

x = torch.tensor([-2.7, -0.5, 0.5, 1.5, 2.5, 300.9])
print(x.int(), x.long(), x.to(torch.int32).dtype, x.short())
print(x.bool(), x.double(), x.type(torch.float64).dtype, x.type())
print(x.long().type(), x.double().type(), torch.tensor([True]).type())
print(torch.round(x), torch.floor(x), torch.ceil(x), torch.trunc(x), torch.frac(torch.tensor([1.25, -1.25])))

u = torch.tensor([250, 255, 0], dtype=torch.uint8)
print(u + 10, u - 1, u * 2, ~u)
print(torch.tensor([0, 1, 2]).bool(), torch.tensor([0.0, 0.1]).bool())
print(torch.tensor(3.99).int().item(), int(torch.tensor(3.99)), float(torch.tensor(2)), bool(torch.tensor(0)))

a = torch.tensor([7, -7, 8, -8])
print(a // 3, a % 3, torch.div(a, 3), torch.div(a, 3, rounding_mode="trunc"), torch.div(a, 3, rounding_mode="floor"), torch.remainder(a, 3), torch.fmod(a, 3))
print(a / 2, a.float() / 3)
print(2 ** 53 - 1 == torch.tensor(2 ** 53 - 1).item(), torch.tensor(16777217.0).item(), torch.tensor(16777217.0, dtype=torch.double).item())

y = torch.tensor(0.1)
print(y.item(), y.double().item(), torch.tensor(0.1, dtype=torch.float64).item(), y.double())
print(torch.finfo(torch.float32).eps, torch.finfo(torch.float64).max, torch.iinfo(torch.int32).max, torch.iinfo(torch.uint8).min)
print(x.dtype.is_floating_point, a.dtype.is_floating_point, torch.is_tensor(a), torch.is_floating_point(x), x.element_size(), x.double().element_size())

z = x.to(x.dtype)
print(z is x, x.to("cpu") is x, x.to(torch.float64) is x, x.cpu() is x, x.float() is x)
w = torch.ones(2, dtype=torch.float64, requires_grad=True)
v = w.float() * 3
print(v)
v.sum().backward()
print(w.grad)

torch.set_default_dtype(torch.float64)
print(torch.tensor([1.5]), torch.zeros(2).dtype, torch.rand(1).dtype, torch.get_default_dtype(), torch.tensor([1.0], dtype=torch.float32))
torch.set_default_dtype(torch.float32)
print(torch.tensor(np.array([1.5, 2.5])), torch.tensor(np.float32(1.5)), torch.as_tensor([1, 2]).dtype, torch.from_numpy(np.arange(3)).dtype)
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
print(device, x.device, x.to(device).device.type, device.type == "cpu", repr(device))
print(torch.zeros(2, device=device, dtype=torch.long), x.new_zeros(2), a.new_full((2,), 4), a.new_tensor([1, 2]), torch.zeros_like(a), torch.ones_like(a, dtype=torch.float))
