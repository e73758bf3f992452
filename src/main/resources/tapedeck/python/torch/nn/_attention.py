"""Attention with several heads, of torch.nn.functional."""
import math

import _tapedeck as _t

from . import _layers

__all__ = ['multi_head_attention_forward']


def _additive(mask, name, other, dtype):
    """A mask as numbers to add: -inf where a truth value says to leave out."""
    import torch
    if mask is None:
        return None
    if mask.dtype is torch.bool:
        return torch.zeros(mask.shape, dtype=dtype).masked_fill(mask, float('-inf'))
    if not mask.is_floating_point():
        raise AssertionError(f'only bool and floating types of {name} are supported')
    return mask


def _projections(query, key, value, weight, bias, separate):
    """Queries, keys and values from their inputs: in one product if the inputs are the same."""
    import torch
    e = query.size(-1)
    if separate is not None:
        parts = [None] * 3 if bias is None else bias.chunk(3)
        return [_t.nn_linear(x, w, b) for x, w, b in zip((query, key, value), separate, parts)]
    if key is value and query is key:
        return _t.nn_linear(query, weight, bias).unflatten(-1, (3, e)).unsqueeze(0).transpose(0, -2).squeeze(-2).contiguous().unbind(0)
    if key is value:
        first, rest = weight.split([e, 2 * e])
        b1, b2 = (None, None) if bias is None else bias.split([e, 2 * e])
        both = _t.nn_linear(key, rest, b2).unflatten(-1, (2, e)).unsqueeze(0).transpose(0, -2).squeeze(-2).contiguous()
        return (_t.nn_linear(query, first, b1), *both.unbind(0))
    parts = [None] * 3 if bias is None else bias.chunk(3)
    return [_t.nn_linear(x, w, b) for x, w, b in zip((query, key, value), weight.chunk(3), parts)]


def multi_head_attention_forward(query, key, value, embed_dim_to_check, num_heads, in_proj_weight, in_proj_bias, bias_k, bias_v,
                                 add_zero_attn, dropout_p, out_proj_weight, out_proj_bias, training=True, key_padding_mask=None,
                                 need_weights=True, attn_mask=None, use_separate_proj_weight=False, q_proj_weight=None,
                                 k_proj_weight=None, v_proj_weight=None, static_k=None, static_v=None, average_attn_weights=True,
                                 is_causal=False):
    """Inputs (T, N, E), or (T, E) without a batch; gives the output and the weights."""
    import torch
    batched = query.dim() == 3
    if query.dim() not in (2, 3):
        raise AssertionError(f'query should be unbatched 2D or batched 3D tensor but received {query.dim()}-D query tensor')
    if is_causal and attn_mask is None:
        raise RuntimeError('Need attn_mask if specifying the is_causal hint.')
    if is_causal and key_padding_mask is None and not need_weights:
        attn_mask = torch.ones(query.size(0), key.size(0), dtype=torch.bool).tril().logical_not()
    if not batched:
        same = key is value and query is key
        query = query.unsqueeze(1)
        key = query if same else key.unsqueeze(1)
        value = query if same else value.unsqueeze(1)
        key_padding_mask = None if key_padding_mask is None else key_padding_mask.unsqueeze(0)
    length, batch, width = query.shape
    if width != embed_dim_to_check:
        raise AssertionError(f'was expecting embedding dimension of {embed_dim_to_check}, but got {width}')
    size = width // num_heads
    separate = (q_proj_weight, k_proj_weight, v_proj_weight) if use_separate_proj_weight else None
    if separate is None and key.shape != value.shape:
        raise AssertionError(f'key shape {key.shape} does not match value shape {value.shape}')
    q, k, v = _projections(query, key, value, in_proj_weight, in_proj_bias, separate)
    mask = _additive(attn_mask, 'attn_mask', key_padding_mask, q.dtype)
    padding = _additive(key_padding_mask, 'key_padding_mask', attn_mask, q.dtype)
    if mask is not None:
        if mask.dim() == 2:
            if tuple(mask.shape) != (length, k.size(0)):
                raise RuntimeError(f'The shape of the 2D attn_mask is {mask.shape}, but should be {(length, k.size(0))}.')
            mask = mask.unsqueeze(0)
        elif tuple(mask.shape) != (batch * num_heads, length, k.size(0)):
            raise RuntimeError(f'The shape of the 3D attn_mask is {mask.shape}, but should be {(batch * num_heads, length, k.size(0))}.')
    if bias_k is not None:
        k, v = torch.cat([k, bias_k.repeat(1, batch, 1)]), torch.cat([v, bias_v.repeat(1, batch, 1)])
        mask = None if mask is None else _widened(mask)
        padding = None if padding is None else _widened(padding)
    q = q.view(length, batch * num_heads, size).transpose(0, 1)
    k = k.view(k.size(0), batch * num_heads, size).transpose(0, 1)
    v = v.view(v.size(0), batch * num_heads, size).transpose(0, 1)
    if add_zero_attn:
        zeros = torch.zeros(batch * num_heads, 1, size, dtype=k.dtype)
        k, v = torch.cat([k, zeros], 1), torch.cat([v, zeros], 1)
        mask = None if mask is None else _widened(mask)
        padding = None if padding is None else _widened(padding)
    if padding is not None:
        source = k.size(1)
        if tuple(padding.shape) != (batch, source):
            raise AssertionError(f'expecting key_padding_mask shape of {(batch, source)}, but got {padding.shape}')
        padding = padding.view(batch, 1, 1, source).expand(-1, num_heads, -1, -1).reshape(batch * num_heads, 1, source)
        mask = padding if mask is None else mask + padding
    q = q * math.sqrt(1.0 / size)
    scores = q.bmm(k.transpose(-2, -1)) if mask is None else torch.baddbmm(mask, q, k.transpose(-2, -1))
    weights = scores.softmax(-1)
    if dropout_p > 0 and training:
        weights = _layers.dropout(weights, dropout_p, True)
    output = weights.bmm(v).transpose(0, 1).reshape(length * batch, width)
    output = _t.nn_linear(output, out_proj_weight, out_proj_bias).view(length, batch, width)
    if not need_weights:
        return (output if batched else output.squeeze(1)), None
    weights = weights.view(batch, num_heads, length, k.size(1))
    if average_attn_weights:
        weights = weights.mean(1)
    return (output, weights) if batched else (output.squeeze(1), weights.squeeze(0))


def _widened(mask):
    """A mask with one more column that leaves nothing out."""
    import torch
    return torch.cat([mask, torch.zeros(*mask.shape[:-1], 1, dtype=mask.dtype)], -1)
