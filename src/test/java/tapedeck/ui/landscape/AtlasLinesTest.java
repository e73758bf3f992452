package tapedeck.ui.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.junit.jupiter.api.Test;

class AtlasLinesTest {
    private static final List<Point2D> CORNERS = List.of(new Point2D(50, 40), new Point2D(50, 60));

    private final Region map = new Region();
    private final Region finer = new Region();
    private final AtlasLines lines = new AtlasLines();

    AtlasLinesTest() {
        map.relocate(10, 5);
        finer.resize(100, 80);
        finer.relocate(200, 20);
        Group side = new Group(finer);
        side.setLayoutX(30);
        Group all = new Group(map, side, lines);
        assertThat(all.getChildren()).hasSize(3);
    }

    private List<Double> line(int index) {
        Line line = (Line) lines.getChildren().get(index);
        return List.of(line.getStartX(), line.getStartY(), line.getEndX(), line.getEndY());
    }

    @Test
    void theyLeadFromTheBoxOnTheMapToTheFinerMapOfIt() {
        lines.show(CORNERS, map, finer);
        assertThat(lines.isVisible()).isTrue();
        assertThat(line(0)).containsExactly(60.0, 45.0, 230.0, 20.0);
        assertThat(line(1)).containsExactly(60.0, 65.0, 230.0, 100.0);
    }

    @Test
    void withoutABoxOrAFinerMapThereAreNone() {
        lines.show(List.of(), map, finer);
        assertThat(lines.isVisible()).isFalse();
        finer.setVisible(false);
        lines.show(CORNERS, map, finer);
        assertThat(lines.isVisible()).isFalse();
    }
}
