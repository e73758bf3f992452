package tapedeck.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.optim.SGD;
import tapedeck.tape.GradientTerm.Source;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;

/** A gradient taken apart, by the Functions that gave something. */
class GradientAccountTest {
    @Test
    void aTensorUsedTwiceByOneFunctionHasARowForEach() {
        Tensor x = Tensor.of(new double[]{3, 5}).requiresGrad(true).named("x");
        TapeSnapshot snapshot = Recordings.snapshot(() -> x.mul(x).named("y").sum().backward());
        GradientAccount account = GradientAccount.of(snapshot, 0);
        assertThat(account.rows()).extracting(GradientAccount.Row::title)
                .containsExactly(Message.verbatim("MulBackward0"), Message.verbatim("MulBackward0"));
        assertThat(account.rows()).extracting(GradientAccount.Row::input).containsExactly(0, 1);
        assertThat(account.rows().get(0).sum().toArray()).containsExactly(3, 5);
        assertThat(account.rows().get(1).sum().toArray()).containsExactly(6, 10);
        assertThat(account.message()).isEqualTo(Message.of("explain.gradient.sum", "n", 2L, "gradient", ".grad"));
        assertThat(ChainRuleTextTest.text(ChainRule.of(snapshot, 0, 1)))
                .isEqualTo("∂L/∂x[1] = ∂L/∂y[1] · x[1] + ∂L/∂y[1] · x[1] = 1 · 5 + 1 · 5 = 10");
    }

    @Test
    void whatIsNoLeafHasADerivativeAndNoGrad() {
        Tensor x = Tensor.of(new double[]{3, 5}).requiresGrad(true).named("x");
        TapeSnapshot snapshot = Recordings.snapshot(() -> x.mul(x).named("y").sum().named("loss").backward());
        assertThat(GradientAccount.of(snapshot, 1).message())
                .isEqualTo(Message.of("explain.gradient.one", "gradient", "∂loss/∂y"));
        assertThat(GradientAccount.of(snapshot, 2).message())
                .isEqualTo(Message.of("explain.gradient.seed", "root", "loss"));
    }

    @Test
    void whatWasThereBeforeIsTheFirstRow() {
        Tensor x = Tensor.of(new double[]{3, 5}).requiresGrad(true).named("x");
        x.pow(2).sum().backward();
        TapeSnapshot snapshot = Recordings.snapshot(() -> {
            x.mul(2).sum().backward();
            x.mul(1).sum().backward();
        });
        GradientAccount account = GradientAccount.of(snapshot, 0);
        assertThat(account.rows()).extracting(GradientAccount.Row::source).containsExactly(Source.BEFORE,
                Source.FUNCTION, Source.FUNCTION);
        assertThat(account.rows()).extracting(row -> row.sum().toArray()[1]).containsExactly(10.0, 12.0, 13.0);
        assertThat(account.message()).isEqualTo(Message.of("explain.gradient.more", "n", 2L, "gradient", ".grad"));
        assertThat(ChainRule.of(snapshot, 0, 1).parts().getFirst().symbols())
                .isEqualTo(Message.of("explain.from.before"));
    }

    private static TapeSnapshot clipped(List<Tensor> parameters, Runnable forwardAndBackward) {
        return Recordings.end(Recordings.record(parameters, () -> {
            forwardAndBackward.run();
            SGD optimizer = new SGD(parameters, 0.1);
            optimizer.setMaxNorm(1);
            optimizer.step();
        }));
    }

    private static Message clippedBy(String factor, String sum) {
        return Message.of("explain.gradient.clipped", "sum", Message.of(sum, "gradient", ".grad"), "factor", factor);
    }

    @Test
    void clippingIsPartOfTheAccount() {
        Tensor w = Tensor.of(new double[]{3, 4}).requiresGrad(true).named("w");
        TapeSnapshot snapshot = clipped(List.of(w), () -> w.pow(2).named("q").sum().backward());
        GradientAccount account = GradientAccount.of(snapshot, 0);
        assertThat(account.message()).isEqualTo(clippedBy("0.1 = 1 / (10 + 1e-6)", "explain.gradient.one"));
        assertThat(account.rows()).extracting(GradientAccount.Row::title).containsExactly(
                Message.verbatim("PowBackward0"), Message.of("explain.clipped", "factor", "0.1 = 1 / (10 + 1e-6)"));
        assertThat(ChainRuleTextTest.text(ChainRule.of(snapshot, 0, 0))).isEqualTo("∂L/∂w[0] = ∂L/∂q[0] · 2 · w[0] + "
                + "(0.1 − 1) · the sum so far (clipped: · 0.1 = 1 / (10 + 1e-6)) = 1 · 2 · 3 + -5.4 = 0.6");
    }

    @Test
    void clippingSaysThatItSpoiltAGradientThatWasFinite() {
        Tensor good = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("good");
        Tensor bad = Tensor.of(new double[]{-1}).requiresGrad(true).named("bad");
        TapeSnapshot snapshot = clipped(List.of(good, bad),
                () -> good.pow(2).sum().add(bad.sqrt().sum()).backward());
        assertThat(GradientAccount.of(snapshot, 0).message()).isEqualTo(Message.of("explain.gradient.notFinite", "sum",
                clippedBy("nan = 1 / (nan + 1e-6)", "explain.gradient.one"), "why",
                Message.of("explain.gradient.notFinite.clipped", "norm", Double.NaN)));
    }

    @Test
    void whatWasThereBeforeAndWasOnlyClippedIsNoSumOfNothing() {
        Tensor w = Tensor.of(new double[]{3, 4}).requiresGrad(true).named("w");
        w.pow(2).sum().backward();
        assertThat(GradientAccount.of(clipped(List.of(w), () -> w.mul(2)), 0).message())
                .isEqualTo(clippedBy("0.1 = 1 / (10 + 1e-6)", "explain.gradient.before"));
    }

    @Test
    void aGradientThatIsNotFiniteSaysSo() {
        Tensor x = Tensor.of(new double[]{0, 1}).requiresGrad(true).named("x");
        TapeSnapshot snapshot = Recordings.snapshot(() -> x.sqrt().named("r").sum().backward());
        assertThat(GradientAccount.of(snapshot, 0).message()).isEqualTo(Message.of("explain.gradient.notFinite", "sum",
                Message.of("explain.gradient.one", "gradient", ".grad"), "why",
                Message.of("explain.gradient.notFinite.made", "function",
                        Message.verbatim("SqrtBackward0"))));
        assertThat(ChainRuleTextTest.text(ChainRule.of(snapshot, 0, 0)))
                .isEqualTo("∂L/∂x[0] = ∂L/∂r[0] / (2 · r[0]) = 1 / (2 · 0) = inf");
        x.zeroGrad();
        TapeSnapshot nan = Recordings.snapshot(
                () -> Tensor.where(Tensor.of(new double[]{0, 1}), x.log().named("l"), 0).sum().backward());
        assertThat(ChainRuleTextTest.text(ChainRule.of(nan, 0, 0)))
                .isEqualTo("∂L/∂x[0] = ∂L/∂l[0] / x[0] = 0 / 0 = nan");
    }
}
