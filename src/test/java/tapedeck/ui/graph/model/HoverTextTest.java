package tapedeck.ui.graph.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.deck.Moment;
import tapedeck.explain.NamedFormulas;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;
import tapedeck.ui.graph.Tapes;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.theme.Palette;

class HoverTextTest {
    @Test
    void numbersHaveFourDigitsAlsoThoseThatAreNone() {
        assertThat(HoverText.array(".data", NdArray.of(new double[]{Double.NaN, 1e-7, Double.NEGATIVE_INFINITY}, 1, 3),
                DType.FLOAT64))
                .isEqualTo(Message.of("graph.hover.array", "what", ".data", "least", "nan", "most", "nan", "first",
                        "\n  nan  1e-7  …"));
        assertThat(HoverText.array(".data", NdArray.of(new double[]{1, Double.POSITIVE_INFINITY}, 2), DType.FLOAT64))
                .isEqualTo(Message.of("graph.hover.array", "what", ".data", "least", "1", "most", "inf", "first",
                        "\n  1  inf"));
        assertThat(HoverText.array(".data", NdArray.scalar(Double.NaN), DType.FLOAT64))
                .isEqualTo(Message.of("graph.hover.number", "what", ".data", "number", "nan"));
    }

    @Test
    void whereThereIsNothingThatIsSaid() {
        assertThat(HoverText.array(".grad", null, DType.FLOAT64))
                .isEqualTo(Message.of("graph.hover.none", "what", ".grad"));
        assertThat(HoverText.array(".grad", NdArray.of(new double[0], 0, 3), DType.FLOAT64))
                .isEqualTo(Message.of("graph.hover.empty", "what", ".grad"));
    }

    @Test
    void ofALargeArrayTheFirstNumbers() {
        Message large = HoverText.array(".data", NdArray.of(new double[20], 5, 4), DType.FLOAT64);
        assertThat(new Texts(Language.ENGLISH).of(large)).isEqualTo(".data  0 … 0"
                + "\n  0  0  …");
    }

    @Test
    void aFunctionIsWrittenInNamesForwardAndBackward() throws InterruptedException {
        TapeSnapshot snapshot = Tapes.at(new Moment.Update(), Tapes.layers());
        ShownGraph shown = new ShownGraph(snapshot, Graph.of(snapshot, new CardSizes(13, true), Set.of()),
                GraphActivity.of(snapshot), Palette.LIGHT);
        for (FunctionState function : snapshot.functions()) {
            Message said = Objects
                    .requireNonNull(HoverText.of(new Selection.FunctionSelected(function.index()), shown));
            assertThat(said.values()).containsEntry("derivative", Message.all(
                    NamedFormulas.backward(function, shown.snapshot()).stream().map(Message::verbatim).toList()));
            assertThat(new Texts(Language.ENGLISH).of(said))
                    .startsWith(NamedFormulas.forward(Objects.requireNonNull(function.recorded())))
                    .doesNotContain("Message[");
        }
    }
}
