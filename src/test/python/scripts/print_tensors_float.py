import torch

for t in [
    torch.tensor(1.0), torch.tensor(0.5), torch.tensor(1 / 3), torch.tensor(1e-10), torch.tensor(123456789.0), torch.tensor(-0.0),
    torch.tensor([1.0, 2.0, 3.0]), torch.tensor([1.0, 2.5]), torch.tensor([0.1, 10.0, 100.0]), torch.tensor([0.1, 1000.0]),
    torch.tensor([0.0001, 1.0]), torch.tensor([0.00001, 1.0]), torch.tensor([1e5, 1.5]), torch.tensor([99999.0, 100000.0]),
    torch.tensor([1e8, 1.0]), torch.tensor([1e9, 2e9]), torch.tensor([1.5e9, 2e-9]), torch.tensor([1e-7, 2e-7]),
    torch.tensor([float("nan"), 1.0]), torch.tensor([float("inf"), -float("inf"), 0.5]), torch.tensor([float("nan")]),
    torch.tensor([-1.0, 1.0]), torch.tensor([-0.25, 12.5]), torch.tensor([0.0, 0.0]), torch.tensor([[1.0], [-20.5]]),
    torch.tensor([12345.678, 0.001]), torch.tensor([1e38, 1e-38]), torch.tensor([1e-45]), torch.tensor([2 / 3, 200 / 3, 20000 / 3]),
    torch.tensor([0.5, float("nan"), 1e6]), torch.tensor([5e-324], dtype=torch.float64), torch.tensor([1 / 3], dtype=torch.float64),
]:
    print(t)

print(torch.arange(20) / 3)
print(torch.linspace(0, 1, 31))
print(torch.arange(12.0).view(2, 2, 3))
print(torch.arange(12.0).view(2, 3, 1, 2) * 1.5)
print(torch.linspace(-1000, 1000, 41))
print(torch.arange(2000))
print(torch.linspace(0, 1, 1001))
print(torch.arange(10000.0).view(100, 100))
print(torch.arange(8000).view(20, 20, 20)[:, 0])
print(torch.zeros(1200, 2))
print(torch.eye(3))

torch.set_printoptions(precision=2)
print(torch.tensor([1 / 3, 100 / 3]))
torch.set_printoptions(precision=6, sci_mode=False)
print(torch.tensor([1e-5, 1.0]))
torch.set_printoptions(profile="default")
torch.set_printoptions(sci_mode=True)
print(torch.tensor([1.5, 20.0]))
torch.set_printoptions(profile="default", linewidth=40, threshold=5, edgeitems=2)
print(torch.arange(30.0))
print(torch.rand(3, 3).gt(2))
