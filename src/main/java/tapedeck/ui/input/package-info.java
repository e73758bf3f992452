/** Fields, sliders and choices: how people give numbers. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.input;
