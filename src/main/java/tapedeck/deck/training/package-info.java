/** What governs a training: optimizer, epochs, checkpoints, what is measured. */
@org.jspecify.annotations.NullMarked
package tapedeck.deck.training;
