/** The engine as a script's {@code torch} calls it: a table of calls, by area. Knows no run and no window. */
@org.jspecify.annotations.NullMarked
package tapedeck.python.bridge;
