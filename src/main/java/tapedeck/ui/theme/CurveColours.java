package tapedeck.ui.theme;

import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;

/**
 * The colours of curves: eight of a theme, 3:1 on its panels, that differ for every kind of colour vision; a test
 * simulates them. The first is that of data.
 */
public final class CurveColours {
    private static final List<Color> LIGHT = all("#4a58d6", "#009ca5", "#c70267", "#b68800", "#1f97d9", "#59026e",
            "#153625", "#e65f5b");
    private static final List<Color> DARK = all("#94a0ff", "#17c095", "#c551a4", "#c8e62e", "#8bd8f7", "#a942fb",
            "#c9ffee", "#beb867");

    private CurveColours() {}

    private static List<Color> all(String... hex) {
        return Arrays.stream(hex).map(Color::web).toList();
    }

    /** How many there are. */
    public static int count() {
        return LIGHT.size();
    }

    /** Colour {@code index} in a theme; beyond the last it begins again. */
    public static Color of(Palette palette, int index) {
        return (palette.equals(Palette.DARK) ? DARK : LIGHT).get(Math.floorMod(index, count()));
    }
}
