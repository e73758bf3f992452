package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Captured;
import tapedeck.deck.Debugging;
import tapedeck.deck.DeckState;
import tapedeck.deck.Hyperparameters;
import tapedeck.deck.Recordings;
import tapedeck.deck.Stop;
import tapedeck.ui.FxTest;

class StoryBarTest {
    private static Captured spoilt() {
        Tensor w = Tensor.of(new double[][]{{Double.NaN, 1}, {1, 2}}).requiresGrad(true).named("w");
        Tensor x = Tensor.of(new double[][]{{1, 2}}).named("x");
        return Recordings.record(List.of(w), () -> x.matmul(w).named("m").sum().backward());
    }

    private static String narration(Stop stop) throws Exception {
        Captured captured = spoilt();
        Debugging debugging = new Debugging(true, 0, stop, List.of(), Debugging.NONE.history());
        Hyperparameters inForce = Hyperparameters.of(0.1);
        DeckState state = new DeckState(DeckState.Status.PAUSED, "", 1, 1, 1, Double.NaN, inForce, inForce, 0,
                List.of(), 1, null, List.of(), 0, captured, captured.events().size(), List.of(), List.of(), debugging);
        return FxTest.call(() -> {
            StoryBar bar = new StoryBar(_ -> {}, () -> {});
            FxTest.scene(bar, 900, 40);
            bar.show(state, Recordings.end(captured));
            return ((Label) bar.lookup("#narration")).getText();
        });
    }

    @Test
    void oneSentenceSaysWhereANumberStoppedBeingFinite() throws Exception {
        assertThat(narration(Stop.notFinite("The first value that is not finite came out of mm in iteration 1.", 1)))
                .isEqualTo("The first number that is not finite, in iteration 1. w[0,0] was nan before any Function "
                        + "ran: it went into matmul like this.");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOT_FINITE")
    void otherReasonsSpeakForThemselves(Stop.Kind kind) throws Exception {
        assertThat(narration(new Stop(kind, "The reason.", null, 1))).isEqualTo("The reason.");
    }
}
