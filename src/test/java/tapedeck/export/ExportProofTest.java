package tapedeck.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.pytorch.Cases;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/**
 * Exports of every lesson and of networks drawn by chance, in the real PyTorch for 1,000 iterations. With
 * {@code -Dtapedeck.exports=FOLDER} the scripts and the losses are written there; then {@code check_exports.py FOLDER} runs
 * them all, compares and writes {@code exports.json}, which is held to its word here.
 */
class ExportProofTest {
    private static final int NETWORKS = 100;
    private static final int ITERATIONS = 1_000;
    private static final double RELATIVE = 1e-9;
    private static final int FIRST = 5;
    private static final int FEW = 100;

    private static List<LivedRun> all() throws Exception {
        return Stream.concat(LivedRun.lessons(), RandomRuns.all(NETWORKS)).toList();
    }

    private static String hash(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @EnabledIfSystemProperty(named = "tapedeck.exports", matches = ".+")
    void scriptsAndLossesAreWrittenDown() throws Exception {
        Path folder = Files.createDirectories(Path.of(System.getProperty("tapedeck.exports")));
        Map<String, List<Double>> losses = new TreeMap<>();
        for (LivedRun run : all()) {
            LivedRun.Outcome outcome = run.live(ITERATIONS);
            ScriptFolder beside = outcome.history().loads().isEmpty()
                    ? ScriptFolder.asItIs(PyTorchScript.folder(run.program()))
                    : ScriptFolder.of(folder);
            Files.writeString(folder.resolve(run.name() + ".py"), run.script(outcome.history(), beside));
            beside.put();
            losses.put(run.name(), outcome.losses());
        }
        new ObjectMapper().writeValue(folder.resolve("losses.json").toFile(), losses);
    }

    /** For {@code check_distributed.py}: each as one process runs it, and as several do. */
    @Test
    @EnabledIfSystemProperty(named = "tapedeck.distributed", matches = ".+")
    void scriptsForSeveralProcessesAreWrittenDown() throws Exception {
        Path folder = Files.createDirectories(Path.of(System.getProperty("tapedeck.distributed")));
        for (LivedRun run : all().stream().filter(each -> each.name().matches("[^-]*|random-0[0-3].")).toList()) {
            TakeHistory history = run.live(FEW).history();
            ScriptFolder there = ScriptFolder.asItIs(PyTorchScript.folder(run.program()));
            Files.writeString(folder.resolve(run.name() + ".py"), run.script(history, there));
            Files.writeString(folder.resolve(run.name() + ".distributed.py"),
                    PyTorchScript.distributed(run.program(), history, new Texts(Language.ENGLISH), there).text());
        }
    }

    @Test
    void scriptsAreNotWrittenForSeveralProcesses() {
        for (Map.Entry<String, String> each : Map.of("net = torch.nn.BatchNorm1d(3)", "export.distributedRows",
                "F.dropout(x)", "export.distributedRows", "print(1)", "export.distributedScript").entrySet()) {
            Program script = new ScriptCases.Written(each.getKey());
            assertThatThrownBy(() -> PyTorchScript.distributed(script, new TakeHistory(script.defaults()),
                    new Texts(Language.ENGLISH), ScriptFolder.asItIs(null)))
                    .isInstanceOfSatisfying(ProgramException.class,
                            why -> assertThat(why.message().key()).isEqualTo(each.getValue()));
        }
    }

    /** Or else PyTorch itself, nudged once by 1e-15, is away from itself as early. */
    @Test
    void everyExportHadTheSameLossesInRealPyTorch() throws Exception {
        Map<String, JsonNode> proven = proven();
        assertThat(proven).hasSize(all().size());
        proven.forEach((name, run) -> {
            assertThat(run.get("iterations").asInt()).as(name).isEqualTo(ITERATIONS);
            if (!(run.get("apart").asDouble() <= RELATIVE)) {
                JsonNode beyond = run.get("beyond");
                for (int level = 0; level < beyond.size(); level++) {
                    if (!beyond.get(level).isNull()) {
                        assertThat(run.get("nudged").get(level).asInt()).as(name)
                                .isBetween(1, beyond.get(level).asInt());
                    }
                }
            }
        });
    }

    /** Scripts without changes are those that were run, to the letter; and all begin with the losses that were printed. */
    @Tag("long")
    @Test
    void whatWasProvenIsWhatIsExported() throws Exception {
        Map<String, JsonNode> proven = proven();
        for (LivedRun run : all()) {
            JsonNode there = Objects.requireNonNull(proven.get(run.name()), run.name());
            if (run.turns().isEmpty()) {
                assertThat(hash(run.script())).as(run.name() + ": run check_exports.py again")
                        .isEqualTo(there.get("sha256").asText());
            }
            double[] expected = Cases.doubles(there.get("first"));
            List<Double> losses = run.live(FIRST).losses();
            for (int i = 0; i < FIRST; i++) {
                assertThat(losses.get(i)).as(run.name() + ", iteration " + (i + 1)).isCloseTo(expected[i],
                        within(RELATIVE * Math.abs(expected[i])));
            }
        }
    }

    private static Map<String, JsonNode> proven() throws IOException {
        Map<String, JsonNode> all = new TreeMap<>();
        Cases.list(Cases.read("exports.json")).forEach(run -> all.put(run.get("name").asText(), run));
        return all;
    }
}
