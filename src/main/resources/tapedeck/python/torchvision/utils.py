"""Pictures put together."""
import torch
from tapedeck_missing import missing

__all__ = ['make_grid', 'save_image']


def make_grid(tensor, nrow=8, padding=2, normalize=False, value_range=None, scale_each=False, pad_value=0.0):
    """One picture of many, in rows of nrow."""
    if isinstance(tensor, (list, tuple)):
        tensor = torch.stack(list(tensor))
    if tensor.dim() == 2:
        tensor = tensor.unsqueeze(0)
    if tensor.dim() == 3:
        tensor = torch.cat((tensor, tensor, tensor), 0) if tensor.size(0) == 1 else tensor
        tensor = tensor.unsqueeze(0)
    if tensor.size(1) == 1:
        tensor = torch.cat((tensor, tensor, tensor), 1)
    if normalize:
        low, high = value_range or (tensor.min().item(), tensor.max().item())
        tensor = (tensor.clamp(low, high) - low) / max(high - low, 1e-5)
    if tensor.size(0) == 1:
        return tensor.squeeze(0)
    count = tensor.size(0)
    columns = min(nrow, count)
    rows = -(-count // columns)
    height, width = tensor.size(2) + padding, tensor.size(3) + padding
    grid = torch.full((tensor.size(1), height * rows + padding, width * columns + padding), pad_value)
    for k in range(count):
        r, c = divmod(k, columns)
        grid[:, r * height + padding:(r + 1) * height, c * width + padding:(c + 1) * width] = tensor[k]
    return grid


def save_image(tensor, fp, format=None, **kwargs):
    """Writes make_grid's picture to a file."""
    import matplotlib.pyplot as plt
    grid = make_grid(tensor, **kwargs).clamp(0, 1)
    figure = plt.figure(figsize=(grid.size(2) / 50, grid.size(1) / 50))
    figure.add_subplot().imshow(grid.permute(1, 2, 0).tolist())
    figure.gca().axis('off')
    figure.savefig(fp, format=format)
    plt.close(figure)


__getattr__ = missing(__name__)
