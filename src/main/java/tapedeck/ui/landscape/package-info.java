/** The loss as a landscape: its valley, its plane, the atlas of runs. */
@org.jspecify.annotations.NullMarked
package tapedeck.ui.landscape;
