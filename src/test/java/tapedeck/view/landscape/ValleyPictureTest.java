package tapedeck.view.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.export.picture.DrawOp;
import tapedeck.export.picture.VectorPen;
import tapedeck.surface.LineDirection;
import tapedeck.surface.Plateau;
import tapedeck.surface.Valley;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/** The picture of a valley: where things lie, and what is written. */
class ValleyPictureTest {
    private static final Texts TEXTS = new Texts(Language.ENGLISH);
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 660;
    private static final double EM = 16;

    private static Valley valley(double w, double from, double to, DoubleUnaryOperator loss) {
        List<Valley.Sample> samples = new ArrayList<>();
        for (int k = 0; k <= 128; k++) {
            double rate = from + (to - from) * k / 128;
            samples.add(new Valley.Sample(rate, loss.applyAsDouble(w - rate * 2 * w)));
        }
        return new Valley(1, new LineDirection.Step(), "w", w * w, -4 * w * w, 8 * w * w, 2 * w, Double.NaN, Double.NaN,
                w, -2 * w, samples);
    }

    private static Valley square(double w, double from, double to) {
        return valley(w, from, to, x -> x * x);
    }

    private static List<DrawOp.Letters> written(ValleyScene scene) {
        return written(scene, WIDTH, HEIGHT);
    }

    private static List<DrawOp.Letters> written(ValleyScene scene, double width, double height) {
        VectorPen pen = new VectorPen(EM, width, height);
        ValleyPicture.draw(scene, TEXTS::of, pen, ValleyPicture.Slider.DRAGGED);
        return pen.picture().marks().stream().filter(DrawOp.Letters.class::isInstance).map(DrawOp.Letters.class::cast)
                .toList();
    }

    private static List<String> texts(ValleyScene scene) {
        return written(scene).stream().map(DrawOp.Letters::text).toList();
    }

    private static ValleyScene scene(Valley valley, double rate) {
        return new ValleyScene(valley, rate, 0, Map.of());
    }

    @Test
    void whatComesAndWhatWasPromisedStandAtTheirPoints_oneAboveTheOther() {
        List<DrawOp.Letters> all = written(scene(square(4, -0.3, 1.25), 0.3));
        assertThat(all).extracting(DrawOp.Letters::text).contains("w = 4", "slope 8", "2.56", "-3.2", "2/λ = 1",
                "0.3 · 8 = 2.4", "w -= 0.3 · 8", "as high as before:", "the widest stable step", "w = 0", "0.3", "0",
                "1");
        DrawOp.Letters comes = all.stream().filter(each -> each.text().equals("2.56")).findFirst().orElseThrow();
        DrawOp.Letters promised = all.stream().filter(each -> each.text().equals("-3.2")).findFirst().orElseThrow();
        assertThat(comes.baseline()).isLessThan(promised.baseline());
        assertThat(comes.x() + comes.width()).isCloseTo(promised.x() + promised.width(), within(0.5));
    }

    @Test
    void itIsDrawnInAnyRoom() {
        ValleyScene scene = scene(square(4, -0.3, 1.25), 0.3);
        for (double size = 1; size < HEIGHT; size *= 1.2) {
            for (VectorPen pen : List.of(new VectorPen(EM, WIDTH, size), new VectorPen(EM, size, HEIGHT))) {
                assertThatCode(() -> ValleyPicture.draw(scene, TEXTS::of, pen, ValleyPicture.Slider.DRAGGED))
                        .as("%s", size)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void theSliderIsTheAxis_aNumberGrowsToTheRight() {
        ValleyPlaces places = ValleyPlaces.of(square(4, -0.3, 1.25), WIDTH, HEIGHT, EM);
        assertThat(places.sense()).as("the step makes it smaller").isEqualTo(-1);
        assertThat(places.across(0.3)).isLessThan(places.across(0));
        assertThat(places.rate(places.across(0.3), 1.2)).isCloseTo(0.3, within(0.003));
        assertThat(places.rate(-50, 1.2)).as("no further than the end").isEqualTo(1.2);
        assertThat(places.rate(WIDTH, 1.2)).as("nor below 0").isZero();
        assertThat(String.valueOf(places.rate(444.4, 1.2)).length()).as("digits that can be told apart")
                .isLessThanOrEqualTo(5);
    }

    @Test
    void whileTheBallRollsDownThePictureOfItsNumberStays() {
        ValleyPlaces high = ValleyPlaces.of(square(4, -0.3, 1.25), WIDTH, HEIGHT, EM);
        ValleyPlaces low = ValleyPlaces.of(square(1, -2.7, 3.5), WIDTH, HEIGHT, EM); // the same w: 6.4 to -6
        assertThat(low.across(0.5)).as("w = 0").isCloseTo(high.across(0.5), within(0.01));
        assertThat(low.down(9)).as("a loss").isCloseTo(high.down(9), within(2.0));
    }

    @Test
    void beyondTheEndOfTheTrackTheKnobSaysSo_andALossThatNobodyAskedForIsAwaited() {
        assertThat(texts(scene(square(4, -0.3, 1.25), 5))).contains("5 →", "…");
        assertThat(texts(new ValleyScene(square(4, -0.3, 1.25), 5, 0, Map.of(5.0, 1296.0)))).contains("5 →", "1296");
    }

    @Test
    void whereTheLossIsNotFiniteTheCurveEndsAndSaysSo() {
        Valley broken = valley(4, -0.3, 1.25, x -> x < 0 ? Double.NaN : x * x);
        assertThat(texts(scene(broken, 0.3))).contains(TEXTS.of(Message.of("valley.broken")), "2.56");
        assertThat(texts(scene(broken, 0.9))).filteredOn(TEXTS.of(Message.of("valley.broken"))::equals)
                .as("there, too").hasSize(2);
    }

    @Test
    void onACurveThatIsNoParabolaTheOtherHeightIsTold() {
        assertThat(texts(scene(valley(4, -0.3, 1.25, x -> x < 0 ? x * x / 2 : x * x), 0.3)))
                .contains("by the parabola as high as before,", "really 8");
    }

    @Test
    void whereNoParabolaTellsTheWidestStepTheCurveDoes() {
        List<Valley.Sample> samples = square(4, -0.3, 1.25).samples();
        Valley bent = new Valley(1, new LineDirection.Step(), "", 16, -64, -1, 8, Double.NaN, Double.NaN, Double.NaN,
                Double.NaN, samples);
        assertThat(bent.widest()).isNaN();
        assertThat(scene(bent, 0.3).stable()).isCloseTo(1, within(1e-3));
        List<DrawOp.Letters> all = written(scene(bent, 0.3));
        assertThat(all).extracting(DrawOp.Letters::text).contains("as high as before", "1");
        double level = ValleyPlaces.of(bent, WIDTH, HEIGHT, EM).down(16);
        assertThat(all).filteredOn(each -> each.text().equals("as high as before")).as("off the dashed line")
                .allMatch(each -> each.baseline() < level || each.baseline() - 0.7 * EM > level);
    }

    @Test
    void aFewStepsMoreSayWhatARateLeadsTo() {
        String later = TEXTS.of(Message.of("valley.later", "count", 10));
        assertThat(square(4, -0.3, 1.25).descent(0.01, 10).getLast()).as("slow").isCloseTo((1 - Math.pow(0.98, 10)) / 2,
                within(1e-4));
        assertThat(square(4, -0.3, 1.25).descent(0.3, 10).getLast()).as("down").isCloseTo(0.5, within(1e-3));
        assertThat(square(4, -0.3, 1.25).descent(1.1, 10)).as("gone").hasSizeLessThan(3);
        assertThat(texts(scene(square(4, -0.3, 1.25), 0.1))).contains(later);
        assertThat(texts(scene(square(4, -0.3, 1.25), 1.1))).doesNotContain(later);
    }

    @Test
    void theBallThatIsHeldTellsTheLossAndTheSlopeThere() {
        assertThat(texts(scene(square(4, -0.3, 1.25), 0.3).peeking(0.25))).contains("w = 2   loss 4", "slope 4")
                .doesNotContain("2.56", "-3.2");
    }

    @Test
    void whatTenTimesTheRateLeadsToIsTold_alsoOffTheTrack() {
        Valley valley = square(4, -0.3, 1.25);
        assertThat(texts(new ValleyScene(valley, 0.3, 0, Map.of(3.0, 400.0)))).contains("3 would land at 400");
    }

    /** Steep, then level for ever: a hundred times the rate leads no further than ten times. */
    private static ValleyScene flattening(double rate, boolean dead) {
        List<Valley.Sample> samples = new ArrayList<>();
        for (int k = 0; k <= 128; k++) {
            double at = -0.3 + 1.3 * k / 128;
            samples.add(new Valley.Sample(at, 10 + 40 * Math.exp(-20 * at)));
        }
        List<Valley.Sample> beyond = new ArrayList<>();
        for (int k = 0; k <= 30; k++) {
            beyond.add(new Valley.Sample(Math.pow(15, k / 30.0), 10));
        }
        Valley valley = new Valley(1, new LineDirection.Step(), "", 50, -800, 1000, 28, Double.NaN, rate, Double.NaN,
                Double.NaN, samples, beyond, new Plateau(0.3, 15, dead));
        return new ValleyScene(valley, rate, 0, Map.of());
    }

    @Test
    void threeRatesAreSeenByThemselves_theFarOneBeyondABreakOfTheAxis() {
        ValleyScene scene = flattening(0.1, true);
        assertThat(scene.farther()).isCloseTo(10, within(1e-12));
        assertThat(texts(scene)).contains("0.01 would land at 42.7", "0.1", "10 would land at 10", "0.4", "10",
                "plateau: slope ≈ 0, next to nothing to learn here");
        assertThat(texts(flattening(0.1, false))).contains("plateau: slope ≈ 0");
        ValleyPlaces places = ValleyPlaces.of(scene.valley(), WIDTH, HEIGHT, EM);
        assertThat(places.across(10)).isBetween(places.across(1), WIDTH);
        assertThat(places.rate(places.across(10), scene.end())).as("the knob gets there").isCloseTo(10, within(0.1));
        assertThat(places.across(0.9) - places.across(0.8)).as("what is near is measured as ever")
                .isCloseTo(places.across(0.2) - places.across(0.1), within(1e-9));
    }

    @Test
    void beyondTheBreakALossThatIsNotFiniteIsSaid_andNegativeOnesAreDrawnAsAny() {
        Valley near = flattening(0.1, true).valley();
        List<Valley.Sample> infinite = near.beyond().stream().map(each -> new Valley.Sample(each.rate(),
                each.rate() < 2 ? each.loss() : Double.POSITIVE_INFINITY)).toList();
        Valley broken = new Valley(1, near.along(), "", 50, -800, 1000, 28, Double.NaN, 0.1, Double.NaN, Double.NaN,
                near.samples(), infinite, null);
        assertThat(texts(new ValleyScene(broken, 0.1, 0, Map.of(10.0, Double.POSITIVE_INFINITY))))
                .contains(TEXTS.of(Message.of("valley.broken")), "10 would diverge");
        List<Valley.Sample> lower = near.samples().stream()
                .map(each -> new Valley.Sample(each.rate(), each.loss() - 100)).toList();
        Valley negative = new Valley(1, near.along(), "", -50, -800, 1000, 28, Double.NaN, 0.1, Double.NaN, Double.NaN,
                lower);
        assertThat(texts(scene(negative, 0.1))).contains("loss -50", "-84.59");
    }

    @Test
    void aTenthThatCannotBeToldFromTheBallHardlyMoves() {
        assertThat(texts(flattening(0.003, true))).contains("3e-4 would hardly move");
    }

    @Test
    void whatAnotherRateThanTheOneTakenDoesIsAThought() {
        Valley taken = flattening(0.1, true).valley();
        assertThat(texts(new ValleyScene(taken, 0.1, 0, Map.of()))).contains("comes").doesNotContain("would come");
        ValleyScene other = new ValleyScene(taken, 0.2, 0, Map.of());
        assertThat(texts(other)).contains("would come").doesNotContain("comes");
        assertThat(TEXTS.of(ValleyText.sentence(other))).startsWith("At rate 0.2 the loss would go from 50 to");
    }

    @Test
    void aGhostStandsAtTenTimesTheRate_orNearerWhereThatIsOffTheTrack() {
        assertThat(scene(square(4, -0.3, 1.25), 0.09).larger()).isCloseTo(0.9, within(1e-12));
        assertThat(scene(square(4, -0.3, 1.25), 0.3).larger()).isCloseTo(0.9, within(1e-12));
        assertThat(scene(square(4, -0.3, 1.25), 0).larger()).isNaN();
    }

    @Test
    void inNumbersItSaysWhereTheMarkedRatesLead() {
        ValleyScene scene = scene(square(4, -0.3, 1.25), 0.3);
        assertThat(ValleyText.rows(scene)).containsExactly(new ValleyText.Row("0", "4", "16", "16"),
                new ValleyText.Row("0.03", "3.76", "14.14", "14.08"), new ValleyText.Row("0.3", "1.6", "2.56", "-3.2"),
                new ValleyText.Row("1", "-4", "16", "-48"), new ValleyText.Row("3", "-20", "…", "-176"));
        assertThat(TEXTS.of(ValleyText.sentence(scene))).contains("2.56", "-3.2", "2/λ = 1");
    }

    @Tag("long")
    @Test
    void theCurveStrikesThroughNoText_inAWindowAndInALowPane() {
        for (double[] size : new double[][]{{1120, 600}, {760, 390}}) {
            for (double rate : new double[]{0.02, 0.1, 0.3, 0.45, 0.6, 0.9, 1.1}) {
                for (Valley valley : List.of(square(4, -0.3, 1.25), square(-4, -0.3, 1.25),
                        valley(4, -0.3, 1.25, x -> x < 1 ? x * x / 2 : x * x),
                        valley(4, -0.3, 1.25, x -> 16 + 5 * Math.sin(x)))) {
                    ValleyPlaces places = ValleyPlaces.of(valley, size[0], size[1], EM);
                    assertThat(written(scene(valley, rate), size[0], size[1]))
                            .filteredOn(each -> each.baseline() < places.ground())
                            .filteredOn(each -> !each.text().startsWith("2/λ")) // on a ground of its own
                            .as("%s wide, rate %s", size[0], rate).noneMatch(each -> isStruck(each, valley, places));
                }
            }
        }
    }

    private static boolean isStruck(DrawOp.Letters text, Valley valley, ValleyPlaces places) {
        return valley.samples().stream()
                .anyMatch(each -> places.across(each.rate()) >= text.x()
                        && places.across(each.rate()) <= text.x() + text.width()
                        && places.down(each.loss()) < text.baseline()
                        && places.down(each.loss()) > text.baseline() - 0.7 * EM);
    }

    @Test
    void ofASmallStepTheChangeIsTold_forThereTheLineIsRight() {
        ValleyScene scene = scene(square(4, -0.3, 1.25), 0.000_02);
        assertThat(scene.valley().promised(0.000_02)).isCloseTo(15.998_72, within(1e-12));
        ValleyScene exact = new ValleyScene(scene.valley(), 0.000_02, 0, Map.of(0.000_02, 15.998_720_025_6));
        assertThat(texts(exact)).contains(TEXTS.of(Message.of("valley.changes"))).filteredOn("-0.00128"::equals)
                .hasSize(2);
        assertThat(TEXTS.of(ValleyText.sentence(scene(square(4, -0.3, 1.25), 0.3)))).contains("from 16 to 2.56");
    }

    @Test
    void afterTheStepItSaysWhichIsNowAndWhichWasBefore() {
        assertThat(texts(new ValleyScene(square(4, -0.3, 1.25), 0.3, 0.3, Map.of()))).contains("before the step", "now",
                "2.56").doesNotContain("comes");
        assertThat(texts(new ValleyScene(square(4, -0.3, 1.25), 0.8, 0.3, Map.of()))).contains("before the step",
                "now: w = 1.6", "comes");
        assertThat(texts(scene(square(4, -0.3, 1.25), 0.3))).doesNotContain("before the step");
    }

    @Test
    void noTickStandsRightBesideTheNumberOfTheEdge() {
        Valley valley = new Valley(1, new LineDirection.Step(), "", 16, -64, 64 / 0.265, 8, Double.NaN, Double.NaN,
                Double.NaN, Double.NaN, square(4, -0.3, 1.25).samples());
        List<DrawOp.Letters> all = written(scene(valley, 0.1), 2280, HEIGHT); // there they just do not touch
        DrawOp.Letters edge = all.stream().filter(each -> each.text().equals("0.53")).findFirst().orElseThrow();
        assertThat(all).filteredOn(each -> each.text().equals("0.5")).isEmpty();
        assertThat(edge.width()).isPositive();
    }

    @Tag("long")
    @Test
    void aValleyOfALessonTellsOfNoRateThatItMayAskFor() {
        VectorPen pen = new VectorPen(EM, WIDTH, HEIGHT);
        ValleyPicture.draw(scene(square(4, -0.3, 1.25), 0.1), TEXTS::of, pen, ValleyPicture.Slider.BARE);
        assertThat(pen.picture().marks()).filteredOn(DrawOp.Letters.class::isInstance)
                .extracting(each -> ((DrawOp.Letters) each).text())
                .containsExactlyInAnyOrder("loss", "10", "20", "w = 4", "slope 8", "w -= 0.1 · 8", "10.24", "comes",
                        "9.6",
                        "the line promises", "0", "0", "0.1", "learning rate", "drag it left or right");
    }
}
