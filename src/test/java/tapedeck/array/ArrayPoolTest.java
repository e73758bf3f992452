package tapedeck.array;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrayPoolTest {
    private final ArrayPool spares = new ArrayPool(true);

    private static NdArray array(int length) {
        return NdArray.zeros(Shape.of(length));
    }

    @Test
    void whatWasGivenIsTakenByTheNextOfItsLength() {
        NdArray given = array(400);
        spares.give(given);
        try (Workspace.Scope _ = spares.open()) {
            assertThat(array(500).values()).isNotSameAs(given.values());
            assertThat(NdArray.empty(Shape.of(20, 20)).values()).isSameAs(given.values());
            assertThat(array(400).values()).as("it is taken").isNotSameAs(given.values());
            assertThat(Workspace.isOpen()).as("what is made lives on").isFalse();
        }
        spares.give(given);
        assertThat(array(400).values()).as("closed").isNotSameAs(given.values());
    }

    @Test
    void zerosAreZerosAndTheVersionIsThatOfANewArray() {
        NdArray given = array(400);
        given.bumpVersion();
        spares.give(given);
        assertThat(given.values()).containsOnly(Double.NaN);
        try (Workspace.Scope _ = spares.open()) {
            NdArray zeros = NdArray.zeros(Shape.of(400));
            assertThat(zeros.values()).isSameAs(given.values()).containsOnly(0);
            assertThat(zeros.version()).isZero();
        }
    }

    @Test
    void shortAndLongBuffersAndMoreThanAFewAreNotKept() {
        NdArray small = array(8);
        NdArray large = array((1 << 17) + 1);
        NdArray first = array(300);
        spares.give(small);
        spares.give(large);
        spares.give(first);
        for (int i = 0; i < 16; i++) {
            spares.give(array(400));
        }
        try (Workspace.Scope _ = spares.open()) {
            assertThat(array(8).values()).isNotSameAs(small.values());
            assertThat(array(large.numel()).values()).isNotSameAs(large.values());
            assertThat(array(300).values()).as("the oldest made room").isNotSameAs(first.values());
        }
    }
}
