/** What is on the screen, taken along: nodes read as a picture. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.export;
