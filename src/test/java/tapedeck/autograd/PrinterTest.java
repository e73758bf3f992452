package tapedeck.autograd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrinterTest {
    static Stream<JsonNode> printed() {
        return Fixtures.read("printed");
    }

    @ParameterizedTest
    @MethodSource("printed")
    void printsAsPyTorchDoes(JsonNode fixture) {
        assertThat(Fixtures.tensor(fixture)).hasToString(fixture.get("text").asText());
    }

    @Test
    void saysWhereATensorComesFrom() {
        Tensor x = Tensor.ones(2).requiresGrad(true);
        assertThat(x).hasToString("tensor([1., 1.], requires_grad=True)");
        assertThat(x.mul(2)).hasToString("tensor([2., 2.], grad_fn=<MulBackward0>)");
    }
}
