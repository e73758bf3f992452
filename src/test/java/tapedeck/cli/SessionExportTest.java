package tapedeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.deck.takes.Takes;
import tapedeck.export.picture.VectorPicture;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.python.PythonEngine;
import tapedeck.python.ScriptProgram;
import tapedeck.python.WrittenScript;
import tapedeck.session.SavedProgram;
import tapedeck.session.SavedPrograms;
import tapedeck.session.Session;
import tapedeck.session.SessionFile;
import tapedeck.session.WindowArrangement;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/** {@code tapedeck export FILE.tapedeck}: a session of circles, two takes, the second from iteration 40 on, held at 60. */
class SessionExportTest {
    private static final Texts TEXTS = new Texts(Language.ENGLISH);

    @TempDir
    private Path folder;

    private final Catalogue catalogue = new Catalogue();
    private final PythonEngine python = new PythonEngine();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<Screen.Graph> graphs = new ArrayList<>();
    private String session = "";

    @BeforeEach
    void takeASession() throws IOException {
        ScriptProgram.Surroundings surroundings = Console.surroundings(python);
        catalogue.writes((file, text) -> new WrittenScript(file, text, surroundings, ScriptProgram.Options.PLAIN));
        Path file = folder.resolve("a.tapedeck");
        try (InputStream in = Session.class.getResourceAsStream("version-2.tapedeck")) {
            Files.copy(Objects.requireNonNull(in), file);
        }
        session = file.toString();
    }

    private int run(String... args) {
        Screen screen = new NoScreen() {
            @Override
            public VectorPicture draw(Graph graph, Path home) {
                graphs.add(graph);
                return new VectorPicture(40, 20, 0xffffffff, List.of());
            }
        };
        return new Commands(screen, catalogue, python).run(out, new PrintWriter(err, true),
                Stream.concat(Stream.of("--lang", "en"), Stream.of(args)).toArray(String[]::new));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void aGraphIsOfWhereItWasHeldUnlessAMomentIsAskedFor() {
        assertThat(run("export", session, file("a.svg"))).isZero();
        assertThat(run("export", session, file("b.svg"), "--at", "iteration:3")).isZero();
        assertThat(graphs).extracting(Screen.Graph::moment).containsExactly(null, new Moment.Iteration(3));
    }

    @Test
    void numbersAreOfTheCurrentTakeAndCurvesOfAll() throws IOException {
        assertThat(run("export", session, "--as", "dot", file("a.dot"))).isZero();
        assertThat(Files.readString(folder.resolve("a.dot"))).contains("iteration 60");
        assertThat(run("export", session, file("a.csv"))).isZero();
        List<String> curves = Files.readAllLines(folder.resolve("a.csv"));
        assertThat(curves.getFirst()).contains("take 1 loss", "take 2, from 40 loss");
        assertThat(run("export", session, file("b.csv"), "--at", "iteration:12")).isZero();
        assertThat(Files.readAllLines(folder.resolve("b.csv")).getLast()).as("its loss is known when it ends")
                .matches("12,0\\.\\d+,.*");
    }

    @Test
    void inAFileItHasTheWeightsBesideIt() throws IOException {
        assertThat(run("export", session, file("a.py"))).isZero();
        assertThat(Files.readString(folder.resolve("a.py"))).contains("torch.load(\"circles-weights.pt\"");
        assertThat(folder.resolve("circles-weights.pt")).isNotEmptyFile();
        assertThat(err.toString().strip()).isEqualTo("tapedeck: "
                + TEXTS.of(Message.of("export.beside", "files", "circles-weights.pt")));
    }

    private static final String TABLE = "a,b,kind\n" + "1,2,up\n3,1,down\n".repeat(200);

    /** Saves a session of a network on a table, and takes the table away. */
    private void learnATableThatIsGone() throws Exception {
        Path table = Files.writeString(Files.createDirectory(folder.resolve("away")).resolve("mine.csv"), TABLE);
        Program program = catalogue.ofFile(table).load(Path.of(""));
        try (Takes takes = new Takes()) {
            takes.add(new Deck(program, program.defaults()), program.defaults());
            SessionFile.write(
                    SavedPrograms.session(takes.states(), Map.of(1, program), 1, List.of(), WindowArrangement.NONE,
                            true),
                    Path.of(session));
        }
        Files.delete(table);
    }

    @Test
    void aTableThatTheSessionAloneHasStandsBesideItByItsName() throws Exception {
        learnATableThatIsGone();
        assertThat(run("export", session, file("a.py"))).as(err.toString()).isZero();
        assertThat(Files.readString(folder.resolve("a.py"))).contains("pd.read_csv(\"mine.csv\",");
        assertThat(folder.resolve("mine.csv")).hasContent(TABLE);
        assertThat(err.toString().strip())
                .isEqualTo("tapedeck: " + TEXTS.of(Message.of("export.beside", "files", "mine.csv")));
    }

    @Test
    void aScriptThatIsPrintedLeavesNoFilesAndSaysWhatItLacks() throws Exception {
        learnATableThatIsGone();
        Set<Path> before = here();
        assertThat(run("export", session)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("pd.read_csv(\"mine.csv\",");
        assertThat(err.toString().strip())
                .isEqualTo("tapedeck: " + TEXTS.of(Message.of("export.lacking", "files", "mine.csv")));
        assertThat(here()).isEqualTo(before);
    }

    private static Set<Path> here() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(""))) {
            return all.collect(Collectors.toSet());
        }
    }

    @Test
    void itsProgramHasWhatWasChangedOnTheWay() {
        assertThat(run("export", session, "--epochs", "3")).isZero();
        assertThat(out.toString()).contains("for epoch in range(3)");
        assertThat(err.toString().strip()).as("weights were loaded on the way, too")
                .isEqualTo("tapedeck: " + TEXTS.of(Message.of("export.weights.unwritten")));
    }

    @Test
    void whatASessionHasOfItselfIsNotSetAnew() {
        for (String option : List.of("--lr", "--seed")) {
            assertThat(run("export", session, file("a.npz"), option, "1")).isEqualTo(2);
        }
        assertThat(run("export", session, file("a.npz"), "--target", "x")).isEqualTo(2);
        assertThat(folder.resolve("a.npz")).doesNotExist();
    }

    @Test
    void aScriptInItIsTakenOutAndNotRun() throws Exception {
        Session of = SessionFile.read(Path.of(session)).session();
        SessionFile.write(new Session(List.of(new SavedProgram.Script(file("theirs.py"), "print(1 / 0)\n")), of.takes(),
                of.current(), of.breakpoints(), of.arrangement()), Path.of(session));
        assertThat(run("export", session)).as(err.toString()).isZero();
        assertThat(out.toString()).isEqualTo("print(1 / 0)\n");
        assertThat(run("export", session, file("a.csv"))).isZero();
        err.getBuffer().setLength(0);
        assertThat(run("export", session, file("a.npz"))).isOne();
        assertThat(err.toString().strip()).isEqualTo(
                "tapedeck: " + TEXTS.of(Message.of("cli.export.unasked", "file", session, "format", "npz")));
        assertThat(folder.resolve("a.npz")).doesNotExist();
    }
}
