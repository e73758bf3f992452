package tapedeck.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Palette;
import tapedeck.ui.theme.Theme;

/** As many names as there is room for, and how many more there are. */
class LegendTest {
    private record Square() implements Legend.Sample {
        @Override
        public Node in(Palette palette) {
            return new Rectangle(8, 8);
        }
    }

    private static List<Labeled> seen(Legend legend, double width) {
        legend.applyCss();
        legend.resize(width, 20);
        legend.layout();
        List<Labeled> seen = legend.lookupAll(".legend-entry").stream().filter(Node::isVisible).map(Labeled.class::cast)
                .toList();
        assertThat(seen).allSatisfy(each -> assertThat(each.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(width));
        return seen;
    }

    @Test
    void whatHasNoRoomIsCounted() throws Exception {
        FxTest.call(() -> {
            Legend legend = new Legend(new Appearance(Theme.LIGHT));
            FxTest.scene(new Pane(legend), 2000, 100);
            legend.show(IntStream.rangeClosed(1, 12).mapToObj(i -> new Legend.Entry("take " + i, new Square(), null))
                    .toList());
            assertThat(seen(legend, 2000)).hasSize(12).extracting(Labeled::getText).doesNotContain("+0");
            List<Labeled> few = seen(legend, 300);
            assertThat(few).hasSizeBetween(3, 8);
            assertThat(few.getFirst().getText()).isEqualTo("take 1");
            assertThat(few).extracting(Labeled::getText).contains("+" + (12 - (few.size() - 1)));
            return legend;
        });
    }
}
