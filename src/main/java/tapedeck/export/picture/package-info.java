/** A drawing as data, the pen that draws plots as one, and one writer a format: none knows what is drawn, nor a window. */
@org.jspecify.annotations.NullMarked
package tapedeck.export.picture;
