/**
 * Preparations in words: a line for each step, for the split and for the target, as commands take and print them and files keep
 * them. The same in every language; what is read is exactly what was written.
 */
@org.jspecify.annotations.NullMarked
package tapedeck.data.prepare.syntax;
