package tapedeck.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/** The fonts that come with Tapedeck, so that it looks the same everywhere. */
public final class Fonts {
    /** For numbers and code. */
    public static final String MONO = "JetBrains Mono";
    /** For everything else. */
    public static final String SANS = "Inter";

    private static final List<String> FILES = List.of("Inter-Regular.otf", "Inter-SemiBold.otf",
            "JetBrainsMono-Regular.ttf", "JetBrainsMono-Bold.ttf");

    private Fonts() {}

    /** Makes them known to JavaFX. */
    public static void load() {
        for (String file : FILES) {
            try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream("/fonts/" + file), file)) {
                Font.loadFont(in, 13);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
