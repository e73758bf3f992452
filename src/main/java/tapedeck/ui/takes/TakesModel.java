package tapedeck.ui.takes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.text.Message;

/** The rows of the table, and what may be done with them. Knows no Nodes; on the FX thread only. */
final class TakesModel {
    /** Names longer than this are cut. */
    private static final int LONGEST = 60;

    private final ObservableList<TakeRow> rows = FXCollections.observableArrayList();
    private final ObservableList<TakeRow> seen = FXCollections.unmodifiableObservableList(rows);
    private final TakeActions actions;

    TakesModel(TakeActions actions) {
        this.actions = actions;
    }

    ObservableList<TakeRow> rows() {
        return seen;
    }

    /** Shows these takes, in the order of their coming. */
    void show(List<Take> takes, int current) {
        Map<Integer, Take> next = new HashMap<>();
        takes.forEach(take -> next.put(take.id(), take));
        rows.removeIf(row -> !next.containsKey(row.id()));
        for (TakeRow row : rows) {
            Take take = next.remove(row.id());
            if (take != null) {
                row.show(take, row.id() == current);
            }
        }
        takes.stream().filter(take -> next.containsKey(take.id()))
                .forEach(take -> rows.add(new TakeRow(take, take.id() == current)));
    }

    /** The take that a take branched from, and where; none if it did not. */
    Optional<Message> origin(Take take) {
        Take.Branch branch = take.branch();
        if (branch == null) {
            return Optional.empty();
        }
        Message name = rows.stream().filter(row -> row.id() == branch.take()).findFirst()
                .map(row -> row.take().name()).orElse(Message.of("takes.deleted"));
        return Optional.of(Message.of("takes.origin", "name", name, "iteration", branch.iteration()));
    }

    /** An empty name is refused: the old one stays. */
    boolean rename(TakeRow row, String name) {
        String text = name.strip();
        if (text.isEmpty() || Message.verbatim(text).equals(row.take().name())) {
            return false;
        }
        actions.rename(row.id(), text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        return true;
    }

    void colour(TakeRow row, int colour) {
        actions.colour(row.id(), colour);
    }

    /** Hides what is drawn, and draws what is hidden. */
    void toggle(TakeRow row) {
        actions.show(row.id(), !row.take().visible());
    }

    /** The running take cannot be deleted. */
    static boolean canDelete(@Nullable TakeRow row) {
        return row != null && !row.isCurrent();
    }

    void delete(TakeRow row) {
        if (canDelete(row)) {
            actions.delete(row.id());
        }
    }

    /** The running take goes on anyhow. */
    static boolean canContinue(@Nullable TakeRow row) {
        return row != null && !row.isCurrent();
    }

    void makeCurrent(TakeRow row) {
        if (canContinue(row)) {
            actions.makeCurrent(row.id());
        }
    }
}
