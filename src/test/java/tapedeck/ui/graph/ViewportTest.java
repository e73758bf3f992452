package tapedeck.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Point2D;
import javafx.scene.Group;
import org.junit.jupiter.api.Test;
import tapedeck.ui.graph.layout.Box;

class ViewportTest {
    private final Group content = new Group();
    private final Viewport viewport = new Viewport(content, () -> {});

    @Test
    void zoomingKeepsWhatIsUnderThePointer() {
        viewport.fit(new Box(0, 0, 2000, 1000), 800, 600, 10, Viewport.MAX_FIT, 0, false);
        Point2D pointer = new Point2D(300, 200);
        Point2D under = content.parentToLocal(pointer);
        viewport.zoom(2, pointer);
        assertThat(content.localToParent(under).distance(pointer)).isLessThan(1e-3);
        assertThat(viewport.scale()).isCloseTo(2 * 780.0 / 2000, within(1e-9));
    }

    @Test
    void itFollowsUntilTheViewerMovesIt() {
        assertThat(viewport.isFollowing()).isTrue();
        viewport.fit(new Box(0, 0, 2000, 1000), 800, 600, 10, Viewport.MAX_FIT, 0, false);
        assertThat(viewport.isFollowing()).isTrue();
        viewport.pan(5, 0);
        assertThat(viewport.isFollowing()).isFalse();
    }

    @Test
    void movesEasedAndEndsWhereItShould() {
        viewport.fit(new Box(0, 0, 2000, 1000), 800, 600, 10, Viewport.MAX_FIT, 0, false);
        viewport.center(new Box(500, 500, 100, 100), 1, 800, 600, true);
        viewport.advance(0);
        viewport.advance(150_000_000);
        assertThat(viewport.scale()).isBetween(0.4, 0.99);
        viewport.advance(300_000_000);
        assertThat(viewport.isRunning()).isFalse();
        assertThat(viewport.seen(800, 600)).isEqualTo(new Box(150, 250, 800, 600));
    }

    @Test
    void aSmallDrawingIsNotBlownUp() {
        viewport.fit(new Box(0, 0, 100, 50), 800, 600, 10, Viewport.MAX_FIT, 0, false);
        assertThat(viewport.scale()).isEqualTo(Viewport.MAX_FIT);
    }

    @Test
    void aboveWhatMayComeItStandsNearTheMiddleAndIsNotMovedWhereThePaneBecomesLower() {
        Box line = new Box(0, 0, 390, 100);
        viewport.fit(line, 800, 600, 10, Viewport.MAX_FIT, 600, false);
        double y = viewport.y();
        assertThat(y + 100).as("near the middle").isBetween(250.0, 300.0);
        viewport.fit(line, 800, 450, 10, Viewport.MAX_FIT, 600, false);
        assertThat(viewport.y()).isEqualTo(y);
        viewport.fit(line, 800, 250, 10, Viewport.MAX_FIT, 600, false);
        assertThat(viewport.y()).as("it had no room there").isEqualTo(25);
        viewport.fit(line, 800, 260, 10, Viewport.MAX_FIT, 600, false);
        assertThat(viewport.y()).as("it is seen").isEqualTo(25);
        viewport.fit(line, 800, 600, 10, Viewport.MAX_FIT, 600, false);
        assertThat(viewport.y()).as("where it belongs").isEqualTo(y);
        viewport.fit(new Box(0, 0, 390, 40), 800, 600, 10, Viewport.MAX_FIT, 600, false);
        assertThat(viewport.y() + 40).as("what is low in the very middle").isEqualTo(300);
    }

    @Test
    void itFollowsWithoutMovingWhileItIsSeenAndNotBeyondTheDrawing() {
        Box whole = new Box(0, 0, 780, 2000);
        viewport.zoom(2, new Point2D(0, 0));
        viewport.follow(new Box(0, 0, 100, 100), whole, 1, 800, 600, 10, false);
        assertThat(viewport.x()).isEqualTo(10);
        assertThat(viewport.y()).isEqualTo(10);
        viewport.follow(new Box(600, 400, 100, 100), whole, 1, 800, 600, 10, false);
        assertThat(viewport.y()).as("it was seen").isEqualTo(10);
        viewport.follow(new Box(600, 900, 100, 100), whole, 1, 800, 600, 10, false);
        assertThat(viewport.y()).as("in the middle").isEqualTo(300 - 950);
        viewport.follow(null, whole, 1, 800, 600, 10, false);
        assertThat(viewport.y()).as("nothing happens").isEqualTo(300 - 950);
        viewport.follow(new Box(600, 1900, 100, 100), whole, 1, 800, 600, 10, false);
        assertThat(viewport.y()).as("at the end").isEqualTo(590 - 2000);
    }
}
