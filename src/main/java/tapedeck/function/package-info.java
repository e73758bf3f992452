/** The differentiable Functions, one a file: forward, VJP and JVP. Arrays in, arrays out. {@code Functions} lists those that PyTorch has. */
@org.jspecify.annotations.NullMarked
package tapedeck.function;
