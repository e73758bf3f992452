package tapedeck.deck.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmootherTest {
    @Test
    void aMedianIsTheMiddleOfWhatIsNear() {
        Random random = new Random(7);
        for (int run = 0; run < 200; run++) {
            double[] values = random.doubles(random.nextInt(1, 80)).toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] = switch (random.nextInt(6)) {
                    case 0 -> Double.NaN;
                    case 1 -> Double.NEGATIVE_INFINITY;
                    case 2 -> 0.5;
                    case 3 -> -0.0;
                    default -> values[i];
                };
            }
            int window = random.nextInt(1, 12);
            double[] medians = new Smoother(window, 0.5).medians(values);
            for (int i = 0; i < values.length; i++) {
                double[] near = Arrays.stream(values, Math.max(0, i - window), Math.min(values.length, i + window + 1))
                        .map(value -> Double.isFinite(value) ? value : Double.POSITIVE_INFINITY).sorted().toArray();
                assertThat(medians[i]).isEqualTo(near[(near.length - 1) / 2]);
            }
        }
    }
}
