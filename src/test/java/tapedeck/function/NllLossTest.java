package tapedeck.function;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tapedeck.nn.Functional;
import tapedeck.pytorch.Cases;

class NllLossTest {
    @TestFactory
    Stream<DynamicTest> isPyTorchs() {
        return Cases.of("nll_loss",
                (in, args) -> Functional.nllLoss(in.get(0), Cases.ints(args.get("classes")), Cases.reduction(args)));
    }
}
