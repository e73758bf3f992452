package tapedeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.export.CurveTable;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.text.Message;

/** Curves of a lesson are those of a whole run: every iteration's loss, and all rows measured on the way. */
class CurvesRunTest {
    private final List<Message> complaints = new ArrayList<>();

    private CurveTable.Curve run(String lesson, double rate, int epochs, @Nullable Integer iterations)
            throws Exception {
        Program program = new Catalogue().find(lesson).orElseThrow().load(Path.of(""));
        return new CurvesRun(program, program.defaults().withLearningRate(rate).withEpochs(epochs), iterations,
                complaints::add).run();
    }

    @Test
    void asManyIterationsAsTheEpochsHave() throws Exception {
        CurveTable.Curve curve = run("xor", 0.1, 25, null);
        assertThat(curve.losses().iterations()).as("320 rows by 32, the last one ended too").isEqualTo(250);
        assertThat(curve.measured()).extracting(Metrics::iteration).startsWith(0L, 1L).endsWith(250L)
                .hasSizeGreaterThan(50);
        assertThat(curve.measured().getLast().scores().testLoss()).isPositive();
        assertThat(complaints).isEmpty();
    }

    @Test
    void orAsManyAsAreAskedFor() throws Exception {
        CurveTable.Curve curve = run("xor", 0.1, 1, 37);
        assertThat(curve.losses().iterations()).isEqualTo(37);
        assertThat(curve.measured().getLast().iteration()).isEqualTo(37);
    }

    @Test
    void oneThatDivergesGoesAsFarAsItGoesAndThatIsSaid() throws Exception {
        CurveTable.Curve curve = run("sine", 10, 30, null);
        assertThat(complaints).extracting(Message::key).containsExactly("cli.diverged");
        assertThat(curve.losses().last(curve.losses().points() - 1)).isGreaterThan(1e100);
    }
}
