/** A row typed by hand, and what the network predicts of it. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.predictions.typed;
