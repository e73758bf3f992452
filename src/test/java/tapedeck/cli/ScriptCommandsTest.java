package tapedeck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.python.PythonEngine;
import tapedeck.python.StartsPython;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/** A script where the other commands take a lesson. */
@StartsPython
class ScriptCommandsTest extends ScriptCommands {
    private static final String DIVERGING = """
            import torch
            w = torch.tensor([1.0], requires_grad=True)
            optimizer = torch.optim.SGD([w], lr=1.0)
            for i in range(20):
                loss = torch.exp(w * w).sum()
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
            """;

    ScriptCommandsTest(PythonEngine python) {
        super(python);
    }

    @Test
    void aFolderIsNoScript() {
        for (String command : List.of("run", "train", "gradcheck", "open")) {
            assertThat(commands(command, folder.toString())).isEqualTo(1);
            assertThat(err.toString()).contains(folder.toString()).doesNotContain("fizzbuzz").hasLineCount(1);
        }
        for (String command : List.of("run", "train", "gradcheck", "open")) {
            assertThat(commands(command, "nowhere.py")).isEqualTo(1);
            assertThat(err.toString()).isEqualTo(complaint(Message.of("python.notRead", "file",
                    Path.of("nowhere.py").toAbsolutePath().toString(), "why", Message.of("text.file.missing"))));
        }
    }

    @Test
    void aScriptHasItsOwnRateAndEpochs() throws IOException {
        for (String option : List.of("--lr", "--seed", "--epochs")) {
            assertThat(command("train", LOOP, option, "1")).isEqualTo(2);
            assertThat(err.toString()).contains(option, "script.py").hasLineCount(1);
            assertThat(out.toString()).isEmpty();
        }
    }

    @Tag("long")
    @Test
    void aScriptThatFailsGivesItsTracebackAlsoWhereItIsNotRunAlone() throws IOException {
        for (String command : List.of("train", "gradcheck")) {
            assertThat(command(command, "import torch\ntorch.ones(2) @ torch.ones(3, 2)\n")).isEqualTo(1);
            assertThat(err.toString()).startsWith("Traceback (most recent call last):\n").contains("line 2",
                    "\nIn torch.ones(2) @ torch.ones(3, 2): [2] float32 and [3, 2] float32\n");
            assertThat(out.toString()).isEmpty();
        }
    }

    /** It has a valley against its gradient, of any rate, and a plane of its two numbers. */
    @Tag("long")
    @Test
    void aScriptThatOnlyDifferentiatesHasItsLandscape() throws IOException {
        String once = """
                import torch
                w = torch.tensor([1.0, 2.0], requires_grad=True)
                loss = ((w - 3) ** 2).sum()
                loss.backward()
                """;
        for (String command : List.of("valley", "plane")) {
            Path file = folder.resolve(command + ".csv");
            assertThat(command(command, once, "--at", "1", file.toString())).as(err.toString()).isZero();
            assertThat(Files.readAllLines(file)).hasSizeGreaterThan(10);
        }
    }

    @Tag("long")
    @Test
    void aScriptTrainsWhereALessonDoes() throws IOException {
        assertThat(command("train", LOOP)).isZero();
        assertThat(out.toString()).startsWith("script.py: 4 iterations, loss 20").hasLineCount(1);
        assertThat(command("train", LOOP, "--iterations", "3")).isZero();
        assertThat(out.toString().lines().map(line -> line.replaceFirst(", [\\d.]+ s$", ""))).containsExactly(
                " 33 %  iteration 1, loss 5.000000000", " 66 %  iteration 2, loss 10.00000000",
                "100 %  iteration 3, loss 15.00000000",
                "script.py: 3 iterations, loss 15.00000000");
    }

    @Tag("long")
    @Test
    void howItCameToALossThatIsNotFiniteStandsBeneathTheFinding() throws IOException {
        assertThat(command("check", DIVERGING)).isEqualTo(3);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.getFirst()).startsWith("FINDING loss-not-finite: ");
        assertThat(lines.subList(1, lines.size())).as("iterations, then the cause").hasSizeGreaterThanOrEqualTo(3)
                .allMatch(each -> each.startsWith("  "));
        assertThat(lines.get(1)).startsWith("  1: ");
        assertThat(lines.getLast()).contains("0.33");
        assertThat(lines.getFirst()).as("float32's end, not float64's").contains("3.4e38", "float32");
    }

    @Tag("long")
    @Test
    void whereNoIterationBeganThereIsNoVerdict() throws IOException {
        assertThat(command("check", "import torch\nprint(torch.ones(2))\n")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isEqualTo(new Texts(Language.of(Locale.getDefault()))
                .of(Message.of("finding.unjudged.none")) + "\n");
        assertThat(command("check", "import torch\n", "--json")).isEqualTo(2);
        assertThat(new ObjectMapper().readTree(out.toString()).path("judged")).isEmpty();
    }

    @Tag("long")
    @Test
    void whatCouldNotBeJudgedComesBeforeWhatWas() throws IOException {
        assertThat(command("check", LOOP)).isZero();
        Texts texts = new Texts(Language.of(Locale.getDefault()));
        List<String> lines = err.toString().lines().toList();
        assertThat(lines.getFirst()).isEqualTo(texts.of(Message.of("cli.check.unjudged", "kinds",
                "sum-loss-batch-size, rows-not-shuffled, classes-unbalanced", "why",
                Message.of("finding.unjudged.loss"))));
        assertThat(lines.getLast()).startsWith("script.py: ").contains("23", "26", "4");
        assertThat(command("check", LOOP, "--json")).isZero();
        JsonNode all = new ObjectMapper().readTree(out.toString());
        assertThat(all.path("judged")).hasSize(23);
        assertThat(all.path("notJudged")).extracting(each -> each.path("id").asText())
                .containsExactly("sum-loss-batch-size", "rows-not-shuffled", "classes-unbalanced");
    }

    @Tag("long")
    @Test
    void theStoryStandsInTheJsonToo() throws IOException {
        assertThat(command("check", DIVERGING, "--json")).isEqualTo(3);
        JsonNode finding = new ObjectMapper().readTree(out.toString()).path("findings").path(0);
        assertThat(finding.path("id").asText()).isEqualTo("loss-not-finite");
        JsonNode story = finding.path("story");
        assertThat(story.path("lines")).hasSizeGreaterThanOrEqualTo(2).allSatisfy(each -> {
            assertThat(each.path("iteration").asInt()).isPositive();
            assertThat(each.path("sentence").asText()).isNotBlank();
            assertThat(each.has("line") && each.has("tensor")).isTrue();
        });
        assertThat(story.path("lines")).extracting(each -> each.path("iteration").asInt()).isSorted()
                .startsWith(1).endsWith(finding.path("iteration").asInt());
        assertThat(story.path("certainty").asText()).isEqualTo("shown");
        assertThat(story.path("cause").asText()).contains("0.33");
    }

    @Test
    void aScriptThatNeverGoesBackwardHasNoLoss() throws IOException {
        assertThat(command("train", "import torch\nprint(torch.ones(2))\n")).isZero();
        assertThat(out.toString()).startsWith("script.py: 1 iterations, ").doesNotContain("loss").hasLineCount(1);
    }

    @Tag("long")
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
                "ok   b [] 1 element in backward pass 2 of 2 from fake");
        assertThat(command("gradcheck", "import torch\nx = torch.zeros(2)\n")).isEqualTo(1);
        assertThat(err.toString()).contains("script.py");
    }

    @Tag("long")
    @Test
    void weightsOfAScriptAreWhatItNamedAndWantsAGradientOf() throws IOException {
        Path file = folder.resolve("w.npz");
        assertThat(command("export", "import torch\nx = torch.tensor([1., 2.])\ny = x * 2\n", "--as", "npz",
                file.toString())).isEqualTo(1);
        assertThat(err.toString()).isEqualTo(complaint(Message.of("export.weights.none")));
        assertThat(file).doesNotExist();
        assertThat(command("export", LOOP, "--as", "npz", "--at", "iteration:2", file.toString())).as(err.toString())
                .isZero();
        try (ZipFile arrays = new ZipFile(file.toFile())) {
            assertThat(arrays.stream().map(ZipEntry::getName)).containsExactly("w.npy");
        }
    }

    @Tag("long")
    @Test
    void thePlaneOfTwoNumbersHasTheirNamesAndTheLossAtThem() throws IOException {
        Path file = folder.resolve("plane.csv");
        assertThat(command("plane", """
                import torch
                w = torch.tensor(3.0, requires_grad=True)
                b = torch.tensor(1.0, requires_grad=True)
                optimizer = torch.optim.SGD([w, b], lr=0.1)
                for step in range(9):
                    loss = w ** 2 + 4 * b ** 2
                    optimizer.zero_grad()
                    loss.backward()
                    optimizer.step()
                """, "--at", "5", "--grid", "3x3", file.toString())).as(err.toString()).isZero();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(10).startsWith("w,b,loss");
        for (String line : lines.subList(1, lines.size())) {
            double[] each = Stream.of(line.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
            assertThat(each[2]).isCloseTo(each[0] * each[0] + 4 * each[1] * each[1], within(1e-6));
        }
    }
}
