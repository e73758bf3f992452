/** Pictures of the loss over its parameters and over settings, without a window. */
@org.jspecify.annotations.NullMarked
package tapedeck.view.landscape;
