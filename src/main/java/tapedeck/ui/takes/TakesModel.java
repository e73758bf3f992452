package tapedeck.ui.takes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.edit.Edit;
import tapedeck.programs.RecipeDifferences;
import tapedeck.text.Message;
import tapedeck.ui.link.TakesFrame;
import tapedeck.ui.takes.TakeRow.Group;

/** The rows of the table, and what may be done with them. Knows no Nodes; on the FX thread only. */
final class TakesModel {
    /** Names longer than this are cut. */
    private static final int LONGEST = 60;
    private static final Message NO_LESSON = Message.verbatim("");

    private record Folded(String group) {}

    private final List<TakeRow> all = new ArrayList<>();
    private final ObservableList<TakeRow> rows = FXCollections.observableArrayList();
    private final ObservableList<TakeRow> seen = FXCollections.unmodifiableObservableList(rows);
    private final Set<String> folded = new HashSet<>();
    private final ReadOnlyIntegerWrapper lessons = new ReadOnlyIntegerWrapper(this, "lessons");
    private final TakeActions actions;
    private @Nullable Comparator<TakeRow> by;
    private RecipeDifferences recipes = RecipeDifferences.NONE;
    private boolean held;
    private boolean grouping;

    TakesModel(TakeActions actions) {
        this.actions = actions;
    }

    /** Those that are seen, in the order in which they are. */
    ObservableList<TakeRow> rows() {
        return seen;
    }

    /** Sorts them by this from now on; null is by lesson, that which is open first, each in the order of their coming. */
    void sort(@Nullable Comparator<TakeRow> comparator) {
        by = comparator;
        arrange();
    }

    /** Has no row leave its place, because one is edited. */
    void hold(boolean on) {
        held = on;
    }

    private void arrange() {
        List<TakeRow> next = TakeOrder.of(all, by, folded);
        boolean stays = held && next.size() == rows.size() && rows.containsAll(next);
        if (!stays && !rows.equals(next)) {
            rows.setAll(next);
        }
    }

    /** Shows these takes. */
    void show(TakesFrame now) {
        recipes = now.compared(recipes);
        List<Take> order = order(now);
        Map<Integer, TakeRow> there = new HashMap<>();
        all.forEach(row -> there.put(row.id(), row));
        all.clear();
        Message lesson = null;
        for (Take take : order) {
            Message of = lesson(now, take.id());
            Group group = new Group(of, of.equals(lesson(now, now.current())), !of.equals(lesson));
            lesson = of;
            TakeRow row = there.computeIfAbsent(take.id(), _ -> new TakeRow(take, take.id() == now.current(), group));
            row.show(take, take.id() == now.current(), group);
            all.add(row);
        }
        arrange();
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

    /** The columns that there is something to say in; of settings those in which takes differ, of one take its rate. */
    Set<TakeField> filledColumns() {
        List<Take> takes = all.stream().map(TakeRow::take).toList();
        Set<TakeField> told = EnumSet.allOf(TakeField.class);
        told.removeIf(each -> each.isSetting() && !each.differs(takes));
        if (takes.size() < 2) {
            told.add(TakeField.RATE);
        }
        told.removeIf(each -> each.part() != null && !recipes.differ(each.part()));
        leaveOut(told, TakeField.PREPARATION, recipes.chainsDiffer());
        leaveOut(told, TakeField.LESSON, lessons.get() > 1);
        leaveOut(told, TakeField.GROUP, grouping || takes.stream().anyMatch(each -> !each.page().group().isEmpty()));
        leaveOut(told, TakeField.NOTES, takes.stream().anyMatch(each -> !each.page().notes().isEmpty()));
        leaveOut(told, TakeField.REPEATS, takes.stream().anyMatch(each -> each.page().repeats() != null));
        leaveOut(told, TakeField.ORIGIN, takes.stream().anyMatch(each -> each.branch() != null));
        return told;
    }

    private static void leaveOut(Set<TakeField> told, TakeField field, boolean unless) {
        if (!unless) {
            told.remove(field);
        }
    }

    /** Sets whether a group is asked for, of which there may be none yet. */
    void group(boolean asked) {
        grouping = asked;
    }

    /** Returns what the takes were made of. */
    RecipeDifferences recipes() {
        return recipes;
    }

    /** Returns whether any take is pinned. */
    boolean pins() {
        return all.stream().anyMatch(row -> row.take().page().pinned());
    }

    /** All takes, whether they are seen or not. */
    List<TakeRow> all() {
        return all;
    }

    /** The take that a take branched from, and where; none if it did not. */
    Optional<Message> origin(Take take) {
        Take.Branch branch = take.branch();
        if (branch == null) {
            return Optional.empty();
        }
        Message name = all.stream().filter(row -> row.id() == branch.take()).findFirst()
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

    /** An empty name takes them out of their groups. */
    void group(List<Integer> takes, String name) {
        String text = name.strip();
        actions.group(takes, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    void pin(TakeRow row) {
        actions.pin(row.id(), !row.take().page().pinned());
    }

    void note(TakeRow row, String notes) {
        actions.note(row.id(), notes);
    }

    /** What is written next is another edit. */
    void noted() {
        actions.noted();
    }

    /** Folds a group away but for its first take, or shows all of it. */
    void fold(String group, boolean on) {
        if (!group.isEmpty() && folded.contains(group) != on) {
            actions.perform(Edit.ofValue(new Folded(group),
                    Message.of(on ? "takes.fold" : "takes.unfold", "group", group), fold -> {
                        if (fold) {
                            folded.add(group);
                        } else {
                            folded.remove(group);
                        }
                        arrange();
                    }, !on, on));
        }
    }

    /** The groups that are folded, whether there are takes in them or not. */
    List<String> folded() {
        return folded.stream().sorted().toList();
    }

    /** Folds these and no others; this is no edit. */
    void fold(List<String> groups) {
        folded.clear();
        folded.addAll(groups);
        arrange();
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
