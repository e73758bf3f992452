package tapedeck.export.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The styles and scripts that pages are made of. */
public final class WebResources {
    /** A place of a template that is filled; what fills it is not looked at again. */
    private static final Pattern PART = Pattern.compile("\\{([a-z]+)}");

    private WebResources() {}

    /**
     * The text of a template in {@code src/main/web}, with its places filled.
     *
     * @param parts by the names of the places; nothing in them is escaped
     */
    public static String fill(String name, Map<String, String> parts) {
        return PART.matcher(read(name))
                .replaceAll(part -> Matcher.quoteReplacement(Objects.requireNonNull(parts.get(part.group(1)))));
    }

    /** The text of a file in {@code src/main/web}. */
    public static String read(String name) {
        return new String(bytes(name).orElseThrow(() -> new IllegalStateException("no file " + name)),
                StandardCharsets.UTF_8);
    }

    /** A file in {@code src/main/web}, or one that the build puts beside them. */
    static Optional<byte[]> bytes(String name) {
        try (@Nullable
        InputStream in = WebResources.class.getResourceAsStream("/web/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hash by which a page's policy lets a style or script be used. */
    public static String hash(String text) {
        try {
            return "sha256-" + Base64.getEncoder().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The content as JSON, with no {@code <} in it: nothing of a program can end the element that it lies in. */
    public static String json(Object content) {
        try {
            return JsonMapper.builder().build().writeValueAsString(content).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
