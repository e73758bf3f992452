package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Scripts that mean harm, in {@code src/test/python/hostile}: each ends, says in one sentence what is
 * not allowed, and leaves the next run unharmed. The comments at its top tell what it must do: {@code says:} in its
 * traceback, {@code prints:} on its output, {@code code:} to leave with, or {@code interrupted} once it has printed.
 */
@StartsPython
@Isolated("what takes all memory takes it from its neighbours, too")
class HostileTest {
    /** Long past what any takes on a busy machine: it must fail, and not hang. */
    private static final long DEADLINE = 60;

    private final PythonEngine engine;

    HostileTest(PythonEngine engine) {
        this.engine = engine;
    }

    static Stream<Path> scripts() throws IOException {
        return Scripts.sample("hostile", 25);
    }

    /** Tells when something is printed. */
    private static final class Printed extends ByteArrayOutputStream {
        final CountDownLatch first = new CountDownLatch(1);

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            if (size() < 1_000_000) {
                super.write(bytes, offset, length);
            }
            first.countDown();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void endsWithASentence(Path script) throws Exception {
        assumeFalse(script.endsWith("file_parent.py")
                && script.toAbsolutePath().startsWith(Path.of(System.getProperty("java.io.tmpdir"))),
                "in the folder for temporary files a script sees what it wrote alone: nothing is there to be refused");
        List<String> wanted = Files.readAllLines(script).stream().filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2)).toList();
        Printed out = new Printed();
        ScriptRun run = new ScriptRun(new ScriptProgram.Surroundings(engine, out, out), ScriptProgram.Options.PLAIN,
                new FreeRun(), () -> {});
        FutureTask<ScriptException> ending = new FutureTask<>(() -> {
            try {
                run.run(script, Files.readString(script));
                return new ScriptException(0, "");
            } catch (ScriptException e) {
                return e;
            }
        });
        Thread thread = new Thread(ending, "script");
        thread.setDaemon(true);
        thread.start();
        if (wanted.contains("interrupted")) {
            assertThat(out.first.await(DEADLINE, TimeUnit.SECONDS)).as("it started").isTrue();
            run.interrupt();
        }
        ScriptException ended = ending.get(DEADLINE, TimeUnit.SECONDS);
        for (String line : wanted) {
            String text = line.substring(line.indexOf(' ') + 1);
            switch (line.substring(0, line.length() - text.length()).strip()) {
                case "says:" -> assertThat(ended.traceback()).contains(text);
                case "prints:" -> assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(text + "\n");
                case "code:" -> assertThat(ended.code()).as(ended.traceback()).isEqualTo(Integer.parseInt(text));
                default -> assertThat(ended.code()).isZero();
            }
        }
    }
}
