package tapedeck.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState.Status;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.tape.Granularity;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeSnapshot;

/** The first iteration is told in sentences, each of which stands until it is read or somebody goes on. */
class IntroductionTest {
    private static final ReadingTime AT_ONCE = _ -> 0;
    private static final ReadingTime FOR_EVER = _ -> 1e9;

    private final Deck deck = new Deck(Programs.regression(), Programs.SETTINGS);

    @AfterEach
    void close() throws InterruptedException {
        Programs.awaitClosed(deck);
        assertThat(deck.isClosed()).as("no thread is left").isTrue();
    }

    private void awaitPlayhead(int place) {
        await().until(() -> deck.state().playhead().place() == place);
    }

    private TapeEvent last() {
        return last(deck);
    }

    private static TapeEvent last(Deck deck) {
        DeckState state = deck.state();
        return Objects.requireNonNull(state.playhead().captured()).events().get(state.playhead().place() - 1);
    }

    @Test
    void everySentenceHasItsTimeAndThenTrainingRunsFree() {
        List<TapeSnapshot> read = new CopyOnWriteArrayList<>();
        deck.playIntroduction(at -> {
            read.add(at);
            return 0;
        });
        await().until(() -> deck.state().position().iteration() > 100);
        assertThat(deck.state().isFreeRun()).isTrue();
        assertThat(deck.state().introduction()).isFalse();
        assertThat(read).allMatch(at -> at.iteration() == 1);
        assertThat(read.stream().filter(at -> at.last() instanceof TapeEvent.FunctionRecorded)).hasSize(5);
        assertThat(read.stream().filter(at -> at.last() instanceof TapeEvent.GradientsPassed)).hasSizeGreaterThan(4);
        assertThat(read.stream().filter(at -> at.last() instanceof TapeEvent.ParameterUpdated)).hasSize(2);
        assertThat(read.getLast().last()).isInstanceOf(TapeEvent.IterationEnded.class);
    }

    @Test
    void aSentenceStandsUntilItIsReadOrOneStepsOn() {
        deck.playIntroduction(FOR_EVER);
        awaitPlayhead(1);
        assertThat(deck.state().introduction()).isTrue();
        deck.step(Granularity.FUNCTION);
        awaitPlayhead(2);
        deck.step(Granularity.FUNCTION);
        awaitPlayhead(3);
        assertThat(deck.state().position().status()).as("it goes on by itself").isEqualTo(Status.PLAYING);
        assertThat(deck.state().introduction()).isTrue();
    }

    @Test
    void aLargerStepGoesOnToItsEndAndTheSentenceThereStands() {
        deck.playIntroduction(FOR_EVER);
        awaitPlayhead(1);
        deck.step(Granularity.PHASE);
        await().until(() -> last() instanceof TapeEvent.BackwardStarted);
        deck.step(Granularity.PHASE);
        await().until(() -> last() instanceof TapeEvent.BackwardEnded);
        deck.step(Granularity.EPOCH);
        await().until(() -> last() instanceof TapeEvent.IterationEnded);
        assertThat(deck.state().introduction()).as("the last sentence stands too").isTrue();
        deck.step(Granularity.FUNCTION);
        await().until(() -> deck.state().isFreeRun());
    }

    @Test
    void pauseHoldsAndPlayGoesOnWithTheNextSentence() throws InterruptedException {
        deck.playIntroduction(FOR_EVER);
        awaitPlayhead(1);
        deck.pause();
        assertThat(deck.await().position().status()).isEqualTo(Status.PAUSED);
        assertThat(deck.state().introduction()).isTrue();
        assertThat(deck.state().playhead().place()).isEqualTo(1);
        deck.play();
        awaitPlayhead(2);
        assertThat(deck.state().introduction()).isTrue();
    }

    /** Where a sentence stands after an update, nobody has measured yet what it made. */
    @Test
    void whoSeesThatItHoldsHasTheNumbersOfThatMoment() throws InterruptedException {
        AtomicReference<Deck> measuring = new AtomicReference<>();
        List<Status> statuses = new CopyOnWriteArrayList<>();
        Program program = Programs.of("measured", run -> {
            run.measures(() -> {
                statuses.add(Objects.requireNonNull(measuring.get()).state().position().status());
                return new Metrics.Scores(1, 1, 1, 1);
            });
            Programs.regression().run(run);
        });
        try (Deck measured = new Deck(program, Programs.SETTINGS)) {
            measuring.set(measured);
            measured.playIntroduction(FOR_EVER);
            await().until(() -> measured.state().playhead().place() == 1);
            measured.step(Granularity.PHASE);
            await().until(() -> last(measured) instanceof TapeEvent.BackwardStarted);
            measured.step(Granularity.PHASE);
            await().until(() -> last(measured) instanceof TapeEvent.BackwardEnded);
            measured.step(Granularity.EPOCH);
            await().until(() -> last(measured) instanceof TapeEvent.IterationEnded);
            measured.pause();
            measured.await();
            DeckState held = measured.state();
            assertThat(statuses).hasSizeGreaterThan(1).doesNotContain(Status.PAUSED);
            measured.await();
            assertThat(measured.state()).isSameAs(held);
        }
    }

    @Tag("long")
    @Test
    void whileItHoldsOneStepsBackAndForthAndItGoesOnFromThere() throws InterruptedException {
        deck.playIntroduction(FOR_EVER);
        awaitPlayhead(1);
        for (int place = 2; place < 5; place++) {
            deck.step(Granularity.FUNCTION);
            awaitPlayhead(place);
        }
        deck.stepBack(Granularity.FUNCTION);
        deck.stepBack(Granularity.FUNCTION);
        deck.stepBack(Granularity.FUNCTION);
        assertThat(deck.await().playhead().place()).isEqualTo(1);
        deck.play();
        await().until(() -> deck.state().position().status() == Status.PLAYING);
        assertThat(deck.state().playhead().place()).as("what is past stands too").isEqualTo(1);
        deck.step(Granularity.FUNCTION);
        awaitPlayhead(2);
        deck.step(Granularity.FUNCTION);
        awaitPlayhead(3);
        deck.step(Granularity.FUNCTION);
        awaitPlayhead(4);
    }

    @Test
    void anotherTempoEndsItAndRulesFromThereOn() {
        deck.playIntroduction(FOR_EVER);
        awaitPlayhead(1);
        deck.setTempo(Tempo.free());
        await().until(() -> deck.state().position().iteration() > 100);
        assertThat(deck.state().introduction()).isFalse();
    }

    @Tag("long")
    @Test
    void playedLaterItLooksBackAndGoesOnFromWhereTheRunIs() throws InterruptedException {
        deck.setTempo(Tempo.free());
        deck.goTo(200);
        deck.await();
        List<TapeSnapshot> read = new CopyOnWriteArrayList<>();
        deck.playIntroduction(at -> {
            read.add(at);
            return 0;
        });
        await().until(() -> deck.state().position().iteration() > 300);
        assertThat(deck.state().introduction()).isFalse();
        assertThat(read).isNotEmpty().allMatch(at -> at.iteration() == 1);
        assertThat(read.getFirst().playhead()).isZero();
        assertThat(read.getLast().last()).isInstanceOf(TapeEvent.IterationEnded.class);
    }

    @Tag("long")
    @Test
    void playedWhileTheRunIsFreeItLooksBackToo() {
        deck.setTempo(Tempo.free());
        deck.play();
        await().until(() -> deck.state().position().iteration() > 50);
        deck.look();
        deck.playIntroduction(FOR_EVER);
        await().until(() -> deck.state().introduction() && deck.state().playhead().captured() != null
                && deck.state().playhead().place() == 0);
        DeckState state = deck.state();
        assertThat(Objects.requireNonNull(state.playhead().captured()).iteration()).isEqualTo(1);
        assertThat(state.playhead().live()).isFalse();
        deck.step(Granularity.FUNCTION);
        awaitPlayhead(1);
        assertThat(deck.state().position().iteration()).as("the Program waits").isEqualTo(state.position().iteration());
    }

    @Test
    void whatIsOverHasNoIntroduction() throws InterruptedException {
        Deck over = new Deck(Programs.regression(), Programs.SETTINGS.withEpochs(1));
        over.setTempo(Tempo.free());
        over.play();
        await().until(() -> over.state().position().status() == Status.FINISHED);
        over.playIntroduction(AT_ONCE);
        over.await();
        assertThat(over.state().introduction()).isFalse();
        assertThat(over.state().position().status()).isEqualTo(Status.FINISHED);
        Programs.awaitClosed(over);
    }
}
