package tapedeck.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Moment;
import tapedeck.export.picture.DrawOp;
import tapedeck.export.picture.PixelPainter;
import tapedeck.export.picture.SvgWriter;
import tapedeck.export.picture.VectorPicture;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.FxTest;
import tapedeck.ui.export.Film;
import tapedeck.ui.theme.Theme;

/** The graph taken along shows what the graph on the screen does. */
class GraphSheetTest {
    /** Of the largest possible: letters are smoothed otherwise. */
    private static final double LIKE = 0.06;

    private static GraphPane settled(TapeSnapshot snapshot, double width, double height) {
        GraphPane pane = Panes.pane();
        FxTest.scene(new StackPane(pane), width, height);
        pane.show(snapshot, 1);
        pane.settle();
        return pane;
    }

    /** Root of the mean squared difference, 0 to 1. */
    private static double difference(WritableImage screen, BufferedImage picture) {
        double sum = 0;
        int width = (int) Math.min(screen.getWidth(), picture.getWidth());
        int height = (int) Math.min(screen.getHeight(), picture.getHeight());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int a = screen.getPixelReader().getArgb(x, y);
                int b = picture.getRGB(x, y);
                for (int shift = 0; shift <= 16; shift += 8) {
                    double by = ((a >> shift & 0xff) - (b >> shift & 0xff)) / 255.0;
                    sum += by * by / 3;
                }
            }
        }
        return Math.sqrt(sum / width / height);
    }

    @Test
    void asItIsSeenItLooksLikeTheScreen() throws Exception {
        TapeSnapshot snapshot = Tapes.at(new Moment.Backward(4), Tapes.layers());
        FxTest.call(() -> {
            GraphPane pane = settled(snapshot, 900, 500);
            VectorPicture plate = new GraphSheet(pane).seen(Theme.LIGHT.palette());
            SnapshotParameters how = new SnapshotParameters();
            how.setFill(Theme.LIGHT.palette().background());
            WritableImage screen = pane.view().snapshot(how, null);
            assertThat(plate.width()).isEqualTo(pane.view().getWidth());
            assertThat(difference(screen, new PixelPainter().paint(plate, 1))).isLessThan(LIKE);
            VectorPicture empty = new VectorPicture(plate.width(), plate.height(), plate.ground(), List.of());
            assertThat(difference(screen, new PixelPainter().paint(empty, 1))).as("that is, something is seen")
                    .isGreaterThan(2 * LIKE);
            pane.dispose();
            return null;
        });
    }

    @Tag("long")
    @Test
    void allOfItHasEveryCardWhereverTheViewIs() throws Exception {
        TapeSnapshot snapshot = Tapes.at(new Moment.Update(), Tapes.layers());
        FxTest.call(() -> {
            GraphPane pane = settled(snapshot, 900, 500);
            pane.zoom(4);
            VectorPicture plate = new GraphSheet(pane).whole(Theme.LIGHT.palette());
            List<String> texts = plate.marks().stream().filter(DrawOp.Letters.class::isInstance)
                    .map(mark -> ((DrawOp.Letters) mark).text()).toList();
            assertThat(snapshot.functions()).isNotEmpty()
                    .allSatisfy(function -> assertThat(texts).contains(function.call()));
            assertThat(plate.marks()).filteredOn(DrawOp.Letters.class::isInstance).allSatisfy(mark -> {
                DrawOp.Letters letters = (DrawOp.Letters) mark;
                assertThat(letters.x()).isBetween(0.0, plate.width() - letters.width());
                assertThat(letters.baseline()).isBetween(0.0, plate.height());
            });
            ByteArrayOutputStream svg = new ByteArrayOutputStream();
            new SvgWriter().write(plate, svg);
            assertThat(svg.size()).as("cells are small images").isLessThan(100_000);
            pane.dispose();
            return null;
        });
    }

    @Tag("long")
    @Test
    void aFilmHasEveryNameInItsPlaceFromTheFirstPictureOn() throws Exception {
        CapturedIteration captured = Sketches.fizzBuzz();
        FxTest.call(() -> {
            GraphPane pane = Panes.pane();
            Film film = new GraphSheet(pane).film(captured, Panes.WORDS, Theme.LIGHT);
            while (!film.isDone()) {
                film.next();
            }
            List<VectorPicture> frames = film.frames();
            assertThat(left(frames.getFirst(), "loss")).isNotEmpty();
            assertThat(frames).allSatisfy(frame -> assertThat(left(frame, "m1")).as("its card never moves")
                    .isEqualTo(left(frames.getFirst(), "m1")));
            pane.dispose();
            return null;
        });
    }

    /** Where a text begins, from the left, wherever it stands. */
    private static List<Double> left(VectorPicture picture, String text) {
        return picture.marks().stream().filter(DrawOp.Letters.class::isInstance).map(DrawOp.Letters.class::cast)
                .filter(letters -> letters.text().equals(text)).map(DrawOp.Letters::x).toList();
    }
}
