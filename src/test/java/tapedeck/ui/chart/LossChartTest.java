package tapedeck.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.EventType;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.tape.CapturedIteration;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.Pictures;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Palette;
import tapedeck.ui.theme.Theme;
import tapedeck.view.chart.ChartData;
import tapedeck.view.chart.Takes;

class LossChartTest {
    private final LiveTexts words = new LiveTexts(Language.ENGLISH);
    private final Appearance appearance = new Appearance(Theme.LIGHT);

    private static ChartData data(int iterations) {
        return Takes.one(Takes.take(1, null, iterations, i -> 10 * Math.exp(-0.01 * i) + 0.5, 20,
                Takes.rate(iterations / 2, 0.1, 5)));
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
            LossChart chart = new LossChart(words, appearance);
            Scene scene = FxTest.scene(chart, 620, 230);
            int legend = count(scene.snapshot(null), Palette.LIGHT.data());
            chart.show(data(400));
            WritableImage image = scene.snapshot(null);
            assertThat(count(image, Palette.LIGHT.data()) - legend).isGreaterThan(200);
            assertThat(count(image, Palette.LIGHT.grad())).isGreaterThan(200);
            appearance.wear(Theme.DARK);
            assertThat(count(scene.snapshot(null), Palette.DARK.data())).isGreaterThan(200);
            return chart;
        });
    }

    private static CheckMenuItem item(LossChart chart, String id) {
        return (CheckMenuItem) chart.menu().getItems().stream().filter(each -> id.equals(each.getId())).findFirst()
                .orElseThrow();
    }

    @Test
    void oneOfTheViewsIsAlwaysChosen() throws Exception {
        FxTest.call(() -> {
            LossChart chart = new LossChart(words, appearance);
            FxTest.scene(chart, 620, 230);
            chart.show(data(400));
            for (String id : new String[]{"chart-accuracy", "chart-accuracy", "chart-gradients", "chart-loss"}) {
                item(chart, id).fire();
                assertThat(Stream.of("chart-loss", "chart-accuracy", "chart-gradients")
                        .filter(each -> item(chart, each).isSelected())).containsExactly(id);
            }
            return chart;
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBoundOfTheRateIsDrawnHoweverLowTheChartIs(boolean below) throws Exception {
        FxTest.call(() -> {
            LossChart chart = new LossChart(words, appearance);
            Scene scene = FxTest.scene(chart, 620, 230);
            chart.setBelow(below);
            chart.show(data(2));
            for (double letters = 12; letters < 24; letters += 0.3) { // pixels of a ribbon are rounded
                chart.setStyle("-fx-font-size: " + letters + "px;");
                for (int height = 60; height < 200; height += 7) {
                    chart.resize(620, height);
                    scene.getRoot().applyCss();
                    chart.layout();
                    chart.allow(1, 0.2);
                }
            }
            return scene;
        });
    }

    @Test
    void zoomsAndMovesByKeysAndShowsAllAgain() throws Exception {
        FxTest.call(() -> {
            LossChart chart = new LossChart(words, appearance);
            Scene scene = FxTest.scene(chart, 620, 230);
            chart.show(data(400));
            Node plot = Objects.requireNonNull(chart.lookup(".chart-plot"));
            WritableImage all = scene.snapshot(null);
            CheckMenuItem follow = item(chart, "chart-follow");
            assertThat(follow.isSelected()).isTrue();
            press(plot, KeyCode.PLUS);
            press(plot, KeyCode.RIGHT);
            assertThat(follow.isSelected()).isFalse();
            assertThat(same(scene.snapshot(null), all)).isFalse();
            press(plot, KeyCode.DIGIT0);
            assertThat(follow.isSelected()).isTrue();
            assertThat(same(scene.snapshot(null), all)).isTrue();
            press(plot, KeyCode.PLUS);
            follow.fire();
            assertThat(same(scene.snapshot(null), all)).isTrue();
            return chart;
        });
    }

    private static void press(Node on, KeyCode code) {
        on.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static boolean same(WritableImage one, WritableImage other) {
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void click(Node on, double x, boolean still) {
        click(on, x, still, 1);
    }

    private static void click(Node on, double x, boolean still, int count) {
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_RELEASED,
                MouseEvent.MOUSE_CLICKED)) {
            on.fireEvent(
                    new MouseEvent(type, x, 60, x, 60, MouseButton.PRIMARY, count, false, false, false, false, true,
                            false, false, false, false, still, null));
        }
    }

    @Tag("long")
    @Test
    void aClickRewindsAndADragOrADoubleClickDoesNot() throws Exception {
        List<Long> calls = new CopyOnWriteArrayList<>();
        FxTest.call(() -> {
            LossChart chart = new LossChart(words, appearance);
            FxTest.scene(chart, 620, 230);
            chart.show(data(400));
            chart.setOnRewind((_, iteration) -> calls.add(iteration));
            Node plot = Objects.requireNonNull(chart.lookup(".chart-plot"));
            press(plot, KeyCode.PLUS);
            click(plot, 300, false);
            click(plot, 320, true, 1);
            click(plot, 320, true, 2);
            assertThat(item(chart, "chart-follow").isSelected()).isTrue();
            click(plot, 500, true);
            chart.show(data(4000)); // it trains on meanwhile
            return chart;
        });
        await().until(() -> !calls.isEmpty());
        assertThat(calls).singleElement().satisfies(iteration -> assertThat(iteration).isBetween(280L, 400L));
    }

    @Test
    void whatAProgramComputesThatLearnsNothingIsNotCalledALoss() throws Exception {
        Tensor a = Tensor.of(2).requiresGrad(true).named("a");
        CapturedIteration forward = Recordings.record(List.of(), () -> a.mul(3).named("y"));
        CapturedIteration captured = Recordings.record(List.of(), () -> a.mul(3).named("y").backward());
        FxTest.call(() -> {
            LossChart chart = new LossChart(words, appearance);
            FxTest.scene(chart, 620, 230);
            chart.show(data(400));
            Labeled title = (Labeled) Objects.requireNonNull(chart.lookup("#chart-title"));
            chart.nameRoot(forward, false, false);
            assertThat(title.getText()).as("backward has not begun").isEqualTo("Loss");
            chart.nameRoot(captured, false, false);
            assertThat(title.getText()).isEqualTo("y");
            item(chart, "chart-gradients").fire();
            assertThat(title.getText()).isEqualTo("Gradients");
            item(chart, "chart-loss").fire();
            assertThat(title.getText()).isEqualTo("y");
            chart.nameRoot(null, false, false);
            assertThat(title.getText()).as("between two iterations that are looked into").isEqualTo("y");
            chart.nameRoot(null, false, true);
            assertThat(title.getText()).as("another program has not begun").isEqualTo("Loss");
            chart.nameRoot(captured, false, false);
            chart.nameRoot(captured, true, false);
            assertThat(title.getText()).isEqualTo("Loss");
            return null;
        });
    }

    @Test
    void whatHasNothingToLearnWithHasNoRibbonOfRates() throws Exception {
        Tensor a = Tensor.of(2).requiresGrad(true).named("a");
        CapturedIteration forward = Recordings.record(List.of(), () -> a.mul(3).named("y"));
        FxTest.call(() -> {
            LossChart chart = new LossChart(words, appearance);
            Scene scene = FxTest.scene(chart, 620, 230);
            chart.show(data(400));
            chart.nameRoot(forward, true, false);
            WritableImage rated = scene.snapshot(null);
            chart.nameRoot(forward, false, false);
            assertThat(same(scene.snapshot(null), rated)).isFalse();
            chart.nameRoot(forward, true, false);
            assertThat(same(scene.snapshot(null), rated)).isTrue();
            return null;
        });
    }

    @Test
    void marksThePlayhead() throws Exception {
        FxTest.call(() -> {
            LossChart chart = new LossChart(words, appearance);
            Scene scene = FxTest.scene(chart, 620, 230);
            chart.show(data(400));
            int before = count(scene.snapshot(null), Palette.LIGHT.accent());
            chart.playheadProperty().set(200);
            assertThat(count(scene.snapshot(null), Palette.LIGHT.accent()) - before).isGreaterThan(50);
            chart.playheadProperty().set(0);
            assertThat(count(scene.snapshot(null), Palette.LIGHT.accent())).isEqualTo(before);
            return chart;
        });
    }

    @Test
    void aCardSaysWhatStandsUnderThePointer() throws Exception {
        FxTest.call(() -> {
            LossChart chart = new LossChart(words, appearance);
            FxTest.scene(chart, 620, 230);
            chart.show(data(400));
            Node plot = Objects.requireNonNull(chart.lookup(".chart-plot"));
            Node card = Objects.requireNonNull(chart.lookup(".card"));
            assertThat(card.isVisible()).isFalse();
            point(plot, MouseEvent.MOUSE_MOVED);
            assertThat(card.isVisible()).isTrue();
            assertThat(card.lookupAll(".card-name")).extracting(each -> ((Labeled) each).getText())
                    .containsExactly(words.of("chart.iteration"), words.of("chart.batch-loss"), "take 1",
                            words.of("chart.measured-at"),
                            words.of("chart.rate"));
            Pictures.take(chart, 620, 230, Theme.LIGHT, "chart-card");
            point(plot, MouseEvent.MOUSE_EXITED);
            assertThat(card.isVisible()).isFalse();
            return chart;
        });
    }

    private static void point(Node on, EventType<MouseEvent> type) {
        on.fireEvent(new MouseEvent(type, 340, 60, 340, 60, MouseButton.NONE, 0, false, false, false, false, false,
                false, false, false, false, true, null));
    }

    @Test
    void whereItIsLowItIsButTheCurveAndItsValue() throws Exception {
        FxTest.call(() -> {
            LossChart chart = new LossChart(words, appearance);
            FxTest.scene(chart, 1280, 90);
            chart.show(Takes.one(Takes.take(1, null, 400, i -> i, 20)));
            chart.layout();
            Node plot = Objects.requireNonNull(chart.lookup(".chart-plot"));
            Labeled now = (Labeled) Objects.requireNonNull(chart.lookup("#chart-now"));
            assertThat(plot.getLayoutBounds().getHeight()).isGreaterThan(80);
            assertThat(now.getText()).isEqualTo("400.0");
            chart.playheadProperty().set(120);
            assertThat(now.getText()).isEqualTo("120.0");
            chart.resize(1280, 300);
            chart.layout();
            assertThat(now.getParent().isVisible()).isFalse();
            return chart;
        });
    }

    @Test
    void whereItIsAStripTheLossIsThatOfTheIterationThatIsLookedAtOrNone() throws Exception {
        FxTest.call(() -> {
            LossChart chart = new LossChart(words, appearance);
            FxTest.scene(chart, 1280, 90);
            chart.show(Takes.one(Takes.take(1, null, 200_000, i -> i, 20)));
            chart.layout();
            Labeled now = (Labeled) Objects.requireNonNull(chart.lookup("#chart-now"));
            chart.playheadProperty().set(95_915);
            assertThat(now.getText()).as("one of the iterations joined in a point").isEqualTo("–");
            Node plot = Objects.requireNonNull(chart.lookup(".chart-plot"));
            double before = plot.getLayoutX();
            Labeled of = (Labeled) Objects.requireNonNull(chart.lookup("#chart-of"));
            chart.lossIs(Double.NaN, 0.25);
            assertThat(now.getText()).as("before the batch has one").isEqualTo("0.2500");
            assertThat(of.getText()).isEqualTo(words.of("chart.train"));
            chart.lossIs(0.001614, 0.25);
            chart.layout();
            assertThat(now.getText()).isEqualTo("0.001614");
            assertThat(of.getText()).isEqualTo(words.of("chart.batch"));
            assertThat(plot.getLayoutX()).as("the curve stays where it is").isEqualTo(before);
            return chart;
        });
    }

    @Test
    void oncePutAwayItSaysTheLossOfNow() throws Exception {
        FxTest.call(() -> {
            LossChart chart = new LossChart(words, appearance);
            Scene scene = FxTest.scene(chart, 1280, 90);
            chart.show(Takes.one(Takes.take(1, null, 200, i -> i, 20)));
            chart.layout();
            chart.lossIs(28.29, Double.NaN);
            chart.resize(1280, 600);
            chart.layout();
            chart.lossIs(0.25, Double.NaN);
            scene.setRoot(new Pane());
            assertThat(chart.nowProperty().getValue()).isEqualTo("0.2500");
            return chart;
        });
    }

    @Test
    void theCurveBeginsInTheColourOfItsTakeOnceALossIsKnown() throws Exception {
        FxTest.call(() -> {
            LossChart chart = new LossChart(words, appearance);
            Scene scene = FxTest.scene(chart, 1280, 90);
            chart.show(new ChartData(List.of(Takes.take(2, null, 0, i -> i, 20)), 2));
            chart.layout();
            int colour = Takes.take(2, null, 0, i -> i, 20).colour();
            assertThat(count(scene.snapshot(null), Colours.curve(Palette.LIGHT, colour))).as("no loss yet").isZero();
            chart.lossIs(Double.NaN, 3);
            chart.layout();
            assertThat(count(scene.snapshot(null), Colours.curve(Palette.LIGHT, colour))).as("none said").isZero();
            chart.lossIs(3, Double.NaN);
            chart.layout();
            assertThat(count(scene.snapshot(null), Colours.curve(Palette.LIGHT, colour))).isPositive();
            return chart;
        });
    }

    @Test
    void theFirstLossIsADotThatIsSeenFromTheBackRow() throws Exception {
        FxTest.call(() -> {
            LossChart chart = new LossChart(words, appearance);
            Scene scene = FxTest.scene(chart, 1280, 90);
            chart.show(Takes.one(Takes.take(1, null, 1, _ -> 50, 20)));
            chart.layout();
            assertThat(chart.lookup("#chart-now")).isNotNull();
            Objects.requireNonNull(chart.lookup(".chart-caption")).setVisible(false);
            assertThat(count(scene.snapshot(null), Palette.LIGHT.data())).as("one dot: none for what was tested")
                    .isBetween(40, 80);
            return chart;
        });
    }

    @Test
    void aValueThatIsNotSeenIsNotSetForItWouldHaveTheChartPaintedTwice() throws Exception {
        FxTest.call(() -> {
            LossChart chart = new LossChart(words, appearance);
            FxTest.scene(chart, 620, 230);
            chart.show(data(400));
            Labeled now = (Labeled) Objects.requireNonNull(chart.lookup("#chart-now"));
            assertThat(now.getText()).isEmpty();
            chart.resize(620, 90);
            chart.layout();
            assertThat(now.getText()).isNotEmpty();
            return chart;
        });
    }

    @Test
    void saysThatNothingWasLearnedAndThenWhatItShows() throws Exception {
        FxTest.call(() -> {
            LossChart chart = new LossChart(words, appearance);
            FxTest.scene(chart, 500, 90);
            assertThat(spoken(chart)).contains(words.of("chart.loss-soon"));
            chart.show(data(400));
            assertThat(spoken(chart)).doesNotContain(words.of("chart.loss-soon")).contains("take 1", "400");
            return chart;
        });
    }

    private static String spoken(LossChart chart) {
        return (String) Objects.requireNonNull(chart.queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    @Test
    void speaksAnotherLanguageAtOnce() throws Exception {
        FxTest.call(() -> {
            LossChart chart = new LossChart(words, appearance);
            Scene scene = FxTest.scene(chart, 620, 230);
            chart.show(data(400));
            WritableImage english = scene.snapshot(null);
            words.speak(Language.GERMAN);
            assertThat(item(chart, "chart-loss").getText()).isEqualTo("Verlust");
            assertThat(spoken(chart)).startsWith(words.of("chart.spoken"));
            assertThat(chart.titleProperty().getValue()).isEqualTo("Verlust");
            assertThat(same(scene.snapshot(null), english)).isFalse();
            words.speak(Language.ENGLISH);
            assertThat(same(scene.snapshot(null), english)).isTrue();
            return chart;
        });
    }
}
