"""Transforms of pictures to tensors, and of tensors."""
import torch
from tapedeck_missing import missing

from .._image import Image

__all__ = ['Compose', 'Lambda', 'Normalize', 'PILToTensor', 'RandomApply', 'RandomHorizontalFlip', 'RandomVerticalFlip',
           'ToTensor', 'CenterCrop', 'Pad', 'ConvertImageDtype']


class Compose:
    """One after the other."""

    def __init__(self, transforms):
        self.transforms = transforms

    def __call__(self, img):
        for each in self.transforms:
            img = each(img)
        return img

    def __repr__(self):
        return '\n'.join([f'{type(self).__name__}(', *(f'    {each}' for each in self.transforms), ')'])


class ToTensor:
    """A picture of bytes as float32 from 0 to 1, with a dimension of channels before it."""

    def __call__(self, pic):
        if isinstance(pic, Image):
            return pic.tensor.unsqueeze(0).float().div(255)
        if hasattr(pic, 'ndim') and not isinstance(pic, torch.Tensor):
            if pic.ndim not in (2, 3):
                raise ValueError(f'pic should be 2/3 dimensional. Got {pic.ndim} dimensions.')
            made = torch.from_numpy(pic)
            made = made.unsqueeze(0) if pic.ndim == 2 else made.permute(2, 0, 1).contiguous()
            return made.float().div(255) if made.dtype is torch.uint8 else made
        raise TypeError(f'pic should be PIL Image or ndarray. Got {type(pic)}')

    def __repr__(self):
        return 'ToTensor()'


class PILToTensor:
    """A picture of bytes as uint8."""

    def __call__(self, pic):
        return pic.tensor.unsqueeze(0)

    def __repr__(self):
        return 'PILToTensor()'


class ConvertImageDtype:
    """uint8 as float32 from 0 to 1."""

    def __init__(self, dtype):
        self.dtype = dtype

    def __call__(self, image):
        return image.to(self.dtype).div(255) if image.dtype is torch.uint8 else image.to(self.dtype)


class Normalize:
    """(x - mean) / std, for each channel."""

    def __init__(self, mean, std, inplace=False):
        self.mean, self.std, self.inplace = mean, std, inplace
        self._numbers = [v if isinstance(v, (tuple, list)) else [v] for v in (mean, std)]
        if any(v == 0 for v in self._numbers[1]):
            raise ValueError('std evaluated to zero after conversion to torch.float32, leading to division by zero.')
        self._tensors = None

    def __call__(self, tensor):
        if not isinstance(tensor, torch.Tensor):
            raise TypeError(f'img should be Tensor Image. Got {type(tensor)}')
        if not tensor.is_floating_point():
            raise TypeError(f'Input tensor should be a float tensor. Got {tensor.dtype}.')
        if self._tensors is None:
            self._tensors = [torch.tensor(v, dtype=tensor.dtype).view(-1, 1, 1) for v in self._numbers]
        return (tensor - self._tensors[0]) / self._tensors[1]

    def __repr__(self):
        return f'Normalize(mean={self.mean}, std={self.std})'


class Lambda:
    """A function of the script's."""

    def __init__(self, lambd):
        if not callable(lambd):
            raise TypeError(f'Argument lambd should be callable, got {type(lambd).__name__!r}')
        self.lambd = lambd

    def __call__(self, img):
        return self.lambd(img)

    def __repr__(self):
        return 'Lambda()'


class _Flip:
    def __init__(self, p=0.5):
        self.p = p

    def __call__(self, img):
        if torch.rand(1) >= self.p:
            return img
        if isinstance(img, Image):
            return Image(img.tensor.flip(self.dim))
        return img.flip(self.dim)

    def __repr__(self):
        return f'{type(self).__name__}(p={self.p})'


class RandomHorizontalFlip(_Flip):
    """Left and right changed, sometimes."""

    dim = -1


class RandomVerticalFlip(_Flip):
    """Above and below changed, sometimes."""

    dim = -2


class RandomApply:
    """Several, or none of them."""

    def __init__(self, transforms, p=0.5):
        self.transforms, self.p = transforms, p

    def __call__(self, img):
        if self.p < torch.rand(1):
            return img
        for each in self.transforms:
            img = each(img)
        return img


class Pad:
    """A margin of one number around a tensor or a picture."""

    def __init__(self, padding, fill=0, padding_mode='constant'):
        self.padding = [padding] * 4 if isinstance(padding, int) else list(padding) * (4 // len(padding))
        self.fill, self.padding_mode = fill, padding_mode

    def __call__(self, img):
        left, top, right, bottom = self.padding
        margins = (left, right, top, bottom)
        if isinstance(img, Image):
            return Image(torch.nn.functional.pad(img.tensor, margins, value=self.fill))
        return torch.nn.functional.pad(img, margins, value=self.fill)


class CenterCrop:
    """The middle part of a tensor or a picture."""

    def __init__(self, size):
        self.size = (size, size) if isinstance(size, int) else tuple(size)

    def __call__(self, img):
        rows = img.tensor if isinstance(img, Image) else img
        h, w = self.size
        top, left = round((rows.shape[-2] - h) / 2), round((rows.shape[-1] - w) / 2)
        cut = rows[..., top:top + h, left:left + w]
        return Image(cut) if isinstance(img, Image) else cut

    def __repr__(self):
        return f'CenterCrop(size={self.size})'


__getattr__ = missing(__name__)
