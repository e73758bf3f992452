package tapedeck.deck.breakpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tapedeck.Patience.A_WHILE;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tapedeck.Patience;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.Programs;
import tapedeck.deck.Tempo;
import tapedeck.optim.ParameterGroup;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.FiniteCheck;
import tapedeck.tape.Granularity;
import tapedeck.tape.NonFinite;
import tapedeck.tape.Phase;
import tapedeck.tape.Series;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.GradientsPassed;
import tapedeck.tape.TapeEvent.ParameterUpdated;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/** Breakpoints hold the deck, in slow play and in free run, at the exact Function. */
@Timeout(2 * Patience.SECONDS)
class BreakpointsTest {
    private Deck deck = new Deck(Programs.regression(), Programs.SETTINGS);

    @AfterEach
    void close() throws InterruptedException {
        Programs.awaitClosed(deck);
        assertThat(deck.isClosed()).as("no thread is left").isTrue();
    }

    private DeckState settle() throws InterruptedException {
        return Programs.settle(deck);
    }

    private DeckState run(double speed, Condition... conditions) throws InterruptedException {
        List<Breakpoint> all = new java.util.ArrayList<>();
        for (Condition condition : conditions) {
            all.add(new Breakpoint(all.size(), condition, true));
        }
        deck.setBreakpoints(all);
        deck.setTempo(new Tempo.Functions(2 * speed));
        deck.play();
        return settle();
    }

    private static TapeSnapshot snapshot(DeckState state) {
        return new TapeReader(Objects.requireNonNull(state.playhead().captured())).at(state.playhead().place());
    }

    @Test
    void aFunctionHoldsInFreeRunAsInSlowPlay() throws InterruptedException {
        for (double speed : new double[]{50_000, Double.POSITIVE_INFINITY}) {
            DeckState held = run(speed, new Condition.OnFunction(2, "sub", Phase.BACKWARD));
            assertThat(snapshot(held).last()).isInstanceOfSatisfying(GradientsPassed.class,
                    passed -> assertThat(passed.index()).isEqualTo(2));
            assertThat(held.stops().stop()).isInstanceOfSatisfying(Stop.Hit.class, hit -> assertThat(
                    hit.breakpoint().condition().message())
                    .isEqualTo(Message.of("deck.condition.backward", "function", "sub")));
        }
        assertThat(deck.state().stops().breakpoints().getFirst().hits()).isEqualTo(2);
        assertThat(deck.state().position().iteration()).isEqualTo(2);
    }

    @Test
    void aTensorHoldsWhenItIsMadeReachedOrUpdated() throws InterruptedException {
        DeckState made = run(Double.POSITIVE_INFINITY, new Condition.OnTensor(3, "m", Phase.FORWARD));
        assertThat(snapshot(made).functions()).hasSize(1);
        DeckState updated = run(Double.POSITIVE_INFINITY, new Condition.OnTensor(1, "b", Phase.UPDATE));
        assertThat(snapshot(updated).last()).isInstanceOfSatisfying(ParameterUpdated.class,
                event -> assertThat(event.tensor()).isEqualTo(1));
        DeckState reached = run(Double.POSITIVE_INFINITY, new Condition.OnTensor(0, "w", Phase.BACKWARD));
        assertThat(snapshot(reached).tensor(0).grad()).isNotNull();
        assertThat(reached.position().iteration()).isEqualTo(2);
    }

    @Test
    void aGradientBoundStopsFreeRunAtTheFunctionThatMetIt() throws InterruptedException {
        DeckState held = run(Double.POSITIVE_INFINITY, new Condition.Gradient("", false, 0.5));
        TapeSnapshot at = snapshot(held);
        assertThat(held.position().iteration()).isGreaterThanOrEqualTo(1);
        assertThat(held.position().status()).isEqualTo(Status.PAUSED);
        assertThat(at.iteration()).isEqualTo(held.position().iteration());
        assertThat(at.phase()).isEqualTo(Phase.BACKWARD);
        assertThat(at.tensors()).filteredOn(TensorState::parameter).extracting(TensorState::grad)
                .anySatisfy(grad -> {
                    assertThat(grad).isNotNull();
                    for (double g : Objects.requireNonNull(grad).toArray()) {
                        assertThat(Math.abs(g)).isLessThanOrEqualTo(0.5);
                    }
                });
    }

    @Test
    void aGradientAboveItsBoundIsFoundOnANamedTensor() throws InterruptedException {
        DeckState held = run(Double.POSITIVE_INFINITY, new Condition.Gradient("a", true, 0.5));
        TapeSnapshot at = snapshot(held);
        TensorState a = at.tensors().stream().filter(tensor -> tensor.name().equals("a")).findFirst().orElseThrow();
        double most = Arrays.stream(Objects.requireNonNull(a.grad()).toArray()).map(Math::abs).max().orElseThrow();
        assertThat(most).isGreaterThan(0.5);
        assertThat(at.tensor(0).grad()).as("backward has not come to w yet").isNull();
    }

    @Test
    void theLossHoldsAtTheEndOfItsIteration() throws InterruptedException {
        DeckState below = run(Double.POSITIVE_INFINITY, new Condition.LossBelow(0.05));
        assertThat(below.measured().loss()).isLessThan(0.05);
        assertThat(snapshot(below).last()).isInstanceOf(TapeEvent.IterationEnded.class);
        double before = below.measured().loss();
        DeckState rises = run(Double.POSITIVE_INFINITY, new Condition.LossRises(0.1));
        assertThat(rises.measured().loss()).isGreaterThan(0.1);
        assertThat(rises.position().iteration()).isGreaterThan(below.position().iteration());
        assertThat(before).isNotEqualTo(rises.measured().loss());
    }

    @Test
    void iterationsEpochsAndPlateaus() throws InterruptedException {
        DeckState third = run(Double.POSITIVE_INFINITY, new Condition.IterationIs(3));
        assertThat(snapshot(third).iteration()).isEqualTo(3);
        assertThat(snapshot(third).functions()).hasSize(1);
        assertThat(run(Double.POSITIVE_INFINITY, new Condition.EpochIs(4)).position().iteration()).isEqualTo(20);
        Programs.setRate(deck, 0);
        DeckState flat = run(Double.POSITIVE_INFINITY, new Condition.NoImprovement(3));
        assertThat(flat.position().epoch()).isBetween(7, 9);
    }

    @Test
    void aTrainingStopsAfterAnIterationOrWhenAnEpochsMeanIsLow() throws InterruptedException {
        DeckState over = run(Double.POSITIVE_INFINITY, new Condition.IterationOver(30));
        assertThat(over.position().iteration()).isEqualTo(30);
        assertThat(snapshot(over).last()).isInstanceOf(TapeEvent.OptimizerStepped.class);
        assertThat(over.stops().stop()).isInstanceOfSatisfying(Stop.Hit.class,
                hit -> assertThat(hit.breakpoint().condition()).isEqualTo(new Condition.IterationOver(30)));
        double now = mean(deck.losses(), 30);
        long low = run(Double.POSITIVE_INFINITY, new Condition.EpochLossBelow(0.95 * now)).position().iteration();
        assertThat(low % 5).as("an epoch has five").isZero();
        Series.View losses = deck.losses();
        assertThat(mean(losses, low)).isLessThan(0.95 * now);
        for (long i = 35; i < low; i += 5) {
            assertThat(mean(losses, i)).isGreaterThanOrEqualTo(0.95 * now);
        }
        assertThat(losses.last(30)).as("no single batch is meant").satisfiesAnyOf(
                first -> assertThat(first).isLessThan(0.95 * now),
                _ -> assertThat(losses.last(31)).isLessThan(0.95 * now),
                _ -> assertThat(losses.last(32)).isLessThan(0.95 * now));
    }

    /** Of the epoch that ended with an iteration. */
    private static double mean(Series.View losses, long iteration) {
        double sum = 0;
        for (int i = (int) iteration - 5; i < iteration; i++) {
            sum += losses.last(i);
        }
        return sum / 5;
    }

    @Test
    void oneThatIsNotEnabledNeitherHoldsNorCounts() throws InterruptedException {
        deck.setBreakpoints(List.of(new Breakpoint(1, new Condition.OnFunction(0, "matmul", Phase.FORWARD), false),
                new Breakpoint(2, new Condition.IterationIs(5), true)));
        deck.setTempo(Tempo.free());
        deck.play();
        assertThat(settle().position().iteration()).isEqualTo(5);
        assertThat(deck.state().stops().breakpoints()).extracting(Breakpoints.Hits::hits).containsExactly(0, 1);
    }

    @Test
    void theFirstNumberThatIsNotFiniteHoldsFreeRunWhereItHappened() throws InterruptedException {
        Programs.setRate(deck, 1e6);
        deck.setTempo(Tempo.free());
        deck.play();
        DeckState held = settle();
        Stop.NotFinite stop = (Stop.NotFinite) Objects.requireNonNull(held.stops().stop());
        CapturedIteration shown = Objects.requireNonNull(held.playhead().captured());
        assertThat(shown.iteration()).isEqualTo(stop.iteration());
        assertThat(NonFinite.first(shown.events())).isEqualTo(stop.place());
        assertThat(snapshot(held).tensors()).anySatisfy(tensor -> assertThat(FiniteCheck.is(tensor.data())
                && FiniteCheck.is(tensor.grad())).isFalse());
        DeckState before = held;
        deck.stepBack(Granularity.FUNCTION);
        DeckState back = settle();
        assertThat(back.playhead().place()).isLessThan(before.playhead().place());
        assertThat(snapshot(back).tensors()).as("a step earlier all was finite")
                .allSatisfy(
                        tensor -> assertThat(FiniteCheck.is(tensor.data()) && FiniteCheck.is(tensor.grad())).isTrue());
    }

    @Test
    void inSlowPlayTooAndOnlyOnce() throws InterruptedException {
        Programs.awaitClosed(deck);
        deck = new Deck(Programs.of("log", run -> {
            Tensor w = Tensor.of(new double[]{0}).requiresGrad(true).named("w");
            run.training(List.of(new ParameterGroup(List.of(w), 0.1)), null);
            while (run.iteration(step -> {
                Tensor loss = w.log().named("l").exp().sum().named("loss");
                loss.backward();
                step.optimizer().zeroGrad();
                return Double.NaN;
            })) {
                // goes on
            }
        }), Programs.SETTINGS);
        deck.setTempo(new Tempo.Functions(2 * 50_000));
        deck.play();
        DeckState held = settle();
        assertThat(held.stops().stop())
                .isEqualTo(new Stop.NotFinite(new NonFinite(0, NonFinite.Part.OUTPUT, 0, 0), 1));
        assertThat(snapshot(held).functions()).hasSize(1);
        deck.play();
        await().during(A_WHILE).until(() -> deck.state().position().status() == Status.PLAYING);
    }

    @Test
    void whatIsKnownOfWholeEpochsOnlyHidesNothingThatThePastMeets() throws InterruptedException {
        deck.goTo(6);
        settle();
        deck.seek(5, 0); // the last of the first epoch
        CapturedIteration past = Objects.requireNonNull(settle().playhead().captured());
        assertThat(past.isLastOfEpoch()).isTrue();
        Breakpoints breakpoints = new Breakpoints();
        Breakpoint second = new Breakpoint(2, new Condition.LossBelow(1e9), true);
        breakpoints.set(List.of(new Breakpoint(1, new Condition.EpochLossBelow(1e9), true), second));
        assertThat(breakpoints.past(past, past.events().getLast(), Double.NaN)).isEqualTo(second);
    }
}
