package tapedeck.function;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tapedeck.pytorch.Cases;

class SoftmaxTest {
    @TestFactory
    Stream<DynamicTest> isPyTorchs() {
        return Cases.of("softmax", (in, args) -> in.get(0).softmax(args.get("dim").asInt()));
    }
}
