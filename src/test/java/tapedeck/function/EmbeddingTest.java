package tapedeck.function;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tapedeck.autograd.Catalogue;
import tapedeck.pytorch.Cases;

class EmbeddingTest {
    @TestFactory
    Stream<DynamicTest> isPyTorchs() {
        return Cases.of("embedding", (in, args) -> Catalogue.embedding(args.get("indices"), in.get(0)));
    }
}
