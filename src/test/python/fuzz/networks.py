"""Layers with what fits in, losses with what they compare, optimizers and schedulers."""

LAYERS = [
    ('nn.Linear({k}, {K})', '{any}, $0'), ('nn.Linear({k}, {K}, bias=False)', '$0'), ('nn.Linear({k}, 1)', '{k}, {k}, $0'),
    ('nn.Conv2d({k}, {K}, 2)', '1, $0, 4, 4'), ('nn.Conv2d({k}, {K}, kernel_size=3, padding=1)', '1, $0, 4, 4'),
    ('nn.Conv2d({k}, 2, 3, stride=2, bias={b})', '2, $0, 5, 5'), ('nn.Conv1d({k}, {K}, 2)', '1, $0, 5'), ('nn.Conv1d({k}, 2, 3, padding=1)', '$0, 4'),
    ('nn.ConvTranspose2d({k}, 2, 2, stride=2)', '1, $0, 2, 2'), ('nn.Conv2d(4, 4, 2, groups=2)', '1, 4, 3, 3'), ('nn.Conv2d(1, 1, 2, dilation=2)', '1, 1, 4, 4'),
    ('nn.BatchNorm1d({K})', '4, $0'), ('nn.BatchNorm2d({k})', '2, $0, 2, 2'), ('nn.BatchNorm1d({k}, affine=False)', '4, $0'), ('nn.LayerNorm({K})', '2, $0'),
    ('nn.LayerNorm([2, 3])', '2, 2, 3'), ('nn.GroupNorm(2, 4)', '2, 4, 3'), ('nn.InstanceNorm2d({k})', '1, $0, 3, 3'), ('nn.LayerNorm({K}, elementwise_affine=False)', '$0'),
    ('nn.MaxPool2d(2)', '1, 1, 4, 4'), ('nn.MaxPool2d(3, stride=1, padding=1)', '1, 2, 4, 4'), ('nn.AvgPool2d(2)', '1, 1, 4, 4'), ('nn.MaxPool1d(2)', '1, 2, 5'),
    ('nn.AdaptiveAvgPool2d(1)', '1, 2, 3, 3'), ('nn.AdaptiveAvgPool2d((2, 2))', '1, 1, 5, 5'), ('nn.AvgPool1d(2)', '1, 1, 6'), ('nn.AdaptiveMaxPool2d(2)', '1, 1, 4, 4'),
    ('nn.RNN({k}, {K})', '3, 1, $0'), ('nn.LSTM({k}, {K}, batch_first=True)', '2, 3, $0'), ('nn.GRU({k}, {K})', '3, 2, $0'), ('nn.LSTM({k}, 2, num_layers=2)', '3, 1, $0'),
    ('nn.GRU({k}, 2, bidirectional=True)', '2, 1, $0'), ('nn.RNN({k}, 3, nonlinearity=\'relu\', batch_first=True)', '1, 3, $0'), ('nn.LSTMCell({k}, 2)', '2, $0'), ('nn.GRUCell({k}, 3)', '1, $0'),
    ('nn.Flatten()', '2, {k}, {k}'), ('nn.Unflatten(1, (2, -1))', '2, 4'), ('nn.ReLU()', '{sh}'), ('nn.Sigmoid()', '{sh}'), ('nn.Tanh()', '{sh}'), ('nn.LeakyReLU(0.1)', '{sh}'),
    ('nn.ELU()', '{sh}'), ('nn.GELU()', '{sh}'), ('nn.SiLU()', '{sh}'), ('nn.Softplus()', '{sh}'), ('nn.Softmax(dim=-1)', '{sh}'), ('nn.LogSoftmax(dim=1)', '2, {K}'), ('nn.PReLU()', '{sh}'),
    ('nn.Hardtanh()', '{sh}'), ('nn.ReLU6()', '{sh}'), ('nn.SELU()', '{sh}'), ('nn.Mish()', '{sh}'), ('nn.Hardswish()', '{sh}'), ('nn.Softsign()', '{sh}'), ('nn.LogSigmoid()', '{sh}'),
    ('nn.Identity()', '{sh}'), ('nn.Dropout(0.5)', '2, {K}'), ('nn.Dropout2d(0.5)', '1, 4, 2, 2'), ('nn.Upsample(scale_factor=2)', '1, 1, 2, 2'), ('nn.ZeroPad2d(1)', '1, 1, 2, 2'),
    ('nn.Upsample(scale_factor=2, mode=\'bilinear\')', '1, 1, 2, 2'), ('nn.Bilinear(2, 3, 2)', '1, 2'), ('nn.GLU()', '2, 4'), ('nn.CELU()', '{sh}'), ('nn.Hardsigmoid()', '{sh}'),
    ('nn.TransformerEncoderLayer(4, 2, 8, batch_first=True)', '1, 3, 4'), ('nn.PixelShuffle(2)', '1, 4, 2, 2'), ('nn.Threshold(0.1, -1.0)', '{sh}'), ('nn.RMSNorm({K})', '2, $0'),
    ('nn.Sequential(nn.Linear({k}, {K}), nn.ReLU(), nn.Linear($1, 2))', '3, $0'), ('nn.Sequential(nn.Linear({k}, 4), nn.Tanh(), nn.Dropout(0.5), nn.Linear(4, 1))', '2, $0'),
    ('nn.Sequential(nn.Conv2d(1, 2, 3), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(2, {K}))', '2, 1, 4, 4'),
    ('nn.Sequential(nn.Linear({k}, 3), nn.BatchNorm1d(3), nn.Sigmoid())', '4, $0'),
]

FUNCTIONS = '''F.relu({f})|F.softmax({f}, dim={d})|F.log_softmax({f}, dim={d})|F.sigmoid({f})|F.tanh({f})|F.leaky_relu({f}, 0.2)|F.elu({f}, alpha={num})|F.gelu({f})|F.gelu({f}, approximate='tanh')|F.softplus({f}, beta={k})
F.silu({f})|F.normalize({f}, dim={d})|F.normalize({m}, p=1)|F.one_hot({i}.abs().long())|F.one_hot(torch.arange({k}), num_classes={K})|F.pad({t}, (1, {k}))|F.pad({t}, (1, 1), value={n})|F.pad({m}, (1, 0, 0, {k}))|F.linear({m}, torch.ones({k}, {a}.shape[1]))
F.embedding(torch.tensor([0, 1]), {m})|F.cosine_similarity({f}, {u}, dim={d})|F.pairwise_distance({m}, {u})|F.layer_norm({f}, {a}.shape[-1:])|F.max_pool2d(torch.arange(16.0).view(1, 1, 4, 4), {k})|F.avg_pool2d(torch.arange(16.0).view(1, 1, 4, 4), {k})
F.conv2d(torch.ones(1, 1, 3, 3), torch.ones({k}, 1, 2, 2))|F.conv1d(torch.arange(5.0).view(1, 1, 5), torch.tensor([[[{num}, 1.0]]]), padding={k})|F.interpolate(torch.arange(4.0).view(1, 1, 2, 2), scale_factor=2)|F.hardtanh({f})|F.selu({f})|F.softsign({f})
F.softmin({f}, dim={d})|F.hardshrink({f})|F.softshrink({f})|F.tanhshrink({f})|F.threshold({f}, 0.1, 20)|F.glu({f}, {d})|F.logsigmoid({f})|F.relu6({f})|F.mish({f})|F.prelu({f}, torch.tensor([0.25]))|F.unfold(torch.arange(9.0).view(1, 1, 3, 3), 2)
F.scaled_dot_product_attention(torch.ones(1, 2, 3), torch.ones(1, 2, 3), torch.arange(6.0).view(1, 2, 3))|F.batch_norm({m}, torch.zeros({a}.shape[1]), torch.ones({a}.shape[1]))|F.hardswish({f})|F.celu({f})|F.rrelu({f})|F.group_norm(torch.arange(8.0).view(1, 4, 2), 2)'''

LOSSES = [
    ('nn.MSELoss(reduction={red})', 'torch.randn({sh})', 'torch.zeros_like({pred})'), ('nn.L1Loss(reduction={red})', 'torch.randn({sh})', 'torch.ones_like({pred})'),
    ('nn.MSELoss()', 'torch.randn(3, 1)', 'torch.randn(3)'), ('nn.SmoothL1Loss(beta={num})', 'torch.randn({sh})', 'torch.zeros_like({pred})'), ('nn.HuberLoss(delta={num})', 'torch.randn({sh})', 'torch.zeros_like({pred})'),
    ('nn.CrossEntropyLoss()', 'torch.randn(3, 4)', 'torch.tensor([0, 3, {k}])'), ('nn.CrossEntropyLoss(reduction={red})', 'torch.randn(3, 4)', 'torch.tensor([0, 3, 1])'),
    ('nn.CrossEntropyLoss(weight=torch.tensor([1.0, 2.0, 0.5]), reduction={red})', 'torch.randn(2, 3)', 'torch.tensor([2, 0])'), ('nn.CrossEntropyLoss(ignore_index={k})', 'torch.randn(3, 4)', 'torch.tensor([0, 1, 3])'),
    ('nn.CrossEntropyLoss(label_smoothing=0.1, reduction={red})', 'torch.randn(2, 3)', 'torch.tensor([1, 0])'), ('nn.CrossEntropyLoss()', 'torch.randn(2, 3)', 'torch.softmax(torch.randn(2, 3), 1)'),
    ('nn.CrossEntropyLoss(reduction={red})', 'torch.randn(1, 3, 2, 2)', 'torch.randint(3, (1, 2, 2))'), ('nn.CrossEntropyLoss()', 'torch.randn(4)', 'torch.tensor({k})'), ('nn.CrossEntropyLoss()', 'torch.randn(2, 3)', 'torch.tensor([[1], [2]])'),
    ('nn.CrossEntropyLoss()', 'torch.randn(3, 4)', 'torch.tensor([0.0, 1.0, 2.0])'), ('nn.CrossEntropyLoss()', 'torch.randn(2, 3)', 'torch.tensor([1, {K}])'), ('nn.NLLLoss(reduction={red})', 'F.log_softmax(torch.randn(2, 3), 1)', 'torch.tensor([1, 2])'),
    ('nn.NLLLoss(weight=torch.tensor([1.0, {num}, 2.0]))', 'F.log_softmax(torch.randn(2, 3), 1)', 'torch.tensor([1, 2])'), ('nn.NLLLoss(ignore_index=0)', 'F.log_softmax(torch.randn(3, 3), 1)', 'torch.tensor([1, 0, 2])'),
    ('nn.BCELoss(reduction={red})', 'torch.rand({k}, 2)', 'torch.ones_like({pred})'), ('nn.BCELoss()', 'torch.randn(3)', 'torch.tensor([0.0, 1.0, 1.0])'), ('nn.BCELoss()', 'torch.rand(3, 1)', 'torch.tensor([0.0, 1.0, 1.0])'),
    ('nn.BCEWithLogitsLoss(reduction={red})', 'torch.randn({sh})', 'torch.ones_like({pred})'), ('nn.BCEWithLogitsLoss(pos_weight=torch.tensor([2.0]))', 'torch.randn(3, 1)', 'torch.tensor([[1.0], [0.0], [1.0]])'), ('nn.BCEWithLogitsLoss()', 'torch.randn(3)', 'torch.tensor([1, 0, 1])'),
    ('nn.KLDivLoss(reduction=\'batchmean\')', 'F.log_softmax(torch.randn(2, 3), 1)', 'F.softmax(torch.randn(2, 3), 1)'), ('nn.KLDivLoss(reduction={red}, log_target=True)', 'F.log_softmax(torch.randn(2, 3), 1)', 'F.log_softmax(torch.randn(2, 3), 1)'),
    ('nn.HingeEmbeddingLoss(reduction={red})', 'torch.randn(4)', 'torch.tensor([1, -1, 1, -1])'), ('nn.SoftMarginLoss()', 'torch.randn(3)', 'torch.tensor([1.0, -1.0, 1.0])'), ('nn.PoissonNLLLoss()', 'torch.randn(3)', 'torch.tensor([1.0, 2.0, 0.0])'),
    ('nn.MultiMarginLoss()', 'torch.randn(2, 3)', 'torch.tensor([0, 2])'), ('nn.MultiLabelSoftMarginLoss()', 'torch.randn(2, 3)', 'torch.tensor([[1.0, 0, 1], [0, 1, 0]])'), ('nn.MSELoss()', 'torch.randn(2, 3)', 'torch.randn(3, 2)'),
    ('nn.L1Loss()', 'torch.tensor([1, 2, 3])', 'torch.tensor([1.0, 2.5, 3.0])'), ('nn.MSELoss()', 'torch.tensor([1, 2])', 'torch.tensor([1, 5])'), ('nn.CrossEntropyLoss()', 'torch.randn(2, 3)', 'torch.tensor([1, 2, 0])'),
]

FUNCTIONAL_LOSSES = '''F.mse_loss({f}, {u})|F.mse_loss({f}, {w})|F.l1_loss({f}, {u}, reduction={red})|F.smooth_l1_loss({f}, {u})|F.huber_loss({f}, {u}, delta={num})|F.cross_entropy({m}, torch.zeros(len({a}), dtype=torch.long))|F.cross_entropy({m}, {a}.argmax(1), reduction={red})
F.nll_loss(F.log_softmax({m}, 1), {a}.argmax(1))|F.binary_cross_entropy(torch.sigmoid({f}), torch.ones_like({a}))|F.binary_cross_entropy_with_logits({f}, torch.zeros_like({a}), reduction={red})|F.kl_div({f}, {u}, reduction='batchmean')|F.cosine_embedding_loss({m}, {u}, torch.ones(len({a})))
F.margin_ranking_loss({v}, {u}, torch.ones_like({a}))|F.triplet_margin_loss({m}, {u}, {u})|F.gaussian_nll_loss({v}, {u}, torch.ones_like({a}))|F.cross_entropy({m}, {v})|F.cross_entropy({m}, {i})|F.nll_loss({m}, {i})|F.mse_loss({t}, {n})'''

OPTIMIZERS = '''optim.SGD({of}, lr=0.1)|optim.SGD({of}, lr=0.1, momentum=0.9)|optim.SGD({of}, lr=0.05, momentum=0.9, nesterov=True, weight_decay=0.01)|optim.SGD({of}, lr=0.01, maximize=True)|optim.Adam({of}, lr=0.1)|optim.Adam({of})
optim.Adam({of}, lr=0.01, betas=(0.8, 0.99), weight_decay=0.1)|optim.Adam({of}, lr=0.1, amsgrad=True)|optim.AdamW({of}, lr=0.1)|optim.RMSprop({of}, lr=0.01)|optim.RMSprop({of}, lr=0.01, momentum=0.5, centered=True)|optim.Adagrad({of}, lr=0.1)
optim.Adadelta({of})|optim.Adamax({of}, lr=0.05)|optim.NAdam({of}, lr=0.01)|optim.RAdam({of}, lr=0.1)|optim.Rprop({of}, lr=0.01)|optim.SGD([{'params': {of}, 'lr': 0.5}], lr=0.1)|optim.SGD({of}, lr=0.1, momentum=0.9, dampening=0.1)'''

SCHEDULERS = '''StepLR({opt}, step_size=1, gamma=0.5)|StepLR({opt}, 2)|MultiStepLR({opt}, milestones=[1, 2], gamma=0.1)|ExponentialLR({opt}, gamma=0.9)|CosineAnnealingLR({opt}, T_max=5)|LambdaLR({opt}, lambda epoch: 0.95 ** epoch)|LinearLR({opt}, total_iters=3)
ConstantLR({opt}, factor=0.5, total_iters=2)|OneCycleLR({opt}, max_lr=0.1, total_steps=6)|CosineAnnealingWarmRestarts({opt}, T_0=2)|PolynomialLR({opt}, total_iters=4, power=2.0)|MultiplicativeLR({opt}, lambda epoch: 0.9)|CyclicLR({opt}, 0.01, 0.1, step_size_up=2)'''
