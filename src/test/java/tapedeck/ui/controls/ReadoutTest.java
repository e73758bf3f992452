package tapedeck.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.DeckStates;
import tapedeck.deck.Tempo;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Metrics;
import tapedeck.tape.Captured;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.LiveTexts;

class ReadoutTest {
    private static final Metrics MEASURED = new Metrics(4500, new Metrics.Scores(3.1, 4, 0.9512, 0.89));

    private static DeckState state(Status status, double rate, @Nullable Metrics metrics) {
        return state(status, rate, metrics, 923);
    }

    private static DeckState state(Status status, double rate, @Nullable Metrics metrics, int rows) {
        return new DeckStates(status, Hyperparameters.of(rate)).iteration(4501).epoch(301).iterationsPerEpoch(15)
                .loss(2.9).rows(rows).tempo(Tempo.followed()).metrics(metrics).state();
    }

    @Test
    void saysWhatWasMeasured() {
        assertThat(ReadoutTexts.of(state(Status.PLAYING, 0.1, MEASURED)))
                .isEqualTo(new ReadoutTexts("301", "4\u202f501", "3.100", "0.95", "0.89", true));
    }

    @Test
    void withinAnIterationItIsStillAtTheLastUpdate() {
        Captured captured = new Captured(4501, 301, false);
        DeckState within = new DeckStates(Status.PAUSED, Hyperparameters.of(0.1)).iteration(4501).epoch(301)
                .iterationsPerEpoch(15).loss(2.9).rows(923).tempo(Tempo.followed()).metrics(MEASURED)
                .captured(captured, 0).state();
        assertThat(ReadoutTexts.of(within).iteration()).as("as the predictions say").isEqualTo("4\u202f500");
    }

    @Test
    void withoutRowsTheEpochIsADash() {
        assertThat(ReadoutTexts.of(state(Status.PLAYING, 0.1, null, 0)).epoch()).isEqualTo("–");
    }

    @Test
    void nothingMeasuredIsADash() {
        assertThat(ReadoutTexts.of(state(Status.READY, 0.1, null)).loss()).isEqualTo("–");
    }

    @Test
    void whatHasNoClassesHasNoAccuracy() throws Exception {
        FxTest.call(() -> {
            Readout readout = new Readout(new LiveTexts(Language.ENGLISH));
            FxTest.scene(readout, 600, 60);
            Metrics regression = new Metrics(4500, new Metrics.Scores(3.1, 4, Double.NaN, Double.NaN));
            readout.show(ReadoutTexts.of(state(Status.PLAYING, 0.1, regression)));
            assertThat(readout.lookup("#readout-train-accuracy").isVisible()).isFalse();
            readout.show(ReadoutTexts.of(state(Status.PLAYING, 0.1, MEASURED)));
            assertThat(readout.lookup("#readout-train-accuracy").isVisible()).isTrue();
            return readout;
        });
    }

    @Test
    void showsIt() throws Exception {
        String text = FxTest.call(() -> {
            Readout readout = new Readout(new LiveTexts(Language.ENGLISH));
            FxTest.scene(readout, 600, 60);
            readout.show(ReadoutTexts.of(state(Status.PLAYING, 0.1, MEASURED)));
            return ((Label) readout.lookup("#readout-test-accuracy")).getText();
        });
        assertThat(text).isEqualTo("0.89");
    }
}
