import torch
w = torch.tensor([1.0,
                  2.0], requires_grad=True)
config = {
    'rate': 0.5,
    'steps': 2,
}
for i in range(
        config['steps']):  # trains
    y = (w * i
         + 1)
    both = (
        y.sum(),
        y.mean(),
    )
    loss = both[0] + both[1]
    loss.backward()
