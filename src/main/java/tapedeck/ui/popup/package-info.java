/** What opens over a pane for a moment. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.popup;
