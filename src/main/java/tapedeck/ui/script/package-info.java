/** What is done with scripts that are edited: they are run, kept in files, begun. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.script;
