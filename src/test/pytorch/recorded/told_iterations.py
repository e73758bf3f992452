"""Says itself where its iterations begin: two backward passes with an update each are one."""
import torch
import tapedeck_record

torch.manual_seed(0)
net = torch.nn.Linear(3, 1)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for pair in range(5):
    tapedeck_record.iteration()
    for half in range(2):
        loss = net(torch.randn(4, 3)).pow(2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
