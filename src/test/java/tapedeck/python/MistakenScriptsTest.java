package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.program.ProgramException;
import tapedeck.program.ScriptFailure;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/**
 * What beginners do wrong, in {@code src/test/python/mistakes}. The comments at a script's top tell how it ends:
 * {@code says:} PyTorch's last line, {@code under:} the line below it, {@code shows:} what stands in the traceback, in
 * which the comments' lines do not count; {@code helps:} the sentence on what usually helps, {@code change:} the edit that
 * goes with it. Every forty-seventh; all with {@code -Plong}.
 */
@StartsPython
class MistakenScriptsTest {
    private static final Texts ENGLISH = new Texts(Language.ENGLISH);

    private final PythonEngine engine;

    MistakenScriptsTest(PythonEngine engine) {
        this.engine = engine;
    }

    static Stream<Path> scripts() throws IOException {
        return Scripts.sample("mistakes", 47);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void endsInPyTorchsWords(Path script) throws IOException, ProgramException {
        String source = Files.readString(script);
        Scripts.Printed printed = Scripts.run(engine, script, source.replaceFirst("\\A(# .*\\n)+", ""));
        assertThat(printed.code()).isEqualTo(1);
        String end = wanted(source, "says: ") + "\n";
        String under = wanted(source, "under: ");
        assertThat(printed.traceback()).endsWith(under.isEmpty() ? end : end + under + "\n")
                .contains(wanted(source, "shows: ").replace("\\n", "\n"))
                .contains("File \"" + script + "\", line").doesNotContain("<tapedeck>");
        ScriptFailure failure = printed.failure();
        ScriptFailure.Change change = failure == null ? null : failure.change();
        assertThat(failure == null || failure.help() == null ? "" : ENGLISH.of(failure.help()))
                .isEqualTo(wanted(source, "helps: "));
        assertThat(change == null ? "" : ENGLISH.of(change.message())).isEqualTo(wanted(source, "change: "));
    }

    @Tag("long")
    @Test
    void aFunctionThatCallsItselfWithoutEndIsNamed_howeverDeepThatGoes() throws ProgramException {
        ScriptFailure failure = Scripts.run(engine, Path.of("/somewhere/recursion.py"), """
                def power(x, n):
                    return x * power(x, n - 1)
                power(2, 3)
                """).failure();
        assertThat(Objects.requireNonNull(failure).help()).isEqualTo(Message.of("mistake.recursion", "name", "power"));
    }

    @Tag("long")
    @Test
    void aTracebackIsWholeWhereTheScriptsFolderHasModulesCalledAsThoseThatMakeIt(@TempDir Path folder)
            throws Exception {
        Files.writeString(folder.resolve("token.py"), "mine = 'of the script'");
        Files.writeString(folder.resolve("ast.py"), "");
        Scripts.run(engine, folder.resolve("script.py"), ""); // the first of all has them loaded
        Scripts.Printed printed = Scripts.run(engine, folder.resolve("script.py"),
                "import token\nprint(token.mine)\n1 / 0");
        assertThat(printed.out()).isEqualTo("of the script\n");
        assertThat(printed.traceback()).contains("script.py\", line 3, in <module>\n    1 / 0\n");
    }

    private static String wanted(String source, String word) {
        return source.lines().filter(line -> line.startsWith("# " + word))
                .map(line -> line.substring(word.length() + 2)).findFirst().orElse("");
    }
}
