/** What the network says now: regions, a curve, numbers, confusion, neurons. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.predictions;
