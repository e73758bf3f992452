/** The places of everything in the graph: rows, frames, routes. On any thread. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.graph.layout;
