package tapedeck.deck.takes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Programs;
import tapedeck.program.Program;
import tapedeck.tape.Change;
import tapedeck.text.Message;

/** Takes that are put to rest and begun again are what they were, and go on as they would have. */
class RestingTakesTest {
    private final Program program = Programs.regression();
    private final Takes takes = new Takes();
    private final Takes again = new Takes();

    @BeforeEach
    void begin() throws InterruptedException {
        takes.add(new Deck(program, Programs.SETTINGS), Programs.SETTINGS);
        deck(takes).goTo(600);
        deck(takes).await();
        Programs.setRate(deck(takes), 0.03);
        deck(takes).goTo(700);
        deck(takes).await();
        takes.branch(1, 400);
        deck(takes).goTo(450);
        deck(takes).await();
        takes.edit(1, take -> take.named(Message.verbatim("first")).coloured(3));
    }

    @AfterEach
    void close() {
        takes.close();
        again.close();
    }

    private static Deck deck(Takes of) {
        return Objects.requireNonNull(of.deck());
    }

    private static List<Double> losses(Take take, int from) {
        return IntStream.range(from, take.losses().points()).mapToObj(take.losses()::last).toList();
    }

    @Test
    void theyAreSeenAtOnceAsTheyWereAndStayItWhenTheRunIsThere() throws InterruptedException {
        again.begin(takes.states(), _ -> program, 2);
        assertThat(again.current()).isEqualTo(2);
        assertSeenAlike();
        deck(again).await();
        assertSeenAlike();
    }

    /** But for how long it has played and which iterations' sizes were measured, which are the clock's where it runs again. */
    private void assertSeenAlike() {
        assertThat(again.view()).usingRecursiveComparison()
                .withEqualsForType((a, b) -> Double.compare(a, b) == 0, Double.class)
                .ignoringFields("sizes", "seconds")
                .isEqualTo(takes.view());
        assertThat(again.view()).allSatisfy(take -> assertThat(take.sizes()).isNotEmpty());
        assertThat(again.view().getFirst().sizes()).isEqualTo(takes.view().getFirst().sizes());
    }

    @Tag("long")
    @Test
    void theCurrentOneHoldsWhereItWasAndGoesOnWithTheSameLosses() throws InterruptedException {
        again.begin(takes.states(), _ -> program, 1);
        DeckState state = deck(again).await();
        assertThat(state.position().iteration()).isEqualTo(700);
        assertThat(Objects.requireNonNull(state.playhead().captured()).iteration()).isEqualTo(700);
        takes.select(1);
        for (Takes each : List.of(takes, again)) {
            deck(each).goTo(800);
            deck(each).await();
        }
        assertThat(losses(again.view().getFirst(), 0)).isEqualTo(losses(takes.view().getFirst(), 0)).hasSize(799);
        assertThat(again.view().getFirst().changes().commands()).extracting(Change::iteration).containsExactly(601L);
        deck(again).goTo(30);
        assertThat(Objects.requireNonNull(Programs.settle(deck(again)).playhead().captured()).iteration())
                .isEqualTo(30);
    }

    @Test
    void oneThatWasNeverLookedAtIsBranchedAllTheSame() throws InterruptedException {
        again.begin(takes.states(), _ -> program, 2);
        assertThat(again.branch(1, 500)).isTrue();
        assertThat(again.branch(1, 701)).isFalse();
        deck(again).goTo(520);
        deck(again).await();
        assertThat(again.view()).extracting(Take::id).containsExactly(1, 2, 3);
        assertThat(losses(again.view().getLast(), 0).subList(0, 519))
                .isEqualTo(losses(takes.view().getFirst(), 0).subList(0, 519));
    }

    @Test
    void restTwiceIsTheSameRest() {
        List<TakeState> states = takes.states();
        again.begin(states, _ -> program, 2);
        assertThat(again.states()).first().isEqualTo(states.getFirst());
    }

    @Tag("long")
    @Test
    void whatWasWantedAndNotUsedIsStillWanted() throws InterruptedException {
        deck(takes).change(then -> then.withMomentum(0.5));
        deck(takes).await();
        again.begin(takes.states(), _ -> program, 2);
        DeckState state = deck(again).await();
        assertThat(state.settings().inForce().momentum()).isZero();
        assertThat(state.settings().wanted().momentum()).isEqualTo(0.5);
        deck(again).change(then -> then.withMomentum(0.25));
        deck(again).goTo(460);
        assertThat(deck(again).await().settings().inForce().momentum()).as("what was set last").isEqualTo(0.25);
    }

    @Tag("long")
    @Test
    void oneThatHasNotBegunBeginsAnew() throws InterruptedException {
        takes.add(new Deck(program, Programs.SETTINGS), Programs.SETTINGS);
        again.begin(takes.states(), _ -> program, 3);
        deck(again).goTo(2);
        assertThat(deck(again).await().position().iteration()).isEqualTo(2);
        takes.add(new Deck(program, Programs.SETTINGS), Programs.SETTINGS);
    }
}
