package tapedeck.finding.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.data.profile.Bar;
import tapedeck.data.profile.ColumnProfile;
import tapedeck.data.profile.Profile;
import tapedeck.data.table.Column;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TableReader;

/** The tables that come along: exactly the flaws their answer sheet and README name are found, and their published sizes. */
class SampleTablesTest {
    private static final Path SAMPLES = Path.of(System.getProperty("tapedeck.home", "."), "sample-datasets");
    /** A row of README's table of flaws: file, finding, column, rows. */
    private static final Pattern NAMED = Pattern
            .compile("\\| `(\\w+\\.csv)` \\| ([A-Z_]+) \\| (?:`(.*)` | ?)\\| (\\d+) \\|");

    private static ParsedTable read(String file) throws Exception {
        return TableReader.guessing().read(new TableInput.OfFile(SAMPLES.resolve(file)));
    }

    private static List<DataFinding> found(String file, String target) throws Exception {
        return DataDetectors.of(Profile.of(read(file), target));
    }

    /** As the answer sheet writes it. */
    private static List<String> sheet(ParsedTable table, DataFinding finding) {
        return List.of(finding.kind().name(), finding.column().orElse(""), String.valueOf(finding.count()),
                String.join(" ", finding.rows().stream().map(row -> String.valueOf(table.line(row))).toList()),
                String.join("|", finding.values()));
    }

    @Test
    void onTheMessyTableExactlyTheAnswerSheetIsFound() throws Exception {
        ParsedTable answers = read("messy-answers.csv");
        List<List<String>> expected = IntStream.range(0, answers.frame().size())
                .mapToObj(row -> answers.frame().columns().stream().map((Column column) -> column.text(row)).toList())
                .toList();
        ParsedTable messy = read("messy.csv");
        assertThat(found("messy.csv", "species").stream().map(finding -> sheet(messy, finding)))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected.stream().map(List::getFirst)).containsOnlyOnceElementsOf(
                Arrays.stream(DataFindingKind.values()).map(DataFindingKind::name).toList());
    }

    @ParameterizedTest
    @CsvSource({"iris.csv,species", "wine.csv,class", "breast_cancer.csv,diagnosis", "diabetes.csv,progression",
            "digits.csv,digit", "penguins.csv,species", "fizzbuzz.csv,class"})
    void onAPublicTableOnlyWhatReadmeNames(String file, String target) throws Exception {
        List<String> named = NAMED.matcher(Files.readString(SAMPLES.resolve("README.md"))).results()
                .filter(row -> row.group(1).equals(file))
                .map(row -> row.group(2) + " " + (row.group(3) == null ? "" : row.group(3)) + " " + row.group(4))
                .toList();
        assertThat(read(file).frame().names()).contains(target);
        assertThat(found(file, target).stream()
                .map(finding -> finding.kind() + " " + finding.column().orElse("") + " " + finding.count()))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"iris.csv,150,5,species,50 50 50", "wine.csv,178,14,class,71 59 48",
            "breast_cancer.csv,569,31,diagnosis,357 212", "diabetes.csv,442,11,,",
            "digits.csv,1797,65,digit,183 182 182 181 181 180 179 178 177 174",
            "penguins.csv,344,8,species,152 124 68"})
    void rowsColumnsAndClassesAreThosePublished(String file, int rows, int columns, String target, String classes)
            throws Exception {
        ParsedTable table = read(file);
        assertThat(table.frame().size()).isEqualTo(rows);
        assertThat(table.frame().columns()).hasSize(columns);
        assertThat(table.repairs().says()).isEmpty();
        if (target != null) {
            ColumnProfile profile = Profile.of(table, target).column(target).orElseThrow();
            assertThat(profile.maybeClasses()).isTrue();
            assertThat(profile.bars().stream().map(Bar::count).sorted((a, b) -> b - a).map(String::valueOf))
                    .containsExactly(classes.split(" ", -1));
        }
    }
}
