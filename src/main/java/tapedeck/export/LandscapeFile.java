package tapedeck.export;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tapedeck.array.NdArray;
import tapedeck.deck.Footprint;
import tapedeck.export.picture.VectorPen;
import tapedeck.export.weights.StoredTensor;
import tapedeck.export.weights.WeightFormat;
import tapedeck.program.ProgramException;

/** The files that valley, plane and atlas have in common. */
public final class LandscapeFile {
    private static final List<Format> FORMATS = List.of(Format.SVG, Format.PNG, Format.PDF, Format.CSV, Format.NPZ);
    private static final int DETAIL = 2;
    private static final int INK = 0xff1f2430;
    private static final int MUTED = 0xff586074;

    private LandscapeFile() {}

    /**
     * One of them as it is shown somewhere. Immutable.
     *
     * @param id {@code valley}, {@code plane} or {@code atlas}
     * @param content slow; any thread
     */
    public record Shown(String id, Content content) {
        /** The bytes of a file of that format, one of {@link LandscapeFile#formats}. */
        @FunctionalInterface
        public interface Content {
            byte[] of(Format format) throws IOException, ProgramException;
        }
    }

    /** The formats that there are: pictures first. */
    public static List<Format> formats() {
        return FORMATS;
    }

    /** Returns whether a format of these takes numbers; else it is a picture. */
    public static boolean isNumbers(Format format) {
        return format == Format.CSV || format == Format.NPZ;
    }

    /** The format by the ending of a file's name; none of another. */
    public static Optional<Format> format(String name) {
        return FORMATS.stream().filter(each -> each.fits(name)).findFirst();
    }

    /** The endings that there are: {@code .svg, .png}. */
    public static String endings() {
        return FORMATS.stream().map(each -> "." + each.extension()).collect(Collectors.joining(", "));
    }

    /** What was drawn, with a title above and a caption below. */
    static byte[] picture(Format format, VectorPen pen, String title, String caption)
            throws IOException, ProgramException {
        return Plates.write(pen.picture().titled(title, caption, INK, MUTED), format, DETAIL, Footprint.budget());
    }

    static byte[] arrays(Map<String, NdArray> arrays) throws IOException {
        return WeightFormat.NPZ.write(StoredTensor.doubles(arrays));
    }
}
