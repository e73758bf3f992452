package tapedeck.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tapedeck.array.DType;
import tapedeck.array.NdArray;

/** What goes to the clipboard as text. */
class CopiedTextsTest {
    @Test
    void gradientsOfNamesBecomePartialDerivatives() {
        assertThat(LatexFormula.of("w2.grad = hᵀ @ ∂L/∂m2"))
                .isEqualTo(
                        "\\frac{\\partial L}{\\partial w_{2}} = h^{\\top} \\,  \\frac{\\partial L}{\\partial m_{2}}");
        assertThat(LatexFormula.of("∂y/∂a2 = ∂y/∂y_hat · y_hat · (1 − y_hat)")).isEqualTo(
                "\\frac{\\partial y}{\\partial a_{2}} = \\frac{\\partial y}{\\partial \\mathit{y\\_hat}} "
                        + "\\cdot  \\mathit{y\\_hat} \\cdot  (1 - \\mathit{y\\_hat})");
    }

    @Test
    void aGradientThatIsKeptIsOfTheSamePass() {
        assertThat(LatexFormula.of("w.grad = (∂y/∂a).sum(dim=0)")).startsWith(
                "\\frac{\\partial y}{\\partial w} = (\\frac{\\partial y}{\\partial a})");
    }

    @Test
    void callsAreOperatorsAndNothingElseIsLatexsOwn() {
        assertThat(LatexFormula.of("h = sigmoid(a1)")).isEqualTo("h = \\operatorname{sigmoid}(a_{1})");
        assertThat(LatexFormula.of("x = a % 2 & {b}")).isEqualTo("x = a \\% 2 \\& \\{b\\}");
    }

    @Test
    void numbersAreWrittenToTheLastBitUnderTheirShape() {
        assertThat(TensorLiteral.of(NdArray.of(new double[]{1, 0.1, Double.NaN, -0.0, 1e-7, Double.NEGATIVE_INFINITY},
                2, 3), DType.FLOAT64)).isEqualTo("torch.tensor([[1, 0.1, float('nan')], [-0.0, 1e-07, float('-inf')]], "
                        + "dtype=torch.float64)");
        assertThat(TensorLiteral.of(NdArray.scalar(2), DType.FLOAT64))
                .isEqualTo("torch.tensor(2, dtype=torch.float64)");
    }
}
