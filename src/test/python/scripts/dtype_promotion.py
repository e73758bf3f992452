import torch

i = torch.tensor([1, 2, 3])
i32 = torch.tensor([1, 2, 3], dtype=torch.int32)
u8 = torch.tensor([1, 2, 3], dtype=torch.uint8)
f = torch.tensor([0.5, 1.5, 2.5])
d = torch.tensor([0.5, 1.5, 2.5], dtype=torch.float64)
b = torch.tensor([True, False, True])

pairs = [("i+f", i + f), ("i+1", i + 1), ("i+1.5", i + 1.5), ("i*True", i * True), ("i32+i", i32 + i),
         ("u8+i32", u8 + i32), ("f+d", f + d), ("f+1", f + 1), ("d*2", d * 2), ("b+b", b + b), ("b+1", b + 1),
         ("b*f", b * f), ("i/2", i / 2), ("i//2", i // 2), ("i%2", i % 2), ("-i", -i), ("i**2", i ** 2),
         ("i**0.5", i ** 0.5), ("2**i", 2 ** i), ("1/i", 1 / i), ("f//1", f // 1), ("f%1", f % 1), ("10-i32", 10 - i32),
         ("u8-2", u8 - 2), ("f+tensor(1.,f64)", f + torch.tensor(1.0, dtype=torch.float64)), ("i+tensor(1.5)", i + torch.tensor(1.5))]
for name, t in pairs:
    print(f"{name:18s} {str(t.dtype):14s} {t}")

for a in (torch.bool, torch.uint8, torch.int32, torch.int64, torch.float32, torch.float64):
    print([str(torch.promote_types(a, c)).split(".")[1] for c in (torch.bool, torch.uint8, torch.int32, torch.int64, torch.float32, torch.float64)])
print(torch.result_type(i, 1.0), torch.result_type(f, d), torch.can_cast(torch.float32, torch.int64))

print(i.sum().dtype, i32.sum().dtype, b.sum(), b.sum().dtype, u8.sum().dtype, f.sum().dtype, b.prod())
print(i.cumsum(0).dtype, i.float().mean(), i.max().dtype, f.argmax().dtype)
print(torch.sqrt(i), torch.exp(i32).dtype, torch.sigmoid(b))
print((f > 1).dtype, (i == f), i.eq(i32).all(), torch.arange(3).dtype, torch.arange(3.).dtype, torch.linspace(0, 1, 3).dtype)
print(torch.cat([i, f]), torch.stack([i32, i]).dtype, torch.where(b, i, f))
print(torch.tensor([1, 2.0]).dtype, torch.tensor([True, 2]).dtype, torch.tensor(3).dtype, torch.full((2,), 7), torch.full((2,), 7.0))
for bad in (lambda: i.mean(), lambda: f @ d, lambda: i.mul_(0.5), lambda: torch.tensor([1, 2], requires_grad=True), lambda: b - b,
            lambda: f @ i):
    try:
        bad()
    except RuntimeError as e:
        print(e)
