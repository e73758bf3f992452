package tapedeck.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The Python sources that stand in for torch and others: resources of the program, by module. */
final class Shim {
    private static final String ROOT = "/tapedeck/python/";

    private Shim() {}

    /**
     * The source of a module.
     *
     * @param file its path below the shim's root: {@code torch/nn/__init__.py}
     * @return null if there is none
     */
    static @Nullable String source(String file) {
        try (InputStream in = Shim.class.getResourceAsStream(ROOT + file)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
