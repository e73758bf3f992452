package tapedeck.ui.takes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tapedeck.deck.takes.Repeats;
import tapedeck.deck.takes.Repeats.Range;
import tapedeck.deck.takes.Take;
import tapedeck.deck.takes.TakeNotes;
import tapedeck.program.Hyperparameters;
import tapedeck.programs.Catalogue;
import tapedeck.tape.Changes;
import tapedeck.tape.Series;
import tapedeck.text.Language;
import tapedeck.ui.theme.LiveTexts;

/** A take is run again from several seeds. */
class SeedsModelTest {
    private final List<String> calls = new ArrayList<>();
    private SeedsModel model = new SeedsModel(TakesModelTest.recording(calls));
    private Take take = TakesModelTest.take(1, null, 0.1, 5);

    @BeforeEach
    void aTakeThatHasLearned() throws Exception {
        model = new SeedsModel(
                TakesModelTest.recording(calls, new Catalogue().find("xor").orElseThrow().load(Path.of(""))));
        Series losses = new Series();
        for (int i = 0; i < 30; i++) {
            losses.append(1);
        }
        take = new Take(1, take.name(), 0, true, take.program(), take.settings(), null, losses.view(), List.of(),
                Changes.NONE, Hyperparameters.of(0.1), 960, 30, 1, TakeNotes.BLANK);
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void fromTwoToThirtySeedsAreTaken() {
        assertThat(model.seeds("30")).isEmpty();
        assertThat(model.seeds("2")).isEmpty();
        assertThat(model.seeds("1")).isPresent();
        assertThat(model.seeds("31")).isPresent();
        assertThat(model.seeds()).isEqualTo(2);
    }

    @Test
    void whatHasNotLearnedIsNotRunAgain() {
        Take fresh = TakesModelTest.take(1, null, 0.1, 0);
        assertThat(model.refused(fresh)).isPresent();
        model.start(fresh);
        assertThat(model.isRunning()).isFalse();
        assertThat(model.refused(take)).isEmpty();
    }

    @Test
    void whatCameOfThemIsTheTakes() {
        model.seeds("3");
        model.start(take);
        assertThat(model.isRunning()).isTrue();
        await().until(() -> model.pulse(List.of(take)) && !model.isRunning());
        assertThat(calls).containsExactly("repeated 1 3");
        assertThat(model.pulse(List.of(take))).as("that was all").isFalse();
    }

    @Test
    void ofThoseThatAreCancelledOrWhoseTakeIsGoneNothingIsKept() {
        model.start(take);
        model.close();
        assertThat(model.isRunning()).isFalse();
        model.start(take);
        assertThat(model.pulse(List.of())).isTrue();
        assertThat(model.isRunning()).isFalse();
        assertThat(calls).isEmpty();
    }

    @Test
    void meanAndDeviationAreSaid() {
        Range none = Range.of();
        Repeats repeats = new Repeats(3, 1, List.of(new Repeats.Mark(600, Range.of(1, 2, 4), none, none, none)));
        assertThat(new LiveTexts(Language.ENGLISH).of(repeats.summary()))
                .isEqualTo("3 seeds, iteration 600: loss 2.333 ± 1.5; 1 diverged");
        assertThat(repeats.loss().mean()).as("without test rows").isCloseTo(7.0 / 3,
                within(1e-15));
    }
}
