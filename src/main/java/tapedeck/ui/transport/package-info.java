/** The bar at the top: play, step, pace. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.transport;
