import numpy as np
from sklearn.datasets import make_moons, make_blobs, make_circles, make_regression, make_classification, load_iris, load_wine, load_breast_cancer, load_diabetes, load_digits
from sklearn.model_selection import train_test_split, KFold, StratifiedKFold
from sklearn.preprocessing import LabelEncoder, MinMaxScaler, OneHotEncoder, StandardScaler
from sklearn.metrics import (accuracy_score, classification_report, confusion_matrix, f1_score, mean_absolute_error,
                             mean_squared_error, precision_score, r2_score, roc_auc_score)
for k in (0, 42):
    for f in (lambda: make_moons(10, noise=0.1, random_state=k), lambda: make_circles(n_samples=9, noise=.05, factor=.5, random_state=k), lambda: make_blobs(n_samples=7, centers=3, random_state=k), lambda: make_blobs(n_samples=[2,3], centers=[[0,0],[5,5]], cluster_std=[.1,.2], random_state=k), lambda: make_regression(n_samples=5, n_features=2, noise=1., random_state=k), lambda: make_classification(n_samples=6, n_features=4, random_state=k), lambda: make_classification(n_samples=6, n_features=12, n_informative=10, n_redundant=1, n_classes=3, random_state=k), lambda: make_classification(n_samples=6, n_features=6, n_informative=5, n_redundant=0, random_state=k)):
        X, y = f(); print(X, y)
for l in (load_iris, load_wine, load_breast_cancer, load_diabetes, load_digits):
    b = l(); print(b.data.shape, b.target.shape, b.data[:2], b.target[::40], b.feature_names[:3], b.data.sum(), b.target.dtype, list(b.keys())[:3])
    try: print(b.target_names)
    except Exception as e: print(repr(e))
X, y = load_iris(return_X_y=True)
a = train_test_split(X, y, test_size=0.2, random_state=1)
print([p.shape for p in a], a[0][:2], a[3])
a = train_test_split(X, y, test_size=0.2, random_state=1, stratify=y); print(a[3], a[1][:2])
a = train_test_split(X, y, test_size=30, shuffle=False); print(a[3])
a = train_test_split(list(range(10)), train_size=.5, random_state=0); print(a)
for tr, te in KFold(3, shuffle=True, random_state=0).split(np.arange(7)): print(tr, te)
for tr, te in StratifiedKFold(3, shuffle=True, random_state=0).split(X, y): print(te[:10], len(tr))
for tr, te in StratifiedKFold(2).split(X[:9], [0,1,0,1,1,0,2,2,0]): print(te, tr)
s = StandardScaler(); Z = s.fit_transform(X); print(s.mean_, s.scale_, s.var_, Z[:2], s.inverse_transform(Z)[:1], s, Z.mean(axis=0), Z.std(axis=0))
m = MinMaxScaler(feature_range=(-1,1)); print(m.fit_transform(X)[:2], m)
le = LabelEncoder(); print(le.fit_transform(['b','a','c','a']), le.classes_, le.inverse_transform([0,2]), le)
print(OneHotEncoder(sparse_output=False).fit_transform(np.array([[0],[2],[1]])))
t = [0,1,2,2,1,0,1]; p = [0,2,2,2,1,0,0]
print(accuracy_score(t,p), confusion_matrix(t,p), f1_score(t,p,average='macro'), precision_score([0,1,1],[1,1,0]), mean_squared_error([1.,2],[2.,4]), r2_score([1,2,3],[1,2,2.5]), mean_absolute_error([1.,2],[2.,4]))
print(classification_report(t,p)); print(roc_auc_score([0,1,1,0],[.1,.4,.35,.8]))
for f in (lambda: train_test_split(X, y[:5]), lambda: StandardScaler().transform(X), lambda: s.fit([1,2,3]), lambda: le.transform(['z']), lambda: s.transform(X[:, :2]), lambda: train_test_split(X, test_size=1.5)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
