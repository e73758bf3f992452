package tapedeck.function;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tapedeck.nn.Functional;
import tapedeck.pytorch.Cases;

class MseLossTest {
    @TestFactory
    Stream<DynamicTest> isPyTorchs() {
        return Cases.of("mse_loss", (in, args) -> Functional.mseLoss(in.get(0), in.get(1), Cases.reduction(args)));
    }
}
