package tapedeck.function;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tapedeck.nn.Functional;
import tapedeck.pytorch.Cases;

class AvgPool2dTest {
    @TestFactory
    Stream<DynamicTest> isPyTorchs() {
        return Cases.of("avg_pool2d", (in, args) -> Functional.avgPool2d(in.get(0), args.get("kernel").asInt(),
                args.get("stride").asInt(), args.get("padding").asInt()));
    }
}
