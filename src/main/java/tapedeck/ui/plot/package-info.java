/** Axes, ticks, pens and canvases: what every plot is made of. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.plot;
