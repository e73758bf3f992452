/** The tape as a strip of cells, with the playhead. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.tape;
