package tapedeck.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.tape.TapeEvent.FunctionRecorded;

/** One name for a tensor, whoever speaks of it. */
class TensorNamesTest {
    private final Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("w");

    private List<FunctionRecorded> record(Runnable program) {
        return Recordings.record(List.of(w), program).events().stream().filter(FunctionRecorded.class::isInstance)
                .map(FunctionRecorded.class::cast).toList();
    }

    private static List<String> inputs(FunctionRecorded event) {
        return event.inputs().stream().map(TensorState::name).toList();
    }

    @Test
    void whatTheProgramDoesNotNameIsCountedInTheOrderItAppears() {
        List<FunctionRecorded> functions = record(() -> w.exp().mul(w).named("y").sum().add(w.sum()));
        assertThat(functions).extracting(event -> event.output().name()).containsExactly("t1", "y", "t2", "t3", "t4");
        assertThat(inputs(functions.get(1))).containsExactly("t1", "w");
        assertThat(inputs(functions.get(4))).containsExactly("t2", "t3");
    }

    @Test
    void aNameGivenTwiceIsMadeTwoAndOneThatIsTakenIsNotGiven() {
        List<FunctionRecorded> functions = record(() -> {
            w.exp().named("h").exp().named("h").exp().named("t1");
            w.sin();
        });
        assertThat(functions).extracting(event -> event.output().name()).containsExactly("h", "h_2", "t1", "t2");
        assertThat(inputs(functions.get(1))).containsExactly("h");
    }

    @Test
    void whatIsNamedLateHasItsNameFromThenOn() {
        List<FunctionRecorded> functions = record(() -> {
            Tensor made = w.exp();
            Tensor other = w.sin();
            made.named("output").mul(other).named("product");
        });
        assertThat(functions).extracting(event -> event.output().name()).containsExactly("t1", "t2", "product");
        assertThat(inputs(functions.getLast())).containsExactly("output", "t2");
    }

    @Test
    void aNameIsOneWordAndAPlainNumberHasNone() {
        List<FunctionRecorded> functions = record(() -> w.sum().div(2).named("data loss"));
        assertThat(functions.getLast().output().name()).isEqualTo("data_loss");
        assertThat(inputs(functions.getLast())).containsExactly("t1", "");
        assertThat(functions.getLast().inputs().getLast().isNumber()).isTrue();
    }
}
