package tapedeck.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.Theme;

/** The colours of answers once they are judged. */
class AnswerColoursTest {
    @ParameterizedTest
    @EnumSource
    void aJudgedAnswerIsReadAndItsSignIsSeen(Theme theme) throws Exception {
        FxTest.call(() -> {
            AnswerControl.Option right = option("right");
            AnswerControl.Option wrong = option("wrong");
            right.mark(AnswerControl.RIGHT, Feather.CHECK, List.of());
            wrong.mark(AnswerControl.WRONG, Feather.X, List.of());
            VBox verdict = new VBox();
            verdict.getStyleClass().add("lesson-verdict");
            VBox done = new VBox();
            done.getStyleClass().add("lesson-verdict");
            done.pseudoClassStateChanged(AnswerControl.RIGHT, true);
            VBox all = new VBox(right, wrong, verdict, done);
            all.getStylesheets().add(LessonPane.STYLES);
            theme.applyApart(FxTest.scene(all, 400, 400));
            all.applyCss();
            for (Region each : List.of(right, wrong, verdict, done)) {
                assertThat(contrast(theme.palette().text(), ground(each))).as("%s", each).isGreaterThan(7);
            }
            for (AnswerControl.Option each : List.of(right, wrong)) {
                FontIcon sign = (FontIcon) each.lookup(".ikonli-font-icon");
                assertThat(contrast((Color) sign.getIconColor(), ground(each))).as("%s", each).isGreaterThan(3);
                assertThat(each.lookup(".lesson-answer").getOpacity()).isEqualTo(1);
            }
            return null;
        });
    }

    private static AnswerControl.Option option(String key) {
        return new AnswerControl.Option(key, key, new Text(key));
    }

    /** The colour in the middle of it: each layer over the one before. */
    private static Color ground(Region region) {
        Color seen = Color.BLACK;
        for (BackgroundFill each : region.getBackground().getFills()) {
            Color fill = (Color) each.getFill();
            seen = seen.interpolate(Color.color(fill.getRed(), fill.getGreen(), fill.getBlue()), fill.getOpacity());
        }
        return seen;
    }

    private static double contrast(Color a, Color b) {
        double one = luminance(a);
        double other = luminance(b);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
