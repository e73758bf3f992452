package tapedeck.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import tapedeck.deck.takes.Take;
import tapedeck.deck.takes.TakeNotes;
import tapedeck.deck.training.LayerSize;
import tapedeck.deck.training.SizeSample;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Settings;
import tapedeck.tape.Changes;
import tapedeck.tape.Series;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Palette;
import tapedeck.ui.theme.Theme;
import tapedeck.view.chart.Takes;

/** The sizes of layers in the place of the loss. */
class SizesChartTest {
    private final LossChart chart = FxTest.call(() -> new LossChart(new LiveTexts(Language.ENGLISH),
            new Appearance(Theme.LIGHT)));
    private final Scene scene = FxTest.call(() -> FxTest.scene(chart, 620, 330));

    SizesChartTest() throws Exception {
        FxTest.call(() -> {
            List<SizeSample> sizes = LongStream.rangeClosed(1, 100).mapToObj(i -> new SizeSample(i,
                    List.of(new LayerSize("1", 0.1 / i, 0.01 / i, 0.5, 0.25)))).toList();
            chart.show(Takes.one(new Take(1, Message.verbatim("take"), 0, true, Message.verbatim("test"),
                    new Settings(1, 0.1, 1), null, new Series().view(), List.of(), Changes.NONE,
                    Hyperparameters.of(0.1),
                    0, 100, 1, TakeNotes.BLANK, sizes)));
            return chart;
        });
    }

    private Node plot() {
        return Objects.requireNonNull(chart.lookup("#sizes-plot"));
    }

    private void press(String id) {
        item(id).fire();
        scene.snapshot(null);
    }

    private CheckMenuItem item(String id) {
        return (CheckMenuItem) chart.menu().getItems().stream().filter(each -> id.equals(each.getId())).findFirst()
                .orElseThrow();
    }

    private static int count(WritableImage image) {
        int count = 0;
        for (int y = 60; y < image.getHeight(); y++) { // below what one chooses by
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getPixelReader().getColor(x, y).equals(Palette.LIGHT.data()) ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void theyAreOneOfTheViewsAndDrawnInTheTakesColour() throws Exception {
        FxTest.call(() -> {
            scene.snapshot(null);
            assertThat(plot().isVisible()).isFalse();
            press("chart-sizes");
            assertThat(plot().isVisible()).isTrue();
            assertThat(item("chart-loss").isSelected()).isFalse();
            assertThat(count(scene.snapshot(null))).isGreaterThan(300);
            assertThat(plot().queryAccessibleAttribute(AccessibleAttribute.TEXT).toString()).contains("0.001", "0.5",
                    "0.25");
            press("chart-loss");
            assertThat(plot().isVisible()).isFalse();
            return chart;
        });
    }

    @Test
    void aClickGoesToTheIterationThatWasMeasuredThere() throws Exception {
        FxTest.call(() -> {
            List<Long> gone = new ArrayList<>();
            chart.setOnRewind((take, iteration) -> gone.add(take * 1_000L + iteration));
            press("chart-sizes");
            double middle = plot().getLayoutBounds().getWidth() / 2;
            plot().fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, middle, 90, 0, 0, MouseButton.PRIMARY, 1, false,
                    false, false, false, true, false, false, false, false, true, null));
            assertThat(gone).hasSize(1).allSatisfy(at -> assertThat(at).isBetween(1_040L, 1_055L));
            chart.playheadProperty().set(gone.getFirst() - 1_000);
            int all = count(scene.snapshot(null));
            chart.playheadProperty().set(0);
            assertThat(count(scene.snapshot(null))).as("nothing after it is drawn").isGreaterThan(all * 3 / 2);
            return chart;
        });
    }
}
