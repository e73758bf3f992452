/** Several runs side by side: learning rates that race, and the range test. */
@org.jspecify.annotations.NullMarked
package tapedeck.deck.race;
