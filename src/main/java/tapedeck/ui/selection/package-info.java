/** The selection, and what the pointer is over. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.selection;
