/** The tape as lines of PyTorch. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.listing;
