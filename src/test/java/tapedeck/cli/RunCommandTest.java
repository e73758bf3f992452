package tapedeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.lesson.Catalogue;
import tapedeck.python.PythonEngine;
import tapedeck.python.ScriptOpener;
import tapedeck.python.ScriptProgram;
import tapedeck.python.StartsPython;

/** {@code tapedeck run}: a script's prints alone on standard output, and Python's exit codes. */
@StartsPython
class RunCommandTest {
    private static final String LOOP = """
            import sys
            import torch

            w = torch.tensor([1., 2.], requires_grad=True)
            for i in range(4):
                loss = (w * w) @ torch.ones(2) * (i + 1)
                loss.backward()
                print('iteration', i, loss.item())
            print('end', sys.argv[1:])
            """;

    private final PythonEngine python;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    RunCommandTest(PythonEngine python) {
        this.python = python;
    }

    private int run(String source, String... arguments) throws IOException {
        return command("run", source, arguments);
    }

    private int command(String name, String source, String... arguments) throws IOException {
        Path script = Files.writeString(folder.resolve("script.py"), source);
        return commands(Stream.concat(Stream.of(name, script.toString()), Stream.of(arguments)).toArray(String[]::new));
    }

    private int commands(String... line) {
        Catalogue catalogue = new Catalogue();
        OutputStream nowhere = OutputStream.nullOutputStream();
        catalogue.opens(new ScriptOpener(new ScriptProgram.Surroundings(python, nowhere, nowhere)));
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new Commands(new NoScreen(), catalogue, python).run(new PrintWriter(out, true),
                new PrintWriter(err, true), line);
    }

    @Test
    void printsWhatTheScriptPrints() throws IOException {
        assertThat(run(LOOP, "--", "--epochs", "3")).isZero();
        assertThat(out.toString()).isEqualTo("""
                iteration 0 5.0
                iteration 1 10.0
                iteration 2 15.0
                iteration 3 20.0
                end ['--epochs', '3']
                """);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void printsALastLineThatIsNotEnded() throws IOException {
        assertThat(run("print('a')\nprint('b', end='')\n")).isZero();
        assertThat(out.toString()).isEqualTo("a\nb");
    }

    @Test
    void writesTheLossOfEveryIteration() throws IOException {
        Path csv = folder.resolve("losses.csv");
        assertThat(run(LOOP, "--csv", csv.toString())).isZero();
        assertThat(csv).hasContent("iteration,loss\n1,5.0\n2,10.0\n3,15.0\n4,20.0\n");
    }

    @Test
    void endsAfterSoManyIterations() throws IOException {
        assertThat(run(LOOP, "--iterations", "2")).isZero();
        assertThat(out.toString()).isEqualTo("iteration 0 5.0\niteration 1 10.0\n");
    }

    @Test
    void anExceptionGivesItsTracebackAndOne() throws IOException {
        assertThat(run("""
                import torch

                def f(x):
                    return x + torch.zeros(4)

                print('before')
                f(torch.ones(3))
                """)).isEqualTo(1);
        assertThat(out.toString()).isEqualTo("before\n");
        assertThat(err.toString()).startsWith("Traceback (most recent call last):\n")
                .contains("script.py\", line 7, in <module>\n    f(torch.ones(3))\n",
                        "script.py\", line 4, in f\n    return x + torch.zeros(4)\n",
                        "\nRuntimeError: The size of tensor a (3) must match the size of tensor b (4) at non-singleton "
                                + "dimension 0\n")
                .endsWith("In x + torch.zeros(4): x is [3] float32\n").doesNotContain("<tapedeck>");
    }

    @Test
    void sysExitSaysTheCode() throws IOException {
        assertThat(run("import sys\nsys.exit(3)\n")).isEqualTo(3);
        assertThat(run("import sys\nsys.exit()\n")).isZero();
        assertThat(run("import sys\nsys.exit('why')\n")).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("why\n");
        assertThat(run("import sys\nsys.exit(True)\n")).isEqualTo(1);
        assertThat(err.toString()).isEmpty();
        assertThat(run("import sys\nsys.exit(-1)\n")).isEqualTo(255);
        assertThat(run("raise KeyboardInterrupt\n")).isEqualTo(130);
    }

    @Test
    void wrongUsageIsTwo() throws IOException {
        assertThat(run(LOOP, "--iterations", "no")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(run(LOOP, "--epochs", "3")).isEqualTo(2);
        assertThat(err.toString()).contains("--epochs", " --").hasLineCount(1);
    }

    @Test
    void aFolderIsNoScript() {
        for (String command : List.of("run", "train", "gradcheck", "open")) {
            assertThat(commands(command, folder.toString())).isEqualTo(1);
            assertThat(err.toString()).contains(folder.toString()).doesNotContain("fizzbuzz").hasLineCount(1);
        }
        assertThat(commands("train", "nowhere.py")).isEqualTo(1);
        assertThat(err.toString()).contains("nowhere.py").doesNotContain("fizzbuzz").hasLineCount(1);
    }

    @Test
    void aScriptHasItsOwnRateAndEpochs() throws IOException {
        for (String option : List.of("--lr", "--seed", "--epochs")) {
            assertThat(command("train", LOOP, option, "1")).isEqualTo(2);
            assertThat(err.toString()).contains(option, "script.py").hasLineCount(1);
            assertThat(out.toString()).isEmpty();
        }
    }

    @Test
    void aScriptThatFailsGivesItsTracebackWhateverRunsIt() throws IOException {
        for (String command : List.of("run", "train", "gradcheck")) {
            assertThat(command(command, "import torch\ntorch.ones(2) @ torch.ones(3, 2)\n")).isEqualTo(1);
            assertThat(err.toString()).startsWith("Traceback (most recent call last):\n").contains("line 2")
                    .endsWith("In torch.ones(2) @ torch.ones(3, 2): [2] float32 and [3, 2] float32\n");
            assertThat(out.toString()).isEmpty();
        }
    }

    @Test
    void aScriptTrainsWhereALessonDoes() throws IOException {
        assertThat(command("train", LOOP)).isZero();
        assertThat(out.toString()).startsWith("script.py: 4 iterations, loss 20").hasLineCount(1);
        assertThat(command("train", LOOP, "--iterations", "3")).isZero();
        assertThat(out.toString()).contains("script.py: 3 iterations, loss 15");
    }

    @Test
    void aScriptsGradientsAreCheckedUnrounded() throws IOException {
        assertThat(command("gradcheck", LOOP)).isZero();
        assertThat(out.toString()).matches("ok   w \\[2\\] all 2 elements, unrounded: finite differences within "
                + "\\d\\.\\de-\\d\\d, forward mode within \\d\\.\\de[+-]\\d\\d\n");
        assertThat(command("gradcheck", """
                import torch
                w = torch.tensor([1., 2.], requires_grad=True)
                b = torch.tensor(3., requires_grad=True)
                real = (w * w).sum()
                real.backward()
                fake = w.exp().sum() * b
                fake.backward()
                """)).isZero();
        assertThat(out.toString().lines().map(line -> line.replaceFirst(", unrounded.*", ""))).containsExactly(
                "ok   w [2] all 2 elements in backward pass 1 of 2 from real",
                "ok   w [2] all 2 elements in backward pass 2 of 2 from fake",
                "ok   b [] all 1 elements in backward pass 2 of 2 from fake");
        assertThat(command("gradcheck", "import torch\nx = torch.zeros(2)\n")).isEqualTo(1);
        assertThat(err.toString()).contains("script.py");
    }

    @Test
    void readsWhatItIsAnswered() throws IOException {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("Zoë\n3\n".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(run("name = input('Who? ')\nprint(name, int(input()))\ninput()\n")).isEqualTo(1);
        } finally {
            System.setIn(before);
        }
        assertThat(out.toString()).isEqualTo("Who? Zoë 3\n");
        assertThat(err.toString()).endsWith("EOFError: EOF when reading a line\n");
    }

    @Test
    void warnsOfTheScriptsLineOnce() throws IOException {
        assertThat(run("""
                import torch
                for i in range(3):
                    torch.nn.L1Loss()(torch.ones(2), torch.ones(2, 1))
                """)).isZero();
        assertThat(err.toString())
                .contains("script.py:3: UserWarning: Using a target size (torch.Size([2, 1])) that is")
                .endsWith("\n  torch.nn.L1Loss()(torch.ones(2), torch.ones(2, 1))\n").hasLineCount(2);
    }

    @Test
    void recursesAsDeepAsPython() throws IOException {
        assertThat(run("""
                def depth(n):
                    return 0 if n == 0 else 1 + depth(n - 1)

                print(depth(950))
                try:
                    depth(1000000)
                except RecursionError as e:
                    print(type(e).__name__)
                """)).isZero();
        assertThat(out.toString()).isEqualTo("950\nRecursionError\n");
    }

    @Test
    void fractionsAreFloat64WhereAsked() throws IOException {
        assertThat(run("import torch\nprint(torch.tensor(0.1).item())\n", "--float64")).isZero();
        assertThat(out.toString()).isEqualTo("0.1\n");
        assertThat(run("import torch\nprint(torch.tensor(0.1).item())\n")).isZero();
        assertThat(out.toString()).isEqualTo("0.10000000149011612\n");
    }
}
