# says: ModuleNotFoundError: No module named 'transformers'
# helps: transformers is not there. Tapedeck has torch, torchvision, numpy, matplotlib, sklearn, pandas, tqdm, the standard library and the modules beside the script.
import torch
import transformers
