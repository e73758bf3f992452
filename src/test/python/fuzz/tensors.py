"""What beginners write with tensors, as templates for grammar.Writer."""
import re

CREATE = '''torch.zeros({sh})|torch.ones({sh})|torch.ones({sh}, dtype={dt})|torch.zeros({sh}, dtype={dt})|torch.full(({sh},), {n})
torch.full(({sh},), {n}, dtype={dt})|torch.arange({K})|torch.arange({k}, {k}.5, 0.5)|torch.arange({K}, 0, -1)|torch.arange({K}, dtype={dt})
torch.arange({K}.0)|torch.linspace(0, 1, {K})|torch.linspace(-{k}, {k}, steps={K})|torch.eye({k})|torch.eye({k}, {K})|torch.randn({sh})
torch.rand({sh})|torch.randint(0, 10, ({sh},))|torch.randint({K}, ({sh},))|torch.randperm({K})|torch.zeros_like({t})|torch.ones_like({t}, dtype={dt})
torch.full_like({t}, {n})|torch.rand_like({f})|torch.randn_like({f})|torch.arange(12).reshape(3, 4)|torch.arange(24.).view(2, 3, 4)
torch.logspace(0, 2, {K})|torch.randint_like({t}, 5)|torch.tensor({n})|torch.randn({sh}, dtype={fdt})|torch.empty({sh}).fill_({n})
torch.arange(6).view(2, 3).float()|torch.tensor([{n}, {n}, {n}])|torch.tensor([[{n}, {n}], [{n}, {n}]])|torch.tensor([], dtype={dt})
torch.tensor(float('nan'))|torch.tensor([1.0, float('inf'), float('nan')])|torch.tensor([1, 2, 3], dtype={dt})|torch.tensor([0.1, 0.5], dtype=torch.float64)
torch.tensor(({num}, {num}))|torch.as_tensor([{n}, {n}])|torch.from_numpy(np.arange({K}))|torch.tensor(np.array([1.0, 2.5, {num}]))
torch.tensor([1e-5, {num}, 1000.0])|torch.tensor([123456, {K}])|torch.tensor([1e6, 2.5])|{t}.new_zeros({k}, {k})|{t}.new_tensor([{n}, {n}])
torch.Tensor([[1, 2], [3, 4]])|torch.LongTensor([1, {K}])|torch.FloatTensor({k}, {k}).fill_({num})|torch.cartesian_prod(torch.arange(2), torch.arange({k}))'''

ARITHMETIC = '''{t} {op} {n}|{n} {op} {t}|{t} {op} {w}|{t} {op} {u}|{f} {op} {i}|{i} {op} {num}|{i} {op} {n}|{x} {op} {n}|{x} + {x}|-{t}|abs({t})|{t} / {n}|{i} / {i}
{i} // {n}|{i} % {n}|{f} // {n}|{f} % {num}|{t} ** 2|{t} ** {num}|2 ** {t}|{t}.add({w})|{t}.sub({n})|torch.mul({t}, {w})|torch.div({t}, {n})|{t}.pow({num})
torch.add({t}, {w}, alpha={k})|torch.div({t}, {k}, rounding_mode='floor')|torch.div({t}, {num}, rounding_mode='trunc')|torch.remainder({t}, {n})
torch.fmod({t}, {num})|({t} + {n}) * {w}|{f} * {f} + {n}|({t} - {n}) / {num}|{f}.sqrt()|{f}.exp()|{f}.log()|{i}.sqrt()|{i}.exp()|torch.sin({t})|torch.cos({t})
torch.tanh({t})|torch.sigmoid({t})|torch.relu({t})|torch.abs({t})|torch.sign({t})|torch.floor({t})|torch.ceil({t})|torch.round({t})|torch.trunc({t})|torch.frac({f})
torch.round({f}, decimals=1)|torch.exp({f} / 2)|torch.log1p({f})|torch.expm1({f})|torch.rsqrt({f})|torch.reciprocal({t})|torch.square({t})|torch.atan2({f}, {u})
torch.sin({f}) ** 2 + torch.cos({a}) ** 2|torch.clamp({t}, {num}, 3)|torch.clamp({t}, min=0)|{t}.clamp(max={n})|{t}.clamp(-1, 1)|{t}.clip(0, {K})|torch.maximum({t}, {w})
torch.minimum({t}, {w})|torch.hypot({f}, {u})|torch.lerp({f}, {f}, 0.5)|torch.addcmul({f}, {u}, {u}, value={num})|torch.neg({t})|{t}.float() / {k}|{t}.to({dt})
{t}.int()|{t}.long()|{t}.bool()|{t}.double()|{t}.to({dt}) {op} {w}|{t}.type({dt})|{t}.type_as({t})|{t} & {u}|{i} | {k}|{x} & {u}|~{x}|{x} ^ {u}|{i} << {k}|{i} >> 1|{x} | {u}
torch.logical_and({t}, {u})|torch.logical_not({t})|torch.where({t} {cmp} {n}, {a}, {n})|torch.where({t} {cmp} {n}, {a}, {u})|torch.where({x}, {u}, {n})|torch.where({x}, 1.0, 0.0)
{t} {cmp} {n}|{t} {cmp} {w}|{t} {cmp} {u}|torch.eq({t}, {n})|torch.gt({t}, {w})|torch.isnan({t})|torch.isinf({t})|torch.isfinite({t})|torch.isclose({f}, {a})|torch.nan_to_num({f})
torch.heaviside({f}, torch.tensor({num}))|torch.logit(torch.sigmoid({f}))|torch.erf({f})|torch.lgamma({f}.abs())|torch.softmax({f}, dim={d})|torch.log_softmax({f}, {d})
{f}.softmax(-1)|torch.special.expit({t})|torch.deg2rad({f})|torch.asin({f})|torch.acos(torch.tanh({f}))|torch.sinh({f})|torch.cosh({t})|torch.log2({f}.abs())|torch.log10({t})
torch.exp2({t})|torch.copysign({f}, {n})|torch.sgn({t})|torch.float_power({t}, 2)|torch.xlogy({f}, {u})|torch.logaddexp({f}, {u})|{t}.masked_fill({a} {cmp} {n}, {n})|{t}.masked_fill({u} > 0, {n})'''

REDUCE = '''{t}.sum()|{t}.sum({d})|{t}.sum(dim={d}, keepdim=True)|{t}.mean()|{f}.mean({d})|{f}.mean(dim={d}, keepdim={b})|{t}.prod()|{t}.prod({d})|{t}.max()|{t}.min()
{t}.max({d})|{t}.min(dim={d}, keepdim={b})|{t}.max(dim={d}).values|{t}.max({d})[1]|{t}.argmax()|{t}.argmax({d})|{t}.argmin(dim={d})|{t}.argmax(dim={d}, keepdim=True)|{f}.std()
{f}.var()|{f}.std({d})|{f}.var({d}, unbiased=False)|torch.std({f}, dim={d}, keepdim=True)|{f}.norm()|{f}.norm(dim={d})|torch.norm({f}, p=1)|{f}.norm(p={k}, dim={d})|{t}.any()|{t}.all()
{t}.any({d})|{t}.all(dim={d})|({t} {cmp} {n}).sum()|({t} {cmp} {n}).float().mean()|({t} == {u}).sum().item()|({t} {cmp} {n}).any()|({t} {cmp} {u}).all()|{t}.cumsum({d})|{t}.cumprod({d})
torch.cumsum({t}, dim={d})|torch.sum({t}, dim={dd})|{f}.mean({dd})|{t}.amax({d})|{t}.amin(dim={dd})|torch.median({t})|{t}.median({d})|{t}.mode()|torch.logsumexp({f}, {d})|torch.logsumexp({f}, dim={d}, keepdim={b})
torch.sort({t})|torch.sort({t}, {d}, descending=True)|{t}.sort(dim={d}, descending={b})|{t}.sort()[0]|{t}.argsort()|torch.argsort({t}, dim={d}, descending={b})|{t}.topk({k})|{t}.topk({k}, dim={d}, largest={b})
torch.topk({t}, {k}).indices|torch.kthvalue({t}, {k})|{t}.unique()|torch.unique({t}, return_counts=True)|torch.unique({t}, return_inverse=True)|torch.unique({t}, dim=0)|torch.unique_consecutive({t})
torch.bincount({i})|torch.histc({f}, bins={K}, min=-3, max=3)|torch.quantile({f}, 0.5)|torch.quantile({f}, torch.tensor([0.25, 0.75]))|torch.var_mean({f})|torch.std_mean({f}, {d})|torch.aminmax({t})
torch.count_nonzero({t})|torch.count_nonzero({t}, dim={d})|{t}.nonzero()|torch.nonzero({t}, as_tuple=True)|torch.cummax({t}, {d})|torch.cummin({t}, dim={d})|torch.diff({t})|torch.nansum({f})|torch.nanmean({f})
{t}.sum(dtype={dt})|{i}.sum() / {k}|{t}.sum(-1) {op} {n}|torch.max({t}, {w})|torch.min({t}, {d})|torch.searchsorted({v}.sort()[0], {v})|torch.bucketize({f}, torch.tensor([-1.0, 0.0, 1.0]))|torch.isin({t}, {t})
torch.mean({t}.float(), {d})|torch.mean({t}, dtype={dt})|torch.equal({t}, {u})|torch.allclose({f}, {u})|{t}.sum().item()|{t}.tolist()|{f}.mean().item()|{t}.max().item()|torch.dist({f}, {u})|torch.trace({m})
torch.linalg.norm({f})|torch.linalg.vector_norm({f}, ord={k})|{t}.numel()|{t}.dim()|{t}.size()|{t}.shape[{d}]|{t}.size({d})|len({t})|{t}.element_size()|{t}.stride()|{t}.is_contiguous()'''

VIEWS = '''{t}.view({size})|{t}.reshape({size})|{t}.t()|{m}.T|{t}.transpose({d}, {d})|{t}.permute({p})|{t}.flatten()|{t}.flatten({d})|{t}.squeeze()|{t}.squeeze({d})|{t}.unsqueeze({d})|{t}.unsqueeze(0)
{t}[None]|{t}.expand({k}, -1)|{t}.expand({k}, -1, -1)|{t}.repeat({k})|{t}.repeat({k}, {k})|torch.cat([{t}, {u}])|torch.cat(({t}, {u}, {u}), dim={d})|torch.stack([{t}, {u}])|torch.stack([{t}, {u}], dim={d})
torch.hstack([{t}, {u}])|torch.vstack(({t}, {u}))|torch.split({t}, {k})|{t}.split({k}, dim={d})|torch.chunk({t}, {k})|{t}.chunk({k}, dim={d})|torch.unbind({t})|{t}.unbind({d})|torch.flip({t}, dims=[{d}])|{t}.flip(0)
torch.roll({t}, {k})|torch.roll({t}, shifts={k}, dims={d})|torch.tril({m})|torch.triu({m}, diagonal=1)|torch.diag({v})|torch.diag({m})|torch.diagonal({m})|torch.meshgrid({v}, {v}, indexing='ij')|torch.tile({t}, ({k}, {k}))
torch.broadcast_to({t}, ({k}, *{a}.shape))|torch.narrow({t}, {d}, 0, {k})|{t}.movedim({d}, {d})|torch.atleast_2d({t})|torch.repeat_interleave({t}, {k})|torch.repeat_interleave({t}, {k}, dim={d})|{t}.ravel()
{t}.contiguous()|{t}.clone()|{t}.detach()|{t}.transpose(0, 1).contiguous().view(-1)|{t}.t().view(-1)|{t}.view_as({u})|{t}.expand_as({w})|torch.rot90({m})|{t}.swapaxes({d}, {d})|{t}.unflatten(0, (1, -1))|{m}.mT
torch.column_stack(({v}, {v}))|torch.block_diag({m}, {m})|torch.dstack(({t}, {u}))|torch.squeeze({t}, dim={d})|{t}.select({d}, 0)|{t}.narrow(0, 0, 1)|torch.tensor_split({t}, {k})|torch.concat([{t}, {u}], {d})'''

INDEX = '''{t}[{index}]|{t}[{index}]|{t}[{index}]|{t}[{at}]|{t}[{at}:]|{t}[..., {at}]|{t}[{x}]|{t}[{a} {cmp} {n}]|{t}[torch.tensor([0, -1])]|{t}[[0, 0]]|{t}[:, {at}]|{t}[..., None]|{t}[{at}].item()
{t}[torch.arange({k}), torch.arange({k})]|torch.gather({t}, {d}, torch.tensor([[0]]))|{m}.gather(1, {a}.argmax(1, keepdim=True))|torch.index_select({t}, {d}, torch.tensor([0, 0]))|torch.take({t}, torch.tensor([0, -1]))
torch.masked_select({t}, {a} {cmp} {n})|{t}[{a}.argsort()]|{t}[-1]|{t}[::2]|{t}[torch.randperm(len({a}))]|torch.take_along_dim({t}, {a}.argsort({d}), {d})|{t}[{x}, 0]|{t}[{i}]|{t}[0, ...]|{t}[:, None, :]|{t}[True]'''

MATRIX = '''{m} @ {y}|{m} @ {m}|{m} @ {v}|{v} @ {m}|{v} @ {v}|torch.matmul({f}, {y})|torch.mm({m}, {y})|torch.mv({m}, {v})|torch.dot({v}, {v})|torch.outer({v}, {v})|torch.bmm({h}, {h})|{m} @ {a}.T|{m}.T @ {a}|{f} @ {y}|{h} @ {y}
torch.einsum('ij,jk->ik', {m}, {y})|torch.einsum('ij->ji', {m})|torch.einsum('ij->j', {m})|torch.einsum('i,j->ij', {v}, {v})|torch.einsum('ij,ij->', {m}, {a})|torch.einsum('ii', {q})|torch.einsum('bij,bjk->bik', {h}, {h})
torch.einsum('ij,j->i', {m}, {y})|torch.einsum('ii->i', {q})|torch.linalg.det({q})|torch.inverse({q})|torch.linalg.inv({q})|torch.linalg.solve({q}, {y})|torch.det({q})|torch.matrix_power({q}, {k})|torch.linalg.matrix_rank({m})
torch.kron({m}, torch.eye(2))|torch.tensordot({m}, {y}, dims=1)|torch.cross(torch.tensor([1.0, 2, 3]), torch.tensor([{num}, 0, 1]), dim=0)|torch.cdist({m}, {a})|torch.addmm({f}, {m}, {y})|torch.linalg.eigvalsh(({q} + {a}.T).detach())
torch.linalg.svdvals({m}.detach())|torch.linalg.matrix_norm({m})|torch.linalg.norm({m}, dim={d})|torch.linalg.cholesky({q} @ {a}.T + torch.eye(len({a})))|torch.cosine_similarity({f}, {u}, dim={d})|{i} @ {i}|{m} @ {i}|torch.linalg.pinv({m}.detach())
torch.chain_matmul({q}, {q})|torch.linalg.multi_dot([{m}, {y}])|torch.inner({v}, {v})|torch.vdot({v}, {v})|torch.linalg.slogdet({q})|torch.trapezoid({v})|torch.cov({m})|torch.corrcoef({m})|torch.vander({v})|torch.logdet({q})'''

CHANGE = '''{t}[{index}] = {n}|{t}[{index}] = {n}|{t}[{at}] = {n}|{t}[{a} {cmp} {n}] = {n}|{t}[{index}] += {n}|{t}[:, {at}] = {n}|{t}[{at}] = {t}|{t}[{x}] = {n}|{t}[0] *= {n}|{t}[...] = {w}
{t} += {n}|{t} -= {w}|{t} *= {n}|{t} /= {n}|{t} **= 2|{t} //= 2|{t} %= 3|{t}.add_({n})|{t}.mul_({w})|{t}.sub_({n})|{t}.div_({num})|{t}.zero_()|{t}.fill_({n})|{t}.clamp_(0, 1)|{f}.sqrt_()|{t}.abs_()|{t}.neg_()|{f}.exp_()|{t}.pow_(2)
{t}.copy_({w})|{t}.masked_fill_({a} {cmp} {n}, {n})|{t}.unsqueeze_(0)|{t}.squeeze_()|{t}.t_()|{t}.scatter_({d}, torch.tensor([[0]]), {n})|{t}.index_fill_({d}, torch.tensor([0]), {n})|{f}.sigmoid_()|{f}.round_()|{t}.transpose_(0, 1)
{t}.index_add_(0, torch.tensor([0]), {a}[:1].clone())|{t}.fill_diagonal_({n})|{f}.relu_()|{f}.add_({w}, alpha={num})|{f}.lerp_({f}, 0.5)|{t}.scatter_add_(0, torch.zeros_like({a}, dtype=torch.long), {a}.clone())|{f}.uniform_(0, 1)
{f}.normal_()|{t}.random_(0, 5)|{f}.bernoulli_(0.5)|{f}.addcmul_({u}, {u})|{f}.tanh_()|{f}.floor_()|{t}.view(-1)[0] = {n}|{t}.T[0] = {n}|{f}.data += {n}|{t}.data = {u}|{f}.exponential_()|{t}.clamp_min_({n})|{t}.swapdims_(0, -1)'''

RANDOM = '''torch.randn({sh})|torch.rand({sh})|torch.randint({K}, ({sh},))|torch.randint(-3, 3, ({k}, {k}))|torch.randperm({K})|torch.normal(0.0, 1.0, ({sh},))|torch.normal(torch.zeros({k}), torch.ones({k}))|torch.normal({num}, 2.0, size=({k},))
torch.bernoulli(torch.full(({sh},), 0.5))|torch.bernoulli({f})|torch.multinomial(torch.tensor([0.1, 0.7, 0.2]), 2)|torch.multinomial(torch.tensor([[1.0, 2, 3], [3, 2, 1]]), {k}, replacement={b})|torch.multinomial({v}, {k})|torch.rand({k}, generator=torch.Generator().manual_seed({seed}))
torch.randn(20).mean()|torch.randn({k}, {k}, dtype=torch.float64)|torch.rand(17)[-3:]|torch.rand({k}, dtype=torch.float64)|torch.randint(0, 2, ({k}, {k})).bool()|F.dropout(torch.ones({sh}), 0.5)|F.dropout({f}, p=0.2, training={b})
nn.Dropout(0.5)(torch.ones({k}, {K}))|torch.poisson(torch.tensor([1.0, 3.0, 5.0]))|torch.empty({k}, {k}).uniform_(-1, 1)|torch.empty({K}).normal_({num}, 0.5)|torch.empty({k}).exponential_()|torch.randint_like({t}, 0, 9)|torch.randn({sh}, requires_grad=True)
torch.distributions.Normal(0.0, 1.0).sample(({k},))|torch.distributions.Categorical(torch.tensor([0.2, 0.3, 0.5])).sample(({K},))|torch.distributions.Bernoulli(0.3).sample(({k},))|torch.rand_like({f}) {cmp} 0.5|F.gumbel_softmax(torch.zeros({k}, {K}), tau=1.0, hard={b})
nn.init.xavier_uniform_(torch.empty({k}, {K}))|nn.init.kaiming_normal_(torch.empty({K}, {k}))|nn.init.normal_(torch.empty({k}, {k}), std=0.02)|nn.init.uniform_(torch.empty({K}))|nn.init.zeros_({f})|nn.init.constant_({f}, {num})
torch.randn(3, {K}).argmax(1)|torch.randn({K}).sort()|torch.randint(10, (4,), dtype={dt})|torch.randperm({K})[:{k}]|nn.init.trunc_normal_(torch.empty({K}))|nn.init.kaiming_uniform_(torch.empty({k}, {K}), nonlinearity='relu')|F.dropout2d(torch.ones(1, {K}, 2, 2))'''


def templates(text):
    """What stands between bars; a bar between spaces is Python's."""
    return [each for line in text.split('\n') for each in re.split(r'(?<! )\|(?! )', line) if each]
