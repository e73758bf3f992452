/** Notebooks (.ipynb) read as scripts: their code cells in order, without what only IPython knows. Knows texts alone. */
@org.jspecify.annotations.NullMarked
package tapedeck.python.notebook;
