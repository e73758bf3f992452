"""L-BFGS, which computes the loss itself, through a closure."""
import _tapedeck as _t

from .._tensor import Tensor
from .optimizer import Optimizer

__all__ = ['LBFGS']


class LBFGS(Optimizer):
    """By what the last steps did to the gradient."""

    def __init__(self, params, lr=1, max_iter=20, max_eval=None, tolerance_grad=1e-7, tolerance_change=1e-9, history_size=100,
                 line_search_fn=None):
        if isinstance(lr, Tensor) and lr.numel() != 1:
            raise ValueError('Tensor lr must be 1-element')
        if not 0.0 <= lr:
            raise ValueError(f'Invalid learning rate: {lr}')
        if max_eval is None:
            max_eval = max_iter * 5 // 4
        super().__init__(params, dict(lr=lr, max_iter=max_iter, max_eval=max_eval, tolerance_grad=tolerance_grad,
                                      tolerance_change=tolerance_change, history_size=history_size, line_search_fn=line_search_fn))
        if len(self.param_groups) != 1:
            raise ValueError("LBFGS doesn't support per-parameter options (parameter groups)")
        self._params = self.param_groups[0]['params']
        self._engine = _t.lbfgs(self._params)

    def step(self, closure):
        """Takes up to max_iter directions; gives the loss there was before."""
        from .. import enable_grad
        first = []

        def evaluate():
            with enable_grad():
                loss = closure()
            if not first:
                first.append(loss)
            return float(loss)
        _t.optimizer_ready()
        group = self.param_groups[0]
        if group['line_search_fn'] not in (None, 'strong_wolfe'):
            raise RuntimeError("only 'strong_wolfe' is supported")
        evaluations, iterations = _t.lbfgs_step(self._engine, evaluate, float(group['lr']), group['max_iter'], group['max_eval'],
                                                group['tolerance_grad'], group['tolerance_change'], group['history_size'],
                                                group['line_search_fn'] is not None)
        self._opt_called = True
        self.state[self._params[0]].update(func_evals=evaluations, n_iter=iterations)
        return first[0]

    def load_state_dict(self, state_dict):
        if state_dict['state']:
            raise NotImplementedError('Tapedeck does not load the state of LBFGS; a new one finds its directions anew')
        super().load_state_dict(state_dict)
