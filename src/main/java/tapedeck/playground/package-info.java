/** The playground: a small network on points of the plane, for a page that runs the engine in a browser; so no files, threads or bundles. */
@org.jspecify.annotations.NullMarked
package tapedeck.playground;
