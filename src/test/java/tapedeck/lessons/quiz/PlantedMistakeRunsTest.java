package tapedeck.lessons.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.python.PythonEngine;
import tapedeck.python.Scripts;
import tapedeck.python.StartsPython;

/**
 * Every mistake hurts the program that it is planted in, and is seen by the probes. {@code mvn verify} takes one, {@code mvn -Plong
 * verify} all; {@code src/test/pytorch/check_cases.py} has real PyTorch try the wrong repairs, too.
 */
@StartsPython
class PlantedMistakeRunsTest {
    private static final MistakeKind QUICK = MistakeKind.PARAMETER_NOT_UPDATED;
    private static final int DRAW = 2;

    private final PythonEngine engine;
    private final Map<String, PracticeRun> healthy = new HashMap<>();

    PlantedMistakeRunsTest(PythonEngine engine) {
        this.engine = engine;
    }

    private PracticeRun run(String source) throws InterruptedException {
        return PracticeRun.of(Scripts.program(engine, Path.of("case.py").toAbsolutePath(), source));
    }

    private PracticeRun healthy(ProgramWithMistake program) throws InterruptedException {
        PracticeRun run = healthy.get(program.program().name());
        if (run == null) {
            run = run(program.healthy());
            healthy.put(program.program().name(), run);
        }
        return run;
    }

    @TestFactory
    Stream<DynamicTest> everyMistakeHurtsAndItsRepairHeals() {
        return PracticeProgram.all().stream().flatMap(program -> program.plants().stream()
                .filter(plant -> plant.kind() == QUICK || Boolean.getBoolean("tapedeck.long"))
                .map(plant -> ProgramWithMistake.of(program, plant, DRAW)))
                .map(each -> DynamicTest.dynamicTest(each.plant().kind() + " in " + each.program().name(),
                        () -> hurts(each)));
    }

    private void hurts(ProgramWithMistake program) throws InterruptedException {
        PracticeRun right = healthy(program);
        PracticeRun met = run(program.source());
        assertThat(right.failure()).isNull();
        assertThat(met.isWorseThan(right)).as("%s, healthy %s, failure %s", met.score(), right.score(), met.failure())
                .isTrue();
        assertThat(right.heals(right, met)).isTrue();
        assertThat(met.heals(right, met)).isFalse();
        Investigation investigation = new Investigation(program, met);
        for (Probe each : Probe.values()) {
            List<List<String>> rows = investigation.open(each);
            assertThat(rows).as("%s", each).isNotEmpty();
            assertThat(rows).as("%s", each).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()));
        }
    }

    @Tag("long")
    @Test
    void whatStaysAsItWasIsSeenInAStep() throws Exception {
        PracticeProgram prices = PracticeProgram.all().stream().filter(each -> each.name().equals("prices"))
                .findFirst().orElseThrow();
        PlantedMistake plant = prices.plants().stream().filter(each -> each.kind() == QUICK).findFirst().orElseThrow();
        ProgramWithMistake program = ProgramWithMistake.of(prices, plant, DRAW);
        List<List<String>> steps = new Investigation(program, run(program.source())).open(Probe.STEP);
        List<String> b = steps.stream().filter(row -> row.getFirst().startsWith("b")).findFirst().orElseThrow();
        List<String> w = steps.stream().filter(row -> row.getFirst().startsWith("w")).findFirst().orElseThrow();

        assertThat(b.get(3)).as("%s: before and after", b).isEqualTo(b.get(1));
        assertThat(w.get(3)).as("%s: before and after", w).isNotEqualTo(w.get(1));
    }
}
