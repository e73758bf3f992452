package tapedeck.function;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tapedeck.pytorch.Cases;

class LogSoftmaxTest {
    @TestFactory
    Stream<DynamicTest> isPyTorchs() {
        return Cases.of("log_softmax", (in, args) -> in.get(0).logSoftmax(args.get("dim").asInt()));
    }
}
