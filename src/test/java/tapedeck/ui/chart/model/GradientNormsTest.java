package tapedeck.ui.chart.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.deck.takes.Take;
import tapedeck.lesson.Catalogue;
import tapedeck.program.Program;
import tapedeck.tape.Captured;
import tapedeck.tape.Granularity;
import tapedeck.tape.TapeEvent;

class GradientNormsTest {
    private final GradientNorms norms = new GradientNorms();

    private static double norm(Captured captured, int parameter) {
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
            assertThat(norms.add(deck.state().captured())).isFalse();
            deck.runTo(new Moment.Update());
            deck.await();
            Captured captured = Objects.requireNonNull(deck.state().captured());
            assertThat(norms.add(captured)).isTrue();
            assertThat(norms.add(captured)).as("the same again").isFalse();
            assertThat(norms.iterations()).containsExactly(1L);
            assertThat(norms.parameters()).hasSize(4).doesNotContain("").doesNotHaveDuplicates();
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
}
