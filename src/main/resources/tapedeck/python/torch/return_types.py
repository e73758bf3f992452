"""What is returned where there are several results: tuples whose parts have names."""
from ._tensor import Named


def _type(name, *fields):
    """A class of such tuples, printed as PyTorch prints it."""
    def show(self):
        parts = ',\n'.join(f'{field}={value!r}' for field, value in zip(fields, self))
        return f'torch.return_types.{name}(\n{parts})'
    namespace = {field: property(lambda self, i=i: self[i]) for i, field in enumerate(fields)}
    made = Named('torch.return_types.' + name, (tuple,), namespace | {'__repr__': show, '__module__': 'torch.return_types', '__slots__': ()})
    globals()[name] = made
    return made


for _name in ('max', 'min', 'median', 'nanmedian', 'mode', 'sort', 'topk', 'kthvalue', 'cummax', 'cummin'):
    _type(_name, 'values', 'indices')
_type('aminmax', 'min', 'max')
_type('histogram', 'hist', 'bin_edges')
_type('slogdet', 'sign', 'logabsdet')
_type('linalg_slogdet', 'sign', 'logabsdet')
_type('qr', 'Q', 'R')
_type('linalg_qr', 'Q', 'R')
_type('svd', 'U', 'S', 'V')
_type('linalg_svd', 'U', 'S', 'Vh')
_type('linalg_eigh', 'eigenvalues', 'eigenvectors')
_type('linalg_lstsq', 'solution', 'residuals', 'rank', 'singular_values')
_type('linalg_inv_ex', 'inverse', 'info')
_type('triangular_solve', 'solution', 'cloned_coefficient')
