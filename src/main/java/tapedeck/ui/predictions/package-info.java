/** The predictions of the network now: regions, a curve, numbers, confusion, neurons. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.predictions;
