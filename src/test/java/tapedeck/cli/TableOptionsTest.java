package tapedeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.python.PythonEngine;
import tapedeck.text.Message;

/** What the window lets one choose of a table, chosen by command. */
class TableOptionsTest extends ScriptCommands {
    private static final String ROWS = "3;1,5;a\n4;2,5;b\n5;3,5;a\n6;4,5;b\n7;5,5;a\n8;6,5;b\n";

    TableOptionsTest() {
        super(new PythonEngine());
    }

    private Path table(String header) throws IOException {
        return Files.writeString(folder.resolve("own.csv"), header + ROWS);
    }

    private List<String> steps(Path table, String... options) {
        List<String> line = new ArrayList<>(List.of("train", "--data", table.toString(), "--steps"));
        line.addAll(List.of(options));
        assertThat(commands(line.toArray(String[]::new))).as(err.toString()).isZero();
        return out.toString().lines().toList();
    }

    @Test
    void theChainIsPrintedAsItCanBeGivenAgain() throws IOException {
        Path table = table("n;x;kind\n");
        List<String> usual = steps(table, "--split", "by-column column=n value=\"4\"", "--task", "classification");
        assertThat(usual).containsExactly(
                "file separator=semicolon quote=double decimal=comma header=yes comment=none charset=utf-8",
                "split by-column column=n value=4", "read-numbers columns=n,x decimal=comma",
                "scale columns=n,x with=standardise", "target column=kind task=classification");
        Path file = Files.write(folder.resolve("chain.txt"), usual);
        assertThat(steps(table, "--preparation", file.toString())).isEqualTo(usual);
        Files.write(file, List.of(usual.get(1), "off " + usual.get(3), "target column=x task=regression"));
        assertThat(steps(table, "--preparation", file.toString())).containsExactly(usual.getFirst(), usual.get(1),
                "off " + usual.get(3), "target column=x task=regression");
        assertThat(steps(table, "--preparation", file.toString(), "--target", "n", "--step", "read-numbers"))
                .containsExactly(usual.getFirst(), usual.get(1), "read-numbers decimal=comma",
                        "target column=n task=regression");
        assertThat(commands("train", "penguins", "--steps")).isZero();
        assertThat(out.toString()).contains("drop-missing columns=bill_length_mm,").endsWith("task=classification\n");
        assertThat(commands("train", "fizzbuzz-no", "--steps")).isEqualTo(2);
    }

    @Test
    void whatIsGuessedOfTheFileCanBeSaid() throws IOException {
        Path table = table("n;x;kind\n");
        assertThat(steps(table, "--decimal", "point", "--header", "no", "--quote", "none", "--comment", "#",
                "--charset", "windows-1252", "--thousands", ",", "--target", "c3").getFirst())
                .isEqualTo("file separator=semicolon quote=none decimal=point thousands=comma header=no comment=hash"
                        + " charset=windows-1252");
        Path tabs = Files.write(folder.resolve("tabs.csv"),
                ("größe\tkind\n" + "1\ta\n2\tb\n".repeat(4)).getBytes(Charset.forName("windows-1252")));
        assertThat(steps(tabs, "--separator", "tab", "--target", "größe").getLast())
                .isEqualTo("target column=größe task=classification");
        assertThat(steps(table, "--rows", "first:3").getLast()).isEqualTo("target column=kind task=classification");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"--step | fil-missing",
            "--split | halves", "--task | classifcation",
            "--separator | dot", "--header | maybe"})
    void whatThereIsNotIsSaidWithTheOption(String option, String text) throws IOException {
        assertThat(commands("train", "--data", table("n;x;kind\n").toString(), option, text)).isEqualTo(2);
        String words = complaint(Message.of("cli.refused", "argument", option, "why", Message.verbatim("")));
        assertThat(err.toString()).startsWith(words.stripTrailing()).contains(text).hasLineCount(1);
    }

    @Test
    void aColumnThatIsNotThereIsSaidWithTheNearest() throws IOException {
        Path table = table("number;x;kind\n");
        Message none = Message.of("lesson.table.noColumn", "file", table.toString(), "column", "nmber", "columns",
                "number, x, kind");
        String near = complaint(Message.of("cli.table.near", "why", none, "near", "number"));
        for (List<String> options : List.of(List.of("--step", "scale columns=x,nmber"),
                List.of("--split", "by-column column=nmber"), List.of("--step", "choose-columns leave-out=nmber"))) {
            assertThat(commands("train", "--data", table.toString(), options.getFirst(), options.getLast())).isOne();
            assertThat(err).hasToString(near);
        }
        assertThat(steps(table, "--step", "one-hot columns=number", "--step", "log columns=number_3")).hasSize(5);
    }

    @Test
    void whatIsWrongInAFileIsSaidWithItsLine() throws IOException {
        Path file = Files.write(folder.resolve("chain.txt"), List.of("# mine", "scale wth=min-max"));
        assertThat(commands("train", "--data", table("n;x;kind\n").toString(), "--preparation", file.toString()))
                .isOne();
        assertThat(err.toString()).startsWith("tapedeck: " + file + ": ").contains("2", "with").hasLineCount(1);
        assertThat(commands("train", "--data", file.toString(), "--preparation", folder.toString())).isOne();
    }

    @Test
    void aTableIsExportedAsItIsChosen() throws IOException {
        Path table = table("n;x;kind\n");
        assertThat(commands("export", table.toString(), "--split", "none", "--target", "x")).isZero();
        assertThat(out.toString()).contains("train = np.full(len(table), True)",
                "targets = torch.tensor(table[[\"x\"]]");
        Path script = folder.resolve("own.py");
        assertThat(commands("export", table.toString(), script.toString())).isZero();
        assertThat(script).content().contains("pd.read_csv(\"own.csv\", ");
        assertThat(commands("export", table.toString())).isZero();
        assertThat(out.toString()).contains("pd.read_csv(\"" + table + "\", ");
        assertThat(commands("export", "iris", "--target", "x")).isEqualTo(2);
        assertThat(err).hasToString(complaint(Message.of("cli.table.file-only", "text", "iris")));
    }
}
