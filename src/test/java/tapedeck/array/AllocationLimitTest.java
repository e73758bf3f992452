package tapedeck.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

/** A thread that asks for a limit gets no array beyond it, and says so as PyTorch does. */
class AllocationLimitTest {
    private static final int NUMEL = 1_000_000;

    @Test
    void refusesWhatIsLarger() {
        try (AllocationLimit _ = AllocationLimit.open(8L * NUMEL)) {
            assertThat(NdArray.zeros(Shape.of(NUMEL)).numel()).isEqualTo(NUMEL);
            assertThatExceptionOfType(EngineException.class).isThrownBy(() -> NdArray.empty(Shape.of(NUMEL + 1)))
                    .withMessage("DefaultCPUAllocator: can't allocate memory: you tried to allocate 8000008 bytes."
                            + " These are 0.01 GB; the limit is 0.01 GB.");
        }
        assertThat(NdArray.empty(Shape.of(NUMEL + 1)).numel()).isEqualTo(NUMEL + 1);
    }

    @Test
    void theOuterLimitHoldsAgainAfterwards() {
        try (AllocationLimit _ = AllocationLimit.open(8L * NUMEL)) {
            try (AllocationLimit _ = AllocationLimit.open(80L * NUMEL)) {
                assertThat(NdArray.zeros(Shape.of(2 * NUMEL)).numel()).isEqualTo(2 * NUMEL);
            }
            assertThatExceptionOfType(EngineException.class).isThrownBy(() -> NdArray.zeros(Shape.of(2 * NUMEL)));
        }
    }
}
