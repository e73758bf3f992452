/** The content of the graph, without a scene: tensors, Functions, modules that fold, names, sizes. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.graph.model;
