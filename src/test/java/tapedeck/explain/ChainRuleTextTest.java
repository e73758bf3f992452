package tapedeck.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.nn.Functional;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/** The chain rule for one element, written as one would by hand. */
class ChainRuleTextTest {
    /** On one line, of each sum at most three terms. */
    static String text(ChainRule rule) {
        Texts texts = new Texts(Language.ENGLISH);
        return rule.subject() + " = "
                + rule.parts().stream().map(part -> texts.of(part.symbols())).collect(Collectors.joining(" + ")) + " = "
                + rule.parts().stream().map(part -> texts.of(part.numbers(3))).collect(Collectors.joining(" + "))
                + " = " + Terms.number(rule.grad());
    }

    @Test
    void aMatrixProductIsWrittenOutWithItsNumbers() {
        Tensor x = Tensor.of(new double[][]{{1, 2}, {3, 4}, {5, 6}, {7, 8}, {9, 10}}).named("x");
        Tensor w = Tensor.of(new double[][]{{1, 0.5, 1}, {1, 1, 1}}).requiresGrad(true).named("w");
        TapeSnapshot snapshot = Recordings.snapshot(() -> x.matmul(w).named("m").mul(0.25).sum().backward());
        ChainRule rule = ChainRule.of(snapshot, 1, 3);
        assertThat(text(rule))
                .isEqualTo("∂L/∂w[1,0] = Σ_b x[b,1] · ∂L/∂m[b,0] = 2 · 0.25 + 4 · 0.25 + 6 · 0.25 + … 2 "
                        + "more = 7.5");
        ChainRule.Term second = rule.parts().getFirst().terms().get(1);
        assertThat(second.gradient()).isEqualTo(new ElementPlace(2, 3));
        assertThat(second.factors()).containsExactly(new ElementPlace(0, 3));
        assertThat(second.gradient().text(snapshot)).isEqualTo("m[1,0]");
        assertThat(second.value()).isEqualTo(4 * 0.25);
        assertThat(rule.parts().getFirst().sum()).isEqualTo(7.5);
        assertThat(rule.parts().getFirst().count()).isEqualTo(5);
    }

    @Test
    void shortFormsAreWrittenAsByHand() {
        assertThat(why((a, b) -> a.sigmoid().named("p").sum().backward(), "a", 1))
                .isEqualTo("∂L/∂a[0,1] = ∂L/∂p[0,1] · p[0,1] · (1 − p[0,1]) = 1 · 0.1192 · (1 − 0.1192) = 0.105");
        assertThat(why((a, b) -> a.add(b).named("c").sum().backward(), "a", 0))
                .isEqualTo("∂L/∂a[0,0] = Σ_b ∂L/∂c[b,0] = 1 + 1 = 2");
        assertThat(why((a, b) -> a.div(b).named("c").sum().backward(), "b", 1))
                .isEqualTo("∂L/∂b[0,1] = −∂L/∂c[0,1] · a[0,1] / b[0,1]² = −1 · (-2) / 8² = 0.03125");
        assertThat(why((a, b) -> b.sub(a).named("c").sum().backward(), "a", 0))
                .isEqualTo("∂L/∂a[0,0] = Σ_b −∂L/∂c[b,0] = −1 − 1 = -2");
        assertThat(why((a, b) -> a.pow(2).named("q").sum().backward(), "a", 0))
                .isEqualTo("∂L/∂a[0,0] = ∂L/∂q[0,0] · 2 · a[0,0] = 1 · 2 · 0.5 = 1");
        assertThat(why((a, b) -> a.softmax(1).named("s").pow(2).sum().backward(), "a", 0))
                .startsWith("∂L/∂a[0,0] = Σ_j ∂s[0,j]/∂a[0,0] · ∂L/∂s[0,j] = ");
        assertThat(why((a, b) -> a.relu().named("r").sum().backward(), "a", 1))
                .isEqualTo("∂L/∂a[0,1] = ∂r/∂a[0,1] · ∂L/∂r = 0 (every local derivative is 0 here) = 0");
    }

    @Test
    void aNegativeNumberStandsInBrackets() {
        assertThat(why((a, b) -> a.pow(3).named("q").sum().backward(), "a", 1))
                .isEqualTo("∂L/∂a[0,1] = ∂L/∂q[0,1] · 3 · a[0,1]^2 = 1 · 3 · (-2)^2 = 12");
        assertThat(why((a, b) -> a.pow(-1).named("q").sum().backward(), "a", 1))
                .isEqualTo("∂L/∂a[0,1] = ∂L/∂q[0,1] · (-1) · a[0,1]^(-2) = 1 · (-1) · (-2)^(-2) = -0.25");
        assertThat(why((a, b) -> a.pow(2).named("q").sum().neg().backward(), "a", 1))
                .isEqualTo("∂L/∂a[0,1] = ∂L/∂q[0,1] · 2 · a[0,1] = -1 · 2 · (-2) = 4");
        assertThat(why((a, b) -> a.mul(1e-7).named("t").pow(3).named("q").sum().backward(), "t", 0))
                .endsWith(" = 1 · 3 · (5e-8)^2 = 7.5e-15");
    }

    private static String why(BiConsumer<Tensor, Tensor> program, String name, int element) {
        Tensor a = Tensor.of(new double[][]{{0.5, -2}}).requiresGrad(true).named("a");
        Tensor b = Tensor.of(new double[][]{{4, 8}, {2, 1}}).requiresGrad(true).named("b");
        TapeSnapshot snapshot = Recordings.snapshot(() -> program.accept(a, b));
        TensorState tensor = snapshot.tensors().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
        return text(ChainRule.of(snapshot, tensor.id(), element));
    }

    @Test
    void anOperandThatWasBroadcastIsSummedOver() {
        assertThat(why((a, b) -> a.mul(b).named("c").sum().backward(), "a", 1))
                .isEqualTo("∂L/∂a[0,1] = Σ_b ∂L/∂c[b,1] · b[b,1] = 1 · 8 + 1 · 1 = 9");
        assertThat(why((a, b) -> b.mul(a).named("c").sum().backward(), "b", 3))
                .isEqualTo("∂L/∂b[1,1] = ∂L/∂c[1,1] · a[0,1] = 1 · (-2) = -2");
        assertThat(why((a, b) -> b.div(a).named("c").sum().backward(), "a", 0))
                .isEqualTo("∂L/∂a[0,0] = Σ_b −∂L/∂c[b,0] · b[b,0] / a[0,0]² = −1 · 4 / 0.5² − 1 · 2 / 0.5² = -24");
        assertThat(why((a, b) -> b.add(a.reshape(2).named("r")).named("c").sum().backward(), "r", 1))
                .isEqualTo("∂L/∂r[1] = Σ_b ∂L/∂c[b,1] = 1 + 1 = 2");
        assertThat(why((a, b) -> b.add(a).named("c").sum().backward(), "b", 1))
                .isEqualTo("∂L/∂b[0,1] = ∂L/∂c[0,1] = 1 = 1");
        assertThat(why((a, b) -> a.expand(3, 2).named("c").mul(2).sum().backward(), "a", 1))
                .isEqualTo("∂L/∂a[0,1] = Σ_b ∂L/∂c[b,1] = 2 + 2 + 2 = 6");
        assertThat(why((a, b) -> Functional.linear(b, b.detach(), a.reshape(2).named("r")).named("c").sum().backward(),
                "r", 1))
                .isEqualTo("∂L/∂r[1] = Σ_b ∂L/∂c[b,1] = 1 + 1 = 2");
        assertThat(why((a, b) -> Functional.linear(a, b, Tensor.of(new double[]{1, 2})).named("c").sum().backward(),
                "a", 1))
                .isEqualTo("∂L/∂a[0,1] = Σ_j t1[1,j] · ∂L/∂c[0,j] = 8 · 1 + 1 · 1 = 9");
    }

    @Test
    void whatOnlyMovesNumbersPassesTheGradientOn() {
        assertThat(why((a, b) -> a.t().named("c").mul(3).sum().backward(), "a", 1))
                .isEqualTo("∂L/∂a[0,1] = ∂L/∂c[1,0] = 3 = 3");
        assertThat(why((a, b) -> a.transpose(0, 1).named("c").mul(3).sum().backward(), "a", 1))
                .isEqualTo("∂L/∂a[0,1] = ∂L/∂c[1,0] = 3 = 3");
        assertThat(why((a, b) -> a.permute(1, 0).named("c").mul(3).sum().backward(), "a", 1))
                .isEqualTo("∂L/∂a[0,1] = ∂L/∂c[1,0] = 3 = 3");
        assertThat(why((a, b) -> a.squeeze(0).named("c").mul(3).sum().backward(), "a", 1))
                .isEqualTo("∂L/∂a[0,1] = ∂L/∂c[1] = 3 = 3");
        assertThat(why((a, b) -> a.unsqueeze(0).named("c").mul(3).sum().backward(), "a", 1))
                .isEqualTo("∂L/∂a[0,1] = ∂L/∂c[0,0,1] = 3 = 3");
        assertThat(why((a, b) -> b.narrow(0, 1, 1).named("c").mul(3).sum().backward(), "b", 2))
                .isEqualTo("∂L/∂b[1,0] = ∂L/∂c[0,0] = 3 = 3");
        assertThat(why((a, b) -> Tensor.cat(List.of(a, b), 0).named("c").mul(3).sum().backward(), "b", 2))
                .isEqualTo("∂L/∂b[1,0] = ∂L/∂c[2,0] = 3 = 3");
        assertThat(
                why((a, b) -> Tensor.stack(List.of(b, a.expand(2, 2)), 0).named("c").mul(3).sum().backward(), "b", 2))
                .isEqualTo("∂L/∂b[1,0] = ∂L/∂c[0,1,0] = 3 = 3");
        assertThat(why((a, b) -> b.t().named("q").reshape(4).named("c").mul(3).sum().backward(), "q", 1))
                .isEqualTo("∂L/∂q[0,1] = ∂L/∂t1[0,1] = 3 = 3");
        assertThat(why((a, b) -> b.sum(1, false).named("c").mul(3).sum().backward(), "b", 2))
                .isEqualTo("∂L/∂b[1,0] = ∂L/∂c[1] = 3 = 3");
    }

    @Test
    void everyOtherShortForm() {
        assertThat(why((a, b) -> a.div(4).named("c").sum().backward(), "a", 1))
                .isEqualTo("∂L/∂a[0,1] = ∂L/∂c[0,1] / 4 = 1 / 4 = 0.25");
        assertThat(why((a, b) -> a.mul(-4).named("c").sum().backward(), "a", 1))
                .isEqualTo("∂L/∂a[0,1] = ∂L/∂c[0,1] · (-4) = 1 · (-4) = -4");
        assertThat(why((a, b) -> a.neg().named("c").sum().backward(), "a", 1))
                .isEqualTo("∂L/∂a[0,1] = −∂L/∂c[0,1] = −1 = -1");
        assertThat(why((a, b) -> b.mean().named("c").backward(), "b", 1))
                .isEqualTo("∂L/∂b[0,1] = ∂L/∂c / 4 = 1 / 4 = 0.25");
        assertThat(why((a, b) -> a.exp().named("c").sum().backward(), "a", 0))
                .isEqualTo("∂L/∂a[0,0] = ∂L/∂c[0,0] · c[0,0] = 1 · 1.649 = 1.649");
        assertThat(why((a, b) -> b.log().named("c").sum().backward(), "b", 1))
                .isEqualTo("∂L/∂b[0,1] = ∂L/∂c[0,1] / b[0,1] = 1 / 8 = 0.125");
        assertThat(why((a, b) -> b.sqrt().named("c").sum().backward(), "b", 0))
                .isEqualTo("∂L/∂b[0,0] = ∂L/∂c[0,0] / (2 · c[0,0]) = 1 / (2 · 2) = 0.25");
        assertThat(why((a, b) -> a.sin().named("c").sum().backward(), "a", 0))
                .isEqualTo("∂L/∂a[0,0] = ∂L/∂c[0,0] · cos(a[0,0]) = 1 · cos(0.5) = 0.8776");
        assertThat(why((a, b) -> a.cos().named("c").sum().backward(), "a", 0))
                .isEqualTo("∂L/∂a[0,0] = −∂L/∂c[0,0] · sin(a[0,0]) = −1 · sin(0.5) = -0.4794");
        assertThat(why((a, b) -> a.tanh().named("c").sum().backward(), "a", 0))
                .isEqualTo("∂L/∂a[0,0] = ∂L/∂c[0,0] · (1 − c[0,0]²) = 1 · (1 − 0.4621²) = 0.7864");
        assertThat(why((a, b) -> b.relu().named("c").sum().backward(), "b", 0))
                .isEqualTo("∂L/∂b[0,0] = ∂L/∂c[0,0] = 1 = 1");
        assertThat(why((a, b) -> a.matmul(b).named("c").sum().backward(), "a", 1))
                .isEqualTo("∂L/∂a[0,1] = Σ_j b[1,j] · ∂L/∂c[0,j] = 2 · 1 + 1 · 1 = 3");
    }
}
