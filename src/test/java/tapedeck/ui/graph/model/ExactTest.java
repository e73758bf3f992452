package tapedeck.ui.graph.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;

class ExactTest {
    @Test
    void numbersAreWrittenAsPyTorchDoesAlsoThoseThatAreNone() {
        assertThat(Exact.array(".data", NdArray.of(new double[]{Double.NaN, 1e-7, Double.NEGATIVE_INFINITY}, 1, 3)))
                .isEqualTo(Message.of("graph.exact.array", "what", ".data", "least", "nan", "most", "nan", "norm",
                        "nan", "rows", "\n  nan  1.0e-7  -inf"));
        assertThat(Exact.array(".data", NdArray.of(new double[]{1, Double.POSITIVE_INFINITY}, 2)))
                .isEqualTo(Message.of("graph.exact.array", "what", ".data", "least", "1.0", "most", "inf", "norm",
                        "inf", "rows", "\n  1.0  inf"));
        assertThat(Exact.array(".data", NdArray.scalar(Double.NaN)))
                .isEqualTo(Message.of("graph.exact.number", "what", ".data", "number", "nan"));
    }

    @Test
    void whereThereIsNothingThatIsSaid() {
        assertThat(Exact.array(".grad", null)).isEqualTo(Message.of("graph.exact.none", "what", ".grad"));
        assertThat(Exact.array(".grad", NdArray.of(new double[0], 0, 3)))
                .isEqualTo(Message.of("graph.exact.empty", "what", ".grad"));
    }

    @Test
    void ofALargeArrayTheFirstRowsAndColumns() {
        Message large = Exact.array(".data", NdArray.of(new double[20], 5, 4));
        assertThat(new Texts(Language.ENGLISH).of(large)).isEqualTo(".data  from 0.0 to 0.0, norm 0.0"
                + "\n  0.0  0.0  0.0  …".repeat(4) + "\n  …");
    }
}
