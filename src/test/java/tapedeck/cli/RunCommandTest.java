package tapedeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.python.PythonEngine;
import tapedeck.python.StartsPython;
import tapedeck.text.Message;

/** {@code tapedeck run}: a script's prints alone on standard output, and Python's exit codes. */
@StartsPython
class RunCommandTest extends ScriptCommands {
    RunCommandTest(PythonEngine python) {
        super(python);
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

    @Tag("long")
    @Test
    void writesTheLossOfEveryIteration() throws IOException {
        Path csv = folder.resolve("losses.csv");
        assertThat(run(LOOP, "--csv", csv.toString())).isZero();
        assertThat(csv).hasContent("iteration,loss\n1,5.0\n2,10.0\n3,15.0\n4,20.0\n");
    }

    @Tag("long")
    @Test
    void aScriptThatFailsLeavesTheTableOfTheRunBefore() throws IOException {
        Path csv = Files.writeString(folder.resolve("losses.csv"), "of before");
        String two = """
                import torch
                w = torch.ones(1, requires_grad=True)
                for i in range(2):
                    (w * i).sum().backward()
                print(open('losses.csv').read())
                """;
        assertThat(run(two + "raise SystemExit(3)", "--csv", csv.toString())).isEqualTo(3);
        assertThat(out.toString()).isEqualTo("of before\n");
        assertThat(csv).hasContent("of before");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).noneMatch(each -> each.toString().endsWith(".part"));
        }
    }

    @Tag("long")
    @Test
    void endsAfterSoManyIterations() throws IOException {
        assertThat(run(LOOP, "--iterations", "2")).isZero();
        assertThat(out.toString()).isEqualTo("iteration 0 5.0\niteration 1 10.0\n");
    }

    @Tag("long")
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
                                + "dimension 0\nIn x + torch.zeros(4): x is [3] float32\n")
                .doesNotContain("<tapedeck>");
    }

    /** Statements that end a script, its exit code, and what it says then, or null: {@code mvn -Plong verify} takes all. */
    static Stream<Arguments> sysExitSaysTheCode() {
        List<Arguments> all = List.of(Arguments.of("sys.exit('why')", 1, "why\n"),
                Arguments.of("raise KeyboardInterrupt", 130, null), Arguments.of("sys.exit(3)", 3, null),
                Arguments.of("sys.exit()", 0, null), Arguments.of("sys.exit(True)", 1, ""),
                Arguments.of("sys.exit(-1)", 255, null));
        return all.stream().limit(Boolean.getBoolean("tapedeck.long") ? all.size() : 2);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource
    void sysExitSaysTheCode(String end, int code, @Nullable String says) throws IOException {
        assertThat(run("import sys\n" + end + "\n")).isEqualTo(code);
        if (says != null) {
            assertThat(err.toString()).isEqualTo(says);
        }
    }

    @Tag("long")
    @Test
    void endsQuietlyWhereNobodyReadsIt() throws IOException {
        Path script = Files.writeString(folder.resolve("endless.py"), "while True:\n    print('a' * 1000)\n");
        assertThat(commands(failing("Broken pipe"), "run", script.toString())).isEqualTo(141);
        assertThat(err.toString()).isEmpty();
    }

    @Tag("long")
    @Test
    void saysWhatBecameOfItsOutput() throws IOException {
        Path script = Files.writeString(folder.resolve("prints.py"), "print('a')\n");
        assertThat(commands(failing("No space left on device"), "run", script.toString())).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo(complaint(Message.of("cli.notPrinted", "why", Message.verbatim("No space left on device"))));
        assertThat(commands(failing("No space left on device"), "programs")).isEqualTo(1);
    }

    private static Writer failing(String why) {
        return new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException(why);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    @Test
    void wrongUsageIsTwo() throws IOException {
        assertThat(run(LOOP, "--iterations", "no")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(run(LOOP, "--epochs", "3")).isEqualTo(2);
        assertThat(err.toString()).contains("--epochs", " --").hasLineCount(1);
    }

    @Tag("long")
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

    @Tag("long")
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

    @Tag("long")
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

    @Tag("long")
    @Test
    void fractionsAreFloat64WhereAsked() throws IOException {
        assertThat(run("import torch\nprint(torch.tensor(0.1).item())\n", "--float64")).isZero();
        assertThat(out.toString()).isEqualTo("0.1\n");
        assertThat(run("import torch\nprint(torch.tensor(0.1).item())\n")).isZero();
        assertThat(out.toString()).isEqualTo("0.10000000149011612\n");
    }
}
