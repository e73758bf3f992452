/** A small network as a picture: its neurons as maps of what they answer, its weights as lines; for any room of the window. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.neurons;
