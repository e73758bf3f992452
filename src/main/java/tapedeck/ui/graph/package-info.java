/** The computational graph: layout, painting, interaction, animation. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.graph;
