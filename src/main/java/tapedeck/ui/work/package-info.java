/** Work in the background, whose results the window fetches once a pulse. Every thread of the window is here. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.work;
