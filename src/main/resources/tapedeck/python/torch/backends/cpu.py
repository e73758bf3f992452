"""torch.backends.cpu: the one there is."""


def get_cpu_capability():
    return 'DEFAULT'
