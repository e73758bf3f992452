package tapedeck.ui.graph.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.ui.theme.Colours;
import tapedeck.ui.theme.Palette;

/** Up to sixteen numbers are written into the cells of their card. */
class NumberGridTest {
    private static Shape shape(String sizes) {
        return sizes.isEmpty()
                ? Shape.SCALAR
                : Shape.of(java.util.Arrays.stream(sizes.split("x")).mapToInt(Integer::parseInt).toArray());
    }

    @ParameterizedTest
    @CsvSource({"'',1,1", "3,3,1", "4,4,1", "1x3,1,3", "3x1,3,1", "2x2,2,2", "4x4,4,4", "2x2x3,4,3", "2x8,2,8", "8,2,4",
            "1x12,3,4", "16,4,4", "7,7,1", "1x1x1,1,1"})
    void vectorsStandMatricesStayAndWhatIsLongIsInRows(String sizes, int rows, int columns) {
        assertThat(NumberGrid.of(shape(sizes))).isEqualTo(new NumberGrid(rows, columns));
    }

    @ParameterizedTest
    @CsvSource({"17", "4x5", "0", "3x0"})
    void moreThanSixteenNumbersOrNoneHaveNoGrid(String sizes) {
        assertThat(NumberGrid.of(shape(sizes))).isNull();
    }

    @Test
    void theNumbersKeepTheirOrder() {
        NumberGrid grid = new NumberGrid(2, 3);
        NdArray six = NdArray.of(new double[]{1, 2, 3, 4, 5, 6}, 6);
        assertThat(grid.arrange(six).toArray()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(grid.arrange(six).shape()).isEqualTo(Shape.of(2, 3));
    }

    @ParameterizedTest
    @CsvSource({"0.5,+0.5", "-1,-1", "0,0", "-0.67113,-0.671", "1234567,+1.2e6", "0.000812,+8e-4", "-1.234e-10,-1e-10",
            "NaN,nan", "-Infinity,-inf"})
    void aNumberKeepsItsSignAndAsManyDigitsAsTheCellHoldsForIt(double value, String text) {
        assertThat(Values.brief(value, DType.FLOAT64, 6)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"-0.4776,-0.48", "0.0193,+0.02", "-0.00731,-7e-3", "-1.234e-10,≈0", "12.34,+12.3", "-1,-1"})
    void inFiveCharactersThereIsAsMuchOfIt(double value, String text) {
        assertThat(Values.brief(value, DType.FLOAT64, 5)).isEqualTo(text);
    }

    @Test
    void aWholeNumberHasNoSignUnlessItIsNegative() {
        assertThat(Values.brief(7, DType.INT64, 6)).isEqualTo("7");
        assertThat(Values.brief(-7, DType.INT64, 6)).isEqualTo("-7");
    }

    @Test
    void itIsReadOnEveryColour() {
        for (Palette palette : new Palette[]{Palette.LIGHT, Palette.DARK}) {
            for (int i = -20; i <= 20; i++) {
                int argb = Colours.cell(palette, i / 20.0);
                javafx.scene.paint.Color ground = javafx.scene.paint.Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff,
                        argb & 0xff);
                assertThat(Colours.contrast(Colours.onCell(palette, i / 20.0), ground)).as("%s", i / 20.0)
                        .isGreaterThanOrEqualTo(4);
            }
        }
    }
}
