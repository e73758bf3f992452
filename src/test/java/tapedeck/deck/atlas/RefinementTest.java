package tapedeck.deck.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefinementTest {
    private static final int WIDTH = 53;
    private static final int HEIGHT = 38;
    private static final int STRIDE = 16;

    private static double[] unknown() {
        double[] shades = new double[WIDTH * HEIGHT];
        Arrays.fill(shades, Double.NaN);
        return shades;
    }

    /** 0 at the left of a slanting boundary, 1 at its right. */
    private static double shade(int point) {
        return 2 * (point % WIDTH) + point / WIDTH > 60 ? 1 : 0;
    }

    private static List<Integer> order(Refinement refinement) {
        List<Integer> order = new ArrayList<>();
        for (int point = refinement.next(); point >= 0; point = refinement.next()) {
            order.add(point);
            refinement.computed(point, shade(point));
        }
        return order;
    }

    @Test
    void everyPointIsComputedOnce() {
        assertThat(order(new Refinement(WIDTH, HEIGHT, STRIDE, unknown()))).doesNotHaveDuplicates()
                .hasSize(WIDTH * HEIGHT);
    }

    @Test
    void theCoarseGridComesFirst() {
        List<Integer> coarse = order(new Refinement(WIDTH, HEIGHT, STRIDE, unknown())).subList(0, 5 * 4);
        assertThat(coarse).allSatisfy(point -> {
            assertThat(point % WIDTH).isIn(0, 16, 32, 48, WIDTH - 1);
            assertThat(point / WIDTH).isIn(0, 16, 32, HEIGHT - 1);
        });
    }

    @Test
    void theBoundaryIsWholeLongBeforeThePlains() {
        List<Integer> order = order(new Refinement(WIDTH, HEIGHT, STRIDE, unknown()));
        List<Integer> boundary = IntStream.range(0, WIDTH * HEIGHT)
                .filter(point -> point % WIDTH > 0 && shade(point) != shade(point - 1)).boxed().toList();
        int last = boundary.stream().mapToInt(order::indexOf).max().orElseThrow();
        assertThat(last).isLessThan(order.size() / 3);
    }

    @Test
    void severalAtOnceComputeEveryPointOnceToo() {
        Refinement refinement = new Refinement(WIDTH, HEIGHT, STRIDE, unknown());
        Deque<Integer> running = new ArrayDeque<>();
        List<Integer> all = new ArrayList<>();
        while (all.size() < WIDTH * HEIGHT || !running.isEmpty()) {
            for (int point = running.size() < 3 ? refinement.next() : -1; point >= 0; point = running.size() < 3
                    ? refinement.next()
                    : -1) {
                running.add(point);
                all.add(point);
            }
            int point = running.removeLast();
            refinement.computed(point, shade(point));
        }
        assertThat(all).doesNotHaveDuplicates().hasSize(WIDTH * HEIGHT);
    }

    @Test
    void aPointThatIsNotKnownLooksLikeOneNearIt() {
        Refinement refinement = new Refinement(WIDTH, HEIGHT, STRIDE, unknown());
        for (int i = 0; i < 200; i++) {
            int point = refinement.next();
            refinement.computed(point, shade(point));
        }
        int[] sources = refinement.sources();
        for (int point = 0; point < sources.length; point++) {
            assertThat(Math.abs(sources[point] % WIDTH - point % WIDTH)).isLessThanOrEqualTo(STRIDE);
            assertThat(Math.abs(sources[point] / WIDTH - point / WIDTH)).isLessThanOrEqualTo(STRIDE);
        }
        assertThat(Arrays.stream(sources).distinct()).hasSizeGreaterThan(150);
    }

    @Test
    void whatIsKnownIsNotComputedAgain() {
        double[] shades = unknown();
        for (int point = 0; point < shades.length; point += 3) {
            shades[point] = shade(point);
        }
        assertThat(order(new Refinement(WIDTH, HEIGHT, STRIDE, shades)))
                .allSatisfy(point -> assertThat(point % 3).isPositive())
                .hasSize(WIDTH * HEIGHT - (WIDTH * HEIGHT + 2) / 3);
    }
}
