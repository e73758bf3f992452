package tapedeck.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.data.Source;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TableReader;

/** A table whose inputs are of very different sizes, with one step more. */
class StandardisingTest {
    @Test
    void measuredInputsHaveMean0AndDeviation1_marksStay_andOnceIsEnough() throws Exception {
        StringBuilder text = new StringBuilder("salary,share,member,kind\n");
        for (int row = 0; row < 60; row++) {
            text.append(20_000 + 731 * (row * 7 % 31)).append(',').append(0.001 * (row * 5 % 17)).append(',')
                    .append(row % 5 == 0 ? 1 : 0).append(row % 3 == 0 ? ",good\n" : ",bad\n");
        }
        ParsedTable table = TableReader.guessing().read(new TableInput.OfText("staff", text.toString()));
        Preparation chain = Preparation.of(Target.classes("kind"),
                new ReadNumbers(java.util.List.of("salary", "share", "member")));
        Source plain = new TableSource(table, chain.run(table.frame()));
        Source scaled = plain.standardised().orElseThrow();
        NdArray inputs = scaled.split(0.8).train().inputs();
        int rows = inputs.shape().size(0);
        for (int column = 0; column < 2; column++) {
            double sum = 0;
            double squares = 0;
            for (int row = 0; row < rows; row++) {
                double value = inputs.get(row, column);
                sum += value;
                squares += value * value;
            }
            assertThat(sum / rows).isCloseTo(0, within(1e-9));
            assertThat(squares / rows).isCloseTo(1, within(0.05));
        }
        assertThat(inputs.get(0, 2)).as("a mark").isIn(0.0, 1.0);
        assertThat(scaled.size()).isEqualTo(plain.size());
        assertThat(scaled.standardised()).isEmpty();
    }
}
