/** Networks made from a description: layers, losses, and what they predict. */
@org.jspecify.annotations.NullMarked
package tapedeck.programs.network;
