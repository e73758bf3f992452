/** The content of the chart, without a scene: curves, columns, markers, axes, readings, and what of the run is seen. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.chart.model;
