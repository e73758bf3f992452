/** Exports of what is on the screen: nodes read as a picture. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.export;
