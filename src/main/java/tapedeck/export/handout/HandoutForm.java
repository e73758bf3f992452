package tapedeck.export.handout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tapedeck.lessons.play.Handout;
import tapedeck.text.Texts;

/** The files that a sheet is written as. */
public enum HandoutForm {
    /** Pages of A4. */
    PDF {
        @Override
        byte[] write(HandoutSheet sheet, Path folder, Texts texts) throws IOException {
            return HandoutPdf.of(sheet, folder, texts);
        }
    },
    /** A page that needs nothing else. */
    HTML {
        @Override
        byte[] write(HandoutSheet sheet, Path folder, Texts texts) throws IOException {
            return HandoutPage.of(sheet, folder, texts);
        }
    };

    /**
     * The content of such a file, with headings in the language of {@code texts}.
     *
     * @param drawing of the graphs
     */
    public byte[] write(Handout handout, SheetKind kind, Texts texts, GraphDrawing drawing)
            throws IOException, InterruptedException {
        return write(Composition.of(handout, kind, texts, drawing), handout.folder(), texts);
    }

    abstract byte[] write(HandoutSheet sheet, Path folder, Texts texts) throws IOException;

    /** Without a dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the file's name says; empty if it says another. */
    public static Optional<HandoutForm> ofFile(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(each -> name.endsWith("." + each.extension())).findFirst();
    }
}
