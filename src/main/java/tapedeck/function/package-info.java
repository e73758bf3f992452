/**
 * The differentiable Functions, one a file: forward, VJP and JVP. Arrays in, arrays out. Names, gradient formulas, types and Python's line
 * stand in the {@code Signature} of each; {@code Functions} lists those that PyTorch has.
 */
@org.jspecify.annotations.NullMarked
package tapedeck.function;
