/** Plots as values, without a window: axes, ticks, lines. What draws them, on a canvas or on paper, stands above. */
@org.jspecify.annotations.NullMarked
package tapedeck.view.plot;
