package tapedeck.ui.data;

import org.jspecify.annotations.Nullable;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.table.ParsedTable;

/** A table and what it is to go through. */
record TableDraft(ParsedTable table, Preparation preparation) {
    /** The owner of an edit: the table of that name, however it is read and prepared. */
    record Of(String table) {}

    Of subject() {
        return new Of(table.name());
    }

    /** Returns whether that is what was worked out. */
    boolean isOf(@Nullable PreparedTable worked) {
        return worked != null && worked.table().equals(table) && worked.prepared().preparation().equals(preparation);
    }
}
