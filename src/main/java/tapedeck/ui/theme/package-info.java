/** Colours, light and dark, and the map from numbers to colours. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.theme;
