/** Axes, ticks, pens, canvases, legends and colour bars: what every plot is made of. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.plot;
