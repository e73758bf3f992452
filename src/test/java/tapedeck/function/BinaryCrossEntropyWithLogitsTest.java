package tapedeck.function;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tapedeck.nn.Functional;
import tapedeck.pytorch.Cases;

class BinaryCrossEntropyWithLogitsTest {
    @TestFactory
    Stream<DynamicTest> isPyTorchs() {
        return Cases.of("binary_cross_entropy_with_logits",
                (in, args) -> Functional.binaryCrossEntropyWithLogits(in.get(0), in.get(1), Cases.reduction(args)));
    }
}
