/** The page that the window opens on: what there is to learn, to try, to open, and to go on with. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.start;
