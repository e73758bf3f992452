package tapedeck.function;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tapedeck.nn.Functional;
import tapedeck.pytorch.Cases;

class AddmmTest {
    @TestFactory
    Stream<DynamicTest> isPyTorchs() {
        return Cases.of("linear",
                (in, args) -> Functional.linear(in.get(0), in.get(1), in.size() > 2 ? in.get(2) : null));
    }
}
