package tapedeck.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.deck.race.Race;
import tapedeck.deck.race.Racer;
import tapedeck.deck.race.RangeCurve;
import tapedeck.deck.race.RangeMark;
import tapedeck.deck.race.RangeMark.Kind;
import tapedeck.deck.race.RangeTest;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/**
 * What the range test advises is what a race finds, as nearly as one short run can tell. {@code mvn verify} takes the lesson where they are
 * farthest apart and one where every rate learns, {@code mvn -Plong verify} all; each curve and each race is run once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RangeAdviceTest {
    /** The farthest is FizzBuzz: 0.019 where 0.1 wins. */
    private static final double NEAR = 6;
    private static final boolean ALL = Boolean.getBoolean("tapedeck.long");

    private final Map<String, RangeCurve> curves = new HashMap<>();
    private final Map<String, Double> winners = new HashMap<>();

    static Stream<String> lessons() {
        return ALL ? Stream.of("fizzbuzz", "spirals", "sine", "circles", "xor") : Stream.of("fizzbuzz");
    }

    private RangeCurve curve(String id) throws ProgramException {
        Program program = program(id);
        return curves.computeIfAbsent(id, _ -> run(program));
    }

    private double best(String id) throws ProgramException {
        Program program = program(id);
        return winners.computeIfAbsent(id, _ -> winner(program));
    }

    private static Program program(String id) throws ProgramException {
        ProgramEntry lesson = new Catalogue().all().stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow();
        return lesson.load(Path.of(""));
    }

    private static RangeCurve run(Program program) {
        try (RangeTest test = new RangeTest(program, program.defaults(), 1e-5, 10, 1_000)) {
            await().until(test::isDone);
            return test.curve();
        }
    }

    /** Of three rates in a decade, the one with the least loss in the end. */
    private static double winner(Program program) {
        List<Double> rates = IntStream.rangeClosed(0, 12).mapToObj(i -> 1e-3 * Math.pow(10, i / 3.0)).toList();
        try (Race race = new Race(program, program.defaults(), rates, 2_000)) {
            await().until(() -> race.view().stream().allMatch(Racer::done));
            return race.view().stream().filter(racer -> !racer.diverged())
                    .min(Comparator.comparingDouble(Racer::lastLoss)).orElseThrow().rate();
        }
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("lessons")
    void theRateOfTheMinimumIsNearTheOneThatWinsARace(String lesson) throws ProgramException {
        RangeMark minimum = curve(lesson).mark(Kind.MINIMUM);
        double best = best(lesson);
        assertThat(minimum.isFound()).isTrue();
        assertThat(minimum.rate()).isBetween(best / NEAR, best * NEAR);
    }

    @Test
    void whereEveryRateLearnsTheFastestIsTheHighestAndNoMinimumIsClaimed() throws ProgramException {
        assertThat(curve("gaussians").mark(Kind.MINIMUM).isFound()).isFalse();
        assertThat(best("gaussians")).isGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void marksLieOnTheCurveThatIsDrawnAndTheMinimumIsItsLowestPoint(String lesson) throws ProgramException {
        RangeCurve curve = curve(lesson);
        for (RangeMark mark : curve.marks()) {
            if (mark.isFound()) {
                assertThat(IntStream.range(0, curve.size()).anyMatch(
                        i -> curve.rate(i) == mark.rate() && curve.smoothed(i) == mark.loss())).as("%s", mark).isTrue();
            }
        }
        double least = IntStream.range(0, curve.size()).mapToDouble(curve::smoothed).filter(Double::isFinite)
                .min().orElseThrow();
        assertThat(curve.mark(Kind.MINIMUM).loss()).isEqualTo(least);
    }

    @Test
    void theFallIsNotCalledTheBestRateForItDependsOnHowLongTheTestIs() throws ProgramException {
        RangeMark steepest = curve("fizzbuzz").mark(Kind.STEEPEST);
        assertThat(steepest.rate()).isLessThan(best("fizzbuzz") / NEAR);
        assertThat(steepest.sentence()).isEqualTo(
                Message.of("deck.range.fallsFastest", "rate", Numbers.of(steepest.rate(), 2)));
    }
}
