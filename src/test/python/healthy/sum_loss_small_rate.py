import torch

# the loss is a sum over 200 rows, and the rate is made for it
torch.manual_seed(0)
x = torch.linspace(-1, 1, 200)
y = 1 + 2 * x - 3 * x ** 2 + 0.1 * torch.randn(200)
powers = torch.stack([torch.ones(200), x, x ** 2], dim=-1)
model = torch.nn.Sequential(torch.nn.Linear(3, 1, bias=False), torch.nn.Flatten(0, 1))
loss_fn = torch.nn.MSELoss(reduction="sum")
learning_rate = 1e-3
for t in range(400):
    y_pred = model(powers)
    loss = loss_fn(y_pred, y)
    if t % 100 == 99:
        print(t + 1, f"{loss.item():.2f}")
    model.zero_grad()
    loss.backward()
    with torch.no_grad():
        for param in model.parameters():
            param -= learning_rate * param.grad
