/** Exports: one format a file, the PyTorch script first. */
@org.jspecify.annotations.NullMarked
package tapedeck.export;
