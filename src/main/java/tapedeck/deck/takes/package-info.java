/** Recorded runs that are kept, compared and branched. */
@org.jspecify.annotations.NullMarked
package tapedeck.deck.takes;
