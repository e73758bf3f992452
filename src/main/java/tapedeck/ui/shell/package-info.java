/** The window, and the one place where it meets the deck's thread. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.shell;
