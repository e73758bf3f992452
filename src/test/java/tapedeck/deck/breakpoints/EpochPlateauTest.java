package tapedeck.deck.breakpoints;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EpochPlateauTest {
    private final EpochPlateau plateau = new EpochPlateau();

    private int epoch(double... losses) {
        for (int i = 0; i < losses.length - 1; i++) {
            plateau.add(losses[i], false);
        }
        int length = plateau.lengthWith(losses[losses.length - 1]);
        plateau.add(losses[losses.length - 1], true);
        return length;
    }

    @Test
    void countsEpochsWhoseMeanIsNoBetter() {
        assertThat(epoch(2, 4)).isZero();
        assertThat(epoch(1, 6)).isEqualTo(1);
        assertThat(epoch(3, 3)).isEqualTo(2);
        assertThat(epoch(3, 2)).isZero();
    }

    @Test
    void anEpochThatWasNotFiniteIsForgotten() {
        assertThat(epoch(2, 2)).isZero();
        assertThat(epoch(Double.NaN, 1)).isEqualTo(1);
        assertThat(epoch(3, 3)).isEqualTo(2);
        assertThat(epoch(1, 1)).isZero();
        assertThat(epoch(1.5, 1)).isEqualTo(1);
    }
}
