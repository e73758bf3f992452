package tapedeck.web.compile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.teavm.backend.javascript.TeaVMJavaScriptHost;

/** The script that a page takes its engine from, made of all that TeaVM has written: one file that asks for no other. */
final class EngineScript {
    private static final String RUNTIME = "/org/teavm/backend/wasm/wasm-gc-module-runtime.min.js";
    private static final Pattern PART = Pattern.compile("\\{(wasm|runtime|script)}");
    /** The end of TeaVM's module, which names what it has for others. */
    private static final Pattern EXPORT = Pattern.compile("export\\s*\\{[^}]*?(\\w+) as load\\b[^}]*};?");
    /** TeaVM writes x - (-0.0) so, which is no JavaScript; two signs before a digit stand nowhere else in a program. */
    private static final Pattern TWO_SIGNS = Pattern.compile("(?<=[\\w)\\]])--(?=\\d)");

    private EngineScript() {}

    /** Arguments: the template, engine.wasm, engine.js, and the file to write. */
    public static void main(String[] args) throws IOException {
        Map<String, String> parts = Map.of("wasm",
                Base64.getEncoder().encodeToString(deflated(Files.readAllBytes(Path.of(args[1])))), "runtime",
                runtime(), "script", TWO_SIGNS.matcher(Files.readString(Path.of(args[2]))).replaceAll("- -"));
        String script = PART.matcher(Files.readString(Path.of(args[0])))
                .replaceAll(part -> Matcher.quoteReplacement(Objects.requireNonNull(parts.get(part.group(1)))));
        Path file = Path.of(args[3]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        // Inside a page the text would end there.
        Files.writeString(file, script.replace("</script", "<\\/script"));
    }

    private static String runtime() throws IOException {
        try (InputStream in = TeaVMJavaScriptHost.class.getResourceAsStream(RUNTIME)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Matcher export = EXPORT.matcher(text);
            if (!export.find()) {
                throw new IllegalStateException("TeaVM's runtime has no load any more");
            }
            return export.replaceFirst(" return $1;");
        }
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(bytes);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }
}
