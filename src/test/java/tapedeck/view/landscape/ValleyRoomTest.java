package tapedeck.view.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tapedeck.export.picture.VectorPen;
import tapedeck.view.plot.PlotColour;
import tapedeck.view.plot.PlotPen.Align;
import tapedeck.view.plot.PlotPen.TextStyle;

class ValleyRoomTest {
    private static final TextStyle WORDS = new TextStyle(false, false, 1);

    private final VectorPen pen = new VectorPen(16, 600, 300);
    private final ValleyRoom room = new ValleyRoom(pen, 600, 300);

    private boolean write(double left) {
        return room.write("as high as before", left, 100, PlotColour.MUTED, Align.LEFT, WORDS);
    }

    @Test
    void twoTextsSideBySideDoNotReadAsOne() {
        assertThat(write(50)).isTrue();
        double end = 50 + pen.width("as high as before", WORDS);
        assertThat(write(end + 2)).isFalse();
        assertThat(write(end + 16)).isTrue();
    }
}
