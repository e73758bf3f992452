package tapedeck.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.array.NdArray;
import tapedeck.deck.training.WeightLoad;
import tapedeck.export.weights.WeightFileReader;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/** A script has what it reads inside or beside it: it can be taken to another machine with its folder. */
class ScriptBesideTest {
    private static final String LARGE = "a,b,kind\n" + "1,2,up\n3,1,down\n".repeat(200);
    private static final String SMALL = "a;b;kind\r\n" + "1,5;2;über\r\n3;1;down\r\n".repeat(20);

    @TempDir
    private Path elsewhere;

    @TempDir
    private Path folder;

    private ScriptFolder beside;

    @BeforeEach
    void begin() {
        beside = ScriptFolder.of(folder);
    }

    private String script(Path table) throws Exception {
        return script(new Catalogue().ofFile(table).load(Path.of("")), List.of());
    }

    private String script(Program program, List<WeightLoad> loads) throws Exception {
        return PyTorchScript
                .of(program, new TakeHistory(program.defaults(), List.of(), loads), new Texts(Language.ENGLISH),
                        beside)
                .text();
    }

    private List<String> names() throws IOException {
        beside.put();
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aTableThatLiesElsewhereIsPutBesideIt() throws Exception {
        Path table = Files.writeString(elsewhere.resolve("far.csv"), LARGE);
        assertThat(script(table)).contains("pd.read_csv(\"far.csv\",").doesNotContain(elsewhere.toString());
        assertThat(names()).isEqualTo(beside.names()).containsExactly("far.csv");
        assertThat(folder.resolve("far.csv")).hasContent(LARGE);

        begin();
        assertThat(script(table)).as("again").contains("pd.read_csv(\"far.csv\",");
        assertThat(beside.names()).as("it is there").isEmpty();
    }

    @Test
    void whatIsThereAlreadyIsReadThereAndNothingOfItIsOverwritten() throws Exception {
        Path table = Files.writeString(Files.createDirectory(folder.resolve("data")).resolve("near.csv"), LARGE);
        assertThat(script(table)).contains("pd.read_csv(\"data/near.csv\",");
        assertThat(names()).containsExactly("data");

        Files.writeString(folder.resolve("far.csv"), "mine");
        assertThat(script(Files.writeString(elsewhere.resolve("far.csv"), LARGE)))
                .contains("pd.read_csv(\"far-2.csv\",");
        assertThat(names()).containsExactly("data", "far-2.csv", "far.csv");
        assertThat(folder.resolve("far.csv")).hasContent("mine");
    }

    @Test
    void aSmallTableStandsInIt() throws Exception {
        Path table = elsewhere.resolve("small.csv");
        Files.write(table, ("\uFEFF" + SMALL).getBytes(StandardCharsets.UTF_8));
        assertThat(script(table)).contains("lines = [\n", "\"a;b;kind\", \"1,5;2;über\", \"3;1;down\",",
                "pd.read_csv(io.StringIO(\"\\n\".join(lines)),").doesNotContain("\\r", "(\"small.csv");
        assertThat(names()).isEmpty();
    }

    @Test
    void whereNothingCanBePutItIsNamedWhereItLies() throws Exception {
        beside = ScriptFolder.asItIs(folder);
        Path table = Files.writeString(elsewhere.resolve("small.csv"), SMALL);
        assertThat(script(table)).contains("pd.read_csv(\"" + table.toAbsolutePath());
        assertThat(beside.names()).isEmpty();
    }

    @Test
    void onAPageItIsNamedWithoutTheFoldersOfWhoWroteIt() throws Exception {
        beside = ScriptFolder.page();
        Path table = Files.writeString(elsewhere.resolve("far.csv"), LARGE);
        assertThat(script(table)).contains("pd.read_csv(\"far.csv\",").doesNotContain(elsewhere.toString());
        assertThat(beside.names()).isEmpty();
    }

    /** That they are loaded where the run had them, real PyTorch says: {@code exports.json}. */
    @Test
    void weightsThatWereLoadedAreBesideItEachOnce() throws Exception {
        Program xor = new Catalogue().find("xor").orElseThrow().load(Path.of(""));
        List<NdArray> ones = Stream.of(1.0, 2.0, 3.0, 4.0).map(each -> NdArray.of(new double[]{each}, 1)).toList();
        List<NdArray> others = Stream.of(5.0, 6.0, 7.0, 8.0).map(each -> NdArray.of(new double[]{each}, 1)).toList();
        String script = script(xor,
                List.of(new WeightLoad(0, ones), new WeightLoad(7, others), new WeightLoad(9, ones)));
        assertThat(script.lines().filter(line -> line.contains("torch.load") || line.contains("if len(losses)"))
                .map(String::strip)).containsExactly(
                        "loaded = torch.load(\"xor-weights.pt\", weights_only=True)",
                        "if len(losses) == 7:",
                        "loaded = torch.load(\"xor-weights-2.pt\", weights_only=True)",
                        "if len(losses) == 9:",
                        "loaded = torch.load(\"xor-weights.pt\", weights_only=True)");
        assertThat(names()).containsExactly("xor-weights-2.pt", "xor-weights.pt");
        assertThat(WeightFileReader.read(folder.resolve("xor-weights-2.pt"))).containsOnlyKeys("w1", "b1", "w2", "b2")
                .satisfies(read -> assertThat(List.copyOf(read.values()).getLast().toArray()).containsExactly(8.0));
    }
}
