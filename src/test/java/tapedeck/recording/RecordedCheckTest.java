package tapedeck.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.IterationGraph;
import tapedeck.finding.Unjudged;
import tapedeck.finding.checkup.Checkup;
import tapedeck.tape.TapeEvent;
import tapedeck.text.Message;

/** What can be said of a recording of the real PyTorch, and what it is said that cannot. */
class RecordedCheckTest {
    @TempDir
    private Path folder;

    private Checkup.Report check(String name) throws Exception {
        RecordedRun run = RecordedRun.of(Tapes.write(folder, Tapes.real(name + ".tape")));
        return Checkup.of(run, run.defaults(), new Checkup.Limits(Long.MAX_VALUE, Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @CsvSource({"dead_relu_wide, DEAD_RELU, 1", "sigmoid_tower, VANISHING_GRADIENTS, 1", "rises, RATE_TOO_HIGH, 4"})
    void theStatisticsOfAllElementsAndTheLossesOfAllIterationsAreLookedAt(String name, FindingKind trouble, long since)
            throws Exception {
        List<Finding> findings = check(name).findings();
        assertThat(findings).extracting(Finding::kind).contains(trouble);
        assertThat(findings).filteredOn(each -> each.kind() == trouble).singleElement()
                .satisfies(each -> assertThat(each.site().since()).isEqualTo(since));
    }

    @ParameterizedTest
    @CsvSource({"output_kept, GRAPH_GROWS, 10", "average_in_graph, GRAPH_GROWS, 14",
            "gate_cut, PARAMETER_WITHOUT_GRADIENT, 9", "never_eval, DROPOUT_WHILE_MEASURING, 14",
            "sorted_rows, ROWS_NOT_SHUFFLED, 0", "rare_class, CLASSES_UNBALANCED, 11", "overfits, OVERFITTING, 6",
            "head_alone, PARAMETER_NOT_IN_OPTIMIZER, 7", "creeps, RATE_TOO_LOW, 9", "leaps, RATE_TOO_HIGH, 9",
            "decays, RATE_TOO_LOW, 8"})
    void whatTheRecorderReadOfAllIterationsIsLookedAt(String name, FindingKind trouble, int line) throws Exception {
        assertThat(check(name).findings()).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo(trouble);
            assertThat(each.site().line()).isEqualTo(line);
        });
    }

    @Test
    void aLossThatGrewUntilItWasNotFiniteIsThatOfARateTooHigh() throws Exception {
        assertThat(check("diverges").findings()).extracting(Finding::kind).containsExactlyInAnyOrder(
                FindingKind.RATE_TOO_HIGH, FindingKind.LOSS_NOT_FINITE);
    }

    @Test
    void ofAProgramWithNothingWrongAllKindsAreJudgedAndNothingIsFound() throws Exception {
        Checkup.Report report = check("measured_well");
        assertThat(report.findings()).isEmpty();
        assertThat(report.coverage().unjudged()).isEmpty();
    }

    @Test
    void aRecordingOfARecorderThatReadNothingOfOtherIterationsIsNotJudgedByThem() throws Exception {
        assertThat(check("fizzbuzz_momentum").coverage().unjudged()).extracting(Unjudged::kind).contains(
                FindingKind.GRAPH_GROWS, FindingKind.PARAMETER_WITHOUT_GRADIENT, FindingKind.OVERFITTING,
                FindingKind.DROPOUT_WHILE_MEASURING, FindingKind.ROWS_NOT_SHUFFLED);
    }

    @Test
    void anErrorOfPyTorchsIsFoundAlsoWhereALeafWasChangedInPlace() throws Exception {
        assertThat(check("base_changed").findings()).extracting(Finding::kind)
                .containsExactly(FindingKind.INPLACE_NEEDED);
    }

    @Test
    void aProgramMaySayWhereItsIterationsBegin() throws Exception {
        RecordedRun run = RecordedRun.of(Tapes.write(folder, Tapes.real("told_iterations.tape")));
        assertThat(run.known().iterations()).as("of ten backward passes").isEqualTo(5);
        assertThat(Tapes.told(run, 5).events().stream().filter(TapeEvent.OptimizerStepped.class::isInstance))
                .hasSize(2);
    }

    @Test
    void aLossThatIsNotFiniteIsFoundWhereNothingElseWasRecorded() throws Exception {
        Checkup.Report report = check("lost");
        assertThat(report.findings()).filteredOn(each -> each.kind() == FindingKind.LOSS_NOT_FINITE).singleElement()
                .satisfies(each -> assertThat(each.site().iteration()).isGreaterThan(2).isLessThan(60));
    }

    @Test
    void everyIterationThatWasRecordedIsLookedInto() throws Exception {
        assertThat(check("fizzbuzz_momentum").evidence().capturedIterations()).extracting(IterationGraph::iteration)
                .containsExactly(1L, 2L, 60L);
    }

    @Test
    void eachKindIsJudgedOrSaidNotToBeAndWhy() throws Exception {
        Checkup.Report report = check("rises");
        assertThat(report.coverage().judged()).doesNotContainAnyElementsOf(
                report.coverage().unjudged().stream().map(Unjudged::kind).toList());
        assertThat(report.coverage().judged()).contains(FindingKind.RATE_TOO_HIGH, FindingKind.ZERO_GRAD_MISSING);
        var why = report.coverage().unjudged().stream().collect(Collectors.toMap(Unjudged::kind, Unjudged::why));
        assertThat(why).containsEntry(FindingKind.RATE_TOO_LOW, Message.of("finding.unjudged.again"))
                .containsEntry(FindingKind.OVERFITTING, Message.of("finding.unjudged.ungraphed"))
                .containsEntry(FindingKind.DEAD_RELU, Message.of("finding.unjudged.three"));
        assertThat(report.coverage().reasons()).as("a few lines, and not one a kind").hasSizeLessThan(why.size());
    }

    @Test
    void aLossThatRoseALittleIsNotJudgedWithoutARunAtASmallerRate() throws Exception {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("recording.json", Tapes.HEADER);
        entries.put("losses/000001.jsonl", IntStream.rangeClosed(1, 20).mapToObj(
                i -> "{\"iteration\":" + i + ",\"loss\":" + (1 + i / 10.0) + "}").collect(Collectors.joining("\n")));
        entries.put("end.json", "{\"reason\":\"finished\"}");
        RecordedRun run = RecordedRun.of(Tapes.write(folder, Tapes.zip(entries)));
        Checkup.Report report = Checkup.of(run, run.defaults(),
                new Checkup.Limits(Long.MAX_VALUE, Duration.ofMinutes(1)));
        assertThat(report.findings()).extracting(Finding::kind).doesNotContain(FindingKind.RATE_TOO_HIGH);
        assertThat(report.coverage().unjudged()).contains(
                new Unjudged(FindingKind.RATE_TOO_HIGH, Message.of("finding.unjudged.again")));
    }

    @Test
    void unlessAnUpdateWentFurtherThanTheParametersAreLarge() throws Exception {
        assertThat(check("swings").findings()).singleElement().satisfies(each -> {
            assertThat(each.kind()).isEqualTo(FindingKind.RATE_TOO_HIGH);
            assertThat(each.certainty()).isEqualTo(Finding.Certainty.LIKELY);
            assertThat(each.sentence().key()).isEqualTo("finding.recordedRate.leaps");
        });
    }

    @Test
    void ofOneIterationLittleIsJudged() throws Exception {
        assertThat(check("scalar").coverage().judged()).doesNotContain(FindingKind.ZERO_GRAD_MISSING,
                FindingKind.VANISHING_GRADIENTS, FindingKind.DEAD_RELU, FindingKind.RATE_TOO_HIGH);
    }

    @Test
    void thatAParameterIsNeverUpdatedIsFoundWhereTheLastIterationWasRecorded() throws Exception {
        assertThat(check("body_left_out").findings())
                .filteredOn(each -> each.kind() == FindingKind.PARAMETER_NOT_IN_OPTIMIZER).singleElement()
                .satisfies(each -> assertThat(each.sentence().key()).isEqualTo("finding.notInOptimizer"));
    }

    @Test
    void thatIsNotJudgedWhereAnIterationThatWasNotRecordedMayUpdateIt() throws Exception {
        Checkup.Report report = check("body_trained_later");
        assertThat(report.findings()).extracting(Finding::kind)
                .doesNotContain(FindingKind.PARAMETER_NOT_IN_OPTIMIZER);
        assertThat(report.coverage().unjudged()).contains(new Unjudged(FindingKind.PARAMETER_NOT_IN_OPTIMIZER,
                Message.of("finding.unjudged.updates", "tensor", "body.weight")));
    }

    @Test
    void whatFailedSaysWhereAndInWhichIteration() throws Exception {
        RecordedRun run = RecordedRun.of(Tapes.write(folder, Tapes.real("fails_later.tape")));
        RecordedFailure failure = Objects.requireNonNull(run.ended());
        assertThat(failure.error()).startsWith("RuntimeError: mat1 and mat2 shapes cannot be multiplied");
        assertThat(failure.file()).isEqualTo("fails_later.py");
        assertThat(failure.line()).isEqualTo(9);
        assertThat(failure.iteration()).isEqualTo(3);
        assertThat(failure.isUpdated()).as("the fourth fails before anything of it is seen").isTrue();
    }
}
