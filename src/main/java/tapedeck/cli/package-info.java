/** The commands that need no window, and how their options are written. */
@org.jspecify.annotations.NullMarked
package tapedeck.cli;
