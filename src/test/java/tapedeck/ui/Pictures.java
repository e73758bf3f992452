package tapedeck.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import tapedeck.ui.theme.Fonts;
import tapedeck.ui.theme.Theme;

/** Pictures of panes, kept in {@code target/pictures} to be looked at. On the FX thread. */
public final class Pictures {
    private Pictures() {}

    /** {@code root} at this size in a theme, as {@code NAME.png} too. */
    public static WritableImage take(Parent root, double width, double height, Theme theme, String name)
            throws IOException {
        Fonts.load();
        if (root.getScene() != null) {
            root.getScene().setRoot(new javafx.scene.Group());
        }
        Scene scene = new Scene(root, width, height);
        theme.apply(scene);
        root.applyCss();
        root.layout();
        root.applyCss();
        root.layout();
        WritableImage image = scene.snapshot(null);
        BufferedImage out = new BufferedImage((int) image.getWidth(), (int) image.getHeight(),
                BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < out.getHeight(); y++) {
            for (int x = 0; x < out.getWidth(); x++) {
                out.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        Path folder = Files.createDirectories(Path.of("target/pictures"));
        ImageIO.write(out, "png", folder.resolve(name + ".png").toFile());
        return image;
    }
}
