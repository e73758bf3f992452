/** The limits of a script: files elsewhere, memory without end, output without end. A script may come from anywhere. */
@org.jspecify.annotations.NullMarked
package tapedeck.python.sandbox;
