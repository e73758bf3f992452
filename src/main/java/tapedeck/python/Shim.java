package tapedeck.python;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The Python sources that stand in for torch and others: resources of the program, by module. */
final class Shim {
    /** What the paths of its files begin with, as Python names them. */
    static final String ORIGIN = "<tapedeck>/";
    private static final String ROOT = "/tapedeck/python/";

    private Shim() {}

    /**
     * The source of a module. Any script may ask.
     *
     * @param file its path below the shim's root: {@code torch/nn/__init__.py}
     * @return null if there is none
     */
    static @Nullable String source(String file) {
        if (file.startsWith("/") || file.contains("..") || file.contains("\\")) {
            return null;
        }
        try (InputStream in = Shim.class.getResourceAsStream(ROOT + file)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether there is a module of this name, with dots. */
    static boolean has(String module) {
        String stem = module.replace('.', '/');
        return source(stem + "/__init__.py") != null || source(stem + ".py") != null;
    }
}
