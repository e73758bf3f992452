/** The table of takes. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.takes;
