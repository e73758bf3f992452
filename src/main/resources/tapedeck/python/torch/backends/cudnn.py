"""torch.backends.cudnn: not here; its switches can be set, and switch nothing."""
enabled = True
benchmark = False
deterministic = False
allow_tf32 = True


def is_available():
    return False


def version():
    return None
