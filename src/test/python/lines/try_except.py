import torch
w = torch.tensor([1.0], requires_grad=True)
table = {0: 'zero', 2: 'two'}
failures = []
for i in range(3):  # trains
    try:
        word = table[i]
        length = len(word)
    except KeyError as error:
        key = error.args[0]
        failures.append(key)
        length = -1 * key
    else:
        good = word.upper()
    finally:
        end = i * 2
    loss = (w * length).sum()
    loss.backward()
