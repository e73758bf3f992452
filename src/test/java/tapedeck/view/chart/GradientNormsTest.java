package tapedeck.view.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.deck.Recordings;
import tapedeck.deck.takes.Take;
import tapedeck.optim.SGD;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Granularity;
import tapedeck.tape.TapeEvent;

class GradientNormsTest {
    private final GradientNorms norms = new GradientNorms();

    private static double norm(CapturedIteration captured, int parameter) {
        TapeEvent.ParameterUpdated updated = captured.events().stream()
                .filter(TapeEvent.ParameterUpdated.class::isInstance).map(TapeEvent.ParameterUpdated.class::cast)
                .skip(parameter).findFirst().orElseThrow();
        double largest = 0;
        for (double g : updated.gradient().toArray()) {
            largest = Math.hypot(largest, g);
        }
        return largest;
    }

    @Test
    void keepsTheNormOfEachParameterOnceTheUpdateIsDone() throws Exception {
        Program program = new Catalogue().first().load(Path.of(""));
        try (Deck deck = new Deck(program, program.defaults())) {
            norms.show(Takes.take(1, 0, _ -> 1));
            assertThat(norms.add(null)).isFalse();
            deck.step(Granularity.FUNCTION);
            deck.await();
            assertThat(norms.add(deck.state().playhead().captured())).isFalse();
            deck.runTo(new Moment.Update());
            deck.await();
            CapturedIteration captured = Objects.requireNonNull(deck.state().playhead().captured());
            assertThat(norms.add(captured)).isTrue();
            assertThat(norms.add(captured)).as("the same again").isFalse();
            assertThat(norms.iterations()).containsExactly(1L);
            assertThat(norms.parameters()).as("in the order in which they were made").containsExactly("w1", "b1", "w2",
                    "b2");
            double[] all = norms.parameters().stream().mapToDouble(name -> norms.of(name)[0]).sorted().toArray();
            double[] expected = {norm(captured, 0), norm(captured, 1), norm(captured, 2), norm(captured, 3)};
            java.util.Arrays.sort(expected);
            assertThat(all).containsExactly(expected, within(1e-9));

            norms.show(Takes.take(2, new Take.Branch(1, 1), 1, _ -> 1, 0));
            assertThat(norms.iterations()).as("a past that is shared").containsExactly(1L);
            norms.show(Takes.take(3, 1, _ -> 1));
            assertThat(norms.iterations()).isEmpty();
            assertThat(norms.parameters()).isEmpty();
        }
    }

    /** The same iteration with another number. */
    private static CapturedIteration numbered(CapturedIteration captured, long iteration) {
        CapturedIteration other = new CapturedIteration(iteration, 1, false);
        captured.events().forEach(other::append);
        return other;
    }

    @Test
    void whenThereAreTooManyEveryOtherOneIsDropped() {
        Tensor w = Tensor.of(new double[]{3, 4}).requiresGrad(true).named("w");
        CapturedIteration captured = Recordings.record(List.of(w), () -> {
            w.pow(2).sum().backward();
            new SGD(List.of(w), 0.1).step();
        });
        for (long i = 1; i <= 2000; i++) {
            norms.add(numbered(captured, i));
        }
        assertThat(norms.iterations()).hasSize(2000);
        norms.add(numbered(captured, 2001));
        assertThat(norms.iterations()).hasSize(1001).startsWith(1L, 3L, 5L).endsWith(2001L);
        assertThat(norms.of("w")).hasSize(1001).containsOnly(10.0);
        assertThat(norms.of("other")).containsOnly(Double.NaN);
    }

    @Test
    void anUpdateThatIsNotDoneOrChangesNothingIsNotAdded() {
        Tensor w = Tensor.of(new double[]{3, 4}).requiresGrad(true).named("w");
        CapturedIteration forward = Recordings.record(List.of(w), () -> w.pow(2).sum().backward());
        assertThat(norms.add(forward)).isFalse();
        CapturedIteration without = Recordings.record(List.of(w), () -> new SGD(List.of(w), 0.1).step());
        assertThat(norms.iterations()).isEmpty();
        assertThat(norms.add(numbered(forward, 2))).isFalse();
        assertThat(without.events()).isNotEmpty();
    }
}
