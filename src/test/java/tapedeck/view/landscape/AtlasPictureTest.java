package tapedeck.view.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Programs;
import tapedeck.deck.atlas.Atlas;
import tapedeck.deck.atlas.AtlasAxis;
import tapedeck.deck.atlas.AtlasProbe;
import tapedeck.deck.atlas.AtlasQuestion;
import tapedeck.deck.atlas.AtlasScale;
import tapedeck.deck.atlas.AtlasView;
import tapedeck.deck.atlas.AtlasViews;
import tapedeck.deck.atlas.RunStart;
import tapedeck.export.picture.DrawOp;
import tapedeck.export.picture.VectorPen;
import tapedeck.program.Program;
import tapedeck.text.Language;
import tapedeck.text.Texts;

class AtlasPictureTest {
    private static final Texts ENGLISH = new Texts(Language.ENGLISH);
    private static AtlasView view;

    /** A parabola: it learns slowly at small rates, and from some rate on each step leads further away. */
    @BeforeAll
    static void map() throws Exception {
        Program program = Programs.regression();
        RunStart start = new RunStart(program, program.defaults(), 1);
        AtlasProbe probe = AtlasProbe.of(start);
        AtlasQuestion question = new AtlasQuestion(start, AtlasScale.between(AtlasAxis.LEARNING_RATE, -7, 3, 60),
                AtlasScale.between(AtlasAxis.MOMENTUM, 0, 2, 30), 150, 1, probe);
        try (Atlas atlas = new Atlas(question, 2)) {
            view = atlas.await();
        }
    }

    private static AtlasScene scene(double rate, double momentum) {
        AtlasGround ground = AtlasGround.of(view);
        return new AtlasScene(ground, AtlasWords.of(ground, ENGLISH), rate, momentum);
    }

    private static List<DrawOp.Letters> letters(AtlasScene scene) {
        return letters(scene, 900, 600);
    }

    private static List<DrawOp.Letters> letters(AtlasScene scene, int width, int height) {
        VectorPen pen = new VectorPen(16, width, height);
        AtlasPainter.draw(pen, scene);
        List<DrawOp.Letters> letters = new ArrayList<>();
        pen.picture().marks().forEach(mark -> {
            if (mark instanceof DrawOp.Letters words) {
                letters.add(words);
            }
        });
        return letters;
    }

    @Test
    void theRegionsAreNamedFromSlowToDiverged() {
        List<String> words = List.of("too slow", "learned", "diverged");
        Map<String, Double> at = letters(scene(0.002, 0.5)).stream().filter(each -> words.contains(each.text())
                && each.baseline() < 500).collect(Collectors.toMap(DrawOp.Letters::text, DrawOp.Letters::x));
        assertThat(at).containsOnlyKeys(words);
        assertThat(at.get("too slow")).isLessThan(at.get("learned"));
        assertThat(at.get("learned")).isLessThan(at.get("diverged"));
    }

    @Test
    void darkIsLearnedAndAmberDiverged() {
        int[][] pixels = AtlasGround.of(view).pixels();
        int learned = pixels[29][AtlasScale.between(AtlasAxis.LEARNING_RATE, -7, 3, 60).nearest(0.1)];
        int slow = pixels[29][0];
        int diverged = pixels[29][59];
        assertThat(learned & 0xff).isLessThan(slow & 0xff);
        assertThat(diverged >> 16 & 0xff).isGreaterThan(diverged & 0xff);
        assertThat(slow >> 16 & 0xff).isLessThan(slow & 0xff);
    }

    @Test
    void theCrossIsSaidAtBothAxes() {
        assertThat(letters(scene(0.01, 0.9))).extracting(DrawOp.Letters::text)
                .contains("0.01", "0.9", "learning rate →", "↑ momentum", "1\u202f800 runs");
    }

    @Test
    void nothingIsWrittenOverAnotherBelowTheMap() {
        for (double rate : new double[]{0.0001, 0.03, 0.5, 20, 9000}) {
            List<DrawOp.Letters> below = letters(scene(rate, 0.9)).stream()
                    .filter(each -> each.baseline() > 535 && each.baseline() < 600).toList();
            for (DrawOp.Letters one : below) {
                assertThat(below).filteredOn(other -> !other.equals(one) && other.x() < one.x() + one.width()
                        && one.x() < other.x() + other.width()
                        && Math.abs(other.baseline() - one.baseline()) < 12).as(one.text()).isEmpty();
            }
        }
    }

    /** A tick lies on the left or the lower edge of the map, outside. */
    @Test
    void everyTickHasItsNumber() {
        AtlasLayout map = AtlasLayout.of(16, 900, 600);
        double left = map.left();
        double foot = map.top() + map.height();
        for (double[] cross : new double[][]{{0.01, 0.94}, {0.9, 0.985}, {30, 0.05}, {700, 0.9}}) {
            AtlasScene scene = scene(cross[0], cross[1]);
            VectorPen pen = new VectorPen(16, 900, 600);
            AtlasPainter.draw(pen, scene);
            List<Rectangle2D> ticks = new ArrayList<>();
            pen.picture().marks().forEach(mark -> {
                if (mark instanceof DrawOp.Trace(Path2D path, _, _) && (path.getBounds2D().getWidth() == 0
                        || path.getBounds2D().getHeight() == 0)) {
                    ticks.add(path.getBounds2D());
                }
            });
            ticks.removeIf(each -> each.getMaxX() > left + 0.1 && each.getMinY() < foot - 0.1);
            ticks.removeIf(each -> each.getMaxY() < map.top()); // of the cut
            assertThat(ticks).hasSizeGreaterThan(6).allSatisfy(tick -> assertThat(letters(scene)).anySatisfy(
                    number -> assertThat(tick.getWidth() == 0
                            ? Math.abs(number.x() + number.width() / 2 - tick.getX()) < 3 && number.baseline() > foot
                            : Math.abs(number.baseline() - number.size() / 3 - tick.getY()) < 4
                                    && Math.abs(number.x() + number.width() - left + 0.7 * 16) < 2)
                            .isTrue()));
        }
    }

    @Test
    void ofWhatIsNotKnownYetTheMapBeforeIsSeen() {
        AtlasQuestion whole = view.question();
        AtlasGround before = AtlasGround.of(view);
        AtlasQuestion near = whole.over(whole.x().finer(30), whole.y().finer(15));
        Atlas atlas = new Atlas(near, 1);
        atlas.close();
        assertThat(AtlasGround.of(atlas.view(), before).pixels()[14][30]).isEqualTo(before.pixels()[14][30]);
    }

    @Test
    void nearerThanBeforeTheMapIsNeverEmpty() {
        AtlasQuestion whole = view.question();
        AtlasGround before = AtlasGround.of(view);
        for (double[] place : new double[][]{{30, 15}, {0, 0}, {59, 29}}) {
            AtlasQuestion near = whole.over(whole.x().around(place[0], 4), whole.y().around(place[1], 4));
            Atlas atlas = new Atlas(near, 1);
            atlas.close();
            AtlasGround ground = AtlasGround.of(atlas.view(), before);
            assertThat(Stream.of(ground.pixels()).flatMapToInt(IntStream::of)).doesNotContain(0);
            assertThat(AtlasWords.of(ground, ENGLISH).progress()).startsWith("refining: ");
        }
    }

    @Test
    void momentumHasRoundNumbers() {
        assertThat(AtlasTicks.of(AtlasScale.between(AtlasAxis.MOMENTUM, 0, 2, 100), 8)).extracting(
                AtlasTicks.Tick::text).containsExactly("0", "0.5", "0.8", "0.9", "0.95", "0.98", "0.99");
        AtlasScale near = AtlasScale.between(AtlasAxis.MOMENTUM, 1, 1.1, 100);
        assertThat(AtlasTicks.of(near, 6)).hasSizeGreaterThan(2)
                .allSatisfy(tick -> assertThat(tick.place()).isBetween(-1e-6, 99.0001));
    }

    @Test
    void theLegendHasTheColoursThatAreOnTheMap_eachByTheNameThatItHasThere() {
        double foot = AtlasLayout.of(16, 900, 600).top() + AtlasLayout.of(16, 900, 600).height();
        List<String> legend = letters(scene(0.01, 0.9)).stream().filter(each -> each.baseline() > foot + 40)
                .map(DrawOp.Letters::text).toList();
        assertThat(AtlasGround.of(view).hasDiverged()).isTrue();
        assertThat(AtlasGround.of(view).hasFailed()).isFalse();
        assertThat(legend).contains("diverged", "learning rate →").doesNotContain("failed", "no better");
        assertThat(legend.contains("too fast") || legend.contains("nothing learned"))
                .isEqualTo(AtlasGround.of(view).hasNoBetter());
    }

    @Tag("long")
    @Test
    void noWordOfARegionIsCrossedByTheLinesOfTheCross() {
        List<String> words = List.of("too slow", "learned", "too fast", "nothing learned", "diverged");
        AtlasLayout map = AtlasLayout.of(16, 900, 600);
        for (double[] cross : new double[][]{{0.002, 0.5}, {0.1, 0.3}, {0.3, 0.7}, {20, 0.9}, {300, 0.97}}) {
            AtlasScene scene = scene(cross[0], cross[1]);
            double x = map.x(view.question(), scene.across().place(cross[0]));
            double y = map.y(view.question(), scene.up().place(cross[1]));
            assertThat(letters(scene)).filteredOn(each -> words.contains(each.text()) && each.baseline() > map.top()
                    && each.baseline() < map.top() + map.height()).as("%s", cross).isNotEmpty()
                    .noneMatch(each -> (each.x() < x && x < each.x() + each.width())
                            || (each.baseline() - 10 < y && y < each.baseline()));
        }
    }

    @Test
    void whatEndsNoBetterAtLargerRatesThanGotBetterIsTooFast() {
        IntBinaryOperator learnsBelow = (column, row) -> row > 20
                ? column < 5 ? 500 : -1 // it got better, not good, and only at the smallest rates
                : column < 30 ? 700 : column < 40 ? 1 : -1;
        assertThat(fast(learnsBelow)).isEqualTo("too fast");
        assertThat(fast((column, row) -> row > 20 && column < 5 ? -1 : learnsBelow.applyAsInt(column, row)))
                .as("at the smallest rates too").isEqualTo("nothing learned");
    }

    private static String fast(IntBinaryOperator ends) {
        return AtlasWords.of(AtlasGround.of(AtlasViews.of(view.question(), ends)), ENGLISH).fast();
    }

    /** The ring alone has so many corners. */
    private static long rings(AtlasScene scene) {
        VectorPen pen = new VectorPen(16, 900, 600);
        AtlasPainter.draw(pen, scene);
        List<DrawOp> rings = new ArrayList<>();
        pen.picture().marks().forEach(mark -> {
            if (mark instanceof DrawOp.Trace(Path2D path, _, _)
                    && Math.abs(path.getBounds2D().getWidth() - 1.7 * 16) < 0.1
                    && Math.abs(path.getBounds2D().getHeight() - 1.7 * 16) < 0.1) {
                rings.add(mark);
            }
        });
        return rings.size();
    }

    @Test
    void theRingOfTheCrossDoesNotCoverWhatTheBoxAroundItShowsFiner() {
        AtlasScene scene = scene(0.01, 0);
        double column = scene.across().place(0.01);
        assertThat(rings(scene)).isPositive();
        assertThat(rings(scene.with(new AtlasScene.Box(column - 3, 0.06, column + 3, 3)))).isZero();
        assertThat(rings(scene.with(new AtlasScene.Box(column + 3, 0.06, column + 6, 3)))).as("elsewhere").isPositive();
    }

    @Tag("long")
    @Test
    void noWordOfARegionCoversAnother() {
        List<String> words = List.of("too slow", "learned", "too fast", "nothing learned", "diverged");
        for (int width : new int[]{420, 500, 580, 700}) {
            for (int height : new int[]{220, 260, 300, 400}) {
                AtlasLayout map = AtlasLayout.of(16, width, height);
                List<DrawOp.Letters> seen = letters(scene(0.002, 0.1), width, height).stream()
                        .filter(each -> words.contains(each.text()) && each.baseline() > map.top()
                                && each.baseline() < map.top() + map.height())
                        .toList();
                for (int i = 0; i < seen.size(); i++) {
                    DrawOp.Letters one = seen.get(i);
                    assertThat(seen.subList(i + 1, seen.size())).as("%s of %d × %d", one.text(), width, height)
                            .noneMatch(other -> other.x() < one.x() + one.width() && one.x() < other.x() + other.width()
                                    && Math.abs(one.baseline() - other.baseline()) < 24);
                }
            }
        }
    }

    @Test
    void aboveTheMapStandsTheLossOfEachRunInTheRowOfTheCross() {
        AtlasLayout map = AtlasLayout.of(16, 900, 600);
        assertThat(map.cut()).isPositive();
        assertThat(AtlasLayout.of(16, 900, 300).cut()).as("no room").isZero();
        assertThat(letters(scene(0.01, 0.9))).filteredOn(each -> each.baseline() < map.cut()
                && each.x() + each.width() < map.left()).extracting(DrawOp.Letters::text).contains("loss");
    }

    @Test
    void aMapOfOtherSettingsSaysSo() {
        AtlasScene now = scene(0.01, 0.9);
        AtlasScene former = new AtlasScene(now.ground(), now.words(), 0.01, 0.9, 1, true, AtlasScene.Box.NONE);
        assertThat(letters(former)).extracting(DrawOp.Letters::text).contains(now.words().former());
        assertThat(letters(now)).extracting(DrawOp.Letters::text).doesNotContain(now.words().former());
    }
}
