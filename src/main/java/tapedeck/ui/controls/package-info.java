/** The sliders of the training bench, and the transport: play, step, pace. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.controls;
