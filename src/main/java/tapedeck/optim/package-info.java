/** Optimizers: what turns a gradient into an update. */
@org.jspecify.annotations.NullMarked
package tapedeck.optim;
