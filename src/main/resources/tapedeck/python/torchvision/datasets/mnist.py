"""MNIST and those of its form: IDX files, as their authors give them."""
import gzip
import os

import torch
from torch.utils.data import Dataset

from .._image import Image, of_bytes


class VisionDataset(Dataset):
    """Pairs of a picture and a target, with transforms of each."""

    _repr_indent = 4

    def __init__(self, root=None, transforms=None, transform=None, target_transform=None):
        self.root, self.transform, self.target_transform = os.fspath(root), transform, target_transform

    def extra_repr(self):
        return ''

    def __repr__(self):
        body = [f'Number of datapoints: {len(self)}', f'Root location: {self.root}']
        body += self.extra_repr().splitlines()
        if self.transform is not None or self.target_transform is not None:
            told = ['StandardTransform']
            for name, each in (('Transform', self.transform), ('Target transform', self.target_transform)):
                if each is not None:
                    lines = repr(each).splitlines()
                    told += [f'{name}: {lines[0]}', *(' ' * (len(name) + 2) + line for line in lines[1:])]
            body.append('\n'.join(told))
        return '\n'.join([f'Dataset {type(self).__name__}'] + [' ' * self._repr_indent + line for line in body])


def _read(path):
    """(shape, content) of an IDX file of bytes."""
    with open(path, 'rb') as f:
        content = f.read()
    if content[:2] == b'\x1f\x8b':
        content = gzip.decompress(content)
    if len(content) < 4 or content[:3] != b'\x00\x00\x08' or not 1 <= content[3] <= 3:
        raise RuntimeError(f'{path} is not an IDX file of bytes, as MNIST comes in.')
    shape = tuple(int.from_bytes(content[4 + 4 * i:8 + 4 * i], 'big') for i in range(content[3]))
    body, count = content[4 + 4 * len(shape):], 1
    for n in shape:
        count *= n
    if len(body) != count:
        raise RuntimeError(f'{path} is cut off: it has {len(body)} of {count} bytes.')
    return shape, body


class MNIST(VisionDataset):
    """70,000 handwritten digits of 28 by 28, from train-images-idx3-ubyte and its three neighbours."""

    classes = ['0 - zero', '1 - one', '2 - two', '3 - three', '4 - four', '5 - five', '6 - six', '7 - seven',
               '8 - eight', '9 - nine']

    def __init__(self, root, train=True, transform=None, target_transform=None, download=False):
        super().__init__(root, transform=transform, target_transform=target_transform)
        self.train = train
        part = 'train' if train else 't10k'
        shape, content = _read(self._find(f'{part}-images-idx3-ubyte', download))
        self._images = content.decode('latin-1')
        self._rows, self._columns = shape[1:]
        _, labels = _read(self._find(f'{part}-labels-idx1-ubyte', download))
        self._labels = list(labels)
        if len(self._labels) != shape[0]:
            raise RuntimeError(f'{type(self).__name__}: {shape[0]} images, but {len(self._labels)} labels.')
        self._data = self._targets = None

    @property
    def raw_folder(self):
        return os.path.join(self.root, type(self).__name__, 'raw')

    @property
    def class_to_idx(self):
        return {name: i for i, name in enumerate(self.classes)}

    def _find(self, name, download):
        for folder in (self.raw_folder, os.path.join(self.root, type(self).__name__), self.root, '.'):
            for ending in ('', '.gz'):
                for written in (name, name.replace('-idx', '.idx')):
                    path = os.path.join(folder, written + ending)
                    if os.path.isfile(path):
                        return path
        kind = type(self).__name__
        why = 'Tapedeck downloads nothing' if download else 'Dataset not found'
        raise RuntimeError(f'{why}: put {name} (or {name}.gz) of {kind} into {self.raw_folder} beside the script.')

    @property
    def data(self):
        """All pictures, of uint8."""
        if self._data is None:
            self._data = of_bytes(self._images, len(self), self._rows, self._columns)
        return self._data

    @data.setter
    def data(self, data):
        self._data = data

    @property
    def targets(self):
        if self._targets is None:
            self._targets = torch.tensor(self._labels)
        return self._targets

    @targets.setter
    def targets(self, targets):
        self._targets = targets
        self._labels = targets.tolist() if hasattr(targets, 'tolist') else list(targets)

    train_data = test_data = data
    train_labels = test_labels = targets

    def __len__(self):
        return len(self._labels) if self._data is None else len(self._data)

    def __getitem__(self, index):
        index = int(index)
        if not -len(self) <= index < len(self):
            raise IndexError('list index out of range')
        index %= len(self)
        if self._data is None:
            size = self._rows * self._columns
            img = Image(of_bytes(self._images[index * size:(index + 1) * size], self._rows, self._columns))
        else:
            img = Image(self._data[index])
        target = self._labels[index]
        if self.transform is not None:
            img = self.transform(img)
        if self.target_transform is not None:
            target = self.target_transform(target)
        return img, target

    def extra_repr(self):
        return f"Split: {'Train' if self.train is True else 'Test'}"


class FashionMNIST(MNIST):
    """70,000 pieces of clothing of 28 by 28."""

    classes = ['T-shirt/top', 'Trouser', 'Pullover', 'Dress', 'Coat', 'Sandal', 'Shirt', 'Sneaker', 'Bag', 'Ankle boot']


class KMNIST(MNIST):
    """70,000 Japanese characters of 28 by 28."""

    classes = ['o', 'ki', 'su', 'tsu', 'na', 'ha', 'ma', 'ya', 're', 'wo']
