/** The parts that govern a training: optimizer, epochs, checkpoints, what is measured, how large each layer's numbers are. */
@org.jspecify.annotations.NullMarked
package tapedeck.deck.training;
