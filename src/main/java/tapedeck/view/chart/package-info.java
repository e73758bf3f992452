/** The content of the loss chart, without a scene: curves, columns, markers, axes, readings, and what of the run is seen. */
@org.jspecify.annotations.NullMarked
package tapedeck.view.chart;
