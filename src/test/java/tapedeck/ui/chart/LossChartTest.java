package tapedeck.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import tapedeck.deck.RateChange;
import tapedeck.deck.Series;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.Palette;

class LossChartTest {
    private static ChartData data(int iterations) {
        Series series = new Series();
        for (int i = 0; i < iterations; i++) {
            series.append(10 * Math.exp(-0.01 * i) + 0.5);
        }
        List<RateChange> changes = iterations < 100 ? List.of() : List.of(new RateChange(iterations / 2, 0.1, 0.5));
        return new ChartData(series.view(), List.of(), changes, 0.1, iterations, 15);
    }

    /** Pixels of exactly this colour. */
    private static int count(WritableImage image, Color color) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getPixelReader().getColor(x, y).equals(color) ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void drawsTheCurveAndTheRateInTheirColours() throws Exception {
        FxTest.call(() -> {
            LossChart chart = new LossChart();
            Scene scene = FxTest.scene(chart, 620, 230);
            int legend = count(scene.snapshot(null), Palette.LIGHT.data());
            chart.show(data(400));
            WritableImage image = scene.snapshot(null);
            assertThat(count(image, Palette.LIGHT.data()) - legend).isGreaterThan(200);
            assertThat(count(image, Palette.LIGHT.grad())).isGreaterThan(200);
            chart.setPalette(Palette.DARK);
            assertThat(count(scene.snapshot(null), Palette.DARK.data())).isGreaterThan(200);
            return chart;
        });
    }

    @Test
    void oneOfTheTwoAxesIsAlwaysChosen() throws Exception {
        FxTest.call(() -> {
            LossChart chart = new LossChart();
            FxTest.scene(chart, 620, 230);
            chart.show(data(400));
            ToggleButton log = (ToggleButton) chart.lookup("#chart-log");
            ToggleButton linear = (ToggleButton) chart.lookup("#chart-linear");
            assertThat(log.isSelected()).isTrue();
            linear.fire();
            assertThat(linear.isSelected()).isTrue();
            assertThat(log.isSelected()).isFalse();
            linear.fire();
            assertThat(log.isSelected() != linear.isSelected()).isTrue();
            return chart;
        });
    }

    @Test
    void saysWhatToDoAndThenWhatItShows() throws Exception {
        FxTest.call(() -> {
            LossChart chart = new LossChart();
            FxTest.scene(chart, 500, 90);
            assertThat((String) chart.queryAccessibleAttribute(AccessibleAttribute.TEXT)).contains("Press play");
            chart.show(data(400));
            assertThat((String) chart.queryAccessibleAttribute(AccessibleAttribute.TEXT)).contains("iteration 400");
            return chart;
        });
    }
}
