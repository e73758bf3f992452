/** The loss chart. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.chart;
