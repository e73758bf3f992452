package tapedeck.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.array.NdArray;
import tapedeck.deck.Programs;
import tapedeck.deck.atlas.Atlas;
import tapedeck.deck.atlas.AtlasAxis;
import tapedeck.deck.atlas.AtlasProbe;
import tapedeck.deck.atlas.AtlasQuestion;
import tapedeck.deck.atlas.AtlasScale;
import tapedeck.deck.atlas.AtlasView;
import tapedeck.deck.atlas.RunStart;
import tapedeck.export.weights.WeightFileReader;
import tapedeck.program.Program;

class AtlasFileTest {
    private static AtlasView view() throws Exception {
        Program program = Programs.regression();
        RunStart start = new RunStart(program, program.defaults(), 1);
        AtlasQuestion question = new AtlasQuestion(start, AtlasScale.between(AtlasAxis.LEARNING_RATE, -1, 30, 3),
                AtlasScale.between(AtlasAxis.MOMENTUM, 0, 1, 2), 20, 1, AtlasProbe.of(start));
        try (Atlas atlas = new Atlas(question, 1)) {
            return atlas.await();
        }
    }

    @Test
    void aTableHasTheAxesTheLossAndWhereItDiverged() throws Exception {
        AtlasView view = view();
        List<String> lines = new String(AtlasFile.numbers(Format.CSV, view), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(7);
        assertThat(lines.getFirst()).isEqualTo("lr,momentum,loss,diverged_at");
        assertThat(lines.get(1)).isEqualTo("0.1,0.0," + view.loss(0) + ",");
        assertThat(lines.get(3)).isEqualTo("1e+30,0.0,nan," + view.divergedAt(2));
        assertThat(lines.get(4)).startsWith("0.1,0.9,");
    }

    @Test
    void numpyReadsTheSame(@TempDir Path folder) throws Exception {
        AtlasView view = view();
        Path file = Files.write(folder.resolve("atlas.npz"), AtlasFile.numbers(Format.NPZ, view));
        Map<String, NdArray> arrays = WeightFileReader.read(file);
        assertThat(arrays.keySet()).containsExactlyInAnyOrder("lr", "momentum", "loss", "diverged_at");
        assertThat(Objects.requireNonNull(arrays.get("lr")).toArray()).containsExactly(0.1,
                view.question().x().value(1), 1e30);
        assertThat(Objects.requireNonNull(arrays.get("loss")).get(1, 0)).isEqualTo(view.loss(view.point(0, 1)));
        assertThat(Objects.requireNonNull(arrays.get("diverged_at")).get(0, 2)).isEqualTo(view.divergedAt(2))
                .isPositive();
    }
}
