"""Rows split for training and testing."""
import math

import numpy as np
from tapedeck_missing import missing

from .utils import check_random_state, rows


class InvalidParameterError(ValueError, TypeError):
    """An argument that has no such values."""


def _sizes(n, test_size, train_size):
    if test_size is None and train_size is None:
        test_size = 0.25
    for name, size in (('test', test_size), ('train', train_size)):
        if isinstance(size, float) and not 0 < size < 1 or isinstance(size, int) and size < 1:
            raise InvalidParameterError(f"The '{name}_size' parameter of train_test_split must be a float in the range (0.0, 1.0), an int in "
                                        f'the range [1, inf) or None. Got {size!r} instead.')
        if isinstance(size, float) and not 0 < size < 1 or isinstance(size, int) and not 0 < size < n:
            raise ValueError(f'{name}_size={size} should be either positive and smaller than the number of samples {n} or a float in the '
                             '(0, 1) range')
    n_test = test_size if isinstance(test_size, int) else None if test_size is None else math.ceil(test_size * n)
    n_train = train_size if isinstance(train_size, int) else None if train_size is None else math.floor(train_size * n)
    n_test = n - n_train if n_test is None else n_test
    n_train = n - n_test if n_train is None else n_train
    if n_train + n_test > n:
        raise ValueError(f'The sum of train_size and test_size = {n_train + n_test}, should be smaller than the number of samples {n}. '
                         'Reduce test_size and/or train_size.')
    if n_train == 0:
        raise ValueError(f'With n_samples={n}, test_size={test_size} and train_size={train_size}, the resulting train set will be empty. '
                         'Adjust any of the aforementioned parameters.')
    return n_train, n_test


def _shares(counts, n, rng):
    """How many of each class among n: the nearest whole numbers, ties drawn."""
    exact = counts / counts.sum() * n
    floored = np.floor(exact)
    more = int(n - floored.sum())
    if more > 0:
        rest = exact - floored
        for value in np.unique(rest)[::-1]:
            places, = np.where(rest == value)
            now = min(len(places), more)
            places = rng.choice(places, size=now, replace=False)
            floored[places] += 1
            more -= now
            if more == 0:
                break
    return floored.astype(int)


def _stratified(y, n_train, n_test, rng):
    classes, of = np.unique(np.asarray(y), return_inverse=True)
    counts = np.bincount(of)
    if counts.min() < 2:
        raise ValueError('The least populated class in y has only 1 member, which is too few. The minimum number of groups for any class '
                         'cannot be less than 2.')
    for name, size in (('train_size', n_train), ('test_size', n_test)):
        if size < len(classes):
            raise ValueError(f'The {name} = {size} should be greater or equal to the number of classes = {len(classes)}')
    members = np.split(np.argsort(of), np.cumsum(counts)[:-1])
    of_train = _shares(counts, n_train, rng)
    of_test = _shares(counts - of_train, n_test, rng)
    train, test = [], []
    for i in range(len(classes)):
        order = members[i][rng.permutation(int(counts[i]))].tolist()
        train += order[:of_train[i]]
        test += order[of_train[i]:of_train[i] + of_test[i]]
    return rng.permutation(np.array(train)), rng.permutation(np.array(test))


def train_test_split(*arrays, test_size=None, train_size=None, random_state=None, shuffle=True, stratify=None):
    """Every array's rows in two parts, the same ones of each."""
    if not arrays:
        raise ValueError('At least one array required as input')
    lengths = [len(a) for a in arrays]
    if len(set(lengths)) > 1:
        raise ValueError(f'Found input variables with inconsistent numbers of samples: {lengths}')
    n = lengths[0]
    n_train, n_test = _sizes(n, test_size, train_size)
    if not shuffle:
        if stratify is not None:
            raise ValueError('Stratified train/test split is not implemented for shuffle=False')
        train, test = np.arange(n_train), np.arange(n_train, n_train + n_test)
    elif stratify is not None:
        train, test = _stratified(stratify, n_train, n_test, check_random_state(random_state))
    else:
        order = check_random_state(random_state).permutation(n)
        test, train = order[:n_test], order[n_test:n_test + n_train]
    return [part for a in arrays for part in (rows(a, train), rows(a, test))]


class KFold:
    """Every row is in the test part of one of several splits."""

    def __init__(self, n_splits=5, *, shuffle=False, random_state=None):
        if not shuffle and random_state is not None:
            raise ValueError('Setting a random_state has no effect since shuffle is False. You should leave random_state to its default '
                             '(None), or set shuffle=True.')
        self.n_splits, self.shuffle, self.random_state = n_splits, shuffle, random_state

    def __repr__(self):
        return f'KFold(n_splits={self.n_splits}, random_state={self.random_state}, shuffle={self.shuffle})'

    def get_n_splits(self, X=None, y=None, groups=None):
        return self.n_splits

    def split(self, X, y=None, groups=None):
        """Places of the training part and of the test part, once for each split."""
        n = len(X)
        if self.n_splits > n:
            raise ValueError(f'Cannot have number of splits n_splits={self.n_splits} greater than the number of samples: n_samples={n}.')
        order = np.arange(n)
        if self.shuffle:
            check_random_state(self.random_state).shuffle(order)
        at = 0
        for k in range(self.n_splits):
            size = n // self.n_splits + (k < n % self.n_splits)
            test = np.zeros(n, dtype=bool)
            test[order[at:at + size]] = True
            at += size
            yield np.arange(n)[~test], np.arange(n)[test]


class StratifiedKFold(KFold):
    """Splits whose test parts have the classes in the same shares."""

    def split(self, X, y, groups=None):
        y = np.asarray(y)
        rng = check_random_state(self.random_state)
        _, first, of = np.unique(y, return_index=True, return_inverse=True)
        rank = np.argsort(np.argsort(first))
        of = rank[of]
        n = len(first)
        if self.n_splits > np.bincount(of).max():
            raise ValueError(f'n_splits={self.n_splits} cannot be greater than the number of members in each class.')
        ordered = np.sort(of)
        share = [np.bincount(ordered[k::self.n_splits], minlength=n) for k in range(self.n_splits)]
        folds = np.zeros(len(y), dtype=int)
        for c in range(n):
            mine = np.repeat(np.arange(self.n_splits), [int(s[c]) for s in share])
            if self.shuffle:
                rng.shuffle(mine)
            folds[of == c] = mine
        for k in range(self.n_splits):
            yield np.where(folds != k)[0], np.where(folds == k)[0]

    def __repr__(self):
        return 'Stratified' + KFold.__repr__(self)


__getattr__ = missing(__name__)
