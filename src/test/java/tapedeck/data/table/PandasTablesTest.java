package tapedeck.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.pytorch.Cases;

/** The tables of {@code table_fixtures.py}: what pandas reads when it is told the dialect, read without being told. */
class PandasTablesTest {
    static Stream<JsonNode> tables() {
        return Cases.list(Cases.read("tables.json").get("tables"));
    }

    private static void assertSame(JsonNode expected, Column column, int row, CellNumbers numbers) {
        if (expected.isNull()) {
            assertThat(column.isMissing(row)).isTrue();
            return;
        }
        double number = CellNumbers.of(Dialect.COMMA).read(expected.asText());
        if (Double.isNaN(number)) {
            assertThat(column.text(row)).isEqualTo(expected.asText());
        } else {
            assertThat(numbers.read(column.text(row))).isEqualTo(number);
        }
        assertThat(column.isMissing(row)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isReadAsPandasReadsIt(JsonNode fixture) throws Exception {
        ParsedTable table = TableReader.guessing().read(new TableInput.OfText("pasted", fixture.get("text").asText()));
        assertThat(table.dialect().header()).isEqualTo(fixture.get("header").asBoolean());
        if (table.dialect().header()) {
            assertThat(table.frame().names())
                    .isEqualTo(Cases.list(fixture.get("names")).map(JsonNode::asText).toList());
        }
        JsonNode cells = fixture.get("cells");
        assertThat(table.frame().columns()).hasSize(cells.size());
        for (int column = 0; column < cells.size(); column++) {
            assertThat(table.frame().size()).isEqualTo(cells.get(column).size());
            for (int row = 0; row < table.frame().size(); row++) {
                assertSame(cells.get(column).get(row), table.frame().columns().get(column), row, table.numbers());
            }
        }
    }
}
