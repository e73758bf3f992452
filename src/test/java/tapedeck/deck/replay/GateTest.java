package tapedeck.deck.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {
    @Test
    void aCommandThatFailsIsToldOfAndTheOthersAreDone() {
        List<Throwable> failures = new ArrayList<>();
        List<String> done = new ArrayList<>();
        Gate gate = new Gate(Thread.currentThread(), failures::add);
        gate.send(() -> {
            throw new IllegalStateException("not today");
        });
        gate.send(() -> done.add("next"));
        gate.serve();
        assertThat(done).containsExactly("next");
        assertThat(failures).singleElement().isInstanceOf(IllegalStateException.class);
    }
}
