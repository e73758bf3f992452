/** The page that plays an iteration in a browser: its content as data, and the file that holds it all. */
@org.jspecify.annotations.NullMarked
package tapedeck.export.page;
