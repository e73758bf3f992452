package tapedeck.ui.takes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.lesson.Recipe;
import tapedeck.lesson.Recipe.Step;
import tapedeck.text.Message;
import tapedeck.ui.link.TakesFrame;

/**
 * What takes were made of, and where it differs: compared is within a lesson, as two lessons differ in nearly all. Immutable.
 *
 * @param ids of all takes
 * @param all by take; some have none
 * @param lessons likewise
 * @param steps by take, those that not all of its lesson have, in words
 */
record Recipes(Set<Integer> ids, Map<Integer, Recipe> all, Map<Integer, Message> lessons,
        Map<Integer, Message> steps) {
    private static final Message NO_LESSON = Message.verbatim("");
    private static final Message NOTHING = Message.verbatim("–");

    static Recipes of(TakesFrame frame) {
        Set<Integer> ids = ids(frame);
        Map<Integer, Message> steps = new HashMap<>();
        for (List<Integer> lesson : lessons(ids, frame.recipes(), frame.lessons())) {
            List<List<Step>> chains = lesson.stream().map(id -> chain(frame.recipes(), id)).toList();
            lesson.forEach(id -> steps.put(id, left(chain(frame.recipes(), id), chains)));
        }
        return new Recipes(ids, frame.recipes(), frame.lessons(), Map.copyOf(steps));
    }

    private static Set<Integer> ids(TakesFrame frame) {
        return frame.all().stream().map(take -> take.id()).collect(Collectors.toUnmodifiableSet());
    }

    /** Takes that have a recipe, by lesson. */
    private static List<List<Integer>> lessons(Set<Integer> ids, Map<Integer, Recipe> all,
            Map<Integer, Message> lessons) {
        return List.copyOf(ids.stream().filter(all::containsKey)
                .collect(Collectors.groupingBy(id -> lessons.getOrDefault(id, NO_LESSON))).values());
    }

    private static List<Step> chain(Map<Integer, Recipe> all, int id) {
        return Objects.requireNonNull(all.get(id)).chain();
    }

    /** Of a chain what not all have; all of it where they differ in nothing but the order. */
    private static Message left(List<Step> of, List<List<Step>> chains) {
        Set<Step> common = new HashSet<>(of);
        chains.forEach(common::retainAll);
        boolean isOrder = chains.stream().allMatch(common::containsAll);
        List<Step> own = of.stream().filter(step -> isOrder || !common.contains(step)).toList();
        Set<Step> others = chains.stream().flatMap(List::stream).collect(Collectors.toSet());
        return own.isEmpty()
                ? NOTHING
                : Message.list(own.stream().map(step -> others.stream()
                        .anyMatch(each -> each.title().equals(step.title()) && !each.equals(step))
                                ? Message.verbatim(step.written())
                                : step.title())
                        .toList());
    }

    /** Whether these are the takes of a frame. */
    boolean isOf(TakesFrame frame) {
        return all.equals(frame.recipes()) && lessons.equals(frame.lessons()) && ids.equals(ids(frame));
    }

    private boolean differ(Function<Recipe, Object> in) {
        return lessons(ids, all, lessons).stream().anyMatch(lesson -> lesson.stream()
                .map(id -> in.apply(Objects.requireNonNull(all.get(id)))).distinct().limit(2).count() > 1);
    }

    boolean differ(Recipe.Part part) {
        return differ(recipe -> recipe.parts().getOrDefault(part, NOTHING));
    }

    boolean chainsDiffer() {
        return differ(Recipe::chain);
    }

    /** What there is to say of a take; without a part the steps that not all of its lesson have. */
    Message said(int take, Recipe.@Nullable Part part) {
        Recipe recipe = all.get(take);
        return part == null
                ? steps.getOrDefault(take, NOTHING)
                : recipe == null ? NOTHING : recipe.parts().getOrDefault(part, NOTHING);
    }
}
