/** The loss chart: its picture, and what a viewer does in it. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.chart;
