package tapedeck.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tapedeck.Patience;
import tapedeck.autograd.Tensor;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.deck.race.Race;
import tapedeck.deck.training.ProgramCheck;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities;
import tapedeck.program.ProgramCapabilities.Repetition;
import tapedeck.program.ProgramException;
import tapedeck.program.Run;
import tapedeck.program.Step;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Granularity;
import tapedeck.tape.TapeEvent;
import tapedeck.text.Message;

/** A Program that owns its loop: it begins and ends its iterations, keeps what it likes, and is closed from outside. */
class OwnLoopTest {
    private static final ProgramCapabilities FROM_START = new ProgramCapabilities(Repetition.FROM_START, false, false);
    private static final ProgramCapabilities NOT = new ProgramCapabilities(Repetition.NOT, false, false);

    private final List<Deck> decks = new ArrayList<>();

    /** Doubles what it remembers in an iteration, outside of all that the deck keeps, and goes down a parabola. */
    private static void remembering(Run run, int iterations) {
        Tensor w = Tensor.of(1).requiresGrad(true).named("w");
        run.training(List.of(new ParameterGroup("all", List.of(w), 0.1)), null);
        Tensor kept = Tensor.of(1);
        for (int i = 0; i < iterations; i++) {
            Step step = run.begin();
            if (step == null) {
                return;
            }
            Tensor next = kept.mul(2); // an array of this iteration, which is read in the next
            Tensor loss = w.sub(kept).pow(2).named("loss");
            loss.backward();
            step.optimizer().step();
            step.optimizer().zeroGrad();
            kept = next;
            if (!run.end(loss.item())) {
                return;
            }
        }
    }

    private Deck deck(Program program) {
        Deck deck = new Deck(program, program.defaults());
        deck.setTempo(Tempo.free());
        decks.add(deck);
        return deck;
    }

    @AfterEach
    void close() {
        decks.forEach(Deck::close);
    }

    @Test
    void whatItMakesOutlivesItsIterationIfNothingIsRecycled() throws Exception {
        Deck deck = deck(Programs.of("loop", FROM_START, run -> remembering(run, 5)));
        deck.play();
        await(deck, Status.FINISHED);
        double w = 1;
        double kept = 1;
        for (int i = 0; i < 5; i++) {
            assertThat(deck.losses().min(i)).as("loss of iteration %d", i + 1).isCloseTo((w - kept) * (w - kept),
                    within(1e-12));
            w -= 0.01 * 2 * (w - kept);
            kept *= 2;
        }
    }

    @Test
    void itIsSteppedThroughLikeAnyOther() throws Exception {
        Deck deck = deck(Programs.of("loop", FROM_START, run -> remembering(run, 5)));
        deck.step(Granularity.FUNCTION);
        deck.await();
        deck.step(Granularity.FUNCTION);
        DeckState state = deck.await();
        assertThat(state.position().iteration()).isEqualTo(1);
        assertThat(calls(state)).containsExactly("mul", "sub");
    }

    @Test
    void anEarlierIterationIsReachedAgainFromTheStart() throws Exception {
        Deck deck = deck(Programs.of("loop", FROM_START, run -> remembering(run, 400)));
        deck.goTo(300); // beyond the first checkpoint that a governed one would have
        Programs.settle(deck);
        deck.goTo(290);
        DeckState state = Programs.settle(deck);
        CapturedIteration shown = Objects.requireNonNull(state.playhead().captured());
        assertThat(shown.iteration()).isEqualTo(290);
        assertThat(shown.events().getLast()).isInstanceOfSatisfying(TapeEvent.IterationEnded.class,
                ended -> assertThat(ended.loss()).isEqualTo(deck.losses().min(289)));
    }

    /** Says nothing of what it trains, as a script; each run begins with the next of {@code starts}, the last again and again. */
    private static Program secretive(double... starts) {
        AtomicInteger runs = new AtomicInteger();
        return Programs.of("secretive", FROM_START, run -> {
            Tensor w = Tensor.of(starts[Math.min(runs.getAndIncrement(), starts.length - 1)]).requiresGrad(true);
            for (int i = 0; i < 400 && run.begin() != null; i++) {
                Tensor loss = w.pow(2);
                loss.backward();
                w = w.detach().mul(0.99).requiresGrad(true);
                if (!run.end(loss.item())) {
                    return;
                }
            }
        });
    }

    private static double shownLoss(DeckState state) {
        return ((TapeEvent.IterationEnded) Objects.requireNonNull(state.playhead().captured()).events().getLast())
                .loss();
    }

    @Test
    void oneThatSaysNothingOfWhatItTrainsIsRunAgainFromTheStart() throws Exception {
        Deck deck = deck(secretive(1));
        deck.goTo(300);
        Programs.settle(deck);
        deck.goTo(290);
        DeckState state = Programs.settle(deck);
        assertThat(Objects.requireNonNull(state.playhead().captured()).iteration()).isEqualTo(290);
        assertThat(shownLoss(state)).isEqualTo(deck.losses().min(289));
        assertThat(state.stops().stop()).isNull();
        deck.stepBack(Granularity.ITERATION);
        assertThat(shownLoss(Programs.settle(deck))).isEqualTo(deck.losses().min(288));
    }

    @Test
    void itBranchesByRelivingItsPastFromTheStart() throws Exception {
        Deck deck = deck(secretive(1));
        deck.goTo(300);
        Programs.settle(deck);
        Deck branch = new Deck(deck.program(), deck.settings(), deck.origin(200));
        decks.add(branch);
        branch.setTempo(Tempo.free());
        assertThat(Programs.settle(branch).position().iteration()).isEqualTo(200);
        assertThat(branch.state().stops().stop()).isNull();
        branch.play();
        await(branch, Status.FINISHED);
        for (int i = 0; i < 299; i++) {
            assertThat(branch.losses().last(i)).as("iteration %d", i + 1).isEqualTo(deck.losses().last(i));
        }
    }

    @Test
    void whatDoesNotRepeatItselfExactlyIsShownAndSaysSo() throws Exception {
        Message why = Message.of("deck.repeatsNot", "iteration", 1L, "was", "1.0", "now", "1.0000000000000004");
        Deck deck = deck(secretive(1, Math.nextUp(1.0)));
        deck.goTo(300);
        Programs.settle(deck);
        deck.goTo(290);
        DeckState state = Programs.settle(deck);
        assertThat(Objects.requireNonNull(state.playhead().captured()).iteration()).isEqualTo(290);
        assertThat(state.stops().stop()).isEqualTo(new Stop.Problem(why, 290));
        deck.stepBack(Granularity.FUNCTION);
        assertThat(deck.await().stops().stop()).as("whenever it is looked at")
                .isEqualTo(new Stop.Problem(why, 290));
        Deck branch = new Deck(deck.program(), deck.settings(), deck.origin(200));
        decks.add(branch);
        assertThat(Programs.settle(branch).stops().stop()).isInstanceOfSatisfying(Stop.Problem.class,
                problem -> assertThat(problem.why()).isEqualTo(why));
    }

    @Test
    void oneThatCannotBeRepeatedSaysSo() throws Exception {
        Deck deck = deck(Programs.of("once", NOT, run -> remembering(run, 400)));
        deck.goTo(300);
        Programs.settle(deck);
        deck.goTo(2);
        DeckState state = Programs.settle(deck);
        assertThat(state.stops().stop()).isNotNull();
        assertThatThrownBy(() -> deck.origin(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void oneThatCannotRunBesideItselfDoesNotRace() {
        Program once = Programs.of("once", NOT, run -> remembering(run, 3));
        assertThatThrownBy(() -> new Race(once, once.defaults(), List.of(0.1), 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIterationThatIsLeftEndsWhereTheNextBegins() throws Exception {
        Deck deck = deck(Programs.of("leaving", FROM_START, run -> {
            assertThat(run.begin()).isNotNull();
            Tensor.of(1).requiresGrad(true).exp();
            assertThat(run.begin()).isNotNull();
            run.end(0);
        }));
        deck.play();
        assertThat(await(deck, Status.FINISHED).position().iteration()).isEqualTo(2);
    }

    @Test
    void endingWhatHasNotBegunIsAMistake() throws Exception {
        Deck deck = deck(Programs.of("ending", FROM_START, run -> run.end(0)));
        deck.play();
        await(deck, Status.FAILED);
    }

    @Test
    void closingReleasesAProgramThatPassesNoGate() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger released = new AtomicInteger();
        Deck deck = deck(Programs.of("stuck", FROM_START, run -> {
            run.onClose(() -> {
                released.incrementAndGet();
                release.countDown();
            });
            stuck.countDown();
            release.await();
            run.onClose(released::incrementAndGet); // closed already: at once
        }));
        deck.play();
        assertThat(stuck.await(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
        deck.close();
        deck.close();
        Awaitility.await().until(deck::isClosed);
        assertThat(released.get()).isEqualTo(2);
    }

    private static DeckState await(Deck deck, Status status) {
        Awaitility.await().until(() -> deck.state().position().status() == status);
        return deck.state();
    }

    private static List<String> calls(DeckState state) {
        CapturedIteration captured = Objects.requireNonNull(state.playhead().captured());
        return captured.events().stream().filter(TapeEvent.FunctionRecorded.class::isInstance)
                .map(event -> ((TapeEvent.FunctionRecorded) event).call()).toList();
    }

    @Test
    void itsGradientsCannotBeCheckedAndThatIsSaid() {
        Program own = Programs.of("own", FROM_START, run -> remembering(run, 3));
        assertThatThrownBy(() -> ProgramCheck.of(own)).isInstanceOfSatisfying(ProgramException.class,
                told -> assertThat(told.message()).isEqualTo(Message.of("deck.own-loop", "program", "own")));
    }
}
