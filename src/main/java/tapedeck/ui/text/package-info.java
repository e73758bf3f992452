/** All texts of the window in the language that is chosen, which can change while it is open. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.text;
