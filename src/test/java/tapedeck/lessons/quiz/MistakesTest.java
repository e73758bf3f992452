package tapedeck.lessons.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.explain.ChainRule;
import tapedeck.lessons.quiz.Mistake.Rule;
import tapedeck.program.ProgramException;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/** The numbers that come of broken rules, as a learner finds them with a pencil. */
class MistakesTest {
    private static Tensor leaf(String name, double value) {
        return Tensor.of(value).requiresGrad(true).named(name);
    }

    private static List<GradientQuestion> questions(Supplier<Tensor> loss) {
        try {
            return GradientQuestions.of(QuizMaterial.of(Recordings.record(List.of(), () -> loss.get().backward()), 1));
        } catch (ProgramException e) {
            throw new AssertionError(e);
        }
    }

    private static GradientQuestion question(Supplier<Tensor> loss, String tensor) {
        return questions(loss).stream().filter(each -> each.tensor().name().equals(tensor)).findFirst()
                .orElseThrow();
    }

    private static Map<Double, Rule> mistakes(GradientQuestion question) {
        return mistakes(question.mistakes());
    }

    private static Map<Double, Rule> mistakes(List<Mistake> all) {
        return all.stream().collect(Collectors.toMap(Mistake::number, Mistake::rule));
    }

    /** {@code w = 3, x = 2: p = w x, y = p + w, e = y - 7, loss = e²}. */
    private static Tensor usedTwice() {
        Tensor w = leaf("w", 3);
        Tensor p = w.mul(Tensor.of(2).named("x")).named("p");
        Tensor y = p.add(w).named("y");
        return y.sub(7).named("e").pow(2).named("loss");
    }

    @Test
    void asksForEveryGradientInTheOrderOfTheBackwardPassButForTheSeed() {
        assertThat(questions(MistakesTest::usedTwice)).extracting(each -> each.tensor().name())
                .containsExactly("e", "y", "p", "w");
    }

    @Test
    void ofAWeightUsedTwiceEachPathAloneIsAPathForgotten() {
        GradientQuestion w = question(MistakesTest::usedTwice, "w");

        assertThat(w.right()).isEqualTo(12);
        assertThat(mistakes(w)).isEqualTo(Map.of(8.0, Rule.ADD_PATHS, 4.0, Rule.ADD_PATHS, 32.0,
                Rule.NOT_MULTIPLY_PATHS, 3.0, Rule.INCOMING_FACTOR, -12.0, Rule.SIGN, 2.0, Rule.VALUE, 6.0, Rule.VALUE,
                9.0, Rule.VALUE));
    }

    @Test
    void aValueThatStandsThereIsNoGradient() {
        assertThat(question(MistakesTest::usedTwice, "w").mistakes()).filteredOn(each -> each.rule() == Rule.VALUE)
                .extracting(Mistake::through, Mistake::number)
                .containsExactly(tuple("x", 2.0), tuple("p", 6.0), tuple("y", 9.0));
    }

    @Test
    void theWordsOfAForgottenPathNameTheOneThatWasTaken() {
        assertThat(question(MistakesTest::usedTwice, "w").mistakes()).filteredOn(
                each -> each.rule() == Rule.ADD_PATHS).extracting(Mistake::through, Mistake::part)
                .containsExactlyInAnyOrder(tuple("mul", 8.0),
                        tuple("add", 4.0));
    }

    @Test
    void ofASquareTheOutputCanBeTakenForTheInput() {
        assertThat(mistakes(question(MistakesTest::usedTwice, "e")))
                .containsEntry(8.0, Rule.INPUT_NOT_OUTPUT).containsEntry(1.0, Rule.LOCAL_DERIVATIVE);
    }

    @Test
    void ofAProductTheOwnFactorCanBeTaken() {
        GradientQuestion a = question(
                () -> leaf("a", 3).mul(leaf("b", 5)).named("p").mul(7).named("loss"), "a");

        assertThat(a.right()).isEqualTo(35);
        assertThat(mistakes(a)).isEqualTo(
                Map.of(5.0, Rule.INCOMING_FACTOR, 7.0, Rule.LOCAL_DERIVATIVE, 21.0, Rule.OTHER_OPERAND, 105.0,
                        Rule.INPUT_NOT_OUTPUT, -35.0, Rule.SIGN, 3.0, Rule.VALUE, 15.0,
                        Rule.VALUE)); // 105: 7 · p for the factor, as p = 15, which is the loss, too
    }

    @Test
    void ofABiasAddedToEveryRowEachRowAloneIsAUseForgotten() {
        GradientQuestion b = question(() -> Tensor.of(new double[][]{{1}, {2}, {4}}).named("x")
                .add(Tensor.of(new double[]{1}).requiresGrad(true).named("b")).named("y").pow(2).named("s").sum()
                .named("loss"), "b");

        assertThat(b.right()).isEqualTo(2 * (2 + 3 + 5));
        assertThat(mistakes(b)).containsEntry(4.0, Rule.SUM_USES).containsEntry(6.0, Rule.SUM_USES)
                .containsEntry(10.0, Rule.SUM_USES);
    }

    @Test
    void ofAMatrixRowsAndColumnsCanBeExchanged() {
        TapeSnapshot end = Recordings.snapshot(() -> Tensor.of(new double[][]{{1, 2, 3}, {4, 6, 7}}).named("x")
                .matmul(Tensor.of(new double[][]{{1, 0}, {2, 1}, {5, 3}}).requiresGrad(true).named("w")).named("y")
                .pow(2)
                .named("s").sum().named("loss").backward());
        TensorState w = end.tensors().stream().filter(each -> each.name().equals("w")).findFirst().orElseThrow();
        double exchanged = Objects.requireNonNull(w.grad()).get(1, 0);

        assertThat(mistakes(Mistakes.of(end, ChainRule.of(end, w.id(), 1)))).containsEntry(exchanged,
                Rule.NOT_TRANSPOSE);
        assertThat(mistakes(Mistakes.of(end, ChainRule.of(end, w.id(), 4)))).as("w[2, 0] itself").containsEntry(5.0,
                Rule.VALUE);
    }

    @Test
    void aPassThatDidNotEndIsRefusedInWords() {
        CapturedIteration broken = Recordings.record(List.of(), () -> leaf("w", 3).mul(2));

        assertThatThrownBy(() -> QuizMaterial.of(broken, 1)).isInstanceOf(ProgramException.class);
    }

    @Test
    void noMistakeIsRightForWhoRoundsToThreeDigits() {
        for (GradientQuestion each : questions(MistakesTest::usedTwice)) {
            assertThat(each.mistakes())
                    .allSatisfy(mistake -> assertThat(Math.abs(mistake.number() - each.right()))
                            .isGreaterThan(each.within()));
        }
    }
}
