package tapedeck.finding.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tapedeck.deck.DeckState;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.FindingSite;
import tapedeck.finding.FoundTensor;
import tapedeck.finding.IterationGraph;
import tapedeck.finding.LossCourse;
import tapedeck.finding.Trial;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.tape.Change;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

class CheckupTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private static Program lesson(String id) throws ProgramException {
        return new Catalogue().find(id).orElseThrow().load(Path.of(""));
    }

    private static Checkup.Report check(String lesson, double rate, Checkup.Limits limits) throws Exception {
        Program program = lesson(lesson);
        return Checkup.of(program, program.defaults().withLearningRate(rate).withEpochs(Integer.MAX_VALUE), limits);
    }

    @Test
    void whatIsLookedIntoIsCapturedWholeAndInOrder() throws Exception {
        Checkup.Report report = check("xor", 0.1, new Checkup.Limits(20, LONG));
        assertThat(report.findings()).isEmpty();
        assertThat(report.unjudged()).isNull();
        assertThat(report.evidence().losses().iterations()).isEqualTo(20);
        assertThat(report.evidence().capturedIterations()).extracting(IterationGraph::iteration)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 12L, 13L, 16L, 17L, 20L);
        assertThat(report.evidence().readings()).hasSameSizeAs(report.evidence().capturedIterations());
        assertThat(report.evidence().state().measured().all()).as("is measured where it is looked into")
                .hasSizeGreaterThan(10);
    }

    @Test
    void aRunThatDivergesIsFollowedToTheFirstNumberThatIsNotFinite() throws Exception {
        Checkup.Report report = check("plane", 100, new Checkup.Limits(1_000, LONG));
        assertThat(report.findings()).extracting(each -> each.kind()).contains(FindingKind.LOSS_NOT_FINITE);
        assertThat(report.evidence().state().position().iteration()).isLessThan(1_000);
    }

    @Test
    void aRateThatIsTooHighIsSeenBesideTheRunThatCameFurthestDown() throws Exception {
        Finding high = check("plane", 3, new Checkup.Limits(60, LONG)).findings().stream()
                .filter(each -> each.kind() == FindingKind.RATE_TOO_HIGH).findFirst().orElseThrow();
        Trial better = FoundTensor.better(high).orElseThrow();
        assertThat(high.evidence().trials()).extracting(Trial::rate).contains(better.rate()).hasSizeGreaterThan(2);
        assertThat(high.evidence().trials()).allSatisfy(each -> assertThat(LossCourse.of(each.losses()).last())
                .isGreaterThanOrEqualTo(LossCourse.of(better.losses()).last()));
        assertThat(FoundTensor.of(high)).as("it is of no tensor").isEmpty();
    }

    @Test
    void aFindingOfATensorIsSeenInItsNumbersAndInWhatArrivedThere() throws Exception {
        Checkup.Report report = check("xor", 0.1, new Checkup.Limits(5, LONG));
        TensorState weight = Objects.requireNonNull(report.evidence().last()).leaves().stream()
                .filter(each -> each.parameter()).findFirst()
                .orElseThrow();
        Finding finding = new Finding(FindingKind.DEAD_RELU, Finding.Certainty.SEEN,
                new FindingSite(3, 1, weight.name()),
                report.evidence(), Message.verbatim(""), List.of());
        assertThat(FoundTensor.of(finding)).hasValueSatisfying(seen -> {
            assertThat(seen.iteration()).isEqualTo(3);
            assertThat(seen.tensor().name()).isEqualTo(weight.name());
            assertThat(seen.grad()).isNotNull().isNotEqualTo(weight.grad());
        });
        assertThat(FoundTensor.better(finding)).as("no other run was made").isEmpty();
    }

    @Test
    void whereTheTimeIsOverItSaysWhatItCouldNotJudge() throws Exception {
        Checkup.Report report = check("xor", 0.1, new Checkup.Limits(Long.MAX_VALUE, Duration.ofMillis(200)));
        assertThat(report.evidence().state().position().status()).isEqualTo(DeckState.Status.CANCELLED);
        assertThat(report.unjudged()).isNotNull();
    }

    /** A Program like another, of which some things are different. */
    private abstract static class Like implements Program {
        private final Program other;

        Like(Program other) {
            this.other = other;
        }

        @Override
        public String id() {
            return other.id();
        }

        @Override
        public Message title() {
            return other.title();
        }

        @Override
        public Settings defaults() {
            return other.defaults();
        }

        @Override
        public Provenance provenance() {
            return other.provenance();
        }
    }

    @Test
    @Timeout(30)
    void whatCannotBeEndedIsLeftToComputeWhenItsTimeIsOver() throws Exception {
        Program xor = lesson("xor");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Program computing = new Like(xor) {
            @Override
            public boolean hasBegun() {
                return begun.getCount() == 0; // else its time may be over before it computes
            }

            @Override
            public void run(Run run) {
                begun.countDown();
                while (over.getCount() > 0) {
                    Thread.onSpinWait(); // one long call, in which nobody asks whether it is to end
                }
            }
        };
        try {
            Checkup.Report report = Checkup.of(computing, xor.defaults(), new Checkup.Limits(20, Duration.ofMillis(1)));
            assertThat(report.unjudged()).isEqualTo(Message.of("finding.unjudged.computing", "seconds", 0L));
        } finally {
            over.countDown();
        }
    }

    @Test
    void itsTimeBeginsWhenTheProgramDoes() throws Exception {
        Program xor = lesson("xor");
        CountDownLatch asked = new CountDownLatch(3);
        Program starting = new Like(xor) { // its interpreter takes longer than all the time that it has
            @Override
            public boolean hasBegun() {
                asked.countDown();
                return false;
            }

            @Override
            public void run(Run run) throws Exception {
                asked.await();
                xor.run(run);
            }
        };
        Checkup.Report report = Checkup.of(starting, xor.defaults(), new Checkup.Limits(20, Duration.ofMillis(1)));
        assertThat(report.evidence().state().position().iteration()).isEqualTo(20);
        assertThat(report.hasBegun()).isTrue();
    }

    @Test
    void whatWasSetOnTheWayIsSetThereAgain_andIsLookedIntoFromThereOn() throws Exception {
        Program xor = lesson("xor");
        Hyperparameters began = xor.defaults().hyperparameters();
        Change change = new Change(30, began, began.withLearningRate(0.2));
        Checkup.Report report = Checkup.of(xor, RunSettings.of(xor.defaults().withEpochs(Integer.MAX_VALUE), began,
                List.of(change), List.of()), new Checkup.Limits(10, LONG));
        assertThat(report.evidence().losses().iterations()).isEqualTo(40);
        assertThat(report.evidence().state().settings().changes().commands()).containsExactly(change);
        assertThat(report.evidence().capturedIterations()).extracting(IterationGraph::iteration).contains(30L, 31L, 37L,
                40L);
    }

    @Test
    @EnabledIfSystemProperty(named = "tapedeck.long", matches = "true")
    void aRunThatLearnedFirstIsNotToldWhatOneIsThatBeganAtItsRate() throws Exception {
        Program fizzbuzz = lesson("fizzbuzz");
        Hyperparameters began = fizzbuzz.defaults().hyperparameters();
        Hyperparameters then = began.withLearningRate(1);
        Checkup.Limits limits = new Checkup.Limits(300, LONG.multipliedBy(10));
        Settings start = fizzbuzz.defaults().withEpochs(Integer.MAX_VALUE);
        assertThat(Checkup.of(fizzbuzz,
                RunSettings.of(start, began, List.of(new Change(22_850, began, then)), List.of()), limits).findings())
                .isEmpty();
        assertThat(Checkup.of(fizzbuzz, RunSettings.of(start.with(then)), limits).findings())
                .extracting(Finding::kind).contains(FindingKind.SATURATED_UNITS);
    }
}
