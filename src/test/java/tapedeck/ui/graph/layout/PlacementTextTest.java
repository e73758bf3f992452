package tapedeck.ui.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.tape.ModulePath;

class PlacementTextTest {
    @Test
    void isReadAsItWasWritten() {
        Placement placement = Placement.NONE.withFolded(ModulePath.of("net", "layer 1"), true)
                .withFolded(ModulePath.of("net+-", "a=b"), false).withFolded(ModulePath.of("net", "in/out"), true)
                .withMoved(7, 0.1, -2.5e-7).withMoved(12, 1e9, 3);
        assertThat(PlacementText.folded(placement)).containsExactly("-net+-/a=b", "+net/in\\/out", "+net/layer 1");
        assertThat(PlacementText.read(PlacementText.folded(placement), PlacementText.moved(placement)))
                .isEqualTo(placement);
        assertThat(PlacementText.read(List.of(), List.of())).isEqualTo(Placement.NONE);
    }

    @Test
    void whatIsNoneIsLeftAlone() {
        assertThat(PlacementText.read(List.of("", "net", " +x"),
                List.of("", "7", "7 1", "x 1 2", "7 1 x", "7 NaN 1", "7 1 Infinity", "7 1 2 3",
                        "99999999999999999999 1 2")))
                .isEqualTo(Placement.NONE);
    }
}
