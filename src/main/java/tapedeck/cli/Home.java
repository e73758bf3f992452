package tapedeck.cli;

import java.nio.file.Path;

/** The folder that holds {@code sample-datasets}: the system property {@code tapedeck.home}, else the working directory. */
public final class Home {
    private Home() {}

    /** That folder, absolute. */
    public static Path folder() {
        return Path.of(System.getProperty("tapedeck.home", "")).toAbsolutePath();
    }
}
