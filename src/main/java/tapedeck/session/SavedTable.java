package tapedeck.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.data.table.Part;

/**
 * A table with its preparation. Immutable.
 *
 * @param name its file, absolute, or what a pasted one is called
 * @param isFile else it was pasted
 * @param part how much of it is read
 * @param lines how it is written and prepared, as {@link tapedeck.data.prepare.syntax.PreparationSyntax} has it
 * @param checksum SHA-256 of its bytes, in hexadecimal digits; empty if its file was gone
 * @param content its bytes, if the session has them
 */
public record SavedTable(String name, boolean isFile, Part part, List<String> lines, String checksum,
        @Nullable Content content) {
    public SavedTable {
        lines = List.copyOf(lines);
    }
}
