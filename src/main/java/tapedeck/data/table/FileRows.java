package tapedeck.data.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import tapedeck.text.Message;

/** The rows of a table one after the other, as its dialect divides them. */
final class FileRows implements Closeable {
    /** No table has it in its text: Unicode says that it is no character. */
    private static final char NEVER = '\ufdd0';
    private static final char NEVER_EITHER = '\ufdd1';

    private final String name;
    private final FileRowHandler handler = new FileRowHandler();
    private final CsvReader<FileRow> reader;
    private final Iterator<FileRow> iterator;

    /**
     * @param name what complaints call the table
     * @param whole whether the text goes to its end, so that a quote still open there is a mistake
     */
    FileRows(String name, Reader text, Dialect dialect, boolean whole) {
        this.name = name;
        reader = CsvReader.builder().fieldSeparator(dialect.separator())
                .quoteCharacter(dialect.quote() == Dialect.NONE ? NEVER : dialect.quote())
                .commentCharacter(dialect.comment() == Dialect.NONE ? NEVER_EITHER : dialect.comment())
                .commentStrategy(dialect.comment() == Dialect.NONE ? CommentStrategy.NONE : CommentStrategy.READ)
                .skipEmptyLines(false).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(!whole)
                .build(handler, text);
        iterator = reader.iterator();
    }

    /**
     * Returns whether there is another row.
     *
     * @throws TableException if what follows cannot be divided into rows; it says the line and the cell
     */
    boolean hasNext() throws IOException, TableException {
        try {
            return iterator.hasNext();
        } catch (CsvParseException e) {
            throw broken(e);
        } catch (UncheckedIOException e) {
            throw cause(e);
        }
    }

    /**
     * The next row.
     *
     * @throws TableException if it is none; the message says the line and the cell
     */
    FileRow next() throws IOException, TableException {
        try {
            return iterator.next();
        } catch (CsvParseException e) {
            throw broken(e);
        } catch (UncheckedIOException e) {
            throw cause(e);
        } catch (NoSuchElementException e) {
            throw new IllegalStateException(e);
        }
    }

    private TableException broken(CsvParseException e) throws IOException {
        if (e.getCause() instanceof IOException failure) {
            throw failure;
        }
        return new TableException(Message.of("table.broken", "place", name + ":" + handler.line(), "cell",
                handler.cells() + 1));
    }

    private static IOException cause(UncheckedIOException e) {
        return e.getCause() == null ? new IOException(e) : e.getCause();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
