package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.program.ProgramException;

/** Ctrl+C while a script runs. */
@StartsPython
class KeyboardInterruptTest {
    private final PythonEngine engine;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    KeyboardInterruptTest(PythonEngine engine) {
        this.engine = engine;
    }

    /** Runs it, and presses Ctrl+C once it has printed a ! */
    private void run(String source) throws ProgramException, InterruptedException {
        CompletableFuture<ScriptProgram> running = new CompletableFuture<>();
        List<Thread> pressing = new ArrayList<>();
        OutputStream prints = new OutputStream() {
            @Override
            public void write(int b) {
                out.write(b);
                if (b == '!') {
                    pressing.add(Thread.ofPlatform().start(() -> running.join().keyboardInterrupt()));
                }
            }
        };
        running.complete(new ScriptProgram(Path.of("/somewhere/script.py"), source,
                new ScriptProgram.Surroundings(engine, prints, OutputStream.nullOutputStream()),
                ScriptProgram.Options.PLAIN));
        try {
            running.join().run(new FreeRun());
        } finally {
            for (Thread each : pressing) {
                each.join();
            }
        }
    }

    @Test
    void endsTheScriptWithATraceback() {
        assertThatThrownBy(() -> run("""
                import time
                print('!', flush=True)
                while True:
                    time.sleep(0.001) # lets others in: GraalPy's lock is not fair
                """))
                .isInstanceOfSatisfying(ScriptException.class, end -> {
                    assertThat(end.code()).isEqualTo(130);
                    assertThat(end.traceback()).startsWith("Traceback (most recent call last):\n")
                            .contains("script.py\", line ").endsWith("\nKeyboardInterrupt\n");
                });
    }

    @Tag("long")
    @Test
    void theScriptMayCatchIt() throws ProgramException, InterruptedException {
        run("""
                import time
                try:
                    print('!', flush=True)
                    while True:
                        time.sleep(100)
                except KeyboardInterrupt:
                    print('stopped early')
                for i in range(2):
                    print('then', i)
                """);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("!\nstopped early\nthen 0\nthen 1\n");
    }
}
