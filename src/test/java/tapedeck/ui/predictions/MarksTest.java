package tapedeck.ui.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tapedeck.data.Source;
import tapedeck.ui.theme.Palette;
import tapedeck.ui.theme.Theme;

class MarksTest {
    private static final List<String> ARMS = List.of("arm 1", "arm 2", "arm 3", "arm 4", "arm 5");
    private static final List<String> NUMBERS = List.of("none", "fizz", "buzz", "fizzbuzz");

    private static double channel(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double luminance(Color c) {
        return 0.2126 * channel(c.getRed()) + 0.7152 * channel(c.getGreen()) + 0.0722 * channel(c.getBlue());
    }

    private static double contrast(Color a, Color b) {
        double x = luminance(a) + 0.05;
        double y = luminance(b) + 0.05;
        return Math.max(x, y) / Math.min(x, y);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyClassHasAColourOfItsOwnThatStandsOut(Theme theme) {
        Palette palette = theme.palette();
        for (List<String> classes : List.of(ARMS, NUMBERS)) {
            Marks marks = new Marks(palette, classes.equals(NUMBERS) ? 0 : Source.NONE);
            Set<Color> seen = new HashSet<>();
            for (int i = 0; i < classes.size(); i++) {
                assertThat(contrast(marks.color(i), palette.panel())).as(theme + " " + i).isGreaterThan(3);
                seen.add(marks.color(i));
            }
            assertThat(seen).hasSize(classes.size());
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textOnTintsCanBeRead(Theme theme) {
        Palette palette = theme.palette();
        Marks marks = new Marks(palette, 0);
        for (int i = 0; i < NUMBERS.size(); i++) {
            Color tint = marks.tint(i, i == 0 ? NumbersPainter.FAINT : NumbersPainter.TINT);
            assertThat(contrast(palette.text(), tint)).as(theme + " " + i).isGreaterThan(4.5);
        }
        for (boolean right : new boolean[]{true, false}) {
            assertThat(contrast(palette.text(), ConfusionPainter.shade(palette, right, 1))).as(theme + " " + right)
                    .isGreaterThan(4.5);
        }
    }
}
