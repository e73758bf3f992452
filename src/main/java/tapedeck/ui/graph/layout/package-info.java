/** Where everything of the graph goes: rows, frames, routes. On any thread. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.graph.layout;
