/** A program that runs elsewhere, in the window: looking into it, and what becomes of it in the end. */
@NullMarked
package tapedeck.ui.live;

import org.jspecify.annotations.NullMarked;
