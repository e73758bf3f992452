package tapedeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.programs.Catalogue;
import tapedeck.python.PythonEngine;
import tapedeck.recording.RecordingOpener;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/** {@code check} of a recording: how it failed before all else, what could not be looked at before the verdict, and a code for each end. */
class RecordedCheckCommandTest {
    private static final Texts TEXTS = new Texts(Language.of(Locale.getDefault()));

    private final StringWriter out = new StringWriter();
    /** Both, in the order in which they are said. */
    private final StringWriter all = new StringWriter();

    @TempDir
    private Path folder;

    private int check(String name) throws Exception {
        Path tape = folder.resolve(name + ".tape");
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/recordings/" + name + ".tape"), name)) {
            Files.write(tape, in.readAllBytes());
        }
        Catalogue catalogue = new Catalogue();
        catalogue.opens(new RecordingOpener());
        PrintWriter errors = new PrintWriter(all, true);
        return new Commands(new NoScreen(), catalogue, new PythonEngine()).run(new StringWriter() {
            @Override
            public void write(String text) {
                out.write(text);
                all.write(text);
            }

            @Override
            public void write(String text, int from, int length) {
                out.write(text, from, length);
                all.write(text, from, length);
            }
        }, errors, "check", tape.toString());
    }

    @Test
    void aProgramThatFailedBeginsWithHowAndEndsWithOne() throws Exception {
        assertThat(check("fails_fourth")).isOne();
        assertThat(all.toString().lines().toList().getFirst()).startsWith(TEXTS.of(Message.of("cli.check.failed",
                "sentence",
                "RuntimeError: mat1 and mat2 shapes cannot be multiplied (4x8 and 4x1) (fails_fourth.py:12")));
        assertThat(all.toString().lines().skip(1)).startsWith("  " + TEXTS.of(Message.of("recorded.failure.call",
                "call", "addmm", "operands", "net.2.bias (1), h (4, 8), (4, 1)")));
    }

    @Test
    void nothingFoundIsAnotherEndWhereNotAllCouldBeLookedFor() throws Exception {
        assertThat(check("measured_well")).isZero();
        assertThat(check("fizzbuzz_momentum")).isEqualTo(4);
        assertThat(out.toString()).as("of findings").isEmpty();
    }

    @Test
    void howMuchWasComparedStandsBeforeTheVerdict() throws Exception {
        assertThat(check("creeps")).isEqualTo(3);
        int compared = all.toString().indexOf(TEXTS.of(Message.of("cli.fidelity.all", "compared", 24, "difference", ""))
                .substring(0, 8));
        assertThat(compared).isNotNegative().isLessThan(all.toString().indexOf("rate-too-low:"));
    }
}
