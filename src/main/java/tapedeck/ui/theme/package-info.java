/** Colours, light and dark, the map from numbers to colours; and the language of the window. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.theme;
