package tapedeck.data.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The input from which a table is read. */
public sealed interface TableInput {
    /** Returns what complaints call it. */
    String name();

    /** Its bytes, from the first. */
    InputStream open() throws IOException;

    /** How many bytes there are. */
    long bytes() throws IOException;

    /** A file. */
    record OfFile(Path path) implements TableInput {
        @Override
        public String name() {
            return path.toString();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public long bytes() throws IOException {
            return Files.size(path);
        }
    }

    /** The text that was pasted, such as rows of a spreadsheet. */
    record OfText(String name, String text) implements TableInput {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public long bytes() {
            return text.length();
        }
    }
}
