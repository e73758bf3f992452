package tapedeck.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.tape.Series;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/** Formats of numbers and programs, but for scripts: what stands in the files. */
class NumberFilesTest {
    private static final int RUN = 3;

    private static Program xor() throws Exception {
        return new Catalogue().find("xor").orElseThrow().load(Path.of(""));
    }

    private static TapeSnapshot backward(Program program) throws Exception {
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.runTo(new Moment.Backward(2));
            DeckState state = deck.await();
            return new TapeReader(Objects.requireNonNull(state.playhead().captured())).at(state.playhead().place());
        }
    }

    @Test
    void everyNamedTensorIsWrittenWithItsIndicesAndGradient() throws Exception {
        TapeSnapshot snapshot = backward(xor());
        List<String> lines = TensorTable.of(snapshot).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("tensor,index0,index1,value,grad,derivative,derivative_of");
        List<TensorState> named = snapshot.tensors().stream().filter(each -> !each.name().isEmpty()).toList();
        assertThat(lines).hasSize(1 + named.stream().mapToInt(each -> each.data().numel()).sum());
        TensorState logits = named.stream().filter(each -> each.name().equals("logits")).findFirst().orElseThrow();
        double grad = Objects.requireNonNull(logits.grad()).get(4, 0);
        assertThat(lines).contains("logits,4,0," + logits.data().get(4, 0) + ",," + grad + ",loss");
        assertThat(lines.stream().filter(line -> line.startsWith("b1,"))).allMatch(line -> line.matches("b1,\\d,,.+,"));
    }

    @Test
    void parametersGoByTheirNames() throws Exception {
        assertThat(NumberFiles.parameters(backward(xor())).keySet()).containsExactly("w1", "b1", "w2", "b2");
    }

    @Test
    void runsStandSideBySideAndWhatIsUnknownIsEmpty() {
        Series one = new Series();
        Series two = new Series();
        for (int i = 1; i <= RUN; i++) {
            one.append(1.0 / i);
        }
        two.append(Double.NaN);
        String table = CurveTable.of(List.of(
                new CurveTable.Curve("a, b", one.view(),
                        List.of(new Metrics(2, new Metrics.Scores(0.5, Double.NaN, 1, Double.NaN)))),
                new CurveTable.Curve("c", two.view(), List.of())));
        List<String> lines = table.lines().toList();
        assertThat(lines.getFirst()).startsWith("iteration,\"a, b loss\",\"a, b loss_min\"").contains(",c loss,");
        assertThat(lines.subList(1, lines.size())).containsExactly("1,1.0,1.0,1.0,,,,,nan,nan,nan,,,,",
                "2,0.5,0.5,0.5,0.5,,1.0,,,,,,,,",
                "3,0.3333333333333333,0.3333333333333333,0.3333333333333333,,,,,,,,,,,");
    }

    @Test
    void aNotebookIsTheScriptInCells() throws Exception {
        Program program = xor();
        Settings settings = program.defaults();
        Texts texts = new Texts(Language.GERMAN);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new NotebookExporter(texts).write(program, new TakeHistory(settings), ScriptFolder.asItIs(Path.of("")), out);
        JsonNode notebook = new ObjectMapper().readTree(out.toByteArray());
        assertThat(notebook.get("nbformat").asInt()).isEqualTo(4);
        assertThat(notebook.get("nbformat_minor").asInt()).isEqualTo(5);
        List<String> code = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        boolean text = true;
        for (JsonNode cell : notebook.get("cells")) {
            ids.add(cell.get("id").asText());
            assertThat(cell.get("cell_type").asText()).isEqualTo(text ? "markdown" : "code");
            if (!text) {
                StringBuilder source = new StringBuilder();
                cell.get("source").forEach(line -> source.append(line.asText()));
                code.add(source.toString());
            }
            text = !text;
        }
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(RUN);
        String script = PyTorchScript.of(program, settings, texts).lines().stream().map(ScriptLine::text)
                .filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
        assertThat(String.join("\n", code).replaceAll("\n+", "\n")).isEqualTo(script.replaceAll("\n+", "\n").strip());
    }
}
