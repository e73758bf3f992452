package tapedeck.deck.takes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tapedeck.Patience.A_WHILE;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.Programs;
import tapedeck.deck.Tempo;
import tapedeck.tape.Change;
import tapedeck.tape.Granularity;
import tapedeck.text.Message;

class TakesTest {
    private final Takes takes = new Takes();

    @BeforeEach
    void begin() throws InterruptedException {
        start();
        deck().goTo(500);
        deck().await();
    }

    @AfterEach
    void close() throws InterruptedException {
        Deck last = takes.deck();
        takes.close();
        assertThat(takes.view()).isEmpty();
        if (last != null) {
            Programs.awaitClosed(last);
            assertThat(last.isClosed()).isTrue();
        }
    }

    private void start() {
        takes.add(new Deck(Programs.regression(), Programs.SETTINGS), Programs.SETTINGS);
    }

    private Deck deck() {
        return Objects.requireNonNull(takes.deck());
    }

    @Test
    void thoseThatAreNotShownCanBeEnded() throws InterruptedException {
        Deck first = deck();
        start();
        takes.keep(1, false);
        start();
        takes.end(Set.of(1, 2, 3));
        assertThat(takes.view()).extracting(Take::id).containsExactly(3);
        Programs.awaitClosed(first);
        takes.keep(1, true);
        assertThat(takes.view()).as("it is gone").hasSize(1);
        assertThat(takes.holdings().bytes()).isLessThan(1 << 20);
    }

    @Test
    void aBranchIsANewTakeThatSharesThePast() throws InterruptedException {
        assertThat(takes.branch(1, 300)).isTrue();
        deck().await();
        assertThat(takes.current()).isEqualTo(2);
        Programs.setRate(deck(), 0.05);
        deck().goTo(400);
        deck().await();
        List<Take> all = takes.view();
        assertThat(all).hasSize(2);
        assertThat(all).extracting(Take::name).containsExactly(Message.of("deck.take", "number", 1),
                Message.of("deck.take.branched", "number", 2, "iteration", 300L));
        assertThat(all.get(1).branch()).isEqualTo(new Take.Branch(1, 300));
        assertThat(all.get(0).losses().points()).as("the first take stays as it is").isEqualTo(499);
        for (int i = 0; i < 300; i++) {
            assertThat(all.get(1).losses().last(i)).isEqualTo(all.get(0).losses().last(i));
        }
        assertThat(all.get(1).losses().last(350)).isNotEqualTo(all.get(0).losses().last(350));
        assertThat(all.get(1).changes().commands()).extracting(Change::iteration).containsExactly(301L);
    }

    @Test
    void whatWasSetAndNotUsedYetGoesAlong() throws InterruptedException {
        Programs.setRate(deck(), 0.05);
        deck().goTo(700);
        deck().await();
        takes.branch(1, 300);
        assertThat(deck().await().settings().wanted().learningRate()).as("nothing is pending").isEqualTo(0.01);
        takes.select(1);
        deck().await();
        deck().change(wanted -> wanted.withMomentum(0.5));
        deck().await();
        takes.branch(1, 300);
        assertThat(deck().await().settings().wanted().learningRate()).isEqualTo(0.01);
        deck().goTo(301);
        assertThat(deck().await().settings().inForce().momentum()).isEqualTo(0.5);
        assertThat(deck().state().settings().changes().commands()).extracting(Change::iteration).containsExactly(301L);
    }

    @Test
    void aDragIsOneGestureAtAnySpeedAndInEveryBranchOfIt() throws InterruptedException {
        deck().change(wanted -> wanted.withLearningRate(0.02), 1L);
        deck().goTo(900);
        deck().await();
        deck().change(wanted -> wanted.withLearningRate(0.05), 1L);
        deck().goTo(1_400);
        deck().await();
        assertThat(Change.gestures(takes.view().getFirst().changes().commands())).hasSize(1);
        takes.branch(1, 1_300);
        deck().await();
        assertThat(takes.view().getLast().changes().commands()).hasSize(2).extracting(Change::gesture)
                .containsOnly(1L);
    }

    @Test
    void anIterationWhoseUpdateIsDoneIsBranchedFromBeforeItHasEnded() throws InterruptedException {
        assertThat(takes.view().getFirst().losses().iterations()).as("it holds within").isEqualTo(499);
        assertThat(takes.updated(1)).isEqualTo(500);
        deck().step(Granularity.FUNCTION);
        deck().await();
        deck().step(Granularity.FUNCTION);
        assertThat(deck().await().position().iteration()).isEqualTo(501);
        assertThat(takes.updated(1)).isEqualTo(500);
        assertThat(takes.branch(1, 501)).as("its update is to come").isFalse();
        assertThat(takes.branch(1, 500)).isTrue();
        assertThat(deck().await().position().iteration()).isEqualTo(500);
        deck().goTo(502);
        deck().await();
        takes.select(1);
        deck().goTo(502);
        deck().await();
        assertThat(takes.view().get(1).losses().last(500)).isEqualTo(takes.view().get(0).losses().last(500));
    }

    @Test
    void whatIsNoIterationIsNotBranchedFrom() {
        assertThat(takes.branch(1, 0)).isFalse();
        assertThat(takes.branch(1, 100_000)).isFalse();
        assertThat(takes.branch(7, 1)).isFalse();
        assertThat(takes.view()).hasSize(1);
    }

    @Test
    void aTakeThatIsNotShownHoldsUntilItIsSelected() throws InterruptedException {
        deck().setTempo(Tempo.free());
        deck().play();
        Deck first = deck();
        start();
        assertThat(first.await().position().status()).isEqualTo(Status.PAUSED);
        long held = first.state().position().iteration();
        await().during(A_WHILE).until(() -> first.state().position().iteration() == held);
        takes.select(1);
        assertThat(deck()).isSameAs(first);
        deck().goTo(held + 10);
        assertThat(deck().await().position().iteration()).isEqualTo(held + 10);
    }

    @Tag("long")
    @Test
    void takesAreRenamedHiddenAndRemovedButNotTheCurrentOne() throws InterruptedException {
        Deck first = deck();
        start();
        takes.edit(1, take -> take.named(Message.verbatim("slow")));
        assertThat(takes.view().getFirst().name()).isEqualTo(Message.verbatim("slow"));
        takes.keep(2, false);
        assertThat(takes.view()).hasSize(2);
        takes.keep(1, false);
        assertThat(takes.view()).extracting(Take::id).containsExactly(2);
        takes.keep(1, true);
        assertThat(takes.view()).as("where it was").extracting(Take::id).containsExactly(1, 2);
        assertThat(takes.view().getFirst().name()).isEqualTo(Message.verbatim("slow"));
        takes.keep(1, false);
        start();
        assertThat(takes.current()).as("ids are not given twice").isEqualTo(3);
        takes.close();
        Programs.awaitClosed(first);
        assertThat(first.isClosed()).as("its thread ends").isTrue();
    }

    @Test
    void whatDidNotChangeIsTheSameAndWhatDidIsNot() throws InterruptedException {
        assertThat(takes.branch(1, 300)).isTrue();
        deck().await();
        List<Take> before = takes.view();
        assertThat(takes.view()).isSameAs(before);
        deck().goTo(310);
        deck().await();
        List<Take> after = takes.view();
        assertThat(after).isNotSameAs(before);
        assertThat(after.get(0)).isSameAs(before.get(0));
        assertThat(after.get(1).losses().iterations()).isEqualTo(309);
        takes.edit(1, take -> take.shown(false));
        assertThat(takes.view()).isNotSameAs(after);
        assertThat(takes.view().get(0).visible()).isFalse();
    }
}
