package tapedeck.data.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;

/**
 * The repairs that were made while a table was read.
 *
 * @param filled rows with too few cells, filled with missing ones
 * @param cut rows with too many cells, in which something stood beyond the last column
 * @param empty lines without anything, left out
 * @param comments lines left out
 * @param ragged the first row that was filled or cut, or null
 */
public record Repairs(int filled, int cut, int empty, int comments, @Nullable Ragged ragged) {
    /**
     * A row that is not as long as the others.
     *
     * @param line where it begins, from 1
     */
    public record Ragged(long line, int cells) {}

    /** Whole sentences, one for each kind; none if nothing was to be done. */
    public List<Message> says() {
        List<Message> sentences = new ArrayList<>();
        if (filled > 0) {
            sentences.add(Message.of("table.filled", "rows", filled));
        }
        if (cut > 0) {
            sentences.add(Message.of("table.cut", "rows", cut));
        }
        if (ragged != null) {
            sentences.add(Message.of("table.ragged", "line", ragged.line(), "cells", ragged.cells()));
        }
        if (empty > 0) {
            sentences.add(Message.of("table.empty", "lines", empty));
        }
        if (comments > 0) {
            sentences.add(Message.of("table.left-out", "lines", comments));
        }
        return sentences;
    }
}
