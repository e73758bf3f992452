package tapedeck.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import tapedeck.array.EngineException;

/** An operand that is null is refused as PyTorch refuses None, and the texts are the real PyTorch's. */
@NullUnmarked
class OperandTest {
    private static void refuses(String text, UnaryOperator<Tensor> call) {
        EngineException refused = assertThrows(EngineException.class, () -> call.apply(Tensor.ones(2, 2)));
        assertThat(refused).hasMessage(text);
        assertThat(refused.kind()).isEqualTo(EngineException.Kind.TYPE);
    }

    private static String missing(String call) {
        return call + "(): argument 'other' (position 1) must be Tensor, not NoneType";
    }

    @Test
    void aMissingOperandIsNamed() {
        Tensor none = null;
        refuses(missing("add"), x -> x.add(none));
        refuses(missing("sub"), x -> x.sub(none));
        refuses(missing("mul"), x -> x.mul(none));
        refuses(missing("div"), x -> x.div(none));
        refuses(missing("maximum"), x -> x.maximum(none));
        refuses(missing("minimum"), x -> x.minimum(none));
        refuses(missing("matmul"), x -> x.matmul(none));
        refuses(missing("add_"), x -> x.add_(none));
        refuses(missing("sub_"), x -> x.sub_(none));
        refuses(missing("mul_"), x -> x.mul_(none));
        refuses(missing("div_"), x -> x.div_(none));
    }

    @Test
    void aMissingElementOfAListIsNamed() {
        refuses("expected Tensor as element 1 in argument 0, but got NoneType",
                x -> Tensor.cat(Arrays.asList(x, null), 0));
        refuses("expected Tensor as element 0 in argument 0, but got NoneType",
                x -> Tensor.stack(Arrays.asList(null, x), 0));
    }

    @Test
    void whereSeveralSignaturesWouldDoOneLineSaysWhichArgument() {
        Tensor none = null;
        refuses("pow(): argument 'exponent' (position 1) must be Tensor, not NoneType", x -> x.pow(none));
        refuses("gather(): argument 'index' (position 2) must be Tensor, not NoneType", x -> x.gather(0, none));
        refuses("where(): argument 'condition' (position 1) must be Tensor, not NoneType",
                x -> Tensor.where(none, x, x));
        refuses("where(): argument 'input' (position 2) must be Tensor, not NoneType", x -> Tensor.where(x, none, x));
        refuses("where(): argument 'other' (position 3) must be Tensor, not NoneType", x -> Tensor.where(x, x, none));
    }
}
