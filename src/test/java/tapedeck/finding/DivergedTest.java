package tapedeck.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Programs;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.finding.Remedy.GoBack;
import tapedeck.finding.Remedy.NewTake;
import tapedeck.finding.Remedy.StartOver;
import tapedeck.optim.OptimizerKind;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities;
import tapedeck.text.Message;

class DivergedTest {
    private static final long CHANGED = 300;

    /** Trains well, changes something, and runs on to where it holds. */
    private static void diverge(Watched run, UnaryOperator<Hyperparameters> change) {
        assertThat(run.to(CHANGED)).isTrue();
        assertThat(run.findings()).isEmpty();
        run.set(change);
        assertThat(run.to(10_000)).isFalse();
    }

    private static List<Message> told(Watched run) {
        run.stop();
        List<Finding> findings = run.findings();
        assertThat(findings).extracting(each -> each.kind().id()).containsExactly("loss-not-finite");
        return StoppedLearningTest.sentences(findings.getFirst().sentence());
    }

    @Test
    void theRateThatWasSetIsNamedAndUndone() {
        try (Watched run = Watched.lesson("plane", 1, UnaryOperator.identity())) {
            diverge(run, before -> before.withLearningRate(9));
            Stop stop = run.stop();
            assertThat(stop).isInstanceOf(Stop.NotFinite.class);
            List<Message> told = told(run);
            assertThat(told.getFirst()).isEqualTo(Message.of("finding.diverged", "iteration", stop.iteration()));
            assertThat(told.getLast().key()).isEqualTo("explain.nonFinite.forward.cause");
            assertThat(told.get(1)).isEqualTo(
                    Message.of("finding.cause.rate", "from", 0.1, "to", 9.0, "iteration", CHANGED + 1));
            assertThat(told.get(2))
                    .isEqualTo(Message.of("finding.cause.before", "earlier", stop.iteration() - CHANGED - 1));
            assertThat(run.findings().getFirst().remedies()).containsExactly(new GoBack(CHANGED),
                    new NewTake(CHANGED, 0.1));
        }
    }

    @Test
    void aRateThatWasDraggedUpIsOneSuspect() {
        try (Watched run = Watched.lesson("plane", 1, UnaryOperator.identity())) {
            assertThat(run.to(CHANGED)).isTrue();
            double[] dragged = {0.2, 4, 7, 8, 9};
            for (int i = 0; i < dragged.length; i++) {
                double rate = dragged[i];
                run.set(before -> before.withLearningRate(rate));
                run.deck().goTo(CHANGED + 1 + i);
            }
            assertThat(run.to(10_000)).isFalse();
            run.stop();
            Remedy last = run.findings().getFirst().remedies().getLast();
            assertThat(last).isInstanceOfSatisfying(NewTake.class, take -> assertThat(take.rate()).isLessThan(4.5));
        }
    }

    @Test
    void otherSettingsAreNamedToo() {
        try (Watched run = Watched.lesson("plane", 1, UnaryOperator.identity())) {
            diverge(run, before -> before.withMomentum(1.5));
            assertThat(told(run).get(1)).isEqualTo(
                    Message.of("finding.cause.momentum", "from", 0.0, "to", 1.5, "iteration", CHANGED + 1));
            assertThat(run.findings().getFirst().remedies().getLast()).isEqualTo(new NewTake(CHANGED, 0.1));
        }
        try (Watched run = Watched.lesson("plane", 1,
                before -> before.withLearningRate(3).withOptimizer(OptimizerKind.ADAM))) {
            diverge(run, before -> before.withOptimizer(OptimizerKind.SGD));
            assertThat(told(run).get(1).key()).isEqualTo("finding.cause.optimizer");
        }
    }

    @Test
    void aRunThatWasStartedSoIsStartedOver() {
        try (Watched run = Watched.lesson("plane", 1, before -> before.withLearningRate(9))) {
            assertThat(run.to(10_000)).isFalse();
            assertThat(told(run).get(1)).isEqualTo(Message.of("finding.diverged.started", "rate", 9.0));
            assertThat(run.findings().getFirst().remedies()).containsExactly(new StartOver(0.1));
        }
    }

    @Test
    void whatIsLostBeforeAnythingWasLearnedIsNotLaidToTheRate() {
        Program lost = Programs.of("lost",
                new ProgramCapabilities(ProgramCapabilities.Repetition.FROM_START, true, false), run -> {
                    Tensor w = Tensor.of(new double[]{-1, 2}).requiresGrad(true).named("w");
                    run.training(List.of(new ParameterGroup("all", List.of(w), 0.1)), null);
                    run.iteration(_ -> {
                        Tensor loss = w.log().sum().named("loss");
                        loss.backward();
                        return loss.item();
                    });
                });
        try (Watched run = Watched.of(lost, lost.defaults())) {
            assertThat(run.to(2)).isFalse();
            assertThat(told(run).get(1)).isEqualTo(Message.of("finding.diverged.born"));
            assertThat(run.findings().getFirst().remedies()).isEmpty();
        }
    }
}
