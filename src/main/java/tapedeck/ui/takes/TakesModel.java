package tapedeck.ui.takes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.tape.Change;
import tapedeck.tape.RateChange;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.link.TakesFrame;
import tapedeck.ui.takes.TakeRow.Group;

/** The rows of the table, and what may be done with them. Knows no Nodes; on the FX thread only. */
final class TakesModel {
    /** Names longer than this are cut. */
    private static final int LONGEST = 60;
    /** Beyond so many changes of the rate the first are left out. */
    private static final int MOST_RATES = 4;
    private static final Message NO_LESSON = Message.verbatim("");

    private final ObservableList<TakeRow> rows = FXCollections.observableArrayList();
    private final ObservableList<TakeRow> seen = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyIntegerWrapper lessons = new ReadOnlyIntegerWrapper(this, "lessons");
    private final TakeActions actions;

    TakesModel(TakeActions actions) {
        this.actions = actions;
    }

    ObservableList<TakeRow> rows() {
        return seen;
    }

    /** Shows these takes by lesson, those of the lesson that is open first, each in the order of their coming. */
    void show(TakesFrame now) {
        List<Take> order = order(now);
        Map<Integer, Take> next = new HashMap<>();
        order.forEach(take -> next.put(take.id(), take));
        rows.removeIf(row -> !next.containsKey(row.id()));
        Map<Integer, TakeRow> there = new HashMap<>();
        rows.forEach(row -> there.put(row.id(), row));
        Map<Integer, Integer> places = new HashMap<>();
        Message lesson = null;
        for (Take take : order) {
            Message of = lesson(now, take.id());
            Group group = new Group(of, of.equals(lesson(now, now.current())), !of.equals(lesson));
            lesson = of;
            places.put(take.id(), places.size());
            TakeRow row = there.get(take.id());
            if (row == null) {
                rows.add(new TakeRow(take, take.id() == now.current(), group));
            } else {
                row.show(take, take.id() == now.current(), group);
            }
        }
        Comparator<TakeRow> byPlace = Comparator.comparingInt(row -> places.getOrDefault(row.id(), 0));
        if (!rows.equals(rows.stream().sorted(byPlace).toList())) {
            rows.sort(byPlace);
        }
        lessons.set((int) order.stream().map(take -> lesson(now, take.id())).distinct().count());
    }

    private static List<Take> order(TakesFrame now) {
        List<Message> lessons = new ArrayList<>(List.of(lesson(now, now.current())));
        now.all().forEach(take -> lessons.add(lesson(now, take.id())));
        return now.all().stream().sorted(Comparator.comparingInt(take -> lessons.indexOf(lesson(now, take.id()))))
                .toList();
    }

    private static Message lesson(TakesFrame now, int take) {
        return now.lessons().getOrDefault(take, NO_LESSON);
    }

    /** Of how many lessons there are takes. */
    ReadOnlyIntegerProperty lessonsProperty() {
        return lessons.getReadOnlyProperty();
    }

    /** All rates that it was trained with, and from where on; of many the first and the last. */
    static Message rates(Take take) {
        List<RateChange> changes = changes(take);
        double first = changes.isEmpty() ? take.inForce().learningRate() : changes.getFirst().from();
        Message rates = Message.verbatim(Numbers.of(first, 3));
        int left = Math.max(0, changes.size() - MOST_RATES);
        if (left > 0) {
            rates = Message.of("takes.rates.more", "before", rates);
        }
        for (RateChange change : changes.subList(left, changes.size())) {
            rates = Message.of("takes.rates.then", "before", rates, "rate", Numbers.of(change.to(), 3), "iteration",
                    change.iteration());
        }
        return rates;
    }

    private static List<RateChange> changes(Take take) {
        List<RateChange> changes = List.of();
        for (Change change : take.changes()) {
            changes = RateChange.join(changes, new RateChange(change.iteration(), change.before().learningRate(),
                    change.after().learningRate()));
        }
        return changes;
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
