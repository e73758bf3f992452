import torch
import torch.backends.cudnn as cudnn

print(torch.cuda.is_available(), torch.cuda.device_count(), torch.backends.mps.is_available(), torch.cuda.is_initialized())
device = torch.device('cuda' if torch.cuda.is_available() else 'cpu')
print(device, device.type, torch.device('cuda:0' if torch.cuda.is_available() else 'cpu'))
device = 'cuda' if torch.cuda.is_available() else 'mps' if torch.backends.mps.is_available() else 'cpu'
print(torch.ones(2).to(device).device, torch.zeros(2, device=device), torch.tensor([1.], device=torch.device(device)))
if torch.cuda.is_available():
    torch.cuda.manual_seed_all(0)
torch.cuda.manual_seed(1)
torch.backends.cudnn.deterministic = True
cudnn.benchmark = False
torch.cuda.empty_cache()
try:
    torch.cuda.current_device()
except AssertionError as e:
    print(e)
try:
    torch.ones(2).cuda()
except AssertionError as e:
    print(e)
torch.set_num_threads(1)
print(torch.get_num_threads())
torch.use_deterministic_algorithms(True)
torch.set_float32_matmul_precision('high')
print(torch.are_deterministic_algorithms_enabled(), torch.get_float32_matmul_precision())
print(hasattr(torch, 'nothing_like_that'))
try:
    torch.device('nowhere')
except RuntimeError as e:
    print(str(e)[:40])
print(torch.ones(2).to(torch.device('cpu'), non_blocking=True), torch.device(type='cpu'), torch.device('cpu', 0))
