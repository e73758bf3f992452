package tapedeck.deck.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tapedeck.array.Workspace;
import tapedeck.autograd.Tape;
import tapedeck.autograd.TapeListener;
import tapedeck.autograd.Tensor;
import tapedeck.optim.SGD;

/** Where a run's parameters were. */
class PositionCourseTest {
    private final PositionCourse course = new PositionCourse(List.of(), true);
    private final Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("w");
    private final Tensor b = Tensor.of(new double[]{3}).requiresGrad(true).named("b");

    /** Arrays are spoilt as soon as the iteration is over, as in training. */
    private static void run(PositionCourse of, long iteration, Runnable body) {
        TapeListener told = of.begin(iteration);
        if (told != null) {
            new Workspace(true).run(() -> {
                try (Tape _ = Tape.open(told)) {
                    body.run();
                }
            });
        }
        of.end(iteration);
    }

    private void step() {
        w.setGrad(null);
        w.sum().backward();
        new SGD(List.of(w), 1).step();
    }

    private static List<Long> iterations(PositionCourse of) {
        return of.view().stream().map(PositionSample::iteration).toList();
    }

    @Test
    void itIsWhereTheIterationBegan_inTheOrderOfTheUpdates() {
        run(course, 1, () -> {
            for (int i = 0; i < 2; i++) { // the second begins elsewhere
                w.mul(b).sum().backward();
                new SGD(List.of(b, w), 0.1).step();
            }
        });
        assertThat(course.view()).hasSize(1);
        assertThat(course.view().getFirst().values()).containsExactly(new double[]{3}, new double[]{1, 2});
    }

    @Test
    void anIterationWithoutAnUpdateIsNone() {
        run(course, 1, () -> w.sum().backward());
        assertThat(course.view()).isEmpty();
    }

    @Test
    void ofALongRunItIsASampleEvenlyOverItsLength() {
        LongStream.rangeClosed(1, PositionCourse.MOST).forEach(i -> run(course, i, this::step));
        assertThat(course.view()).as("each at first").hasSize(PositionCourse.MOST);
        LongStream.rangeClosed(PositionCourse.MOST + 1, 5000).forEach(i -> run(course, i, this::step));
        assertThat(iterations(course)).containsExactlyElementsOf(
                LongStream.rangeClosed(0, 312).map(i -> 1 + 16 * i).boxed().toList());
        assertThat(course.bytes()).isEqualTo(313 * 2 * 8);
    }

    @Test
    void aBranchGoesOnWithWhatWasShared() {
        LongStream.rangeClosed(1, 1000).forEach(i -> run(course, i, this::step));
        List<PositionSample> shared = course.view().stream().filter(each -> each.iteration() <= 500).toList();
        PositionCourse branch = new PositionCourse(shared, true);
        LongStream.rangeClosed(490, 510).forEach(i -> run(branch, i, this::step));
        assertThat(iterations(branch)).startsWith(1L).doesNotHaveDuplicates().isSorted().contains(509L);
    }

    @Test
    void ofLargeParametersFewerAreKept_andOfTheLargestNone() {
        Tensor large = Tensor.of(new double[50_000]).requiresGrad(true).named("large");
        LongStream.rangeClosed(1, 50).forEach(i -> run(course, i, () -> {
            large.setGrad(null);
            large.sum().backward();
            new SGD(List.of(large), 1).step();
        }));
        assertThat(iterations(course)).as("40 have room").containsExactlyElementsOf(
                LongStream.rangeClosed(0, 24).map(i -> 1 + 2 * i).boxed().toList());
        PositionCourse other = new PositionCourse(List.of(), true);
        Tensor larger = Tensor.of(new double[130_000]).requiresGrad(true).named("larger");
        run(other, 1, () -> {
            larger.sum().backward();
            new SGD(List.of(larger), 1).step();
        });
        assertThat(other.view()).isEmpty();
        assertThat(other.begin(2)).as("nor is it asked again").isNull();
    }

    @Test
    void whereNobodyLooksNothingIsNoted() {
        assertThat(new PositionCourse(List.of(), false).begin(1)).isNull();
    }
}
