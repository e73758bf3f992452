package tapedeck.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Test;
import tapedeck.export.picture.VectorPicture;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.link.DeckLink;

class PagePrinterTest {
    private static VectorPicture plate(double width, double height) {
        return new VectorPicture(width, height, 0xff00ff00, List.of());
    }

    @Test
    void withoutAPrinterOneSentenceIsSaid() throws Exception {
        FxTest.call(() -> {
            DeckLink link = new DeckLink(Path.of(""));
            try (PagePrinter printer = new PagePrinter(link, () -> null)) {
                printer.print(plate(100, 50));
                printer.settle();
            }
            assertThat(Objects.requireNonNull(link.notices().latestProperty().get()))
                    .isEqualTo(Message.of("export.print.none"));
            return link;
        });
    }

    @Test
    void aLargePictureFitsThePageAndASmallOneIsNotEnlarged() {
        ImageView large = PrintedPage.of(plate(1000, 4000), 500, 800);
        assertThat(large.getFitHeight()).isEqualTo(800);
        assertThat(large.getFitWidth()).isEqualTo(200);
        assertThat(large.getImage().getHeight()).as("300 dots an inch").isEqualTo(Math.ceil(800 * 300.0 / 72));
        assertThat(large.getImage().getPixelReader().getArgb(5, 5)).isEqualTo(0xff00ff00);
        ImageView small = PrintedPage.of(plate(100, 50), 500, 800);
        assertThat(small.getFitWidth()).isEqualTo(100);
    }
}
