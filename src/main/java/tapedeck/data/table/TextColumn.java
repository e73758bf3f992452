package tapedeck.data.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Texts, as the file has them: null where nothing stands. A text that says so, such as NA, is missing as well. */
public final class TextColumn implements Column {
    private final String name;
    private final @Nullable String[] values;

    /** @param values a row each; nobody writes into them from now on */
    public TextColumn(String name, @Nullable String[] values) {
        this.name = name;
        this.values = values;
    }

    @Override
    public String name() {
        return name;
    }

    /** A text for each row as the file has it, null where nothing stands; to read only. */
    public @Nullable String[] values() {
        return values;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public boolean isMissing(int row) {
        String value = values[row];
        return value == null || Missing.is(value);
    }

    @Override
    public String text(int row) {
        String value = values[row];
        return value == null ? "" : value;
    }

    @Override
    public TextColumn rows(int... places) {
        @Nullable
        String[] chosen = new String[places.length];
        for (int i = 0; i < places.length; i++) {
            chosen[i] = values[places[i]];
        }
        return new TextColumn(name, chosen);
    }

    @Override
    public TextColumn named(String other) {
        return new TextColumn(other, values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextColumn column && name.equals(column.name)
                && Arrays.equals(values, column.values);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(values);
    }
}
