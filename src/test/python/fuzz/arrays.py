"""What beginners write with numpy, as templates for grammar.Writer: {A} an array, {S} one of the same shape, {V} a vector, {M} a matrix."""
import numpy as np

START = ['np.array(LITERAL)', 'np.array(LITERAL)', 'np.array(LITERAL)', 'np.arange(12).reshape(3, 4)', 'np.linspace(0, 1, 5)', 'np.random.randn(2, 3)', 'np.random.rand(4)', 'np.random.randint(0, 10, (2, 3))', 'np.array(LITERAL, dtype=np.float32)',
         'np.zeros((2, 2))', 'np.eye(3)', 'np.arange(6)', 'np.array(LITERAL) > 0', 'np.ones(3, dtype=int)']

NUMPY = '''{A} {op} {n}|{A} {op} {S}|{A} + {S}|{A} * {num}|{A} ** 2|-{A}|{A} {cmp} {n}|{A}.sum()|{A}.sum(axis=0)|{A}.mean()|{A}.mean(axis=-1, keepdims=True)|{A}.std()|{A}.var(axis=0)|{A}.max()|{A}.min(axis=0)|{A}.argmax()|{A}.argmin(axis=0)|{A}.cumsum()|{A}.prod()|{A}.T
{A}.shape|{A}.dtype|{A}.ndim|{A}.size|{A}.astype(np.float32)|{A}.astype(int)|{A}.astype(bool)|{A}.tolist()|{A}.reshape(-1)|{A}.reshape(-1, 1)|{A}.flatten()|{A}.ravel()|{A}.copy()|{A}[0]|{A}[-1]|{A}[::-1]|{A}[1:]|{A}[{A} > 0]|{A}[[0, 0]]|{M}[:, 0]|{M}[0, 1]|{M}[:, ::-1]|{M}[:, None].shape|{V}[:2]|{V}[::2]
np.exp({A})|np.log(np.abs({A}) + 1)|np.sqrt(np.abs({A}))|np.sin({A})|np.tanh({A})|np.abs({A})|np.sign({A})|np.round({A}, 1)|np.floor({A})|np.clip({A}, 0, 2)|np.maximum({A}, 0)|np.minimum({A}, {S})|np.where({A} > 0, {A}, 0)|np.where({A} > {n})|np.sort({A})|np.argsort({A})|np.unique({A})|np.unique({A}, return_counts=True)
np.concatenate([{A}, {S}])|np.stack([{A}, {S}])|np.vstack([{A}, {S}])|np.hstack([{A}, {S}])|np.split(np.arange(6), {k})|np.tile({A}, 2)|np.repeat({A}, 2)|np.expand_dims({A}, 0)|np.squeeze({A})|np.transpose({M})|{M} @ {M}.T|np.dot({V}, {V})|np.matmul({M}, {M}.T)|np.outer({V}, {V})|np.linalg.norm({A})|np.linalg.norm({M}, axis=1)
np.isnan({A})|np.any({A} > 0)|np.all({A})|np.allclose({A}, {S})|np.array_equal({A}, {S})|np.cumsum({A}, axis=0)|np.diff({V})|np.median({A})|np.percentile({A}, 50)|np.bincount(np.array([0, 1, 1, {k}]))|np.histogram({A}, bins=3)|np.mean({A}, axis=0)|np.sum({A} > 0)|np.argmax({A}, axis=-1)|np.count_nonzero({A})|np.nonzero({A})
np.arange({K})|np.arange({k}, 2.5, 0.5)|np.linspace(-1, 1, {K})|np.zeros(({k}, {k}))|np.ones({K})|np.full(({k}, 2), {n})|np.eye({k})|np.zeros_like({A})|np.ones_like({A})|np.identity(2)|np.diag({V})|np.meshgrid({V}, {V})|np.array([{n}, {n}])|np.array([[{num}, {n}], [{n}, {n}]])|np.logspace(0, 2, 3)|np.empty((0, {k}))|np.full_like({A}, {k})
np.random.rand({k}, {k})|np.random.randn({K})|np.random.randint(0, {K}, size=({k},))|np.random.permutation({K})|np.random.choice([10, 20, 30], {k})|np.random.uniform(-1, 1, {k})|np.random.normal({num}, 2.0, size=({k}, 2))|np.random.choice({K}, {k}, p=None)|np.random.rand()|np.random.randint({K})|np.random.default_rng({seed}).normal(size={k})|np.random.default_rng({seed}).integers(0, 10, {k})|np.random.default_rng({seed}).random({k})
torch.from_numpy({A})|torch.tensor({A})|torch.tensor({A}).dtype|torch.as_tensor({A})|torch.from_numpy({A}).float().mean()|torch.from_numpy({A}) + {n}|torch.tensor({A}).numpy().dtype|torch.randn({k}).numpy()|torch.arange({K}).numpy()|np.array(torch.ones({k}, 2))|torch.tensor({A}.astype(np.float32))|(torch.ones(2) * {n}).numpy()|torch.tensor([1.5, {num}]).numpy()
{A}.sum() / {k}|float({A}.mean())|int({A}.max())|{A}.mean() + {n}|{A}.item(0)|np.float32({num}) * 2|np.int64({k}) + {num}|round(float({A}.mean()), 3)|f"{{A}.mean():.3f}"|str({A})|repr({A})|{A}.min() {op} {k}|np.prod({A}.shape)|len({A})|list({V})|[x for x in {V}]|{A}.any()|np.inf|np.nan|np.pi|np.array([np.nan, 1.0, np.inf])|np.array([True, False]) & np.array([True, True])|np.array(['a', 'bc'])|np.array([])|np.array([1e-8, {num}, 1e5])|np.array([1e10, {num}])|np.power({A}, 2)|np.einsum('i,i->', {V}, {V})|np.cov({V})|np.trace(np.eye(2))|np.interp({num}, [0, 1, 2], [0, 10, 20])|np.linalg.inv(np.array([[2.0, 1.0], [1.0, {K}.0]]))|np.linalg.det(np.array([[2.0, 1.0], [1.0, {K}.0]]))|np.linalg.solve(np.array([[2.0, 1.0], [1.0, {K}.0]]), np.array([1.0, {num}]))|np.roll({A}, 1)|np.flip({A})|np.pad({V}, 1)|np.swapaxes({M}, 0, 1)|np.triu({M})|np.isin({A}, [1, 2])|np.searchsorted(np.sort({V}), {num})|np.ravel({A})|np.broadcast_to({V}, (2, len({V})))|np.nan_to_num({A})|np.atleast_2d({A})|np.array_split(np.arange(5), 2)|np.column_stack([{V}, {V}])|np.polyfit([0, 1, 2], [1, 3, 5], 1)|np.mod({A}, 2)|np.exp(-{A}) / (1 + np.exp(-{A}))'''


def fillers(w):
    """Gives the writer what stands for arrays."""
    def some(fits, otherwise):
        found = [n for n in w.order if isinstance(w.names.get(n), np.ndarray) and fits(w.names[n])]
        name = w.choice(found) if found and w.chance(0.95) else otherwise
        if w.first is None:
            w.first = w.value(name)
        return name
    w.of_A = lambda: some(lambda x: True, 'np.array([1.0, -2.5, 3.0])')
    w.of_S = lambda: some(lambda x: x.shape == w.first.shape, w.choice(['np.array([2.0, 0.5, 1.0])', 'np.array([1, 2])', '2']))
    w.of_V = lambda: some(lambda x: x.ndim == 1, 'np.array([3, 1, 2])')
    w.of_M = lambda: some(lambda x: x.ndim == 2, 'np.array([[1.0, 2.0], [3.5, -4.0]])')
