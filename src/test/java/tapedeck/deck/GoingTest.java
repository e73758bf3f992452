package tapedeck.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.Tensor;
import tapedeck.data.Dataset;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.replay.Progress;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Program;

/** On the way to a far iteration the deck says how far it is, and can be told to go no further. */
class GoingTest {
    private static final long FAR = 1_000_000_000_000L;

    private final CompletableFuture<Boolean> released = new CompletableFuture<>();
    private Deck deck = new Deck(Programs.regression(), Programs.SETTINGS);

    @AfterEach
    void close() throws InterruptedException {
        released.complete(true);
        Programs.awaitClosed(deck);
        assertThat(deck.isClosed()).as("no thread is left").isTrue();
    }

    private Progress going() {
        return Objects.requireNonNull(deck.state().position().going());
    }

    @Test
    void itSaysWhereItGoesAndHowFarItIs() throws InterruptedException {
        deck.goTo(10);
        deck.await();
        deck.goTo(FAR);
        await().until(() -> deck.state().position().iteration() > 100);
        assertThat(going().to()).isEqualTo(FAR);
        assertThat(going().from()).isEqualTo(10);
        assertThat(going().at()).isGreaterThan(100);
    }

    @Test
    void toldToPauseItHoldsWhereItIsWithAWholeGraph() throws InterruptedException {
        deck.goTo(FAR);
        await().until(() -> deck.state().position().iteration() > 100);
        deck.pause();
        DeckState held = deck.await();
        assertThat(held.position().status()).isEqualTo(Status.PAUSED);
        assertThat(held.position().going()).isNull();
        assertThat(Objects.requireNonNull(held.playhead().captured()).iteration())
                .isEqualTo(held.position().iteration());
    }

    @Test
    void whatIsReachedIsNoWayAnyMore() throws InterruptedException {
        deck.goTo(10);
        assertThat(deck.await().position().going()).isNull();
        deck.play();
        await().until(() -> deck.state().position().status() == Status.PLAYING);
        assertThat(deck.state().position().going()).isNull();
    }

    @Test
    void whileItIsReplayedItSaysSoAndMayBeGivenUp() throws InterruptedException {
        Programs.awaitClosed(deck);
        Program stuck = stuckWhenRunAgain();
        deck = new Deck(stuck, Programs.SETTINGS);
        deck.goTo(200);
        deck.await();
        deck.memory().setHistoryLimit(1);
        DeckState before = deck.state();
        deck.goTo(100);
        await().until(() -> {
            Progress now = deck.state().position().going();
            return now != null && now.percent() == 50;
        });
        assertThat(going().to()).isEqualTo(100);
        deck.pause();
        await().until(() -> deck.state().position().going() == null);
        assertThat(deck.state().playhead().captured()).isSameAs(before.playhead().captured());
        assertThat(deck.state().playhead().place()).isEqualTo(before.playhead().place());
    }

    /** The second to run it waits at its 50th iteration. */
    private Program stuckWhenRunAgain() {
        int[] runs = new int[1];
        return Programs.of("stuck", run -> {
            boolean again = runs[0]++ > 0;
            int[] n = new int[1];
            Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("w");
            run.training(List.of(new ParameterGroup("all", List.of(w), 0.1)),
                    new Dataset(NdArray.zeros(Shape.of(3, 1)),
                            NdArray.zeros(Shape.of(3, 1))));
            while (run.iteration(step -> {
                if (again && ++n[0] == 50) {
                    released.join();
                }
                Tensor loss = w.pow(2).sum().named("loss");
                loss.backward();
                step.optimizer().step();
                step.optimizer().zeroGrad();
                return loss.item();
            })) {
                // goes on
            }
        });
    }

    @Test
    void theShareIsWholeOnlyAtTheEnd() {
        assertThat(new Progress(0, 999_999, 1_000_000).percent()).isEqualTo(99);
        assertThat(new Progress(0, 1_000_000, 1_000_000).percent()).isEqualTo(100);
        assertThat(new Progress(50, 75, 150).percent()).isEqualTo(25);
    }
}
