package tapedeck.data.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TableReader;
import tapedeck.finding.data.DataDetectors;
import tapedeck.finding.data.DataFinding;
import tapedeck.finding.data.DataFindingKind;
import tapedeck.pytorch.Cases;

/** The sample tables in numbers, against what {@code table_fixtures.py} has from pandas. */
class PandasProfileTest {
    private static final Path SAMPLES = Path.of(System.getProperty("tapedeck.home", "."), "sample-datasets");
    private static final double RELATIVE = 1e-12;

    static Stream<JsonNode> samples() {
        return Cases.list(Cases.read("tables.json").get("samples"));
    }

    private static void assertClose(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(RELATIVE * Math.max(1, Math.abs(expected))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void itsNumbersAreThoseOfPandas(JsonNode fixture) throws Exception {
        Profile profile = Profile.of(
                TableReader.guessing().read(new TableInput.OfFile(SAMPLES.resolve(fixture.get("file").asText()))),
                fixture.get("target").asText());
        assertThat(DataDetectors.of(profile).stream().filter(finding -> finding.kind() == DataFindingKind.DUPLICATES)
                .mapToInt(DataFinding::count).sum()).isEqualTo(fixture.get("duplicates").asInt());
        assertThat(profile.columns()).hasSize(fixture.get("columns").size());
        for (JsonNode expected : fixture.get("columns")) {
            ColumnProfile column = profile.column(expected.get("name").asText()).orElseThrow();
            assertThat(column.missing()).as(column.name()).isEqualTo(expected.get("missing").asInt());
            assertThat(column.distinct()).as(column.name()).isEqualTo(expected.get("distinct").asInt());
            if (expected.has("numbers")) {
                NumberSummary numbers = Objects.requireNonNull(column.numbers());
                double[] actual = {numbers.count(), numbers.min(), numbers.lower(), numbers.median(), numbers.upper(),
                        numbers.max(), numbers.mean(), numbers.std()};
                for (int i = 0; i < actual.length; i++) {
                    assertClose(actual[i], Double.parseDouble(expected.get("numbers").get(i).asText()));
                }
                assertThat(column.bars().stream().mapToInt(Bar::count).sum()).isEqualTo(numbers.count());
            }
            if (expected.has("correlation") && !expected.get("correlation").asText().equals("nan")) {
                assertClose(column.association(), Double.parseDouble(expected.get("correlation").asText()));
            }
        }
    }
}
