/** The meeting of the window and the deck: what is read once a pulse, and what is told. Knows no Nodes. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.link;
