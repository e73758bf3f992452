package tapedeck.data.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import tapedeck.text.FileErrorText;
import tapedeck.text.Message;

/**
 * Reads tables as they are found. May take seconds: never on the window's thread. An interruption ends it.
 *
 * @param dialect how the table is written, or null: it is guessed
 * @param part how much of it is wanted
 * @param least with fewer rows it is refused
 * @param progress is told, on the reading thread, the share of the bytes read so far, from 0 to 1
 */
public record TableReader(@Nullable Dialect dialect, TablePart part, int least, DoubleConsumer progress) {
    /** More rows are not read, unless a {@link TablePart} is asked for, which may not have more either. */
    public static final int MOST_ROWS = 200_000;
    /** A larger file is not read, unless a part of it is asked for. */
    public static final long MOST_BYTES = 100_000_000;

    private static final int HEAD = 1 << 18;
    /** As many lines are looked at before anything is guessed: one alone does not tell names from values. */
    private static final int HEAD_LINES = 4;
    /** No longer head is looked at, however long its lines are. */
    private static final int MOST_HEAD = 1 << 22;
    private static final int ROWS_AT_A_TIME = 1000;

    /** One that guesses the dialect, and reads all, if there is a row. */
    public static TableReader guessing() {
        return new TableReader(null, new TablePart.Whole(), 1, _ -> {});
    }

    /** One that reads it in that dialect. */
    public TableReader as(Dialect given) {
        return new TableReader(given, part, least, progress);
    }

    /** One that reads so much of it. */
    public TableReader only(TablePart wanted) {
        return new TableReader(dialect, wanted, least, progress);
    }

    /** One that tells how far it is. */
    public TableReader telling(DoubleConsumer listener) {
        return new TableReader(dialect, part, least, listener);
    }

    /** One that is content with so many rows, one at least. */
    public TableReader atLeast(int rows) {
        return new TableReader(dialect, part, rows, progress);
    }

    /**
     * Reads a table.
     *
     * @throws TableException if it is no table, or has too few rows; the message is one sentence, with the line where there
     *         is one
     * @throws TooLargeException if it is beyond the limits
     * @throws InterruptedException if the thread was interrupted meanwhile
     */
    public ParsedTable read(TableInput input) throws TableException, InterruptedException {
        try {
            if (input instanceof TableInput.OfFile(var path) && Files.isDirectory(path)) {
                throw new FileSystemException(path.toString()); // some systems open it, and fail at its first byte
            }
            long bytes = input.bytes();
            if (bytes > MOST_BYTES && part instanceof TablePart.Whole) {
                throw new TooLargeException(Message.of("table.too-large", "file", input.name(), "megabytes",
                        bytes / 1_000_000, "most", MOST_BYTES / 1_000_000));
            }
            Head head = head(input);
            Dialect known = dialect == null ? guessed(input, head) : dialect;
            try {
                return rows(input, head, known);
            } catch (CharacterCodingException e) {
                if (dialect != null || !known.charset().equals(StandardCharsets.UTF_8)) {
                    throw new TableException(Message.of("table.other-charset", "file", input.name(), "charset",
                            known.charset().name()));
                }
                // Beyond the first bytes there is a letter that UTF-8 does not write like that.
                return rows(input, head, known.withCharset(CharsetGuess.WINDOWS));
            }
        } catch (NoSuchFileException _) {
            throw new TableException(Message.of("table.file.missing", "file", input.name()));
        } catch (IOException e) {
            throw new TableException(Message.of("table.file.unreadable", "file", input.name(), "why",
                    FileErrorText.why(e)));
        }
    }

    /** The beginning of a file, and whether that is all of it. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Head(byte[] bytes, boolean whole) {
        boolean isEnough() {
            int lines = 0;
            for (byte each : bytes) {
                lines += each == '\n' ? 1 : 0;
            }
            return whole || lines >= HEAD_LINES || bytes.length >= MOST_HEAD;
        }
    }

    private static Head head(TableInput input) throws IOException, TableException {
        try (InputStream stream = input.open()) {
            byte[] bytes = stream.readNBytes(HEAD);
            Head head = new Head(bytes, bytes.length < HEAD);
            while (!head.isEnough()) {
                byte[] more = stream.readNBytes(head.bytes.length);
                byte[] both = Arrays.copyOf(head.bytes, head.bytes.length + more.length);
                System.arraycopy(more, 0, both, head.bytes.length, more.length);
                head = new Head(both, more.length < head.bytes.length);
            }
            Message other = OtherFormat.of(head.bytes).orElse(null);
            if (other != null) {
                throw new TableException(Message.of("table.not", "file", input.name(), "format", other));
            }
            return head;
        }
    }

    private static Dialect guessed(TableInput input, Head head) throws TableException {
        var charset = CharsetGuess.of(head.bytes).orElseThrow(
                () -> new TableException(Message.of("table.no-text", "file", input.name())));
        String text = CharsetGuess.decode(head.bytes, charset);
        Message other = OtherFormat.of(text).orElse(null);
        if (other != null) {
            throw new TableException(Message.of("table.not", "file", input.name(), "format", other));
        }
        if (text.isBlank()) {
            throw new TableException(Message.of("table.file.empty", "file", input.name()));
        }
        Dialect guess = DialectGuess.of(text, head.whole, charset);
        if (guess == null) {
            throw new TableException(Message.of("table.no-columns", "file", input.name()));
        }
        return guess;
    }

    private ParsedTable rows(TableInput input, Head head, Dialect known)
            throws IOException, TableException, InterruptedException {
        String text = CharsetGuess.decode(head.bytes, known.charset());
        ColumnNames layout = ColumnNames.of(HeadRows.of(text, head.whole, known), known.header());
        CollectedRows collected = new CollectedRows(layout, part);
        var errors = known.charset().equals(CharsetGuess.WINDOWS)
                ? CodingErrorAction.REPLACE
                : CodingErrorAction.REPORT;
        var decoder = known.charset().newDecoder().onMalformedInput(errors).onUnmappableCharacter(errors);
        OriginalFile original;
        try (Counting bytes = new Counting(input)) {
            bytes.readNBytes(CharsetGuess.mark(head.bytes, known.charset()));
            try (FileRows rows = new FileRows(input.name(), new InputStreamReader(bytes, decoder), known, true)) {
                collect(input, rows, known.header(), collected, bytes);
                original = bytes.original();
            }
        }
        if (collected.total() < least) {
            throw new TableException(collected.total() > 0
                    ? Message.of("table.few-rows", "file", input.name(), "rows", collected.total(), "least", least)
                    : layout.names().isEmpty()
                            ? Message.of("table.file.empty", "file", input.name())
                            : Message.of("table.no-rows", "file", input.name()));
        }
        return collected.table(input, known, original);
    }

    private void collect(TableInput input, FileRows rows, boolean header, CollectedRows collected, Counting bytes)
            throws IOException, TableException, InterruptedException {
        boolean named = !header;
        while (!collected.isFull() && rows.hasNext()) {
            FileRow row = rows.next();
            if (named || row.kind() != FileRow.Kind.CELLS) {
                collected.add(row);
            } else {
                named = true;
            }
            if (collected.total() > MOST_ROWS && part instanceof TablePart.Whole) {
                throw new TooLargeException(
                        Message.of("table.too-many", "file", input.name(), "most", MOST_ROWS));
            }
            if (collected.total() % ROWS_AT_A_TIME == 0) {
                progress.accept(bytes.share());
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        }
        progress.accept(1);
    }

    /** Counts what goes through, and remembers what it was. */
    private static final class Counting extends FilterInputStream {
        private final TableInput input;
        private final double all;
        private final MessageDigest digest = OriginalFile.sha256();
        private final ByteArrayOutputStream few = new ByteArrayOutputStream();
        private long count;

        Counting(TableInput input) throws IOException {
            super(new BufferedInputStream(input.open()));
            this.input = input;
            all = input.bytes();
        }

        /** Returns what was read, and the rest where that does not take long. */
        OriginalFile original() throws IOException {
            if (all - count > MOST_BYTES) {
                return new OriginalFile(input, null, null);
            }
            byte[] part = new byte[HEAD];
            int read = read(part, 0, HEAD);
            while (read >= 0) {
                read = read(part, 0, HEAD);
            }
            return new OriginalFile(input, OriginalFile.told(digest),
                    count <= OriginalFile.FEW ? few.toByteArray() : null);
        }

        private void remember(byte[] from, int offset, int length) {
            digest.update(from, offset, length);
            count += length;
            if (count <= OriginalFile.FEW) {
                few.write(from, offset, length);
            } else {
                few.reset();
            }
        }

        double share() {
            return all == 0 ? 1 : Math.min(1, count / all);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) {
                remember(new byte[]{(byte) value}, 0, 1);
            }
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read > 0) {
                remember(target, offset, read);
            }
            return read;
        }
    }
}
