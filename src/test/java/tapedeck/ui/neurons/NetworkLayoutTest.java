package tapedeck.ui.neurons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.ui.neurons.NetworkLayout.Box;
import tapedeck.ui.neurons.NetworkLayout.Line;

class NetworkLayoutTest {
    private static List<Box> boxes(NetworkLayout layout) {
        List<Box> all = new ArrayList<>();
        layout.columns().forEach(all::addAll);
        if (layout.map() != null) {
            all.add(layout.map());
        }
        return all;
    }

    private static boolean overlap(Box a, Box b) {
        return a.x() < b.right() && b.x() < a.right() && a.y() < b.y() + b.side() && b.y() < a.y() + a.side();
    }

    @ParameterizedTest
    @CsvSource({"560, 240", "1200, 104", "900, 420", "420, 100"})
    void unitsLieInThePictureAndNotOverEachOther(double width, double height) {
        List<List<Integer>> networks = List.of(List.of(2, 8, 8, 1), List.of(4, 16, 3), List.of(64, 16, 10),
                List.of(2, 32, 32, 1), List.of(8, 32, 32, 32, 32, 32, 32, 4));
        for (List<Integer> units : networks) {
            for (boolean mapped : new boolean[]{true, false}) {
                List<Box> all = boxes(NetworkLayout.of(units, mapped, 20, width, height));
                assertThat(all)
                        .hasSize(units.stream().mapToInt(each -> each).sum() - (mapped ? units.getLast() - 1 : 0))
                        .allMatch(each -> each.side() >= 2);
                for (Box each : all) {
                    assertThat(each.x()).as("%s in %sx%s: %s", units, width, height, each).isGreaterThanOrEqualTo(20);
                    assertThat(each.right()).as("%s in %s", units, width).isLessThanOrEqualTo(width + 1);
                    assertThat(each.y()).as("%s in %s", units, height).isGreaterThanOrEqualTo(-1);
                    assertThat(each.y() + each.side()).as("%s in %s", units, height).isLessThanOrEqualTo(height + 1);
                    assertThat(all).as("%s at %sx%s", units, width, height)
                            .noneMatch(other -> !other.equals(each) && overlap(each, other));
                }
            }
        }
    }

    @Test
    void whatManyUnitsAnswerCanBeReadWhereTheLinesHaveRoomEnough() {
        NetworkLayout wide = NetworkLayout.of(List.of(2, 32, 32, 1), true, 20, 1060, 122);
        assertThat(wide.columns().get(1)).allMatch(each -> each.side() >= 15);
        NetworkLayout narrow = NetworkLayout.of(List.of(2, 32, 32, 1), true, 20, 420, 122);
        double tiles = narrow.columns().stream()
                .mapToDouble(column -> column.stream().mapToDouble(Box::right).max().orElseThrow()
                        - column.getFirst().x())
                .sum();
        assertThat(tiles + 122).as("else lines have none").isLessThan(0.56 * 420);
    }

    @Test
    void aLineIsNearAtItsEndsAndItsMiddleAndFarBesideIt() {
        Line line = new Line(0, 0, 100, 60);
        assertThat(line.distance(0, 0)).isZero();
        assertThat(line.distance(100, 60)).isCloseTo(0, within(1e-9));
        assertThat(line.distance(50, 30)).isCloseTo(0, within(1e-9));
        assertThat(line.distance(80, 10)).isGreaterThan(30);
    }

    @Test
    void linesOfAllOutputsArriveAtTheMapOneBelowTheOther() {
        NetworkLayout layout = NetworkLayout.of(List.of(2, 8, 2), true, 0, 600, 240);
        Box map = Objects.requireNonNull(layout.map());
        double last = map.y();
        for (int from = 0; from < 8; from++) {
            for (int to = 0; to < 2; to++) {
                double y = layout.line(1, from, to, 2).y2();
                assertThat(y).isGreaterThan(last).isLessThan(map.y() + map.side());
                last = y;
            }
        }
    }
}
