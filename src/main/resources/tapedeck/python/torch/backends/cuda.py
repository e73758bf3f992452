"""torch.backends.cuda: not here."""


def is_available():
    return False


def is_built():
    return False


class _Matmul:
    """Switches that switch nothing."""
    allow_tf32 = False
    allow_fp16_reduced_precision_reduction = True
    allow_bf16_reduced_precision_reduction = True


matmul = _Matmul()


def enable_flash_sdp(enabled):
    """Attention is computed one way."""


enable_mem_efficient_sdp = enable_math_sdp = enable_flash_sdp
