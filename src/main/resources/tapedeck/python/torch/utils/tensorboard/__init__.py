"""TensorBoard's writer, which keeps nothing here: a script's files stay in memory, and its curves are in the window."""
from tapedeck_missing import missing

from ..._warnings import warn

__all__ = ['SummaryWriter']


def _nothing(name):
    def add(self, *args, **kwargs):
        """Keeps nothing."""
    add.__name__ = name
    return add


class SummaryWriter:
    """Takes what is to be seen, and writes no file."""

    def __init__(self, log_dir=None, comment='', purge_step=None, max_queue=10, flush_secs=120, filename_suffix=''):
        warn('SummaryWriter writes no files in Tapedeck: the losses of all iterations are in the window, and in `tapedeck train --csv`',
             once=True)
        self.log_dir = log_dir or 'runs' + comment

    def get_logdir(self):
        return self.log_dir

    def close(self):
        """Nothing is open."""

    def __enter__(self):
        return self

    def __exit__(self, *raised):
        self.close()


for _name in ('add_scalar', 'add_scalars', 'add_histogram', 'add_histogram_raw', 'add_image', 'add_images', 'add_image_with_boxes', 'add_figure',
              'add_video', 'add_audio', 'add_text', 'add_graph', 'add_onnx_graph', 'add_embedding', 'add_pr_curve', 'add_mesh', 'add_hparams',
              'add_custom_scalars', 'add_tensor', 'flush'):
    setattr(SummaryWriter, _name, _nothing(_name))

__getattr__ = missing(__name__)
