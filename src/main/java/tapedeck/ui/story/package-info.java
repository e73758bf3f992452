/** The line above the graph: where the playhead is, and what just happened. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.story;
