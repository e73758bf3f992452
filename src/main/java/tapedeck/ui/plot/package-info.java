/** The canvases that plots are drawn on, their pen, legends and colour bars. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.plot;
