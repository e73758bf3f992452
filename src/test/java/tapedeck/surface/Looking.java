package tapedeck.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.surface.LineDirection.Step;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeReader;

/** A run that is looked at as the valley, the plane and a nudge do, beside one that is not. */
public final class Looking {
    private Looking() {}

    /** Asserts that so many iterations after the looks have the losses that they have without. */
    public static void changesNothing(Program program, Settings settings, int looks, int next)
            throws InterruptedException {
        double[] looked = losses(program, settings, looks, next, true);
        assertThat(looked).hasSize(looks + next).doesNotContain(Double.NaN);
        assertThat(looked).isEqualTo(losses(program, settings, looks, next, false));
    }

    private static double[] losses(Program program, Settings settings, int looks, int next, boolean looking)
            throws InterruptedException {
        try (Deck deck = new Deck(program, settings)) {
            CapturedIteration before = null;
            for (int k = 1; k <= looks; k++) {
                deck.goTo(k);
                DeckState state = deck.await();
                CapturedIteration captured = state.playhead().captured();
                if (looking && captured != null && captured.updated(captured.events().size()) == k) {
                    look(state, captured, before);
                }
                before = captured;
            }
            deck.goTo(looks + next + 1);
            deck.await();
            return IntStream.range(0, looks + next).mapToDouble(deck.losses()::last).toArray();
        }
    }

    private static void look(DeckState state, CapturedIteration captured, @Nullable CapturedIteration before) {
        LossFunction loss = Objects.requireNonNull(LossFunction.of(captured));
        StepDirection direction = StepDirection.of(loss, captured, before, null);
        if (direction != null) {
            Objects.requireNonNull(Valley.Line.of(loss, captured.iteration(), direction, new Step(), null)).sample(null,
                    0.1, () -> false);
        }
        ParameterPath way = new ParameterPath(1, state.measured().positions().stream()
                .map(each -> new ParameterPath.Stop(each.iteration(), each.values())).toList());
        for (Plane.Kind kind : Plane.Kind.values()) {
            PlaneFrame frame = PlaneFrame.of(loss, new PlaneFrame.Question(captured, kind, List.of(way), 1.25),
                    () -> false);
            LossGrid.of(frame.plane(), frame.extent(), 5, 5, loss.evaluator(), () -> false);
        }
        long leaf = loss.parameters().getFirst().id();
        Nudge.of(captured, new TapeReader(captured).at(captured.events().size()), leaf, 0, 0.1);
    }
}
