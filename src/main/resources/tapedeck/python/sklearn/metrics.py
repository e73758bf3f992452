"""How good predictions are."""
import numpy as np
from tapedeck_missing import missing


def _pair(y_true, y_pred):
    a, b = np.asarray(y_true), np.asarray(y_pred)
    if len(a) != len(b):
        raise ValueError(f'Found input variables with inconsistent numbers of samples: {[len(a), len(b)]}')
    return a, b


def accuracy_score(y_true, y_pred, *, normalize=True, sample_weight=None):
    """The share of predictions that are right."""
    a, b = _pair(y_true, y_pred)
    if a.ndim == 1 and b.ndim == 1 and (a.dtype.kind == 'f' and (a != np.floor(a)).any() or b.dtype.kind == 'f' and (b != np.floor(b)).any()):
        raise ValueError("Classification metrics can't handle a mix of binary and continuous targets")
    right = a == b if a.ndim == 1 else (a == b).all(axis=1)
    return float(right.mean()) if normalize else int(right.sum())


def confusion_matrix(y_true, y_pred, *, labels=None, sample_weight=None, normalize=None):
    """How often each class was taken for each."""
    a, b = _pair(y_true, y_pred)
    known = np.unique(np.concatenate([a, b])).tolist() if labels is None else np.asarray(labels).tolist()
    place = {c: i for i, c in enumerate(known)}
    counts = [[0] * len(known) for _ in known]
    for t, p in zip(a.tolist(), b.tolist()):
        if t in place and p in place:
            counts[place[t]][place[p]] += 1
    result = np.array(counts)
    if normalize is None:
        return result
    total = {'true': result.sum(axis=1, keepdims=True), 'pred': result.sum(axis=0, keepdims=True), 'all': result.sum()}[normalize]
    return np.nan_to_num(result / total)


def _rates(y_true, y_pred, average, pos_label, labels=None):
    """(precision, recall, f1, support) of the classes that are asked for."""
    a, b = _pair(y_true, y_pred)
    known = np.unique(np.concatenate([a, b])).tolist() if labels is None else labels
    if average == 'binary':
        if len(known) > 2:
            raise ValueError("Target is multiclass but average='binary'. Please choose another average setting, one of [None, 'micro', 'macro', "
                             "'weighted'].")
        known = [pos_label]
    true, predicted, both = ([float(m.sum()) for m in column] for column in zip(*((a == c, b == c, (a == c) & (b == c)) for c in known)))
    if average == 'micro':
        true, predicted, both = [sum(true)], [sum(predicted)], [sum(both)]
    precision = [h / p if p else 0.0 for h, p in zip(both, predicted)]
    recall = [h / t if t else 0.0 for h, t in zip(both, true)]
    f1 = [2 * h / (p + t) if p + t else 0.0 for h, p, t in zip(both, predicted, true)]
    if average in ('macro', 'weighted'):
        weights = true if average == 'weighted' else None
        return tuple(float(np.average(np.array(r), weights=weights)) for r in (precision, recall, f1)) + (None,)
    if average is None:
        return np.array(precision), np.array(recall), np.array(f1), np.array(true).astype(int)
    return precision[0], recall[0], f1[0], None


def precision_score(y_true, y_pred, *, labels=None, pos_label=1, average='binary', zero_division=0):
    """Of those that were taken for a class the share that are."""
    return _rates(y_true, y_pred, average, pos_label, labels)[0]


def recall_score(y_true, y_pred, *, labels=None, pos_label=1, average='binary', zero_division=0):
    """Of a class the share that was found."""
    return _rates(y_true, y_pred, average, pos_label, labels)[1]


def f1_score(y_true, y_pred, *, labels=None, pos_label=1, average='binary', zero_division=0):
    """The harmonic mean of precision and recall."""
    return _rates(y_true, y_pred, average, pos_label, labels)[2]


def precision_recall_fscore_support(y_true, y_pred, *, labels=None, pos_label=1, average=None):
    """Precision, recall, their harmonic mean, and how many there are."""
    return _rates(y_true, y_pred, average, pos_label, labels)


def classification_report(y_true, y_pred, *, labels=None, target_names=None, digits=2, output_dict=False, zero_division=0):
    """All of these as a table."""
    if output_dict or labels is not None:
        raise ValueError('output_dict and labels of classification_report are not in Tapedeck')
    a, b = _pair(y_true, y_pred)
    known = np.unique(np.concatenate([a, b])).tolist()
    names = [str(n) for n in (target_names if target_names is not None else known)]
    width = max([len(n) for n in names] + [len('weighted avg'), digits])
    heads = ['precision', 'recall', 'f1-score', 'support']
    text = f"{'':>{width}s} " + ''.join(f' {h:>9}' for h in heads) + '\n\n'
    row = '{:>{width}s} ' + ' {:>9.{digits}f}' * 3 + ' {:>9}\n'
    p, r, f, s = _rates(a, b, None, 1)
    for each in zip(names, p.tolist(), r.tolist(), f.tolist(), s.tolist()):
        text += row.format(*each, width=width, digits=digits)
    n = int(s.sum())
    text += '\n' + '{:>{width}s} '.format('accuracy', width=width) + ' {:>9.{digits}}'.format('', digits=digits) * 2
    text += ' {:>9.{digits}f} {:>9}\n'.format(float((a == b).mean()), n, digits=digits)
    for average in ('macro', 'weighted'):
        text += row.format(average + ' avg', *_rates(a, b, average, 1)[:3], n, width=width, digits=digits)
    return text


def mean_squared_error(y_true, y_pred, *, sample_weight=None, multioutput='uniform_average'):
    """The mean of squared errors."""
    a, b = _pair(y_true, y_pred)
    return ((a - b) ** 2).mean()


def root_mean_squared_error(y_true, y_pred):
    """The root of the mean of squared errors."""
    return mean_squared_error(y_true, y_pred) ** 0.5


def mean_absolute_error(y_true, y_pred, *, sample_weight=None, multioutput='uniform_average'):
    """The mean of errors' sizes."""
    a, b = _pair(y_true, y_pred)
    return np.abs(b - a).mean()


def r2_score(y_true, y_pred, *, sample_weight=None, multioutput='uniform_average'):
    """The share of the variance that predictions explain."""
    a, b = _pair(y_true, y_pred)
    return float((1 - ((a - b) ** 2).sum(axis=0) / ((a - a.mean(axis=0)) ** 2).sum(axis=0)).mean())


def roc_auc_score(y_true, y_score, **more):
    """The chance that one of class 1 scores higher than one of class 0."""
    a, score = _pair(y_true, y_score)
    if len(np.unique(a)) != 2:
        raise ValueError('Only one class present in y_true. ROC AUC score is not defined in that case.')
    positive, negative = score[a == a.max()], np.sort(score[a == a.min()])
    below, upto = np.searchsorted(negative, positive), np.searchsorted(negative, positive, side='right')
    return float((below + upto).sum() / 2 / (len(positive) * len(negative)))


__getattr__ = missing(__name__)
