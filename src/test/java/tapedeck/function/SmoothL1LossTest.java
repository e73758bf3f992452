package tapedeck.function;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tapedeck.nn.Functional;
import tapedeck.pytorch.Cases;

class SmoothL1LossTest {
    @TestFactory
    Stream<DynamicTest> isPyTorchs() {
        return Cases.of("smooth_l1_loss", (in, args) -> Functional.smoothL1Loss(in.get(0), in.get(1),
                Cases.reduction(args), args.get("beta").asDouble()));
    }
}
