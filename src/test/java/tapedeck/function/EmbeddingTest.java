package tapedeck.function;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tapedeck.nn.Functional;
import tapedeck.pytorch.Cases;

class EmbeddingTest {
    @TestFactory
    Stream<DynamicTest> isPyTorchs() {
        return Cases.of("embedding",
                (in, args) -> args.get("indices").size() == 1
                        ? Functional.embedding(Cases.ints(args.get("indices").get(0)), in.get(0))
                        : Functional.embedding(Cases.list(args.get("indices")).map(Cases::ints).toArray(int[][]::new),
                                in.get(0)));
    }
}
