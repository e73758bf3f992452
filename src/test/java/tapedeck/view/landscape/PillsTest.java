package tapedeck.view.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.export.picture.DrawOp;
import tapedeck.export.picture.VectorPen;
import tapedeck.view.plot.PlotColour;

/** Words beside points of a map: the first have the room, and nothing stands on a line that is kept free. */
class PillsTest {
    private static final double WIDTH = 400;
    private static final double HEIGHT = 200;

    private final VectorPen pen = new VectorPen(13, WIDTH, HEIGHT);
    private final Pills pills = new Pills(pen);

    private List<DrawOp.Letters> written() {
        return pen.picture().marks().stream().filter(DrawOp.Letters.class::isInstance).map(DrawOp.Letters.class::cast)
                .toList();
    }

    @Test
    void besideAnArrowToTheRightTheyStandOnItsOtherSide() {
        pills.keepOff(200, 100, 380, 100, 8);
        pills.put("now", 200, 100, 16, PlotColour.TEXT);
        assertThat(written()).singleElement().satisfies(each -> assertThat(each.x() + each.width()).isLessThan(190));
    }

    @Test
    void whatHasNoRoomIsLeftOut() {
        for (int i = 0; i < 20; i++) {
            pills.put("number " + i, 200, 100, 16, PlotColour.TEXT);
        }
        assertThat(written()).extracting(DrawOp.Letters::text).startsWith("number 0").hasSizeLessThan(9);
    }
}
