package tapedeck.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import tapedeck.text.Message;

/** {@code 1600x1000}: width and height in pixels. */
public final class SizeConverter implements ITypeConverter<SizeConverter.Size> {
    /** Beyond this JavaFX cannot render one picture. */
    private static final int MOST = 8192;
    private static final int LEAST = 320;
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

    /** A size in pixels. */
    public record Size(int width, int height) {}

    @Override
    public Size convert(String text) {
        Matcher matcher = SIZE.matcher(text);
        if (matcher.matches()) {
            Size size = new Size(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            if (Math.min(size.width, size.height) >= LEAST && Math.max(size.width, size.height) <= MOST) {
                return size;
            }
        }
        throw new UsageException(Message.of("cli.notSize", "text", text, "least",
                String.valueOf(LEAST), "most", String.valueOf(MOST)));
    }
}
