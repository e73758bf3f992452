package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;

/** Losses are of one course where they are of one kind and train the same parameters. */
class LossCoursesTest {
    private final LossCourses courses = new LossCourses();
    private final Tensor w = parameter();
    private final Tensor b = parameter();

    private static Tensor parameter() {
        return Tensor.of(2).requiresGrad(true);
    }

    private int iteration(Tensor... losses) {
        courses.begin();
        int last = -1;
        for (Tensor each : losses) {
            last = courses.of(each);
        }
        return last;
    }

    @Test
    void theSameParametersAreOneCourse() {
        int first = iteration(w.mul(w).add(b));
        assertThat(iteration(w.mul(w).add(b))).isEqualTo(first);
        assertThat(iteration(w.mul(w).mul(w).add(w))).as("some are frozen, and the way is another").isEqualTo(first);
        assertThat(iteration(b.add(parameter()))).as("some are added").isEqualTo(first);
    }

    @Test
    void otherParametersAreAnother_alsoOfTheSameNameAndShape() {
        int first = iteration(w.mul(w));
        int second = iteration(b.mul(b));
        assertThat(second).isNotEqualTo(first);
        assertThat(iteration(w.mul(w))).isEqualTo(first);
        assertThat(iteration(b.mul(b))).isEqualTo(second);
    }

    @Test
    void anotherLossOfTheSameParametersIsAnother() {
        assertThat(iteration(w.mul(w))).isNotEqualTo(iteration(w.add(w)));
    }

    @Test
    void twoNetworksThatAreTrainedInOneIterationAreOne() {
        int first = iteration(w.mul(w), b.mul(b));
        assertThat(iteration(w.mul(w), b.mul(b))).isEqualTo(first);
        assertThat(iteration(b.mul(b))).isEqualTo(first);
    }
}
