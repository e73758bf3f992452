"""Generated data sets: scikit-learn's numbers from the same seeds."""
import numpy as np

from ..utils import check_random_state, shuffle as _shuffled


def _halves(n_samples):
    if isinstance(n_samples, int):
        return n_samples // 2, n_samples - n_samples // 2
    if len(n_samples) != 2:
        raise ValueError('`n_samples` can be either an int or a two-element tuple.')
    return n_samples


def _finished(outer, inner, shuffle, noise, generator):
    X = np.vstack([np.append(outer[0], inner[0]), np.append(outer[1], inner[1])]).T
    y = np.hstack([np.zeros(len(outer[0]), dtype=int), np.ones(len(inner[0]), dtype=int)])
    if shuffle:
        X, y = _shuffled(X, y, random_state=generator)
    if noise is not None:
        X += generator.normal(scale=noise, size=X.shape)
    return X, y


def make_moons(n_samples=100, *, shuffle=True, noise=None, random_state=None):
    """Two half circles that interleave."""
    n_out, n_in = _halves(n_samples)
    outer, inner = np.linspace(0, np.pi, n_out), np.linspace(0, np.pi, n_in)
    return _finished((np.cos(outer), np.sin(outer)), (1 - np.cos(inner), 1 - np.sin(inner) - 0.5), shuffle, noise,
                     check_random_state(random_state))


def make_circles(n_samples=100, *, shuffle=True, noise=None, random_state=None, factor=0.8):
    """A circle inside another."""
    n_out, n_in = _halves(n_samples)
    outer, inner = np.linspace(0, 2 * np.pi, n_out, endpoint=False), np.linspace(0, 2 * np.pi, n_in, endpoint=False)
    return _finished((np.cos(outer), np.sin(outer)), (np.cos(inner) * factor, np.sin(inner) * factor), shuffle, noise,
                     check_random_state(random_state))


def make_blobs(n_samples=100, n_features=2, *, centers=None, cluster_std=1.0, center_box=(-10.0, 10.0), shuffle=True, random_state=None,
               return_centers=False):
    """Normally distributed points around centres."""
    generator = check_random_state(random_state)
    counted = isinstance(n_samples, int)
    if centers is None:
        centers = 3 if counted else len(n_samples)
    if isinstance(centers, int):
        centers = generator.uniform(center_box[0], center_box[1], size=(centers, n_features))
    centers = np.array(centers, dtype=float)
    n = len(centers)
    if not counted and len(n_samples) != n:
        raise ValueError(f'Length of `n_samples` not consistent with number of centers. Got n_samples = {n_samples} and centers = {centers}')
    counts = [n_samples // n + (i < n_samples % n) for i in range(n)] if counted else list(n_samples)
    stds = [cluster_std] * n if isinstance(cluster_std, (int, float)) else list(cluster_std)
    X = np.vstack([generator.normal(loc=centers[i], scale=stds[i], size=(counts[i], centers.shape[1])) for i in range(n)])
    y = np.repeat(np.arange(n), counts)
    if shuffle:
        X, y = _shuffled(X, y, random_state=generator)
    return (X, y, centers) if return_centers else (X, y)


def make_regression(n_samples=100, n_features=100, *, n_informative=10, n_targets=1, bias=0.0, effective_rank=None, tail_strength=0.5,
                    noise=0.0, shuffle=True, coef=False, random_state=None):
    """Normally distributed inputs and a linear function of some of them."""
    if effective_rank is not None:
        raise ValueError('effective_rank of make_regression is not in Tapedeck')
    generator = check_random_state(random_state)
    n_informative = min(n_features, n_informative)
    X = generator.standard_normal(size=(n_samples, n_features))
    truth = np.zeros((n_features, n_targets))
    truth[:n_informative, :] = 100 * generator.uniform(size=(n_informative, n_targets))
    y = np.dot(X, truth) + bias
    if noise > 0.0:
        y += generator.normal(scale=noise, size=y.shape)
    if shuffle:
        X, y = _shuffled(X, y, random_state=generator)
        indices = np.arange(n_features)
        generator.shuffle(indices)
        X, truth = X[:, indices], truth[indices]
    y = np.squeeze(y)
    return (X, y, np.squeeze(truth)) if coef else (X, y)


def _corners(count, dimensions, generator):
    """Different corners of a cube, a row of 0 and 1 for each."""
    if dimensions > 30:
        return np.hstack([generator.randint(2, size=(count, dimensions - 30)), _corners(count, 30, generator)])
    population = 2 ** dimensions
    share = count / population
    if 0.01 < share < 0.99:
        drawn = generator.permutation(population)[:count].tolist()
    elif share >= 0.99:
        drawn = list(range(count))
        for i in range(count, population):
            j = generator.randint(0, i + 1)
            if j < count:
                drawn[j] = i
    else:
        drawn = []
        while len(drawn) < count:
            j = generator.randint(population)
            if j not in drawn:
                drawn.append(j)
    return np.array([[v >> (dimensions - 1 - d) & 1 for d in range(dimensions)] for v in drawn])


def make_classification(n_samples=100, n_features=20, *, n_informative=2, n_redundant=2, n_repeated=0, n_classes=2, n_clusters_per_class=2,
                        weights=None, flip_y=0.01, class_sep=1.0, hypercube=True, shift=0.0, scale=1.0, shuffle=True, random_state=None):
    """Clusters around the corners of a cube, and features that tell nothing."""
    generator = check_random_state(random_state)
    if n_informative + n_redundant + n_repeated > n_features:
        raise ValueError('Number of informative, redundant and repeated features must sum to less than the number of total features')
    n_clusters = n_classes * n_clusters_per_class
    if 2 ** n_informative < n_clusters:
        raise ValueError(f'n_classes({n_classes}) * n_clusters_per_class({n_clusters_per_class}) must be smaller or equal '
                         f'2**n_informative({n_informative})={2 ** n_informative}')
    if weights is None:
        weights = [1.0 / n_classes] * n_classes
    elif len(weights) == n_classes - 1:
        weights = list(weights) + [1.0 - sum(weights)]
    useless = n_features - n_informative - n_redundant - n_repeated
    counts = [int(n_samples * weights[k % n_classes] / n_clusters_per_class) for k in range(n_clusters)]
    for i in range(n_samples - sum(counts)):
        counts[i % n_clusters] += 1
    X, y = np.zeros((n_samples, n_features)), np.zeros(n_samples, dtype=int)
    centroids = _corners(n_clusters, n_informative, generator).astype(float)
    centroids = centroids * (2 * class_sep) - class_sep
    if not hypercube:
        centroids *= generator.uniform(size=(n_clusters, 1))
        centroids *= generator.uniform(size=(1, n_informative))
    X[:, :n_informative] = generator.standard_normal(size=(n_samples, n_informative))
    stop = 0
    for k in range(n_clusters):
        start, stop = stop, stop + counts[k]
        y[start:stop] = k % n_classes
        turn = 2 * generator.uniform(size=(n_informative, n_informative)) - 1
        X[start:stop, :n_informative] = np.dot(X[start:stop, :n_informative], turn) + centroids[k]
    if n_redundant > 0:
        mix = 2 * generator.uniform(size=(n_informative, n_redundant)) - 1
        X[:, n_informative:n_informative + n_redundant] = np.dot(X[:, :n_informative], mix)
    if n_repeated > 0:
        n = n_informative + n_redundant
        indices = ((n - 1) * generator.uniform(size=n_repeated) + 0.5).astype(int)
        X[:, n:n + n_repeated] = X[:, indices]
    if useless > 0:
        X[:, -useless:] = generator.standard_normal(size=(n_samples, useless))
    if flip_y >= 0.0:
        flipped = generator.uniform(size=n_samples) < flip_y
        y[flipped] = generator.randint(n_classes, size=int(flipped.sum()))
    if shift is None:
        shift = (2 * generator.uniform(size=n_features) - 1) * class_sep
    X += shift
    if scale is None:
        scale = 1 + 100 * generator.uniform(size=n_features)
    X *= scale
    if shuffle:
        X, y = _shuffled(X, y, random_state=generator)
        indices = np.arange(n_features)
        generator.shuffle(indices)
        X = X[:, indices]
    return X, y
