package tapedeck.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

/** What the range test advises is what a race finds, as nearly as one short run can tell. */
class RangeAdviceTest {
    /** The farthest is FizzBuzz: 0.019 where 0.1 wins. */
    private static final double NEAR = 6;

    private static Program program(String id) throws ProgramException {
        Lesson lesson = new Catalogue().all().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        return lesson.load(Path.of(""));
    }

    private static RangeCurve curve(Program program) {
        try (RangeTest test = new RangeTest(program, program.defaults(), 1e-5, 10, 1_000)) {
            await().until(test::isDone);
            return test.curve();
        }
    }

    /** Of three rates in a decade, the one with the least loss in the end. */
    private static double best(Program program) {
        List<Double> rates = IntStream.rangeClosed(0, 12).mapToObj(i -> 1e-3 * Math.pow(10, i / 3.0)).toList();
        try (Race race = new Race(program, program.defaults(), rates, 2_000)) {
            await().until(() -> race.view().stream().allMatch(Racer::done));
            return race.view().stream().filter(racer -> !racer.diverged())
                    .min(Comparator.comparingDouble(Racer::lastLoss)).orElseThrow().rate();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fizzbuzz", "spirals", "sine", "circles", "xor"})
    void theRateOfTheMinimumIsNearTheOneThatWinsARace(String lesson) throws ProgramException {
        Program program = program(lesson);
        RangeMark minimum = curve(program).mark(Kind.MINIMUM);
        double best = best(program);
        assertThat(minimum.isFound()).isTrue();
        assertThat(minimum.rate()).isBetween(best / NEAR, best * NEAR);
    }

    @Test
    void whereEveryRateLearnsTheFastestIsTheHighestAndNoMinimumIsClaimed() throws ProgramException {
        Program program = program("gaussians");
        assertThat(curve(program).mark(Kind.MINIMUM).isFound()).isFalse();
        assertThat(best(program)).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fizzbuzz", "spirals", "sine"})
    void marksLieOnTheCurveThatIsDrawnAndTheMinimumIsItsLowestPoint(String lesson) throws ProgramException {
        RangeCurve curve = curve(program(lesson));
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
        Program program = program("fizzbuzz");
        RangeMark steepest = curve(program).mark(Kind.STEEPEST);
        assertThat(steepest.rate()).isLessThan(best(program) / NEAR);
        assertThat(steepest.sentence()).isEqualTo(
                Message.of("deck.range.fallsFastest", "rate", Numbers.of(steepest.rate(), 2)));
    }
}
