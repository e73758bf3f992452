/** The built-in Programs. */
@org.jspecify.annotations.NullMarked
package tapedeck.programs;
