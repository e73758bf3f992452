package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.lesson.Catalogue;
import tapedeck.program.Program;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.text.Words;

class PositionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5        | 1 | 'The gradients together have the norm 5: each is multiplied by 1 / (5 + 1e-6) = 0.2.'
            0.5      | 1 | 'The gradients together have the norm 0.5, not above 1: they stay.'
            NaN      | 1 | 'The gradients together have the norm nan: each is multiplied by 1 / (nan + 1e-6) = nan, so that all of them become nan.'
            Infinity | 1 | 'The gradients together have the norm inf: each is multiplied by 1 / (inf + 1e-6) = 0: what is infinite becomes nan, all else 0.'
            """)
    void saysWhatClippingDoes(double norm, double most, String narration) {
        TapeSnapshot clipped = new TapeSnapshot(1, 1, 1, List.of(), List.of(), Phase.UPDATE,
                new TapeEvent.GradientsClipped(norm, most), 0, null);
        assertThat(Position.narrate(Words.ofSystem(), clipped)).isEqualTo(narration);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            F | 3 | forward 3 | sigmoid | FORWARD | sigmoid made h. It is on the tape as SigmoidBackward0, with what backward will need.
            B | 5 | backward 5 of 10 | SigmoidBackward0 | BACKWARD | SigmoidBackward0 turns the gradient g of y_hat into that of a2: ∂/∂x = g · σ(x) · (1 − σ(x)).
            B | 6 | backward 6 of 10 | AddBackward0 | BACKWARD | AddBackward0 turns the gradient g of a2 into that of m2 and b2: ∂/∂a = g; ∂/∂b = g.
            I | 1 | update done | '' | UPDATE | Every parameter took a step against its gradient.
            """)
    void saysWhereThePlayheadIs(char kind, int k, String phase, String name, Position.Tone tone, String narration)
            throws Exception {
        Program program = new Catalogue().first().load(Path.of(""));
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.runTo(kind == 'F'
                    ? new Moment.Forward(k)
                    : kind == 'B' ? new Moment.Backward(k) : new Moment.Iteration(k));
            DeckState state = deck.await();
            TapeSnapshot snapshot = new TapeReader(Objects.requireNonNull(state.captured())).at(state.playhead());
            assertThat(Position.of(state, snapshot)).isEqualTo(new Position("iteration 1", phase, name, tone));
            assertThat(Position.narrate(Words.ofSystem(), snapshot)).isEqualTo(narration);
        }
    }
}
