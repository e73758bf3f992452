package tapedeck.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tapedeck.tape.Series;
import tapedeck.text.Language;

/** What votes come to: choices whole, numbers by value, tensors by name; and who drew nearest. */
class HistogramTest {
    private static final ClassText WORDS = ClassText.plain("?");

    private static List<Answer> typed(double... numbers) {
        return DoubleStream.of(numbers).<Answer>mapToObj(Answer.Typed::new).toList();
    }

    private static Histogram.Bar bar(String key, int count, boolean isRight) {
        return new Histogram.Bar(key, count, isRight ? Judgement.Outcome.RIGHT : Judgement.Outcome.WRONG);
    }

    @Test
    void numbersAreGroupedByValueAndTheRightOneIsMarked() {
        Solution seven = new Solution.Value(7, 0.01, List.of(new Solution.Slip(6, ClassText.plain("One path."))), null);
        Histogram histogram = Histogram.of(1, new ClassQuestion.Type(WORDS), typed(6, 7, 7.001, -0.0, 6, 6, 0), seven);
        assertThat(histogram.bars()).containsExactly(bar("6", 3, false), bar("7", 2, true), bar("0", 2, false));
        assertThat(histogram.right()).isEqualTo(2.0 / 7);
    }

    @Test
    void ofManyNumbersTheRightOneIsAmongTheMostFrequent() {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.addAll(typed(i, i));
        }
        answers.addAll(typed(99));
        Histogram histogram = Histogram.of(1, new ClassQuestion.Type(WORDS), answers,
                new Solution.Value(99, 0, List.of(), null));
        assertThat(histogram.bars()).hasSize(Histogram.MOST_BARS).contains(bar("99", 1, true));
        assertThat(histogram.answers()).isEqualTo(41);
    }

    @Test
    void nobodySaysWhatIsRightBeforeItIsKnown() {
        assertThat(Histogram.of(1, new ClassQuestion.Type(WORDS), typed(7), null).bars())
                .containsExactly(new Histogram.Bar("7", 1, null));
    }

    @Test
    void whatIsPointedAtIsCountedByName() {
        ClassQuestion point = new ClassQuestion.Point(WORDS,
                List.of(new ClassQuestion.Spot("x", false, List.of()), new ClassQuestion.Spot("y", false, List.of())));
        List<Answer> answers = Arrays.asList(new Answer.Pointed("y"), new Answer.Pointed("x"), new Answer.Pointed("y"));
        assertThat(Histogram.of(1, point, answers, new Solution.Keys(Set.of("x"), Map.of(), null)).bars())
                .containsExactly(bar("y", 2, false), bar("x", 1, true));
    }

    @Test
    void aNumberIsRightWithinItsReachAndAMistakeHasItsReason() {
        ClassText reason = ClassText.plain("One path.");
        ClassText otherwise = ClassText.plain("Look again.");
        Solution tenth = new Solution.Value(0.3, 0, List.of(new Solution.Slip(0.6, reason)), otherwise);
        assertThat(tenth.judge(new Answer.Typed(0.1 + 0.2)).isRight()).as("rounding alone").isTrue();
        assertThat(tenth.judge(new Answer.Typed(0.31)).reason()).isEqualTo(otherwise);
        assertThat(tenth.judge(new Answer.Typed(0.6)).reason()).isEqualTo(reason);
        assertThat(tenth.judge(new Answer.Chosen("0.3")).isRight()).isFalse();
    }

    @Test
    void aStretchOfARunIsACurveThatIsExactAtBothEndsAndStaysAboveWhereItDiverges() {
        Series run = new Series();
        for (int i = 0; i < 200; i++) {
            run.append(i < 100 ? 9 : 2 - 0.02 * (i - 100));
        }
        LossCurve curve = LossCurve.of(run.view(), 100, 100, 4);
        assertThat(curve.heights()).hasSize(48).startsWith(0.5).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(curve.heights().getLast()).isCloseTo(0.005, within(1e-12));
        assertThat(LossCurve.of(run.view(), 100, 200, 4).heights().size())
                .as("half of it has come, less what a mean needs").isEqualTo(22);
        run.append(Double.NaN);
        assertThat(LossCurve.of(run.view(), 190, 20, 4).heights()).hasSize(20).endsWith(1.0, 1.0, 1.0);
    }

    /** By 17 losses in the middle of 200. */
    @Test
    void ofLossesThatGoUpAndDownWithTheBatchesAPlaceIsTheMean() {
        Series run = new Series();
        for (int i = 0; i < 200; i++) {
            run.append(i % 2 == 0 ? 1 : 3);
        }
        LossCurve curve = LossCurve.of(run.view(), 0, 200, 4);
        assertThat(curve.heights().subList(4, 44)).allSatisfy(each -> assertThat(each).isCloseTo(0.5, within(0.02)));
        assertThat(curve.heights()).startsWith(0.25).endsWith(0.75);
    }

    @Test
    void theThreeNearestCurvesAreTold() {
        List<Answer.Drawn> drawn = IntStream.range(0, 10).mapToObj(i -> new Answer.Drawn(List.of(i / 10.0, i / 10.0)))
                .toList();
        Solution.Course course = Solution.Course.of(new LossCurve(List.of(0.48, 0.48), 2, 10), drawn);
        assertThat(drawn.stream().filter(course::isNear)).containsExactly(drawn.get(4), drawn.get(5), drawn.get(6));
        Judgement own = course.judge(drawn.get(9));
        assertThat(own.outcome()).isEqualTo(Judgement.Outcome.OPEN);
        assertThat(Objects.requireNonNull(own.reason()).words(Language.ENGLISH)).contains("4.2 away");
    }

    @Test
    void aRateHasTheRunOfTheOneThatIsNearestByItsFactor() {
        LossCurve falls = new LossCurve(List.of(0.8, 0.1), 2, 1);
        LossCurve lost = new LossCurve(List.of(0.8, 1.0), 2, 1);
        Solution.Tried tried = new Solution.Tried(List.of(new Solution.Trial(0.01, 0.5, 20, falls),
                new Solution.Trial(0.1, 0.1, 20, falls), new Solution.Trial(1, Double.NaN, 7, lost)), 20);
        assertThat(tried.judge(new Answer.Rated(0.1)).outcome()).isEqualTo(Judgement.Outcome.BEST);
        assertThat(tried.judge(new Answer.Rated(0.03)).outcome()).isEqualTo(Judgement.Outcome.OPEN);
        Judgement far = tried.judge(new Answer.Rated(0.4));
        assertThat(far.run()).isEqualTo(lost.heights());
        assertThat(Objects.requireNonNull(far.reason()).words(Language.GERMAN)).contains("divergiert", "Iteration 7");
    }

    @Test
    void aCurveIsNearTheRealOneByItsMeanDistanceAtItsOwnPlaces() {
        Solution.Course real = new Solution.Course(List.of(1.0, 0.5, 0.0), 3, 0, 1);
        assertThat(real.distance(new Answer.Drawn(List.of(1.0, 0.75, 0.5, 0.25, 0.0)))).isZero();
        assertThat(real.distance(new Answer.Drawn(List.of(1.0, 1.0)))).isEqualTo(0.5);
    }
}
