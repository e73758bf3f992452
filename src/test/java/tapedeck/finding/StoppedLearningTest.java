package tapedeck.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckStates;
import tapedeck.deck.training.FlatFunction;
import tapedeck.finding.Remedy.GoBack;
import tapedeck.finding.Remedy.NewTake;
import tapedeck.finding.Remedy.StartOver;
import tapedeck.finding.detectors.StoppedLearning;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.Series;
import tapedeck.text.Message;

class StoppedLearningTest {
    private static final int GAP = 500;

    private static void run(Watched run, long from, long to) {
        for (long i = from; i <= to && run.to(i); i += GAP) {
            // on
        }
    }

    /** The sentences of one, in order. */
    static List<Message> sentences(Message told) {
        return told.key().equals("text.sentences")
                ? Stream.concat(sentences(part(told, "item")).stream(),
                        sentences(part(told, "rest")).stream()).toList()
                : List.of(told);
    }

    private static Message part(Message told, String name) {
        return (Message) Objects.requireNonNull(told.values().get(name));
    }

    @Test
    void aSigmoidAtTheEndThatIsSaturatedByARateIsToldWithWhatWasSet() {
        try (Watched run = Watched.lesson("fizzbuzz", 1, UnaryOperator.identity())) {
            run(run, 1, 1_501);
            long last = run.deck().state().position().iteration();
            run.set(before -> before.withLearningRate(40));
            run(run, last + GAP, last + 3 * GAP);
            Finding found = run.findings().getFirst();
            assertThat(found.kind().id()).isEqualTo("saturated-units");
            assertThat(found.site()).isEqualTo(new FindingSite(last + 3 * GAP, last + GAP, "y_hat"));
            assertThat(found.remedies()).containsExactly(new GoBack(last), new NewTake(last, 0.1));
            assertThat(sentences(found.sentence())).extracting(Message::key).containsExactly("finding.died.sigmoid",
                    "finding.died.fell", "finding.cause.rate", "finding.died.nothing");
        }
    }

    @Tag("long")
    @Test
    void aRunThatWasDeadFromTheStartIsStartedOverWithWhatTheProgramSuggests() {
        try (Watched run = Watched.lesson("fizzbuzz", 1, before -> before.withLearningRate(8.94))) {
            run(run, 100, 2_000);
            Finding found = run.findings().getFirst();
            assertThat(found.remedies()).containsExactly(new StartOver(0.1));
            assertThat(sentences(found.sentence())).extracting(Message::key).containsExactly("finding.died.sigmoid",
                    "finding.died.already", "finding.died.nothing");
        }
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"fizzbuzz,8.94", "fizzbuzz,3"})
    void itIsFoundForEverySeed(String lesson, double rate) {
        for (int seed = 1; seed <= 2; seed++) {
            try (Watched run = Watched.lesson(lesson, seed, before -> before.withLearningRate(rate))) {
                run(run, 100, 2_000);
                assertThat(run.findings()).as("%s, seed %d", lesson, seed).extracting(each -> each.kind().id())
                        .containsExactly("saturated-units");
            }
        }
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"circles", "spirals"})
    void aHiddenTanhIsToldToStopTheLayersBefore(String lesson) {
        for (int seed = 1; seed <= 2; seed++) {
            try (Watched run = Watched.lesson(lesson, seed, before -> before.withLearningRate(30))) {
                run(run, 100, 2_000);
                assertThat(run.findings()).as("%s, seed %d", lesson, seed).hasSize(1);
                assertThat(sentences(run.findings().getFirst().sentence())).extracting(Message::key)
                        .startsWith("finding.died.tanh").endsWith("finding.died.layers");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,false", "2,true"})
    void noRateIsOfferedAgainstWhatWasDeadBeforeTheFirstUpdate(long first, boolean offered) {
        Hyperparameters rate = Hyperparameters.of(0.1);
        DeckState state = new DeckStates(DeckState.Status.PAUSED, rate).iteration(9).state();
        List<LayerStatistics> dead = Stream.of(first, 5L, 9L).map(each -> new LayerStatistics(each, 1, 0,
                List.of(new GradientFlow(FlatFunction.RELU, "h", 1, 1, 0)))).toList();
        assertThat(new StoppedLearning().look(new Evidence(new Suggesting(0.01), List.of(), dead,
                Series.View.of(1, 1, 1, 1, 1), state))).map(each -> !each.remedies().isEmpty()).contains(offered);
    }
}
