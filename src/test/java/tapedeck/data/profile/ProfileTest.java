package tapedeck.data.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TableReader;
import tapedeck.finding.data.DataDetectors;

/** A profile for another target is what it would have been from the start. */
class ProfileTest {
    @ParameterizedTest
    @ValueSource(strings = {"penguins.csv", "messy.csv"})
    void anotherTarget(String file) throws Exception {
        ParsedTable table = TableReader.guessing().read(new TableInput.OfFile(Path.of("sample-datasets", file)));
        Profile first = Profile.of(table, table.frame().names().getFirst());
        for (String target : table.frame().names()) {
            Profile other = Profile.of(table, target);
            assertThat(first.to(target).columns()).isEqualTo(other.columns());
            assertThat(first.to(target).target()).contains(target);
            assertThat(DataDetectors.of(first.to(target))).isEqualTo(DataDetectors.of(other));
        }
        assertThat(first.to("no such column").target()).isEmpty();
        assertThat(first.to(null).columns()).extracting(ColumnProfile::association).containsOnly(Double.NaN);
    }
}
