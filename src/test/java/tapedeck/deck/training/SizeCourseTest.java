package tapedeck.deck.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.autograd.TapeSignal;
import tapedeck.autograd.Tensor;
import tapedeck.autograd.UpdateRule;

class SizeCourseTest {
    private final AtomicLong clock = new AtomicLong();
    /** Passes whenever somebody looks at the clock. */
    private long tick;
    private final SizeCourse course = new SizeCourse(List.of(), this::now, true);
    private final List<Tensor> parameters = new ArrayList<>(List.of(Tensor.of(1).requiresGrad(true).named("w")));

    private long now() {
        return clock.addAndGet(tick);
    }

    /** Measures an iteration, if it is due. */
    private boolean run(SizeCourse of, long iteration) {
        boolean due = of.isDue(iteration);
        if (due) {
            measure(of, iteration);
            of.end(true);
        }
        return due;
    }

    private void measure(SizeCourse of, long iteration) {
        SizeMeter meter = (SizeMeter) Objects.requireNonNull(of.begin());
        NdArray one = NdArray.scalar(1);
        UpdateRule rule = new UpdateRule(List.of(), Map.of(), false);
        parameters.forEach(each -> meter.on(new TapeSignal.Updated(each, one, one, 1, rule, one)));
        of.take(iteration);
    }

    private static List<Long> iterations(SizeCourse of) {
        return of.view().stream().map(SizeSample::iteration).toList();
    }

    @Test
    void aShortRunIsMeasuredWholeAndALongOneEverMoreSeldom() {
        LongStream.rangeClosed(1, SizeCourse.MOST).forEach(i -> run(course, i));
        assertThat(course.view()).hasSize(SizeCourse.MOST);
        LongStream.rangeClosed(SizeCourse.MOST + 1, 100_000).forEach(i -> run(course, i));
        List<Long> kept = iterations(course);
        assertThat(kept).hasSizeBetween(SizeCourse.MOST / 2 - 1, SizeCourse.MOST).isSorted().startsWith(1L);
        assertThat(kept.getLast()).as("to the end").isGreaterThan(99_000);
        long apart = kept.get(1) - kept.get(0);
        for (int i = 2; i < kept.size(); i++) {
            assertThat(kept.get(i) - kept.get(i - 1)).as("evenly").isEqualTo(apart);
        }
    }

    @Test
    void whatIsSampledHasASmallPartOfTheTime() {
        long each = 2_000_000;
        tick = each;
        int free = 0;
        while (run(course, free + 1)) {
            free++;
        }
        tick = 0;
        assertThat(free).as("10 milliseconds are free").isEqualTo(5);
        clock.addAndGet(98 * each); // beside the look when it was not due
        assertThat(course.isDue(6)).isFalse();
        clock.addAndGet(each);
        assertThat(course.isDue(6)).as("100 times as much has passed").isTrue();
        tick = each;
        measure(course, 6);
        tick = 0;
        course.end(false);
        assertThat(course.isDue(7)).as("what was seen anyway costs nothing").isTrue();
    }

    @Test
    void whoLooksAtEachIterationForLongStillSeesTheWholeCourse() {
        for (long i = 1; i <= 20_000; i++) {
            measure(course, i);
            course.end(false);
        }
        List<Long> kept = iterations(course);
        assertThat(kept).hasSizeBetween(SizeCourse.MOST / 4 - 1, SizeCourse.MOST).startsWith(1L);
        assertThat(kept.stream().filter(each -> each < 10_000).count()).isGreaterThan(SizeCourse.MOST / 10);
        assertThat(course.isDue(kept.getLast() + 512)).as("not ever more seldom").isTrue();
    }

    @Test
    void ofSeveralUpdatesOfAnIterationTheLastCounts() {
        measure(course, 1);
        course.take(1);
        course.end(true);
        assertThat(iterations(course)).containsExactly(1L);
        course.take(2);
        assertThat(iterations(course)).as("not measured").containsExactly(1L);
    }

    @Test
    void aBranchGoesOnFromWhatItShares() {
        LongStream.rangeClosed(1, 1000).forEach(i -> run(course, i));
        List<SizeSample> shared = course.view().stream().filter(each -> each.iteration() <= 500).toList();
        SizeCourse branch = new SizeCourse(shared, this::now, true);
        assertThat(branch.view()).isEqualTo(shared);
        assertThat(branch.isDue(400)).as("known already").isFalse();
        LongStream.rangeClosed(501, 1000).forEach(i -> run(branch, i));
        assertThat(iterations(branch)).isSorted().hasSizeLessThanOrEqualTo(SizeCourse.MOST).startsWith(1L);
    }

    @Test
    void manyLayersHaveFewerSamples() {
        for (int i = 0; i < 499; i++) {
            parameters.add(Tensor.of(1).requiresGrad(true).named("layer" + i + ".weight"));
        }
        LongStream.rangeClosed(1, 200).forEach(i -> run(course, i));
        assertThat(course.view()).hasSizeBetween(10, 40);
        assertThat(course.view().getFirst().layers()).hasSize(500);
    }

    @Test
    void whereNobodyLooksNothingIsMeasured() {
        SizeCourse unseen = new SizeCourse(List.of(), this::now, false);
        assertThat(unseen.isDue(1)).isFalse();
        assertThat(unseen.begin()).isNull();
        unseen.take(1);
        assertThat(unseen.view()).isEmpty();
    }
}
