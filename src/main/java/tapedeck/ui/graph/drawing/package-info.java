/** Cards, junctions and wires, near and far, and what moves on them. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.graph.drawing;
