package tapedeck.view.plot;

/**
 * The colour of something in a plot by what it means. What it looks like, a {@link PlotPen} knows: in its theme, or on paper.
 *
 * @param role what it means
 * @param number of a curve its index from 0, of a rate its share among others from 0 to 1, of a script's or an exact colour 0xrrggbb; else 0
 * @param share how much of it is laid on the ground; the result is opaque, so that crossing lines do not add up
 * @param alpha from 0, not seen, to 1
 */
public record PlotColour(Role role, double number, double share, double alpha) {
    /** The meanings. */
    public enum Role {
        TEXT, MUTED, LINE, PANEL, DATA, GRAD, LEAF, ACCENT, CURVE, RATE, SCRIPT, EXACT
    }

    public static final PlotColour TEXT = of(Role.TEXT, 0);
    public static final PlotColour MUTED = of(Role.MUTED, 0);
    public static final PlotColour LINE = of(Role.LINE, 0);
    public static final PlotColour PANEL = of(Role.PANEL, 0);
    public static final PlotColour DATA = of(Role.DATA, 0);
    public static final PlotColour GRAD = of(Role.GRAD, 0);
    public static final PlotColour LEAF = of(Role.LEAF, 0);
    public static final PlotColour ACCENT = of(Role.ACCENT, 0);

    private static PlotColour of(Role role, double number) {
        return new PlotColour(role, number, 1, 1);
    }

    /** The colour of a take's curve; beyond {@link Dashes#COLOURS} they begin again. */
    public static PlotColour curve(int index) {
        return of(Role.CURVE, index);
    }

    /** The colour of a rate among others, from the lowest, 0, to the highest, 1. */
    public static PlotColour rate(double share) {
        return of(Role.RATE, share);
    }

    /**
     * A colour that somebody chose who knows no theme.
     *
     * @param hex {@code #rrggbb}
     */
    public static PlotColour script(String hex) {
        return script(Integer.decode(hex));
    }

    /** As {@link #script(String)}, of 0xrrggbb. */
    public static PlotColour script(int rgb) {
        return of(Role.SCRIPT, rgb);
    }

    /** A colour that is the same in every theme, for it stands on a ground of its own; 0xrrggbb. */
    public static PlotColour exact(int rgb) {
        return of(Role.EXACT, rgb);
    }

    /** The same, but only so much of it. */
    public PlotColour faint(double part) {
        return new PlotColour(role, number, part, alpha);
    }

    /** The same, but so much of what is behind it is seen through it. */
    public PlotColour clear(double opacity) {
        return new PlotColour(role, number, share, alpha * opacity);
    }
}
