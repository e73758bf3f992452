package tapedeck.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tapedeck.Patience;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.tape.Granularity;
import tapedeck.tape.Phase;
import tapedeck.tape.Series;

/** Where the past and the present meet: no command loses its aim, and what is past never passes for the present. */
@Timeout(2 * Patience.SECONDS)
class PastTest {
    private final Deck deck = new Deck(Programs.regression(), Programs.SETTINGS);

    @AfterEach
    void close() throws InterruptedException {
        Programs.awaitClosed(deck);
    }

    private DeckState settle() throws InterruptedException {
        return Programs.settle(deck);
    }

    private static long shown(DeckState state) {
        return Objects.requireNonNull(state.playhead().captured()).iteration();
    }

    private void goTo(long iteration) throws InterruptedException {
        deck.goTo(iteration);
        settle();
    }

    private void seek(long iteration, int place) throws InterruptedException {
        deck.seek(iteration, place);
        settle();
    }

    private void runFree() {
        long from = deck.state().position().iteration();
        deck.setTempo(Tempo.free());
        deck.play();
        await().until(() -> deck.state().position().iteration() > from + 50);
    }

    private void runFreeWithALook() {
        runFree();
        deck.look();
        await().until(() -> deck.state().playhead().captured() != null);
        long seen = shown(deck.state());
        await().until(() -> deck.state().position().iteration() > seen + 50);
    }

    @Test
    void playingFromThePastShowsItAndThenGoesOn() throws InterruptedException {
        goTo(3);
        seek(1, 0);
        deck.setTempo(new Tempo.Functions(2 * 10_000));
        for (long each = 2; each <= 4; each++) {
            deck.setBreakpoints(List.of(new Breakpoint(1, new Condition.IterationIs(each), true)));
            deck.play();
            DeckState held = settle();
            assertThat(shown(held)).isEqualTo(each);
            assertThat(held.position().iteration()).as("the Program waits").isEqualTo(Math.max(3, each));
            assertThat(held.playhead().live()).isEqualTo(each > 3);
        }
    }

    @Test
    void aSlowerSpeedInFreeRunDoesNotStopTheTraining() {
        runFreeWithALook();
        long before = deck.state().position().iteration();
        deck.setTempo(new Tempo.Functions(2 * 1_000));
        await().until(() -> deck.state().position().iteration() > before + 10);
        assertThat(deck.state().playhead().live()).isTrue();
    }

    @Test
    void aPlaceWantedInFreeRunIsShown() throws InterruptedException {
        runFree();
        deck.goTo(5);
        assertThat(shown(settle())).isEqualTo(5);
        assertThat(deck.state().position().status()).isEqualTo(Status.PAUSED);
        runFree();
        deck.seek(7, 3);
        assertThat(shown(settle())).isEqualTo(7);
        assertThat(deck.state().playhead().place()).isEqualTo(3);
        runFree();
        long live = deck.state().position().iteration();
        deck.seek(live, Integer.MAX_VALUE);
        assertThat(shown(settle())).isEqualTo(live);
    }

    @Tag("long")
    @Test
    void aLookThatComesLateDoesNotTakeThePlayheadAway() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            runFree();
            deck.look();
            deck.goTo(5);
            assertThat(shown(settle())).isEqualTo(5);
        }
    }

    @Test
    void aStepWhileThePastIsPlayedIsAStepThroughThePast() throws InterruptedException {
        goTo(5);
        seek(1, 0);
        deck.setTempo(new Tempo.Functions(1e-4)); // a step takes hours
        deck.play();
        deck.step(Granularity.FUNCTION);
        DeckState after = settle();
        assertThat(shown(after)).isEqualTo(1);
        assertThat(after.playhead().place()).isEqualTo(1);
        assertThat(after.position().iteration()).isEqualTo(5);
        assertThat(after.position().status()).isEqualTo(Status.PAUSED);
    }

    @Test
    void aPauseOnTheWayToAnIterationShowsThePresent() throws InterruptedException {
        goTo(3);
        deck.goTo(Long.MAX_VALUE);
        await().until(() -> deck.state().position().iteration() > 100);
        deck.pause();
        DeckState held = settle();
        assertThat(shown(held)).isEqualTo(held.position().iteration());
        assertThat(held.playhead().live()).isTrue();
    }

    @Test
    void anEpochEndsWhereItEndsWhateverIsCapturedOnTheWay() throws InterruptedException {
        deck.step(Granularity.FUNCTION); // five iterations an epoch
        settle();
        deck.step(Granularity.EPOCH);
        assertThat(settle().position().iteration()).as("from within an iteration").isEqualTo(5);
        deck.setBreakpoints(
                List.of(new Breakpoint(1, new Condition.OnFunction(99, "never", Phase.FORWARD), true)));
        deck.step(Granularity.EPOCH);
        assertThat(settle().position().iteration()).as("with a breakpoint that is never met").isEqualTo(10);
        deck.setBreakpoints(List.of());
        deck.setTempo(Tempo.free());
        deck.look();
        deck.step(Granularity.EPOCH);
        assertThat(settle().position().iteration()).as("with a look").isEqualTo(15);
    }

    @Test
    void theIterationThatRunsIsKeptHoweverSmallTheHistory() throws InterruptedException {
        deck.memory().setHistoryLimit(1);
        goTo(9);
        for (int i = 0; i < 3; i++) {
            deck.step(Granularity.FUNCTION);
            settle();
        }
        int place = deck.state().playhead().place();
        deck.stepBack(Granularity.ITERATION);
        assertThat(shown(settle())).isEqualTo(9);
        deck.seek(10, Integer.MAX_VALUE);
        DeckState back = settle();
        assertThat(back.playhead().place()).isEqualTo(place);
        assertThat(Objects.requireNonNull(back.playhead().captured()).events()).as("what is to come is not shown")
                .hasSize(place);
        assertThat(back.playhead().live()).isTrue();
    }

    @Test
    void historyStaysWithinItsBoundAlsoWhenThePastIsReplayed() throws InterruptedException {
        goTo(40);
        long one = deck.state().playhead().history().bytes();
        deck.memory().setHistoryLimit(4 * one);
        for (int i = 30; i > 5; i--) {
            goTo(i);
        }
        assertThat(deck.state().playhead().history().bytes()).isPositive().isLessThanOrEqualTo(4 * one);
    }

    @Test
    void runsToAPlaceOfTheNextIterationThatIsPast() throws InterruptedException {
        goTo(20);
        goTo(5);
        deck.runTo(new Condition.OnFunction(0, "matmul", Phase.FORWARD));
        DeckState held = settle();
        assertThat(shown(held)).isEqualTo(6);
        assertThat(held.playhead().place()).isEqualTo(1);
        assertThat(held.position().iteration()).isEqualTo(20);
    }

    @Test
    void breakpointsHoldWhereThePastIsPlayed() throws InterruptedException {
        List<Condition> conditions = List.of(new Condition.OnTensor(0, "w", Phase.BACKWARD),
                new Condition.Gradient("w", true, 0), new Condition.OnPhase(Phase.UPDATE),
                new Condition.OnTensor(0, "w", Phase.ZERO_GRAD), new Condition.IterationIs(3));
        List<Long> held = new ArrayList<>();
        goTo(6);
        for (Condition condition : conditions) {
            seek(2, 0);
            deck.setBreakpoints(List.of(new Breakpoint(1, condition, true)));
            deck.setTempo(new Tempo.Functions(2 * 1_000));
            deck.play();
            held.add(shown(settle()));
        }
        assertThat(held).containsExactly(2L, 2L, 2L, 2L, 3L);
        assertThat(deck.state().position().iteration()).isEqualTo(6);
    }

    @Test
    void aLossOfThePastIsComparedWithTheOneBeforeIt() throws InterruptedException {
        goTo(200);
        Series.View losses = deck.losses();
        long rises = 3;
        while (losses.last((int) rises - 1) <= losses.last((int) rises - 2) + 0.01) {
            rises++;
        }
        assertThat(rises).isLessThan(20);
        seek(1, 0);
        deck.setBreakpoints(List.of(new Breakpoint(1, new Condition.LossRises(0.01), true)));
        deck.setTempo(new Tempo.Functions(2 * 10_000));
        deck.play();
        assertThat(shown(settle())).isEqualTo(losses.last(1) > losses.last(0) + 0.01 ? 2 : rises);
    }
}
