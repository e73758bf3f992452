"""What a notebook does at the end of each cell: the value of its last expression is shown, and so are its plots."""
import _ast as ast
import sys

from tapedeck_tree import all_at

BORDER = '# %% cell '


def _ends(text):
    """The last line of each cell."""
    borders = [n for n, line in enumerate(text.splitlines(), 1) if line.startswith(BORDER)]
    return [n - 1 for n in borders[1:]] + [text.count('\n') + 1]


def put_in(tree, text):
    """The tree of a notebook with the end of each cell; its lines stay."""
    body, ends, lines = [], _ends(text), text.splitlines()
    for statement, following in zip(tree.body, tree.body[1:] + [None]):
        body.append(statement)
        while ends and ends[0] < statement.lineno:
            ends.pop(0)
        if following is not None and following.lineno <= ends[0]:
            continue
        shown = ast.Constant(None)
        if isinstance(statement, ast.Expr) and not lines[statement.end_lineno - 1].split('#')[0].rstrip().endswith(';'):
            shown = statement.value
            body.pop()
        call = ast.Expr(ast.Call(ast.Name('__tapedeck_cell__', ast.Load()), [shown], []))
        body.append(all_at(statement, call))
    tree.body = body
    return tree


def end_cell(value):
    """A cell has ended in an expression of this value."""
    if value is not None:
        print(repr(value))
    pyplot = sys.modules.get('matplotlib.pyplot')
    if pyplot is not None:
        pyplot.show()
