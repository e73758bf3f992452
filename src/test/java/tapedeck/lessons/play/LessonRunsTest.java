package tapedeck.lessons.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.Tempo;
import tapedeck.lessons.LearnerAction;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.Setting;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.tape.FunctionState;
import tapedeck.tape.Granularity;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;

/** Runs are played at a pace that one can follow, and a learner may play them meanwhile: what he did can be done again. */
class LessonRunsTest {
    private static final PlayLimit MUCH = new PlayLimit(100, Duration.ofMinutes(1));

    private final LessonRuns runs = new LessonRuns(MUCH, System::nanoTime, passage -> passage::isOver);
    private Deck deck;

    @BeforeEach
    void begin() throws Exception {
        deck = begin("first");
    }

    private Deck begin(String take) throws Exception {
        Program program = new Catalogue().find("gaussians").orElseThrow().load(Path.of(""));
        Settings endless = program.defaults().withEpochs(Integer.MAX_VALUE); // it has to be held
        Deck next = new Deck(program, endless);
        runs.put(take, new LessonRuns.Run("gaussians", program, endless, next));
        return next;
    }

    @AfterEach
    void end() {
        runs.all().forEach(run -> run.deck().close());
        runs.close();
    }

    private DeckState play(PlayTarget to, Tempo tempo) {
        runs.play(to, tempo);
        await().until(runs::isAtRest);
        return deck.state();
    }

    private static PlayTarget to(Moment moment) {
        return new PlayTarget.To(moment);
    }

    private List<String> calls() {
        return Objects.requireNonNull(runs.seen(null).scenery().tape()).functions().stream().map(FunctionState::call)
                .toList();
    }

    @Test
    void atAPaceItHoldsExactlyWhereItIsToCome() {
        DeckState there = play(to(new Moment.Forward(2)), new Tempo.Functions(50));
        assertThat(there.position().status()).isEqualTo(DeckState.Status.PAUSED);
        assertThat(there.settings().tempo()).isEqualTo(new Tempo.Functions(50));
        assertThat(calls()).hasSize(2);
        play(to(new Moment.Backward(1)), new Tempo.Functions(50));
        assertThat(Objects.requireNonNull(runs.seen(null).scenery().tape()).passed()).isEqualTo(1);
        assertThat(runs.missed()).isEmpty();
    }

    @Test
    void atAPaceItGoesBackToAnUpdateThatWasOverBeforeItWasAskedAgain() {
        play(new PlayTarget.BackwardDone(), Tempo.free());
        runs.play(to(new Moment.Update()), new Tempo.Functions(50));
        await().until(() -> deck.state().playhead().captured() != null
                && deck.state().playhead().captured().iteration() >= 2); // it plays on until it is asked
        await().until(runs::isAtRest);
        assertThat(runs.missed()).isEmpty();
        TapeSnapshot shown = Objects.requireNonNull(runs.seen(null).scenery().tape());
        assertThat(shown.iteration()).isEqualTo(1);
        assertThat(shown.last()).isInstanceOf(TapeEvent.OptimizerStepped.class);
    }

    @Tag("long")
    @Test
    void iterationsFollowEachOtherAtTheirPaceAndNoneIsTooMuch() {
        assertThat(play(to(new Moment.Iteration(4)), new Tempo.Iterations(100)).position().iteration()).isEqualTo(4);
        assertThat(Objects.requireNonNull(deck.state().playhead().captured()).iteration()).isEqualTo(4);
        assertThat(runs.missed()).isEmpty();
    }

    @Tag("long")
    @Test
    void whatTheLearnerPlaysIsNoTaskOfTheLesson() {
        play(to(new Moment.Iteration(1)), Tempo.free());
        runs.hold();
        await().until(runs::isAtRest);
        deck.play();
        await().until(() -> deck.state().position().iteration() > 2);
        assertThat(runs.isAtRest()).as("all that it was told is done").isTrue();
        runs.hold();
        assertThat(runs.isAtRest()).as("it has to hold").isFalse();
        await().until(runs::isAtRest);
        assertThat(deck.state().position().status()).isEqualTo(DeckState.Status.PAUSED);
    }

    /** Done again with another run of the same, it leads to the same. */
    private void again(DeckState before, DeckState now) throws Exception {
        List<LearnerAction> deeds = ActionDetector.between(before, now);
        String seen = where(now);
        deck = begin("again");
        play(to(new Moment.Iteration(before.position().iteration())), Tempo.free());
        for (LearnerAction deed : deeds) {
            switch (deed) {
                case LearnerAction.Turning(Setting setting) -> runs.turn(setting);
                case LearnerAction.Playing(PlayTarget to) -> runs.play(to, Tempo.free());
                case LearnerAction.Picking _ -> throw new AssertionError("picks nothing");
            }
            await().until(runs::isAtRest);
        }
        assertThat(where(deck.state())).as("%s", deeds).isEqualTo(seen);
    }

    private static String where(DeckState state) {
        return state.position().iteration() + " shows "
                + Objects.requireNonNull(state.playhead().captured()).iteration() + " at "
                + state.playhead().place() + " rate "
                + state.settings().wanted().learningRate() + " momentum " + state.settings().wanted().momentum()
                + " clip "
                + state.settings().wanted().clipNorm() + " loss " + state.measured().loss();
    }

    @Tag("long")
    @Test
    void whatTheLearnerDidCanBeDoneAgain() throws Exception {
        DeckState before = play(to(new Moment.Iteration(2)), Tempo.free());
        assertThat(ActionDetector.between(before, before)).isEmpty();
        deck.change(set -> set.withLearningRate(0.03).withMomentum(0.5).withClipNorm(1));
        DeckState trained = play(to(new Moment.Iteration(7)), Tempo.free());
        assertThat(ActionDetector.between(before, trained)).hasSize(4);
        again(before, trained);
    }

    @Tag("long")
    @Test
    void alsoWhereHeSteppedIntoAnIteration() throws Exception {
        DeckState before = play(to(new Moment.Iteration(2)), Tempo.free());
        play(to(new Moment.Iteration(4)), Tempo.free());
        play(new PlayTarget.Next(Granularity.FUNCTION), Tempo.free());
        DeckState stepped = play(new PlayTarget.Next(Granularity.FUNCTION), Tempo.free());
        assertThat(stepped.position().iteration()).isEqualTo(5);
        again(before, stepped);
    }

    /** A Program of few iterations. */
    private record Squared(int iterations, AtomicInteger times) implements Program {
        @Override
        public String id() {
            return "squared";
        }

        @Override
        public Message title() {
            return Message.verbatim(id());
        }

        @Override
        public Settings defaults() {
            return new Settings(1, 0, iterations);
        }

        @Override
        public Provenance provenance() {
            return new Provenance.Script(Path.of("squared.py"));
        }

        @Override
        public ProgramCapabilities capabilities() {
            return new ProgramCapabilities(ProgramCapabilities.Repetition.FROM_START, true, false); // as a script
        }

        @Override
        public void run(Run run) {
            times.incrementAndGet();
            for (int i = 0; i < iterations; i++) {
                run.iteration(_ -> {
                    Tensor w = Tensor.of(3).requiresGrad(true);
                    w.mul(w).named("loss").backward();
                    return 9;
                });
            }
        }
    }

    private Squared toEnd(int iterations) {
        Squared squared = new Squared(iterations, new AtomicInteger());
        deck = new Deck(squared, squared.defaults());
        runs.put("once", new LessonRuns.Run("squared", squared, squared.defaults(), deck));
        DeckState ended = play(new PlayTarget.End(), Tempo.free());
        assertThat(ended.position().isAlive()).isFalse();
        assertThat(runs.missed()).isEmpty();
        return squared;
    }

    @Test
    void whatEndsAfterOneIterationRunsOnceAndIsShown() {
        Squared squared = toEnd(1);
        assertThat(calls()).containsExactly("mul");
        assertThat(Objects.requireNonNull(runs.seen(null).scenery().tape()).passed()).isEqualTo(1);
        assertThat(squared.times()).hasValue(1);
    }

    /** A learner who does not wait has what plays at a pace play at once: it may go on before it is told where to. */
    @Test
    void whatPlayedOnBeforeItWasToldWhereToGoComesBackThere() {
        Squared squared = new Squared(1, new AtomicInteger());
        deck = new Deck(squared, squared.defaults());
        runs.put("once", new LessonRuns.Run("squared", squared, squared.defaults(), deck));
        runs.play(to(new Moment.Forward(1)), Tempo.free());
        await().until(() -> deck.state().playhead().captured() != null
                && deck.state().position().status() == DeckState.Status.PAUSED);
        deck.play();
        await().until(() -> !deck.state().position().isAlive());
        await().until(runs::isAtRest);
        assertThat(runs.missed()).isEmpty();
        TapeSnapshot shown = Objects.requireNonNull(runs.seen(null).scenery().tape());
        assertThat(shown.functions()).hasSize(1);
        assertThat(shown.passed()).as("nothing of backward").isZero();
    }

    @Tag("long")
    @Test
    void ofMoreIterationsTheLastIsShown() {
        toEnd(3);
        assertThat(Objects.requireNonNull(runs.seen(null).scenery().tape()).iteration()).isEqualTo(3);
    }
}
