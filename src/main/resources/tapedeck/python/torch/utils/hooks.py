"""What takes a hook away again."""
import itertools
import weakref

__all__ = ['RemovableHandle']
_ids = itertools.count()


class RemovableHandle:
    """A hook's place in a dict of hooks."""

    def __init__(self, hooks_dict, *, extra_dict=None):
        self.hooks, self.id = hooks_dict, next(_ids)

    def remove(self):
        self.hooks.pop(self.id, None)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.remove()
