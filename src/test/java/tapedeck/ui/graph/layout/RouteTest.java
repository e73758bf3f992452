package tapedeck.ui.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTest {
    private final Route corner = new Route(List.of(new Point(0, 0), new Point(3, 0), new Point(3, 1)));

    @Test
    void isWalkedByItsLength() {
        assertThat(corner.length()).isEqualTo(4);
        assertThat(corner.at(0)).isEqualTo(new Point(0, 0));
        assertThat(corner.at(0.5)).isEqualTo(new Point(2, 0));
        assertThat(corner.at(0.75)).isEqualTo(new Point(3, 0));
        assertThat(corner.at(1)).isEqualTo(new Point(3, 1));
        assertThat(corner.at(7)).isEqualTo(new Point(3, 1));
    }

    @Test
    void losesPointsThatItPassesStraightThroughButNoTurns() {
        Route route = new Route(List.of(new Point(0, 0), new Point(0, 0), new Point(1, 0), new Point(2, 0),
                new Point(2, 5), new Point(2, 3)));
        assertThat(route.simplified().points()).containsExactly(new Point(0, 0), new Point(2, 0), new Point(2, 5),
                new Point(2, 3));
    }
}
