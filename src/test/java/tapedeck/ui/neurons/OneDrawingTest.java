package tapedeck.ui.neurons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import tapedeck.export.page.WebResources;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.Palette;

/** The network of the start page and that of the playground's page are one drawing in two materials. */
class OneDrawingTest {
    private final String page = WebResources.read("network-picture.js");

    private static String classes(Palette palette) {
        return IntStream.range(0, 2).mapToObj(i -> rgb(Colours.ofClass(palette, i)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String rgb(Color color) {
        return String.format(Locale.ROOT, "[%d, %d, %d]", Math.round(255 * color.getRed()),
                Math.round(255 * color.getGreen()), Math.round(255 * color.getBlue()));
    }

    @Test
    void itsColoursAreTheSame() {
        assertThat(page).contains(
                "const CLASSES = { light: " + classes(Palette.LIGHT) + ", dark: " + classes(Palette.DARK) + " };",
                "const STRENGTH = { light: " + NetworkColours.STRENGTH + ", dark: "
                        + NetworkColours.STRENGTH_IN_THE_DARK
                        + " };",
                "const SUREST = " + NetworkColours.SUREST + ";");
    }

    @Test
    void itsUnitsHaveTheSameSizes() {
        assertThat(page).contains("const LEAST_SIDE = " + Math.round(NetworkLayout.LEAST) + ";",
                "const UNIT = { input: " + NetworkLayout.GREATEST_INPUT + ", hidden: " + NetworkLayout.GREATEST
                        + ", gap: " + NetworkLayout.GAP + ", loose: " + NetworkLayout.LOOSE + ", corner: "
                        + NetworkPainter.UNIT_CORNER + " };",
                "corner: " + NetworkPainter.MAP_CORNER + " };");
    }
}
