package tapedeck.ui.session;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The folder of this program for what is a user's, and no document of his: a folder of his own on each system. */
public final class StateFolder {
    /** The system property that names another. */
    private static final String ASKED = "tapedeck.state";

    private StateFolder() {}

    /** That folder, absolute; it need not be there yet. */
    public static Path find() {
        return find(System::getProperty, System::getenv);
    }

    static Path find(UnaryOperator<@Nullable String> property, UnaryOperator<@Nullable String> environment) {
        String asked = property.apply(ASKED);
        if (asked != null && !asked.isBlank()) {
            return Path.of(asked).toAbsolutePath();
        }
        String system = String.valueOf(property.apply("os.name")).toLowerCase(Locale.ROOT);
        Path home = Path.of(String.valueOf(property.apply("user.home")));
        if (system.startsWith("windows")) {
            return named(environment.apply("LOCALAPPDATA"), home.resolve("AppData").resolve("Local"))
                    .resolve("Tapedeck");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Tapedeck");
        }
        return named(environment.apply("XDG_STATE_HOME"), home.resolve(".local").resolve("state")).resolve("tapedeck");
    }

    private static Path named(@Nullable String folder, Path usual) {
        return folder == null || folder.isBlank() || !Path.of(folder).isAbsolute() ? usual : Path.of(folder);
    }
}
