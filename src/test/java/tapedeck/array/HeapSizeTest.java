package tapedeck.array;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapSizeTest {
    private static final long REGION = 1 << 20;

    @Test
    void whatFitsIntoHalfARegionTakesItsNumbers() {
        assertThat(HeapSize.of(100, REGION)).isEqualTo(800);
        assertThat(HeapSize.of((1 << 16) - 2, REGION)).isEqualTo((1 << 19) - 16);
        assertThat(HeapSize.of(512 * 512, Long.MAX_VALUE)).as("without regions").isEqualTo(512 * 512 * 8);
    }

    @Test
    void whatDoesNotHasRegionsOfItsOwn() {
        assertThat(HeapSize.of((1 << 16) - 1, REGION)).isEqualTo(REGION);
        assertThat(HeapSize.of((1 << 17) - 2, REGION)).isEqualTo(REGION);
        assertThat(HeapSize.of((1 << 17) - 1, REGION)).as("with its header").isEqualTo(2 * REGION);
        assertThat(HeapSize.of(512 * 512, REGION)).isEqualTo(3 * REGION);
    }
}
