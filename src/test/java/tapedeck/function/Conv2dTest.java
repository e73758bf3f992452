package tapedeck.function;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tapedeck.nn.Functional;
import tapedeck.pytorch.Cases;

class Conv2dTest {
    @TestFactory
    Stream<DynamicTest> isPyTorchs() {
        return Cases.of("conv2d", (in, args) -> Functional.conv2d(in.get(0), in.get(1),
                in.size() > 2 ? in.get(2) : null, args.get("stride").asInt(), args.get("padding").asInt()));
    }
}
