package tapedeck.ui.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.deck.takes.Takes;
import tapedeck.programs.ProgramEntry;
import tapedeck.programs.Recipe;
import tapedeck.text.Message;

/**
 * The lesson of each take. Takes of all lessons are kept, but losses of different lessons do not belong on one scale: the curves of the
 * others are put aside while one is open. On the FX thread only.
 */
final class TakePrograms {
    private final Takes takes;
    private final Map<Integer, ProgramEntry> lessons = new HashMap<>();
    private final Map<Integer, Recipe> made = new HashMap<>();
    private Map<Integer, Message> titles = Map.of();
    private Map<Integer, Recipe> recipes = Map.of();
    private final Set<Integer> aside = new HashSet<>();

    TakePrograms(Takes takes) {
        this.takes = takes;
    }

    void put(int take, ProgramEntry of) {
        lessons.put(take, of);
        Optional.ofNullable(takes.program(take)).flatMap(program -> Recipe.of(program.provenance()))
                .ifPresent(recipe -> made.put(take, recipe));
        renew();
    }

    private void renew() {
        titles = lessons.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> each.getValue().title()));
        recipes = Map.copyOf(made);
    }

    @Nullable
    ProgramEntry lesson(int take) {
        return lessons.get(take);
    }

    /** Returns whether a take, by its id, is of that lesson. */
    IntPredicate of(ProgramEntry lesson) {
        return take -> lesson.equals(lessons.get(take));
    }

    /** The lessons' titles, by take; the same map until another is put there. */
    Map<Integer, Message> titles() {
        return titles;
    }

    /** Returns what the takes were made of; the same map until another is put there. */
    Map<Integer, Recipe> recipes() {
        return recipes;
    }

    /** Draws the takes of this lesson, but for those that were hidden by hand, and no others. */
    void open(ProgramEntry lesson) {
        for (Take take : takes.view()) {
            boolean own = of(lesson).test(take.id());
            if (own && aside.remove(take.id())) {
                takes.edit(take.id(), each -> each.shown(true));
            } else if (!own && take.visible()) {
                aside.add(take.id());
                takes.edit(take.id(), each -> each.shown(false));
            }
        }
    }

    /** Forgets those of takes that are no more. */
    void forget(Set<Integer> ids) {
        lessons.keySet().removeAll(ids);
        aside.removeAll(ids);
        made.keySet().removeAll(ids);
        renew();
    }

    void clear() {
        lessons.clear();
        made.clear();
        aside.clear();
        renew();
    }
}
