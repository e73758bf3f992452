# says: ModuleNotFoundError: No module named 'transformers': it is not in Tapedeck (line 2), which has torch, numpy, matplotlib, sklearn, pandas, tqdm, torchvision and Python's standard library
# helps: transformers is not there. Tapedeck has torch, numpy, matplotlib, sklearn, pandas, tqdm, torchvision, the standard library and the modules beside the script.
import torch
import transformers
