/** The ways of tables into the window: pasted, in part, read again when their file changes. */
@NullMarked
package tapedeck.ui.opening;

import org.jspecify.annotations.NullMarked;
