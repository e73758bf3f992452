/** What is picked. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.selection;
