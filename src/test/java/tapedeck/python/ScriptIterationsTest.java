package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.program.Step;

/** A script's iterations, counted at the beginning of its loop. */
class ScriptIterationsTest {
    /** Lets so many iterations begin, or end. */
    private static final class Counted extends FreeRun {
        private int begins;
        private int ends;

        Counted(int begins, int ends) {
            this.begins = begins;
            this.ends = ends;
        }

        @Override
        public @Nullable Step begin() {
            return begins-- > 0 ? super.begin() : null;
        }

        @Override
        public boolean end(double loss) {
            super.end(loss);
            return --ends > 0;
        }
    }

    @Test
    void eachEndsWhereTheNextBegins() {
        FreeRun run = new FreeRun();
        ScriptIterations iterations = new ScriptIterations(run, 10);
        iterations.end();
        assertThat(run.losses).as("none has begun").isEmpty();
        assertThat(iterations.boundary()).isTrue();
        iterations.backward(Tensor.of(1));
        iterations.backward(Tensor.of(2));
        assertThat(iterations.boundary()).isTrue();
        assertThat(run.losses).containsExactly(2.0);
        iterations.backward(Tensor.of(new double[]{3, 4}, 2));
        iterations.end();
        iterations.end();
        assertThat(run.losses).as("of a single number only").containsExactly(2.0, 2.0);
    }

    @Test
    void thereAreAsManyAsWereAskedFor() {
        FreeRun run = new FreeRun();
        ScriptIterations iterations = new ScriptIterations(run, 2);
        assertThat(iterations.boundary()).isTrue();
        assertThat(iterations.boundary()).isTrue();
        assertThat(iterations.boundary()).isFalse();
        assertThat(iterations.boundary()).isFalse();
        assertThat(run.losses).hasSize(2);
    }

    @Test
    void theRunMayEndThem() {
        ScriptIterations refused = new ScriptIterations(new Counted(1, 9), 9);
        assertThat(refused.boundary()).isTrue();
        assertThat(refused.boundary()).isFalse();
        assertThat(refused.boundary()).isFalse();
        Counted run = new Counted(9, 1);
        ScriptIterations ended = new ScriptIterations(run, 9);
        assertThat(ended.boundary()).isTrue();
        assertThat(ended.boundary()).isFalse();
        assertThat(ended.boundary()).isFalse();
        assertThat(run.losses).hasSize(1);
    }
}
