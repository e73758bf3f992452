/** The loss chart: its picture, and what a viewer does in it; and the strip of layers' sizes. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.chart;
