package tapedeck.lessons.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be planted in the practice programs, and what is drawn of it by seed. */
class MistakeKindTest {
    private static Stream<PlantedMistake> plants() {
        return PracticeProgram.all().stream().flatMap(each -> each.plants().stream());
    }

    @Test
    void everyKindStandsInAProgram() {
        assertThat(MistakeKind.values()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(plants().map(PlantedMistake::kind)).containsOnly(MistakeKind.values())
                .containsAll(EnumSet.allOf(MistakeKind.class));
    }

    @Test
    void aPlantChangesOneLineAndItsRepairMakesTheProgramWholeAgain() {
        for (PracticeProgram program : PracticeProgram.all()) {
            for (PlantedMistake plant : program.plants()) {
                ProgramWithMistake sabotaged = ProgramWithMistake.of(program, plant, 1);
                assertThat(sabotaged.healthy()).as("%s in %s", plant.kind(), program.name())
                        .isEqualTo(String.join("\n", program.lines()) + "\n");
                List<String> met = sabotaged.source().lines().toList();
                List<String> whole = program.lines();
                int behind = whole.size() - plant.at() - 1;
                assertThat(met.subList(0, plant.at())).isEqualTo(whole.subList(0, plant.at()));
                assertThat(met.subList(met.size() - behind, met.size())).as("%s in %s", plant.kind(), program.name())
                        .isEqualTo(whole.subList(plant.at() + 1, whole.size()));
                assertThat(met).as("%s in %s", plant.kind(), program.name()).isNotEqualTo(whole);
                assertThat(sabotaged.repairs()).as("%s in %s", plant.kind(), program.name()).hasSize(3)
                        .doesNotHaveDuplicates().contains(plant.healthy()).doesNotContain(plant.planted());
            }
        }
    }

    @Test
    void aRepairDoesNotWriteTheNumberThatItIsJudgedBy() {
        for (PracticeProgram program : PracticeProgram.all()) {
            for (PlantedMistake plant : program.plants()) {
                ProgramWithMistake sabotaged = ProgramWithMistake.of(program, plant, 1);
                assertThat(sabotaged.repairs()).noneMatch(sabotaged::isForged);
            }
        }
        ProgramWithMistake met = ProgramWithMistake.of(1, 1);
        assertThat(met.isForged("print(0.0)")).isTrue();
        assertThat(met.isForged("x = 1; raise SystemExit; exit()")).isTrue();
    }

    @Test
    void whoEndsTheRunEarlyHasNotHealedIt() {
        PracticeRun healthy = run(60, 0.1);
        PracticeRun met = run(60, 9);
        assertThat(run(60, 0.1).heals(healthy, met)).isTrue();
        assertThat(run(3, 0.1).heals(healthy, met)).isFalse();
    }

    private static PracticeRun run(int iterations, double score) {
        return new PracticeRun(new double[iterations], score, null, null, null, null);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aLevelHasItsKindsAndTheRightOneAmongFourSuspects(int level) {
        assertThat(LongStream.range(0, 100).mapToObj(seed -> ProgramWithMistake.of(seed, level))).allSatisfy(each -> {
            assertThat(each.plant().kind().level()).isEqualTo(level);
            assertThat(each.suspects()).hasSize(4).doesNotHaveDuplicates().contains(each.plant().kind());
        });
        assertThat(LongStream.range(0, 300).mapToObj(seed -> ProgramWithMistake.of(seed, level).plant().kind()))
                .containsAll(Stream.of(MistakeKind.values()).filter(each -> each.level() == level).toList());
    }

    @Test
    void onTheFirstLevelTheOtherSuspectsAreElsewhereInTheProgram() {
        assertThat(LongStream.range(0, 100).mapToObj(seed -> ProgramWithMistake.of(seed, 1))).allSatisfy(
                each -> assertThat(each.suspects().stream().filter(other -> other != each.plant().kind())
                        .filter(other -> other.place() == each.plant().kind().place()))
                        .as("%s in %s", each.plant().kind(), each.program().name()).isEmpty());
    }

    @Test
    void theSameSeedDrawsTheSame() {
        assertThat(ProgramWithMistake.of(7, 2)).isEqualTo(ProgramWithMistake.of(7, 2))
                .isNotEqualTo(ProgramWithMistake.of(8, 2));
    }

    @Test
    void aProbeCostsOneAndAWrongNameStaysOutOfTheQuestion() {
        ProgramWithMistake program = ProgramWithMistake.of(7, 1);
        Investigation investigation = new Investigation(program, run(2.0));
        MistakeKind right = program.plant().kind();
        MistakeKind wrong = program.suspects().stream().filter(each -> each != right).findFirst().orElseThrow();

        assertThat(investigation.open(Probe.LINE)).isNotEmpty();
        investigation.open(Probe.LINE);
        assertThat(investigation.probes()).isEqualTo(1);
        assertThat(investigation.name(wrong)).isFalse();
        assertThat(investigation.isStruck(wrong)).isTrue();
        assertThat(investigation.isNamed()).isFalse();
        assertThat(investigation.name(right)).isTrue();
        assertThat(investigation.mistakes()).isEqualTo(1);
    }

    @Test
    void aRepairIsJudgedByWhatItsRunDoesOnFreshRows() {
        Investigation investigation = new Investigation(ProgramWithMistake.of(7, 1), run(2.0));

        investigation.judge("first", run(1.9), run(0.1));
        assertThat(investigation.isSolved()).isFalse();
        assertThat(investigation.hasFailed("first")).isTrue();
        investigation.judge("second", run(Double.POSITIVE_INFINITY), run(0.1));
        assertThat(investigation.isSolved()).isFalse();
        investigation.judge("third", run(0.2), run(0.1));
        assertThat(investigation.isSolved()).isTrue();
    }

    @Test
    void whatHealsIsNearerToTheHealthyRunThanToTheSabotagedOne() {
        assertThat(run(0.2).heals(run(0.1), run(0.25))).isFalse();
        assertThat(run(0.15).heals(run(0.1), run(0.25))).isTrue();
    }

    private static PracticeRun run(double score) {
        return new PracticeRun(new double[]{1, score}, score, null, null, null, null);
    }
}
