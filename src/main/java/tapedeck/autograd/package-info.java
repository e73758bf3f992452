/** Tensors, the tape they record, and the passes over it. */
@org.jspecify.annotations.NullMarked
package tapedeck.autograd;
