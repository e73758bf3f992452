package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.program.ProgramException;

/**
 * Programs that try to leave the sandbox, as scripts and in a context in which nothing is refused by name, so that they meet the
 * wall itself: none reads what it may not, and after each the disk is as it was, Python's library included. {@code mvn verify}
 * takes some, {@code mvn -Plong verify} all.
 */
@StartsPython
class EscapesTest {
    /** What needs the shim, and signals and the time zone, for which there is no wall but the names. */
    private static final Pattern NEEDS_THE_SHIM = Pattern.compile(
            "(?s).*\\b(torch|_tapedeck|sklearn|pandas|_sandbox|_signal|tzset|killpg|__closure__)\\b.*");

    private final PythonEngine engine;

    @TempDir(factory = Escapes.BesideTheClasses.class)
    private Path machine;

    EscapesTest(PythonEngine engine) {
        this.engine = engine;
    }

    static Stream<Escapes.Escape> programs() throws IOException {
        String start = System.getProperty("tapedeck.scripts.start", "");
        return Scripts.sample(Escapes.all().stream().filter(each -> each.name().startsWith(start)).toList(), 48);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void leavesEverythingAsItWas(Escapes.Escape program) throws IOException, ProgramException {
        Escapes scene = new Escapes(machine);
        Path file = scene.put("program.py", scene.text(program));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String traceback = "";
        Map<String, String> code = Map.copyOf(engine.code());
        try {
            new ScriptRun(new ScriptProgram.Surroundings(engine, out, out), ScriptProgram.Options.PLAIN, new FreeRun(),
                    () -> {})
                    .run(file, scene.text(program));
        } catch (ScriptException e) {
            traceback = e.traceback();
        }
        String printed = out.toString(StandardCharsets.UTF_8) + traceback;
        if (Boolean.getBoolean("tapedeck.show")) {
            System.err.println(printed);
        }
        scene.assertUntouched(printed);
        assertThat(engine.code()).as("the modules that the next run gets").containsAllEntriesOf(code)
                .satisfies(kept -> assertThat(String.join("", kept.values())).doesNotContain("outside/secret.txt"));
        assertThat(traceback).as("it came to its end, or to what Java refuses")
                .matches("(RuntimeError: Tapedeck's Python cannot do this: .*\n)?");
    }

    static Stream<Escapes.Escape> programsWithoutTheShim() throws IOException {
        return Scripts.sample(Escapes.all().stream().filter(each -> !NEEDS_THE_SHIM.matcher(each.source()).matches())
                .toList(), 24);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("programsWithoutTheShim")
    void leavesEverythingAsItWasWithoutTheShim(Escapes.Escape program) throws IOException {
        Escapes scene = new Escapes(machine);
        String text = scene.text(program);
        scene.put("program.py", text);
        BareContext.Outcome outcome = BareContext.run(engine, scene.own(), text);
        scene.assertUntouched(outcome.printed() + outcome.errors());
        assertThat(outcome.errors()).isEmpty();
    }

    @Test
    void thereAreSixtyOfDifferentNames() throws IOException {
        List<String> names = Escapes.all().stream().map(Escapes.Escape::name).toList();
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(60);
    }
}
