/** The differentiable Functions, one a file: forward, VJP and JVP. Arrays in, arrays out. */
@org.jspecify.annotations.NullMarked
package tapedeck.function;
