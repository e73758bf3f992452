/**
 * Tensors, the tape they record, and the passes over it. {@code Backward} is the idea: the chain rule along the graph. Around it
 * {@code Engine} does what PyTorch does besides, {@code ObservedEngine} tells a tape's listener, {@code BackwardPaths} and {@code Targets} say
 * where a pass goes, and a {@code GradientArithmetic} what a gradient is. They share the room of {@code Node}, {@code Gradient} and
 * {@code Hooks}, whose fields nobody else sees.
 */
@org.jspecify.annotations.NullMarked
package tapedeck.autograd;
