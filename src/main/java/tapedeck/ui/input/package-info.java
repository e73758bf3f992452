/** Fields, sliders and choices: how people give numbers; and cards that come over others. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.input;
