package tapedeck.ui.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tapedeck.edit.EditStack;
import tapedeck.programs.Trained;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.FxTest;
import tapedeck.ui.Pictures;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

class PredictionsPaneTest {
    private final LiveTexts words = new LiveTexts(Language.of(Locale.getDefault()));

    /** 22em by 14em, the bench at 1280×720. */
    private static final int WIDTH = 286;
    private static final int HEIGHT = 182;

    private static PredictionResult predicted(String lesson, int iterations) throws Exception {
        Trained trained = Trained.lesson(lesson, iterations);
        return new PredictionsModel(trained.predictor()).at(iterations, trained.parameters());
    }

    private static ToggleButton button(PredictionsPane pane, PredictionView view) {
        return (ToggleButton) Objects.requireNonNull(
                pane.lookup("#predictions-" + view.name().toLowerCase(java.util.Locale.ROOT)), view.name());
    }

    private static int colours(WritableImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getPixelReader().getArgb(x, y));
            }
        }
        return colours.size();
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"circles, 200", "spirals, 200", "plane, 100", "sine, 200", "fizzbuzz, 200"})
    void drawsEveryViewInBothThemes(String lesson, int iterations) throws Exception {
        PredictionResult predicted = predicted(lesson, iterations);
        FxTest.call(() -> {
            for (Theme theme : Theme.values()) {
                PredictionsPane pane = new PredictionsPane(words, new Appearance(theme), new EditStack());
                WritableImage empty = Pictures.take(pane, WIDTH, HEIGHT, theme, "predictions-empty-" + theme);
                pane.show(predicted);
                for (PredictionView view : predicted.views()) {
                    if (predicted.views().size() > 1) {
                        button(pane, view).fire();
                    }
                    String name = "predictions-" + lesson + "-" + view + "-" + theme;
                    WritableImage small = Pictures.take(pane, WIDTH, HEIGHT, theme, name);
                    assertThat(colours(small)).as(name).isGreaterThan(colours(empty) / 2);
                }
            }
            return null;
        });
    }

    @Test
    void beforeAClassThePictureHasTheRoomOfItsTabs() throws Exception {
        PredictionResult predicted = predicted("fizzbuzz", 20);
        FxTest.call(() -> {
            PredictionsPane pane = new PredictionsPane(words, new Appearance(Theme.LIGHT), new EditStack());
            FxTest.scene(pane, WIDTH, HEIGHT);
            pane.show(predicted);
            pane.layout();
            Node header = Objects.requireNonNull(pane.lookup(".predictions-header"));
            Node picture = pane.getChildrenUnmodifiable().get(1);
            assertThat(picture.getLayoutY()).as("below its tabs")
                    .isGreaterThanOrEqualTo(header.getBoundsInParent().getMaxY());
            pane.setPresented(true);
            pane.layout();
            assertThat(header.isVisible()).isFalse();
            assertThat(picture.getLayoutY()).isEqualTo(pane.snappedTopInset());
            return null;
        });
    }

    @Test
    void whereTheLegendHasTwoLinesTheClassesStandInOneOfThem() throws Exception {
        PredictionResult predicted = predicted("fizzbuzz", 20);
        FxTest.call(() -> {
            for (int width = 320; width <= 440; width += 20) {
                PredictionsPane pane = new PredictionsPane(words, new Appearance(Theme.LIGHT), new EditStack());
                FxTest.scene(pane, width, 400);
                pane.show(predicted);
                pane.applyCss();
                pane.requestLayout();
                pane.layout();
                Set<String> names = predicted.classes().stream().map(words::of).collect(Collectors.toSet());
                assertThat(pane.lookupAll(".predictions-legend > .predictions-entry").stream()
                        .filter(each -> each instanceof Label label && names.contains(label.getText()))
                        .map(each -> each.localToScene(each.getLayoutBounds()).getCenterY()).distinct())
                        .as("lines at %s", width).hasSize(1);
            }
            return null;
        });
    }

    @Test
    void besideALowPictureOfRegionsTheClassesStandTogether() throws Exception {
        PredictionResult gaussians = predicted("gaussians", 20);
        FxTest.call(() -> {
            for (int width = WIDTH; width < 2 * WIDTH; width += 20) {
                PredictionsPane pane = new PredictionsPane(words, new Appearance(Theme.LIGHT), new EditStack());
                pane.show(gaussians);
                button(pane, PredictionView.REGIONS).fire();
                Pictures.take(pane, width, HEIGHT, Theme.LIGHT, "predictions-classes");
                Node score = Objects.requireNonNull(pane.lookup("#predictions-train-score"));
                double scores = score.localToScene(score.getLayoutBounds()).getMaxY();
                assertThat(pane.lookupAll(".predictions-legend > .predictions-entry").stream()
                        .filter(each -> ((Label) each).getGraphic() instanceof Canvas)
                        .map(each -> each.localToScene(each.getLayoutBounds()).getMinY()))
                        .as("none beside the scores at %d", width).hasSize(2).allMatch(top -> top > scores - 1);
            }
            return null;
        });
    }

    @Test
    void theIterationStandsBesideTheScores() throws Exception {
        PredictionResult predicted = predicted("circles", 20);
        FxTest.call(() -> {
            PredictionsPane pane = new PredictionsPane(words, new Appearance(Theme.LIGHT), new EditStack());
            FxTest.scene(pane, WIDTH, HEIGHT);
            pane.show(predicted);
            Label when = (Label) Objects.requireNonNull(pane.lookup("#predictions-when"));
            assertThat(when.getText()).isEqualTo(words.of("predictions.when", "iteration", 20L));
            return pane;
        });
    }

    @Test
    void noDigitMovesTheLegendWhileOneTrains() throws Exception {
        PredictionResult early = predicted("sine", 5);
        PredictionResult late = predicted("sine", 800);
        PredictionResult later = new PredictionResult(2_345_678, late.task(), late.classes(), late.neutral(),
                late.train(),
                late.test(), late.field(), late.curve(), late.gallery(), late.names(), late.neurons(),
                late.table());
        FxTest.call(() -> {
            PredictionsPane pane = new PredictionsPane(words, new Appearance(Theme.LIGHT), new EditStack());
            FxTest.scene(pane, 448, HEIGHT);
            Node test = null;
            Set<String> places = new HashSet<>();
            for (PredictionResult each : List.of(early, late, later)) {
                pane.show(each);
                pane.layout();
                pane.getScene().getRoot().layout();
                test = Objects.requireNonNull(pane.lookup("#predictions-test")).getParent();
                places.add(test.getLayoutX() + " " + test.getLayoutY());
            }
            assertThat(places).hasSize(1);
            assertThat(Objects.requireNonNull(test).getLayoutY()).as("one line").isZero();
            return pane;
        });
    }

    /** The columns' heads of the confusion, in a pane as narrow as can be. */
    private WritableImage heads(PredictionResult predicted) {
        Canvas canvas = new Canvas(260, 150);
        Appearance appearance = new Appearance(Theme.LIGHT);
        new ConfusionPainter().paint(new PredictionSheet(canvas.getGraphicsContext2D(), appearance.palette(),
                words.textsProperty().get(), 13, 260, 150), predicted, true, null);
        SnapshotParameters columns = new SnapshotParameters();
        columns.setViewport(new Rectangle2D(100, 14, 160, 26));
        return canvas.snapshot(columns, null);
    }

    @Test
    void aNarrowConfusionStillNamesItsColumns() throws Exception {
        PredictionResult one = predicted("fizzbuzz", 5);
        PredictionResult other = new PredictionResult(one.iteration(), one.task(),
                one.classes().stream().map(_ -> Message.verbatim("Wuzzmuzz")).toList(), one.neutral(), one.train(),
                one.test(), one.field(), one.curve(), one.gallery(), one.names(), one.neurons(),
                one.table());
        FxTest.call(() -> {
            WritableImage heads = heads(one);
            WritableImage others = heads(other);
            int differing = 0;
            for (int y = 0; y < heads.getHeight(); y++) {
                for (int x = 0; x < heads.getWidth(); x++) {
                    differing += heads.getPixelReader().getArgb(x, y) == others.getPixelReader().getArgb(x, y) ? 0 : 1;
                }
            }
            assertThat(differing).isGreaterThan(50);
            return heads;
        });
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aPointStandsOutFromARegionOfItsOwnColour(Theme theme) throws Exception {
        PredictionResult predicted = predicted("plane", 300); // it fits: points have the colours of what is around them
        FxTest.call(() -> {
            PredictionsPane pane = new PredictionsPane(words, new Appearance(theme), new EditStack());
            pane.show(predicted);
            WritableImage image = Pictures.take(pane, 520, 330, theme, "predictions-rings-" + theme);
            int beside = 0;
            for (int y = 30; y < 320; y++) {
                for (int x = 12; x < 300; x++) { // the field, and nothing else
                    double here = image.getPixelReader().getColor(x, y).getBrightness();
                    double next = image.getPixelReader().getColor(x + 2, y).getBrightness();
                    beside += here > 0.95 && next < 0.2 ? 1 : 0;
                }
            }
            assertThat(beside).isGreaterThan(400);
            return null;
        });
    }

    @Test
    void saysWhatToDoAndThenWhatItShows() throws Exception {
        PredictionResult predicted = predicted("circles", 20);
        FxTest.call(() -> {
            PredictionsPane pane = new PredictionsPane(words, new Appearance(Theme.LIGHT), new EditStack());
            FxTest.scene(pane, WIDTH, HEIGHT);
            assertThat((String) pane.queryAccessibleAttribute(AccessibleAttribute.TEXT)).as("it may play already")
                    .contains(words.of("predictions.none-spoken"));
            pane.show(predicted);
            assertThat((String) pane.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                    .isEqualTo(words.of("predictions.accuracy-spoken", "iteration", 20L, "train",
                            Numbers.of(predicted.train().score(), 3), "test", Numbers.of(predicted.test().score(), 3)));
            pane.show(null);
            assertThat((String) pane.queryAccessibleAttribute(AccessibleAttribute.TEXT)).as("it may play already")
                    .contains(words.of("predictions.none-spoken"));
            return null;
        });
    }

    @Tag("long")
    @Test
    void aFailureTakesThePlaceOfWhatWasPredictedBefore() throws Exception {
        PredictionResult predicted = predicted("circles", 20);
        PredictionReply failed = new PredictionReply.Failed(1234, Message.verbatim("StackOverflowError"));
        FxTest.call(() -> {
            for (Theme theme : Theme.values()) {
                PredictionsPane pane = new PredictionsPane(words, new Appearance(theme), new EditStack());
                pane.show(predicted);
                Object spoken = pane.queryAccessibleAttribute(AccessibleAttribute.TEXT);
                WritableImage before = Pictures.take(pane, WIDTH, HEIGHT, theme, "predictions-before-" + theme);
                pane.show(failed);
                WritableImage after = Pictures.take(pane, WIDTH, HEIGHT, theme, "predictions-failed-" + theme);
                assertThat((String) pane.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo(
                        words.of("predictions.failed-spoken", "iteration", 1234L, "why", "StackOverflowError"));
                assertThat(colours(after)).as("the regions are gone").isLessThan(colours(before) / 2);
                assertThat(pane.lookup(".predictions-legend").isVisible()).isFalse();
                pane.show(predicted);
                assertThat(pane.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo(spoken);
            }
            return null;
        });
    }

    @Test
    void aViewThatWasChosenStaysWhileThePredictionsChange() throws Exception {
        List<PredictionResult> two = List.of(predicted("fizzbuzz", 20), predicted("fizzbuzz", 40));
        FxTest.call(() -> {
            PredictionsPane pane = new PredictionsPane(words, new Appearance(Theme.LIGHT), new EditStack());
            FxTest.scene(pane, WIDTH, HEIGHT);
            pane.show(two.get(0));
            button(pane, PredictionView.CONFUSION).fire();
            button(pane, PredictionView.CONFUSION).fire();
            assertThat(button(pane, PredictionView.CONFUSION).isSelected()).isTrue();
            pane.show(two.get(1));
            assertThat(button(pane, PredictionView.CONFUSION).isSelected()).isTrue();
            Label test = (Label) pane.lookup("#predictions-test-score");
            assertThat(test.getText()).isEqualTo(Numbers.fixed(two.get(1).test().score(), 2));
            return null;
        });
    }

    @Test
    void marksAreAsLargeAsTheLettersBeforeAndAfterAClass() throws Exception {
        PredictionResult predicted = predicted("circles", 20);
        FxTest.call(() -> {
            PredictionsPane pane = new PredictionsPane(words, new Appearance(Theme.LIGHT), new EditStack());
            FxTest.scene(pane, WIDTH, HEIGHT);
            pane.show(predicted);
            double before = mark(pane);
            pane.setStyle("-fx-font-size: 26px");
            assertThat(mark(pane)).isGreaterThan(1.5 * before);
            pane.setStyle("");
            assertThat(mark(pane)).isEqualTo(before);
            return pane;
        });
    }

    private static double mark(PredictionsPane pane) {
        pane.applyCss();
        pane.layout();
        return ((Canvas) ((Label) Objects.requireNonNull(pane.lookup("#predictions-train"))).getGraphic()).getWidth();
    }

    @Test
    void whatIsPredictedWrongHasAShortStrokeAndNoFrame() throws Exception {
        PredictionResult predicted = predicted("fizzbuzz", 20);
        int[] actual = predicted.gallery().actual();
        long wrong = IntStream.range(0, actual.length).filter(row -> predicted.gallery().predicted(row) != actual[row])
                .count();
        FxTest.call(() -> {
            PredictionsPane pane = new PredictionsPane(words, new Appearance(Theme.LIGHT), new EditStack());
            pane.setStyle("-fx-font-size: 16px;");
            Scene scene = FxTest.scene(pane, 420, 290);
            pane.show(predicted);
            pane.applyCss();
            pane.layout();
            Node canvas = Objects.requireNonNull(pane.lookup("Canvas"));
            Bounds at = canvas.localToScene(canvas.getLayoutBounds());
            List<Integer> strokes = strokes(scene.snapshot(null), at, Colours.wrong(Theme.LIGHT.palette()));
            assertThat(wrong).isBetween(10L, 90L);
            assertThat(strokes.size() % wrong).as("%s of %s", strokes.size(), wrong).isZero();
            assertThat(strokes.size() / wrong).as("pixels high").isBetween(2L, 4L);
            assertThat(strokes).allMatch(length -> length < 0.7 * at.getWidth() / 10 && length > 6);
            return pane;
        });
    }

    /** How long each horizontal line of pixels of that colour is. */
    private static List<Integer> strokes(WritableImage image, Bounds in, Color colour) {
        List<Integer> lengths = new ArrayList<>();
        for (int y = (int) in.getMinY(); y < in.getMaxY(); y++) {
            int length = 0;
            for (int x = (int) in.getMinX(); x <= in.getMaxX(); x++) {
                boolean is = image.getPixelReader().getColor(x, y).equals(colour);
                if (!is && length > 1) {
                    lengths.add(length);
                }
                length = is ? length + 1 : 0;
            }
        }
        return lengths;
    }

    /** As the pane is in Train at 1280×720, where 1 em is 16 px. */
    @Test
    void numbersHaveTheirScoresBesideThemInALowPane() throws Exception {
        PredictionResult predicted = predicted("fizzbuzz", 20);
        FxTest.call(() -> {
            PredictionsPane pane = new PredictionsPane(words, new Appearance(Theme.LIGHT), new EditStack());
            pane.setStyle("-fx-font-size: 16px;");
            FxTest.scene(pane, 420, 290);
            pane.show(predicted);
            pane.applyCss();
            pane.layout();
            double right = Objects.requireNonNull(pane.lookup("Canvas")).getLayoutBounds().getWidth();
            for (String id : List.of("#predictions-train-score", "#predictions-test-score")) {
                Node score = Objects.requireNonNull(pane.lookup(id), id);
                assertThat(score.isVisible()).isTrue();
                assertThat(score.localToScene(score.getLayoutBounds()).getMinX()).isGreaterThan(right);
                assertThat(score.localToScene(score.getLayoutBounds()).getMaxX()).isLessThanOrEqualTo(420);
            }
            return pane;
        });
    }

    /** Ten classes in Train at 1280×720. */
    @Test
    void lettersOfAConfusionAreReadAndDoNotTouch() throws Exception {
        PredictionResult predicted = predicted("digits", 1);
        FxTest.call(() -> {
            PredictionSheet sheet = new PredictionSheet(new Canvas(415, 234).getGraphicsContext2D(),
                    new Appearance(Theme.LIGHT).palette(), words.textsProperty().get(), 16, 415, 234);
            ConfusionGrid grid = ConfusionPainter.grid(sheet, predicted, false);
            double letters = grid.letters(3, 16);
            assertThat(letters).isGreaterThanOrEqualTo(14);
            assertThat(PredictionSheet.width("100", sheet.mono(letters))).isLessThan(grid.wide() - 2);
            assertThat(PredictionSheet.width(sheet.texts().of("predictions.recall"), sheet.sans(ConfusionGrid.WORDS)))
                    .isLessThanOrEqualTo(grid.shareWide());
            assertThat(grid.x(10) + grid.shareWide()).isLessThanOrEqualTo(415.5);
            return sheet;
        });
    }

    @ParameterizedTest
    @CsvSource({"1, 100", "0.996, 99", "0.964, 96", "0, 0", "NaN, –"})
    void aShareIsAllOnlyIfNothingIsMissing(double share, String percent) {
        assertThat(ConfusionPainter.percent(share)).isEqualTo(percent);
    }

    @Tag("long")
    @Test
    void everyLegendEntryIsInside() throws Exception {
        List<PredictionResult> all = List.of(predicted("circles", 20), predicted("plane", 20), predicted("sine", 20),
                predicted("fizzbuzz", 20));
        FxTest.call(() -> {
            for (PredictionResult predicted : all) {
                PredictionsPane pane = new PredictionsPane(words, new Appearance(Theme.LIGHT), new EditStack());
                pane.show(predicted);
                Pictures.take(pane, WIDTH, HEIGHT, Theme.LIGHT, "predictions-legend");
                assertThat(pane.lookupAll(".predictions-entry")).isNotEmpty().allSatisfy(entry -> {
                    var bounds = entry.localToScene(entry.getLayoutBounds());
                    assertThat(bounds.getMaxX()).as(entry.toString()).isLessThanOrEqualTo(WIDTH);
                    assertThat(bounds.getMaxY()).as(entry.toString()).isLessThanOrEqualTo(HEIGHT);
                });
            }
            return null;
        });
    }
}
