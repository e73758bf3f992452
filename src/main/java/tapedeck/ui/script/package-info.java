/** Scripts that are edited, run, kept in files, begun; and a program that runs elsewhere. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.script;
