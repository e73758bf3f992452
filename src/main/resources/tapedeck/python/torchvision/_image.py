"""A small grey picture, in place of PIL's."""
import _tapedeck as _t


class Image:
    """Bytes in rows: as a tensor of uint8, of which numpy's array shares the numbers."""

    mode = 'L'

    def __init__(self, tensor):
        self.tensor = tensor
        self.height, self.width = tensor.shape
        self.size = (self.width, self.height)

    def __array__(self, dtype=None, copy=None):
        rows = self.tensor.numpy()
        return rows if dtype is None else rows.astype(dtype)

    def tolist(self):
        return self.tensor.tolist()

    def getpixel(self, xy):
        return self.tensor[xy[1], xy[0]].item()

    def convert(self, mode):
        if mode != 'L':
            raise ValueError(f'Tapedeck has grey pictures alone: it cannot convert one to {mode!r}')
        return self

    def show(self):
        import matplotlib.pyplot as plt
        plt.imshow(self.tensor, cmap='gray')
        plt.show()

    def __repr__(self):
        return f'<PIL.Image.Image image mode=L size={self.width}x{self.height}>'


def of_bytes(text, *shape):
    """A tensor of uint8 of a text whose characters are the bytes."""
    return _t.of_bytes(text, shape)
