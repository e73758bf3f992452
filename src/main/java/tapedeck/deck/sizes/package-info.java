/** How large each layer's gradients, updates and activations are while a run goes: a sample of iterations, in bounded memory. */
@org.jspecify.annotations.NullMarked
package tapedeck.deck.sizes;
