package tapedeck.ui.theme;

import javafx.scene.paint.Color;

/**
 * The colours of a theme, for what is painted on a Canvas. The stylesheets {@code light.css} and {@code dark.css} hold
 * the same under the names {@code -td-…}; a test compares them. Each means one thing.
 *
 * @param background behind everything
 * @param panel of cards and panes
 * @param line of borders and grid
 * @param text 4.5:1 on panel and background
 * @param muted secondary text, 4.5:1 on panel and background
 * @param data of {@code .data} and forward; the one accent
 * @param dataSoft its tint for surfaces
 * @param grad of {@code .grad} and backward
 * @param gradSoft its tint for surfaces
 * @param leaf of parameters
 * @param accent of what is chosen: {@code data}
 * @param danger of what failed
 */
public record Palette(Color background, Color panel, Color line, Color text, Color muted, Color data, Color dataSoft,
        Color grad, Color gradSoft, Color leaf, Color accent, Color danger) {
    /** For a bright room. */
    public static final Palette LIGHT = of("#f6f7fb", "#ffffff", "#c9cedb", "#1f2430", "#586074", "#4a58d6", "#e4e7fb",
            "#b54c06", "#fdebdd", "#2e7d4f", "#4a58d6", "#cf222e");
    /** For a dark room. */
    public static final Palette DARK = of("#14161c", "#1d2029", "#4a5162", "#e8eaf0", "#a3abbd", "#94a0ff", "#2b3054",
            "#ff9d5c", "#4a2f1c", "#6cc592", "#94a0ff", "#f85149");

    private static Palette of(String... hex) {
        Color[] c = java.util.Arrays.stream(hex).map(Color::web).toArray(Color[]::new);
        return new Palette(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10],
                c[11]);
    }
}
