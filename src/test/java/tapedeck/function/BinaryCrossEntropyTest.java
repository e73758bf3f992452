package tapedeck.function;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tapedeck.nn.Functional;
import tapedeck.pytorch.Cases;

class BinaryCrossEntropyTest {
    @TestFactory
    Stream<DynamicTest> isPyTorchs() {
        return Cases.of("binary_cross_entropy",
                (in, args) -> Functional.binaryCrossEntropy(in.get(0), in.get(1), Cases.reduction(args)));
    }
}
