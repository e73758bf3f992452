/** Hundreds of short runs over two settings: which learn, and which diverge. */
@org.jspecify.annotations.NullMarked
package tapedeck.deck.atlas;
