import warnings
import torch

warnings.filterwarnings("ignore")

def tell(f):
    try:
        r = f()
        print(f.__name__, "ok", r)
    except (RuntimeError, TypeError, ValueError, AttributeError) as e:
        print(f.__name__, "|", type(e).__name__, "|", e)

def no_graph():
    torch.tensor([1.0]).backward()

def not_scalar():
    (torch.ones(3, requires_grad=True) * 2).backward()

def twice():
    x = torch.ones(2, requires_grad=True)
    y = (x * x).sum()
    y.backward()
    y.backward()

def twice_is_fine():
    x = torch.ones(2, requires_grad=True)
    y = (x + 1).sum()
    y.backward()
    y.backward()
    return x.grad

def leaf_in_place():
    x = torch.ones(2, requires_grad=True)
    x += 1

def leaf_item():
    x = torch.ones(2, requires_grad=True)
    x[0] = 5

def exp_modified():
    x = torch.ones(3, requires_grad=True)
    y = x.exp()
    y.add_(1)
    y.sum().backward()

def weight_updated_too_early():
    w = torch.ones(2, 2, requires_grad=True)
    x = torch.ones(1, 2, requires_grad=True)
    out = (x @ w) @ w
    with torch.no_grad():
        w -= 0.1
    out.sum().backward()

def sigmoid_item_assigned():
    x = torch.zeros(4, requires_grad=True)
    y = torch.sigmoid(x)
    y[0] = 0
    (y ** 2).sum().backward()

def in_place_fine():
    x = torch.ones(3, requires_grad=True)
    y = x + 1
    y.mul_(3)
    y[0] = 0
    y.sum().backward()
    return x.grad, y

def wrong_seed():
    y = torch.ones(3, requires_grad=True) * 2
    y.backward(torch.ones(2))

def unused():
    a = torch.ones(1, requires_grad=True)
    b = torch.ones(1, requires_grad=True)
    torch.autograd.grad((a * 2).sum(), [a, b])

def detach_then_backward():
    x = torch.ones(2, requires_grad=True)
    (x * 2).detach().sum().backward()

def argmax_has_no_gradient():
    x = torch.tensor([1.0, 3.0], requires_grad=True)
    x.argmax().backward()

def non_leaf_flag():
    y = torch.ones(2, requires_grad=True) * 2
    y.requires_grad = False

def non_leaf_grad():
    x = torch.ones(2, requires_grad=True)
    y = x * 2
    y.sum().backward()
    return y.grad, x.grad

def anomaly():
    with torch.autograd.detect_anomaly(check_nan=True):
        x = torch.tensor(-1.0, requires_grad=True)
        torch.sqrt(x).backward()

def deepcopy_non_leaf():
    import copy
    copy.deepcopy(torch.ones(2, requires_grad=True) * 2)

def assign_grad_shape():
    x = torch.ones(2, requires_grad=True)
    x.grad = torch.ones(3)

def inference_tensor():
    with torch.inference_mode():
        c = torch.ones(2)
    w = torch.ones(2, requires_grad=True)
    (w * c).sum().backward()

for f in [no_graph, not_scalar, twice, twice_is_fine, leaf_in_place, leaf_item, exp_modified, weight_updated_too_early, sigmoid_item_assigned, in_place_fine, wrong_seed, unused,
          detach_then_backward, argmax_has_no_gradient, non_leaf_flag, non_leaf_grad, anomaly, deepcopy_non_leaf, assign_grad_shape, inference_tensor]:
    tell(f)
