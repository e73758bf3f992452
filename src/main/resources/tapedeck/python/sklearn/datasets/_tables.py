"""Data sets that lie beside the program, in sample-datasets."""
import _tapedeck as _t
import numpy as np

from ..utils import Bunch


def _read(name):
    columns, numbers, target, classes = _t.np_table(name)
    columns, classes = list(columns), list(classes)
    return columns[:-1], numbers, target, np.array(classes) if classes else None


def _bunch(names, data, target, return_X_y, as_frame, **more):
    frame = None
    if as_frame:
        import pandas as pd
        data = pd.DataFrame(data, columns=list(names))
        target = pd.Series(target, name='target')
        frame = data.copy()
        frame['target'] = target
    if return_X_y:
        return data, target
    return Bunch(data=data, target=target, frame=frame, **more, feature_names=names)


def load_iris(*, return_X_y=False, as_frame=False):
    """150 flowers of three species by four lengths."""
    names, data, target, classes = _read('iris')
    return _bunch(names, data, target.astype(int), return_X_y, as_frame, target_names=classes)


def load_wine(*, return_X_y=False, as_frame=False):
    """178 wines of three growers by thirteen measurements."""
    names, data, target, classes = _read('wine')
    return _bunch(names, data, target.astype(int), return_X_y, as_frame, target_names=classes)


def load_breast_cancer(*, return_X_y=False, as_frame=False):
    """569 tumours, malignant (0) or benign (1), by thirty measurements."""
    names, data, target, classes = _read('breast_cancer')
    return _bunch(names if as_frame else np.array(names), data, target.astype(int), return_X_y, as_frame, target_names=classes)


def load_diabetes(*, return_X_y=False, as_frame=False, scaled=True):
    """442 patients by ten measurements, and how the disease went on in a year."""
    names, data, target, _ = _read('diabetes')
    if scaled:
        data = (data - data.mean(axis=0)) / data.std(axis=0) / data.shape[0] ** 0.5
    return _bunch(names, data, target, return_X_y, as_frame)


def load_digits(*, n_class=10, return_X_y=False, as_frame=False):
    """1797 written digits of 8 × 8 pixels from 0 to 16."""
    names, data, target, _ = _read('digits')
    target = target.astype(int)
    if n_class < 10:
        kept = target < n_class
        data, target = data[kept], target[kept]
    bunch = _bunch(names, data, target, return_X_y, as_frame, target_names=np.arange(10))
    if not return_X_y:
        bunch['images'] = data.reshape((-1, 8, 8)) if not as_frame else bunch.data.to_numpy().reshape((-1, 8, 8))
    return bunch
