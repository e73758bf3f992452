package tapedeck.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
    @ParameterizedTest
    @EnumSource
    void canvasesAndStylesheetsHaveTheSameColours(Theme theme) throws Exception {
        String css = css(theme == Theme.LIGHT ? "light.css" : "dark.css");
        for (RecordComponent component : Palette.class.getRecordComponents()) {
            String name = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
            Matcher matcher = Pattern.compile("-td-" + name + ": (#[0-9a-f]{6});").matcher(css);
            assertThat(matcher.find()).as(name).isTrue();
            assertThat(component.getAccessor().invoke(theme.palette())).as(name).isEqualTo(Color.web(matcher.group(1)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void textAndGraphicsStandOutEnough(Theme theme) {
        Palette p = theme.palette();
        for (Color surface : new Color[]{p.background(), p.panel()}) {
            assertThat(contrast(p.text(), surface)).isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(p.muted(), surface)).isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(p.data(), surface)).isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(p.grad(), surface)).isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(p.leaf(), surface)).isGreaterThanOrEqualTo(3);
            assertThat(contrast(p.accent(), surface)).isGreaterThanOrEqualTo(3);
        }
        assertThat(contrast(p.grad(), p.gradSoft())).as("the phase backward").isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(p.data(), p.dataSoft())).as("the phase forward").isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(p.text(), p.gradSoft())).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(p.text(), p.dataSoft())).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @EnumSource
    void codeIsReadable(Theme theme) throws Exception {
        Matcher colour = Pattern.compile("-td-code-[a-z]+: (#[0-9a-f]{6});")
                .matcher(css(theme == Theme.LIGHT ? "light.css" : "dark.css"));
        List<Color> colours = colour.results().map(each -> Color.web(each.group(1))).toList();
        assertThat(colours).hasSize(3);
        for (Color each : colours) {
            assertThat(contrast(each, theme.palette().panel())).isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(each, theme.palette().background())).isGreaterThanOrEqualTo(4.5);
        }
    }

    /** WCAG 2: (L1 + 0.05) / (L2 + 0.05). */
    static double contrast(Color a, Color b) {
        double x = luminance(a);
        double y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static String css(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream("/tapedeck/ui/theme/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
