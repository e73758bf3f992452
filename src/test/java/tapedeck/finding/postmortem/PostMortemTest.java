package tapedeck.finding.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Programs;
import tapedeck.deck.Tempo;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.finding.postmortem.CauseVerdict.Certainty;
import tapedeck.finding.postmortem.DivergenceEvent.Kind;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.tape.Change;
import tapedeck.tape.Series;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** Runs that are spoilt on purpose, and what is told of them. */
class PostMortemTest {
    private static final long CHANGED = 212;

    private static Program lesson(String id) throws ProgramException {
        return new Catalogue().find(id).orElseThrow().load(Path.of(""));
    }

    /** Trains well, is changed for iteration {@link #CHANGED}, and runs on to where it holds. */
    private static RunHistory spoilt(Program program, Settings settings, UnaryOperator<Hyperparameters> change,
            long until) throws Exception {
        try (Deck deck = new Deck(program, settings)) {
            deck.goTo(CHANGED - 1);
            deck.await();
            deck.change(change);
            deck.setTempo(Tempo.free());
            deck.goTo(until);
            deck.await();
            await().until(() -> !(deck.state().stops().stop() instanceof Stop.Searching));
            DeckState state = deck.state();
            return new RunHistory(program, settings, state.settings().changes().commands().isEmpty()
                    ? state.settings().inForce()
                    : state.settings().changes().commands().getFirst().before(), deck.origin(Long.MAX_VALUE),
                    state.settings().changes().commands(),
                    deck.losses());
        }
    }

    private static RunStory told(RunHistory past, DivergenceEvent turn) throws InterruptedException {
        return PostMortem.of(past, turn, System.nanoTime() + Duration.ofMinutes(1).toNanos()).orElseThrow();
    }

    private static RunStory told(RunHistory past) throws InterruptedException {
        return told(past, Objects.requireNonNull(DivergenceEvent.of(past.losses())));
    }

    private static List<String> keys(RunStory story) {
        return story.lines().stream().map(each -> each.sentence().key()).toList();
    }

    private static RunHistory lesson(String id, UnaryOperator<Hyperparameters> change, long until) throws Exception {
        Program program = lesson(id);
        return spoilt(program, program.defaults().withEpochs(Integer.MAX_VALUE), change, until);
    }

    @Test
    void aRateThatWasSetByHandIsTheCause_becauseWithoutItAllIsWell() throws Exception {
        RunStory story = told(lesson("plane", set -> set.withLearningRate(9), 10_000));
        assertThat(story.verdict().certainty()).isEqualTo(Certainty.SHOWN);
        assertThat(story.verdict().from()).isEqualTo(CHANGED);
        assertThat(story.lines().getFirst()).isEqualTo(new StoryLine(CHANGED,
                Message.of("finding.story.set.rate", "from", 0.1, "to", 9.0)));
        assertThat(keys(story)).startsWith("finding.story.set.rate", "finding.story.leap", "finding.story.loss")
                .last().asString().startsWith("explain.nonFinite");
    }

    @Test
    void whatItSaysIsOfTheRun_andEachLineHasItsPlace() throws Exception {
        RunHistory past = lesson("plane", set -> set.withLearningRate(9), 10_000);
        RunStory story = told(past);
        StoryLine leap = story.lines().get(1);
        assertThat(leap.iteration()).isEqualTo(CHANGED);
        assertThat(leap.tensor()).isEqualTo("w1");
        assertThat(leap.event()).isPositive();
        double before = (double) Objects.requireNonNull(leap.sentence().values().get("before"));
        assertThat((double) Objects.requireNonNull(leap.sentence().values().get("share")))
                .as("forty times, for the rate is ninety times")
                .isBetween(20 * before, 90 * before);
        StoryLine rise = story.lines().get(2);
        assertThat(rise.sentence().values().get("loss"))
                .isEqualTo(Numbers.rounded(past.loss(rise.iteration()), 2));
        assertThat(past.loss(rise.iteration() - 1)).isLessThan(1e3 * past.loss(CHANGED - 1));
        StoryLine end = story.lines().getLast();
        assertThat(end.iteration()).isEqualTo(past.losses().iterations());
        assertThat(end.tensor()).isEqualTo("loss");
    }

    @Test
    void unitsThatStandStillAreTold_whereThatIsWhatHappened() throws Exception {
        RunHistory past = lesson("fizzbuzz", set -> set.withLearningRate(8.94), CHANGED + 60);
        RunStory story = told(past, new DivergenceEvent(Kind.STUCK, CHANGED + 60, "y_hat"));
        assertThat(story.verdict().certainty()).isEqualTo(Certainty.SHOWN);
        assertThat(story.verdict().sentence().key()).isEqualTo("finding.story.shown.stuck");
        assertThat(keys(story)).containsExactly("finding.story.set.rate", "finding.story.leap",
                "finding.story.sigmoid", "finding.story.blocked");
        assertThat(story.lines()).extracting(StoryLine::iteration).isSorted();
    }

    @Test
    void aRateThatWasDraggedUpIsOneCause() throws Exception {
        List<Change> dragged = new ArrayList<>();
        Hyperparameters now = Hyperparameters.of(0.1);
        for (double rate : new double[]{0.2, 4, 9}) {
            Hyperparameters next = now.withLearningRate(rate);
            dragged.add(new Change(CHANGED + dragged.size(), now, next));
            now = next;
        }
        dragged.add(new Change(CHANGED + 9, now, now.withMomentum(0.5)));
        List<CandidateCause> suspects = CandidateCause.upTo(CHANGED + 10, dragged);
        assertThat(suspects).extracting(each -> each.changes().size()).containsExactly(1, 3);
        assertThat(suspects.getLast().line().sentence()).isEqualTo(Message.of("finding.story.set.dragged", "from", 0.1,
                "to", 9.0, "until", CHANGED + 2));
        assertThat(suspects.getLast().outOf(dragged)).containsExactly(dragged.getLast());
        assertThat(CandidateCause.upTo(CHANGED + 1, dragged)).as("what comes later did not do it").singleElement()
                .satisfies(each -> assertThat(each.changes()).hasSize(2));
    }

    private static final Program BROKEN = broken((int) CHANGED + 4);

    /** Divides by 0 after so many iterations. */
    private static Program broken(int well) {
        return Programs.of("broken", new ProgramCapabilities(ProgramCapabilities.Repetition.FROM_START, true, false),
                run -> {
                    Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("w");
                    run.training(List.of(new ParameterGroup("all", List.of(w), 0.1)), null);
                    int[] left = {well};
                    while (run.iteration(step -> {
                        Tensor rest = Tensor.of(new double[]{left[0]--}).named("rest");
                        Tensor loss = w.pow(2).sum().div(rest).named("loss");
                        loss.backward();
                        step.optimizer().step();
                        step.optimizer().zeroGrad();
                        return loss.item();
                    })) {
                        // goes on until the deck closes
                    }
                });
    }

    @Test
    void aRunWhoseFirstLossIsLostIsNotTriedAtOtherRates() throws Exception {
        Program broken = broken(0);
        RunHistory past = spoilt(broken, broken.defaults(), UnaryOperator.identity(), 10);
        CauseVerdict verdict = new Counterfactuals(past, new DivergenceEvent(DivergenceEvent.Kind.LOST, 1, ""),
                System.nanoTime()).verdict();
        assertThat(verdict).as("in no time").isEqualTo(
                CauseVerdict.without(Certainty.OPEN, 1, Message.of("finding.story.born")));
    }

    @Test
    void whatIsNotTheCauseIsNoMoreThanASuspicion() throws Exception {
        RunHistory past = spoilt(BROKEN, BROKEN.defaults(), set -> set.withLearningRate(0.02), 1_000);
        RunStory story = told(past);
        assertThat(story.verdict()).isEqualTo(CauseVerdict.without(Certainty.SUSPECTED, CHANGED,
                Message.of("finding.story.suspected", "iteration", CHANGED)));
        assertThat(story.lines().getLast().sentence().key()).isEqualTo("explain.nonFinite.forward.cause");
    }

    @Test
    void whereNothingWasSetAndNoSmallerRateHealsTheRateIsNotCalledTheCause() throws Exception {
        RunHistory past = spoilt(BROKEN, BROKEN.defaults(), UnaryOperator.identity(), 1_000);
        assertThat(told(past).verdict().certainty()).isEqualTo(Certainty.OPEN);
    }

    @Test
    void whatThereIsNoTimeForIsNotShown() throws Exception {
        RunHistory past = lesson("plane", set -> set.withLearningRate(9), 10_000);
        CauseVerdict verdict = new Counterfactuals(past, Objects.requireNonNull(DivergenceEvent.of(past.losses())),
                System.nanoTime()).verdict();
        assertThat(verdict.certainty()).isEqualTo(Certainty.SUSPECTED);
        assertThat(verdict.sentence().key()).isEqualTo("finding.story.untried");
    }

    @Test
    void ofAHealthyRunNothingIsTold() throws Exception {
        assertThat(DivergenceEvent.of(lesson("plane", UnaryOperator.identity(), 600).losses())).isNull();
    }

    @Test
    void aLossHasTurnedWhereItIsAThousandTimesItsLeast_andFarAboveItsFirst() {
        assertThat(turn(1, 1e-3, 9.9)).as("not far above its first").isNull();
        assertThat(turn(1, 0.5, 499)).isNull();
        assertThat(turn(1, 0.5, 501)).isEqualTo(new DivergenceEvent(Kind.RISEN, 3, ""));
        assertThat(turn(1, 0.5, 501, Double.NaN)).as("what came of it is worse")
                .isEqualTo(new DivergenceEvent(Kind.LOST, 4, ""));
    }

    private static @Nullable DivergenceEvent turn(double... losses) {
        Series series = new Series();
        for (double each : losses) {
            series.append(each);
        }
        return DivergenceEvent.of(series.view());
    }
}
