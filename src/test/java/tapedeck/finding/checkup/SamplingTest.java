package tapedeck.finding.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SamplingTest {
    private static List<Long> upTo(long n) {
        return LongStream.rangeClosed(1, n).filter(Sampling::takes).boxed().toList();
    }

    @Test
    void theFirstEightThenPairsAtEverLargerDistances() {
        assertThat(upTo(70)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 12L, 13L, 16L, 17L, 24L, 25L, 32L, 33L,
                48L, 49L,
                64L, 65L);
    }

    @Test
    void ofAMillionThereAreFew() {
        assertThat(upTo(1_000_000)).hasSizeLessThan(90);
    }
}
