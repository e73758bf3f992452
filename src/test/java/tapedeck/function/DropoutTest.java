package tapedeck.function;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tapedeck.array.Generator;
import tapedeck.nn.Functional;
import tapedeck.pytorch.Cases;

class DropoutTest {
    @TestFactory
    Stream<DynamicTest> isPyTorchs() {
        return Cases.of("dropout",
                (in, args) -> Functional.dropout(in.get(0), args.get("p").asDouble(), true, Generator.manualSeed(11)));
    }
}
