/** The sliders of the training bench. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.controls;
