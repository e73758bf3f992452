import torch

# current and speed of a motor, and its torque in either direction
torch.manual_seed(16)
current = torch.rand(150, 1) * 2 - 1
speed = torch.rand(150, 1) * 2 - 1
torque = 1.2 * current - 0.4 * speed.pow(3)
readings = torch.cat([current, speed], 1)

layers = []
sizes = [2, 24, 24, 1]
for n_in, n_out in zip(sizes[:-1], sizes[1:]):
    layers += [torch.nn.Linear(n_in, n_out), torch.nn.ReLU()]
model = torch.nn.Sequential(*layers)
opt = torch.optim.RMSprop(model.parameters(), lr=0.003)
l1 = torch.nn.L1Loss()

for epoch in range(40):
    for rows in torch.randperm(150).split(50):
        opt.zero_grad()
        loss = l1(model(readings[rows]), torque[rows])
        loss.backward()
        opt.step()
    if epoch % 10 == 9:
        print(epoch + 1, f"{l1(model(readings), torque).item():.3f}")
