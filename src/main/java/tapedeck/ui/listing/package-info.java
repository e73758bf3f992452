/** The tape as lines of PyTorch, and breakpoints in them. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.listing;
