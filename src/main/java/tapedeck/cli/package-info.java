/** The commands that need no window. */
@org.jspecify.annotations.NullMarked
package tapedeck.cli;
