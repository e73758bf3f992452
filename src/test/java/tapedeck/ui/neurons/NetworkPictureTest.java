package tapedeck.ui.neurons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import org.junit.jupiter.api.Test;
import tapedeck.programs.Trained;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Theme;

class NetworkPictureTest {
    private static NetworkPicture picture() throws Exception {
        Trained circles = Trained.lesson("circles", 5);
        NetworkPicture picture = new NetworkPicture(new Appearance(Theme.DARK));
        FxTest.scene(picture, 600, 240);
        picture.show(new NetworkMaps(circles.predictor(), 5, 7).at(circles.parameters()));
        return picture;
    }

    @Test
    void aNeuronAndALineArePickedWhereTheyAreDrawn() throws Exception {
        FxTest.call(() -> {
            NetworkPicture picture = picture();
            Bounds map = Objects.requireNonNull(picture.mapBounds());
            NetworkLayout layout = NetworkLayout.of(List.of(2, 8, 1), true, 2 * 13, 596, 236);
            NetworkLayout.Box neuron = layout.columns().get(1).get(5);
            assertThat(picture.at(2 + neuron.x() + 3, 2 + neuron.y() + 3)).isEqualTo(new NetworkPart.Neuron(1, 5));
            NetworkLayout.Line line = layout.line(0, 1, 7, 8);
            assertThat(picture.at(2 + line.bend(), 2 + (line.y1() + line.y2()) / 2))
                    .isEqualTo(new NetworkPart.Weight(0, 1, 7));
            assertThat(picture.at(map.getCenterX(), map.getCenterY())).as("the map is no neuron").isNull();
            assertThat(picture.at(1, 1)).isNull();
            return picture;
        });
    }
}
