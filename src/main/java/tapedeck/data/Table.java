package tapedeck.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tapedeck.data.table.TableException;
import tapedeck.text.FileTrouble;
import tapedeck.text.Message;

/**
 * A table as read from a CSV file, every cell still text. Immutable.
 *
 * @param file where it was read from
 * @param columns the header
 * @param rows the rows below it, each with as many cells as there are columns
 */
public record Table(Path file, List<String> columns, List<Row> rows) {
    /** One row and the line of the file it began at, from 1. */
    public record Row(long line, List<String> cells) {}

    /**
     * Reads a CSV file with a header (RFC 4180, UTF-8).
     *
     * @throws TableException if it is missing, unreadable, empty, or a row has another number of cells
     */
    public static Table read(Path file) throws TableException {
        if (!Files.isRegularFile(file)) {
            throw new TableException(Message.of("data.file.missing", "file", file.toString()));
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder().skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(Files.newBufferedReader(file))) {
            return collect(file, reader);
        } catch (CsvParseException e) {
            throw new TableException(Message.of("data.file.broken", "file", file.toString(), "why",
                    String.valueOf(e.getMessage())));
        } catch (UncheckedIOException e) {
            throw unreadable(file, Objects.requireNonNullElse(e.getCause(), new IOException(e)));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Some programs begin a file with a mark of its encoding. */
    private static List<String> header(List<String> fields) {
        List<String> columns = new ArrayList<>(fields);
        columns.set(0, columns.getFirst().replaceFirst("^\\uFEFF", ""));
        return List.copyOf(columns);
    }

    private static TableException unreadable(Path file, IOException cause) {
        return new TableException(cause instanceof CharacterCodingException
                ? Message.of("data.file.notText", "file", file.toString())
                : Message.of("data.file.unreadable", "file", file.toString(), "why",
                        FileTrouble.why(cause)));
    }

    private static Table collect(Path file, CsvReader<CsvRecord> reader) throws TableException {
        List<String> columns = List.of();
        List<Row> rows = new ArrayList<>();
        for (CsvRecord record : reader) {
            if (columns.isEmpty()) {
                columns = header(record.getFields());
            } else if (record.getFieldCount() != columns.size()) {
                throw new TableException(Message.of("data.row.cells", "place",
                        file + ":" + record.getStartingLineNumber(), "cells", record.getFieldCount(), "columns",
                        columns.size()));
            } else {
                rows.add(new Row(record.getStartingLineNumber(), List.copyOf(record.getFields())));
            }
        }
        if (rows.isEmpty()) {
            throw new TableException(columns.isEmpty()
                    ? Message.of("data.file.empty", "file", file.toString())
                    : Message.of("data.file.noRows", "file", file.toString()));
        }
        return new Table(file, columns, List.copyOf(rows));
    }

    /**
     * The place of a column.
     *
     * @throws TableException if there is none of that name
     */
    public int column(String name) throws TableException {
        int index = columns.indexOf(name);
        if (index < 0) {
            throw new TableException(Message.of("data.column.missing", "place", file + ":1", "column", name, "header",
                    String.join(",", columns)));
        }
        return index;
    }

    /** Where {@code row} is, for a complaint about it: file and line. */
    public String place(Row row) {
        return file + ":" + row.line;
    }
}
