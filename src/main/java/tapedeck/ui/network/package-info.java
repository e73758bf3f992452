/** The network editor: layers, data, loss. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.network;
