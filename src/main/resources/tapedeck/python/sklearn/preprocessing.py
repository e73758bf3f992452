"""Columns brought to a common scale, and classes to numbers."""
import numpy as np
from tapedeck_missing import missing


class NotFittedError(ValueError, AttributeError):
    """Something is asked of what has not seen data yet."""


NotFittedError.__module__ = 'sklearn.exceptions'


class _Transformer:
    _parameters = {}

    def __repr__(self):
        changed = [f'{k}={getattr(self, k)!r}' for k, v in self._parameters.items() if getattr(self, k) != v]
        return f"{type(self).__name__}({', '.join(changed)})"

    def _seen(self, name):
        if not hasattr(self, name):
            raise NotFittedError(f"This {type(self).__name__} instance is not fitted yet. Call 'fit' with appropriate arguments before using "
                                 'this estimator.')

    def fit_transform(self, X, y=None, **more):
        return self.fit(X, y).transform(X)

    def get_params(self, deep=True):
        return {k: getattr(self, k) for k in self._parameters}


def _table(X, name):
    a = np.asarray(X)
    a = a if a.dtype.kind == 'f' else a.astype(float)
    if a.ndim != 2:
        shown = 'scalar array' if a.ndim == 0 else f'{a.ndim}D array'
        if a.ndim < 2:
            raise ValueError(f'Expected 2D array, got {shown} instead:\narray={a}.\nReshape your data either using array.reshape(-1, 1) if your '
                             'data has a single feature or array.reshape(1, -1) if it contains a single sample.')
        raise ValueError(f'Found array with dim {a.ndim}. {name} expected <= 2.')
    return a


class _Scaler(_Transformer):
    def _checked(self, X):
        a = _table(X, type(self).__name__)
        if a.shape[1] != self.n_features_in_:
            raise ValueError(f'X has {a.shape[1]} features, but {type(self).__name__} is expecting {self.n_features_in_} features as input.')
        return a


class StandardScaler(_Scaler):
    """Each column less its mean, by its standard deviation."""
    _parameters = {'copy': True, 'with_mean': True, 'with_std': True}

    def __init__(self, *, copy=True, with_mean=True, with_std=True):
        self.copy, self.with_mean, self.with_std = copy, with_mean, with_std

    def fit(self, X, y=None, sample_weight=None):
        a = _table(X, 'StandardScaler').astype('float64')
        n = self.n_samples_seen_ = a.shape[0]
        self.n_features_in_ = a.shape[1]
        self.mean_ = np.nansum(a, axis=0) / n
        away = a - self.mean_
        self.var_ = (np.nansum(away * away, axis=0) - np.nansum(away, axis=0) ** 2 / n) / n
        small = self.var_ <= n * 2.220446049250313e-16 * self.var_ + (n * self.mean_ * 2.220446049250313e-16) ** 2
        self.scale_ = np.where(small, 1.0, np.sqrt(self.var_)) if self.with_std else None
        return self

    partial_fit = fit

    def transform(self, X, copy=None):
        self._seen('n_features_in_')
        a = self._checked(X).copy()
        if self.with_mean:
            a -= self.mean_
        if self.with_std:
            a /= self.scale_
        return a

    def inverse_transform(self, X, copy=None):
        self._seen('n_features_in_')
        a = self._checked(X).copy()
        if self.with_std:
            a *= self.scale_
        if self.with_mean:
            a += self.mean_
        return a


class MinMaxScaler(_Scaler):
    """Each column stretched to a range."""
    _parameters = {'feature_range': (0, 1), 'copy': True, 'clip': False}

    def __init__(self, feature_range=(0, 1), *, copy=True, clip=False):
        self.feature_range, self.copy, self.clip = feature_range, copy, clip

    def fit(self, X, y=None):
        a = _table(X, 'MinMaxScaler')
        low, high = self.feature_range
        self.n_features_in_, self.n_samples_seen_ = a.shape[1], a.shape[0]
        self.data_min_, self.data_max_ = np.nanmin(a, axis=0), np.nanmax(a, axis=0)
        self.data_range_ = self.data_max_ - self.data_min_
        self.scale_ = (high - low) / np.where(self.data_range_ == 0, 1.0, self.data_range_)
        self.min_ = low - self.data_min_ * self.scale_
        return self

    def transform(self, X):
        self._seen('scale_')
        a = self._checked(X) * self.scale_ + self.min_
        return np.clip(a, *self.feature_range) if self.clip else a

    def inverse_transform(self, X):
        self._seen('scale_')
        return (self._checked(X) - self.min_) / self.scale_


class LabelEncoder(_Transformer):
    """Classes as whole numbers, in their order."""

    def fit(self, y):
        self.classes_ = np.unique(np.asarray(y))
        return self

    def fit_transform(self, y):
        self.classes_, result = np.unique(np.asarray(y), return_inverse=True)
        return result

    def transform(self, y):
        self._seen('classes_')
        place = {c: i for i, c in enumerate(self.classes_.tolist())}
        labels = np.asarray(y).tolist()
        unseen = [c for c in labels if c not in place]
        if unseen:
            raise ValueError('y contains previously unseen labels: '
                             + (repr(np.str_(unseen[0])) if isinstance(unseen[0], str) else str(np.unique(unseen))))
        return np.array([place[c] for c in labels], dtype=int)

    def inverse_transform(self, y):
        self._seen('classes_')
        return self.classes_[np.asarray(y)]


class _Sparse:
    """A matrix that scikit-learn would hold sparsely."""

    def __init__(self, dense):
        self._dense, self.shape = dense, dense.shape

    def toarray(self):
        return self._dense

    todense = toarray


class OneHotEncoder(_Transformer):
    """Each class of a column as a column of 0 and 1."""

    def __init__(self, *, categories='auto', drop=None, sparse_output=True, dtype=float, handle_unknown='error'):
        if categories != 'auto' or drop is not None:
            raise ValueError('categories and drop of OneHotEncoder are not in Tapedeck')
        self.sparse_output, self.dtype, self.handle_unknown = sparse_output, dtype, handle_unknown

    def fit(self, X, y=None):
        a = np.asarray(X)
        self.categories_ = [np.unique(a[:, j]) for j in range(a.shape[1])]
        return self

    def transform(self, X):
        self._seen('categories_')
        a = np.asarray(X)
        parts = []
        for j, known in enumerate(self.categories_):
            column, known = a[:, j].tolist(), known.tolist()
            unknown = [v for v in column if v not in known]
            if unknown and self.handle_unknown == 'error':
                raise ValueError(f'Found unknown categories {unknown} in column {j} during transform')
            parts.append(np.array([[float(v == k) for k in known] for v in column], dtype=self.dtype))
        dense = np.hstack(parts)
        return _Sparse(dense) if self.sparse_output else dense


__getattr__ = missing(__name__)
