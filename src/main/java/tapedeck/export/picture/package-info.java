/** A drawing as data, and one writer a format: neither knows what is drawn, nor a window. */
@org.jspecify.annotations.NullMarked
package tapedeck.export.picture;
