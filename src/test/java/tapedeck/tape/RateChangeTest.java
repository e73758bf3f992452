package tapedeck.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RateChangeTest {
    @Test
    void severalBeforeOneUpdateCountAsOne() {
        List<RateChange> one = RateChange.join(List.of(), new RateChange(5, 0.1, 0.2));
        assertThat(RateChange.join(one, new RateChange(5, 0.2, 0.3))).containsExactly(new RateChange(5, 0.1, 0.3));
        assertThat(RateChange.join(one, new RateChange(6, 0.2, 0.3))).containsExactly(new RateChange(5, 0.1, 0.2),
                new RateChange(6, 0.2, 0.3));
    }

    @Test
    void whatIsTakenBackBeforeTheUpdateWasNone() {
        List<RateChange> one = RateChange.join(List.of(), new RateChange(5, 0.1, 0.2));
        assertThat(RateChange.join(one, new RateChange(5, 0.2, 0.1))).isEmpty();
    }

    @Test
    void beyondAThousandTheOldestTwoBecomeOne() {
        List<RateChange> changes = List.of();
        for (int i = 1; i <= 1000; i++) {
            changes = RateChange.join(changes, new RateChange(i, i, i + 1));
        }
        assertThat(changes).hasSize(1000).startsWith(new RateChange(1, 1, 2));
        assertThat(RateChange.join(changes, new RateChange(1001, 1001, 1002))).hasSize(1000)
                .startsWith(new RateChange(2, 1, 3), new RateChange(3, 3, 4))
                .endsWith(new RateChange(1001, 1001, 1002));
    }
}
