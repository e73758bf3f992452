/** A script that is edited: its text, where it is kept, what of it runs, and the area it is typed in. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.editor;
