package tapedeck.session;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.data.table.TablePart;

/**
 * A table with its preparation. Immutable.
 *
 * @param name its file, absolute, or what a pasted one is called
 * @param isFile else it was pasted
 * @param part how much of it is read
 * @param lines how it is written and prepared, as {@link tapedeck.data.prepare.PreparationSyntax} has it
 * @param checksum SHA-256 of its bytes, in hexadecimal digits; empty if its file was gone
 * @param content its bytes, if the session has them
 */
public record SavedTable(String name, boolean isFile, TablePart part, List<String> lines, String checksum,
        @Nullable ByteContent content) {
    public SavedTable {
        lines = List.copyOf(lines);
    }

    /** The share of the table that is read, in JSON's words. */
    private enum Share {
        @JsonProperty("whole")
        WHOLE, @JsonProperty("first")
        FIRST, @JsonProperty("sample")
        SAMPLE
    }

    /** Its form in JSON; the content is a file of its own. */
    @JsonIgnoreProperties(value = "content", allowSetters = true)
    private record Form(String name, boolean file, Share part, @NumberRange(least = 1) @Nullable Integer rows,
            @Nullable Long seed, List<String> preparation, String sha256,
            @JacksonInject(value = "table", useInput = OptBoolean.FALSE) @Nullable ByteContent content) {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SavedTable of(Form form) {
        TablePart part = switch (form.part) {
            case WHOLE -> new TablePart.Whole();
            case FIRST -> new TablePart.First(Objects.requireNonNull(form.rows));
            case SAMPLE ->
                new TablePart.Sample(Objects.requireNonNull(form.rows), Objects.requireNonNull(form.seed));
        };
        return new SavedTable(form.name, form.file, part, form.preparation, form.sha256, form.content);
    }

    @JsonValue
    private Form form() {
        return switch (part) {
            case TablePart.Whole() -> form(Share.WHOLE, null, null);
            case TablePart.First(int rows) -> form(Share.FIRST, rows, null);
            case TablePart.Sample(int rows, long seed) -> form(Share.SAMPLE, rows, seed);
        };
    }

    private Form form(Share share, @Nullable Integer rows, @Nullable Long seed) {
        return new Form(name, isFile, share, rows, seed, lines, checksum, null);
    }
}
