package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A script that keeps more than it may ends with one sentence, and with the line where it was if it comes to one. */
@StartsPython
class MemoryFullTest {
    /** Long past what any takes on a busy machine: it must fail, and not hang. */
    private static final long DEADLINE = 120;

    private final PythonEngine engine;

    MemoryFullTest(PythonEngine engine) {
        this.engine = engine;
    }

    /** How a script ends whose memory is full once it has printed. */
    private ScriptException ending(String script) throws Exception {
        CountDownLatch printed = new CountDownLatch(1);
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                printed.countDown();
            }
        };
        ScriptRun run = new ScriptRun(new ScriptProgram.Surroundings(engine, out, out), ScriptProgram.Options.PLAIN,
                new FreeRun(), () -> {});
        FutureTask<ScriptException> ending = new FutureTask<>(() -> {
            try {
                run.run(Path.of("full.py").toAbsolutePath(), script);
                return new ScriptException(0, "");
            } catch (ScriptException e) {
                return e;
            }
        });
        Thread thread = new Thread(ending, "script");
        thread.setDaemon(true);
        thread.start();
        assertThat(printed.await(DEADLINE, TimeUnit.SECONDS)).isTrue();
        run.full();
        return ending.get(DEADLINE, TimeUnit.SECONDS);
    }

    @Test
    void aLoopSaysItsLine() throws Exception {
        assertThat(ending("""
                import time
                print("begins", flush=True)
                while True:
                    kept = [1]
                    time.sleep(0.001) # lets others in, however busy the machine is
                """).traceback()).contains("line 4, in <module>\n")
                .containsPattern("MemoryError: the script keeps more than \\d+ MB, the most that Tapedeck gives it"
                        + " \\(line 4\\)");
    }

    @Tag("long")
    @Test
    void anOperationSaysItsLine() throws Exception {
        assertThat(ending("""
                import itertools, torch
                print("begins", flush=True)
                any(torch.zeros(2).sum() > 1
                    for _ in itertools.count())
                """).traceback()).contains("MemoryError: ").contains("(line 3)");
    }

    @Tag("long")
    @Test
    void whatComesToNoLoopIsEnded() throws Exception {
        assertThat(ending("""
                import itertools
                print("begins", flush=True)
                any(False for _ in itertools.count())
                """).traceback()).startsWith("MemoryError: ").doesNotContain("line");
    }
}
