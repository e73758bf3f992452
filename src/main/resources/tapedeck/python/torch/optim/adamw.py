from .adam import AdamW
