package tapedeck.programs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.programs.Recipe.Step;
import tapedeck.text.Message;

/**
 * The descriptions of takes, and where they differ: compared is within a lesson, as two lessons differ in nearly all. Immutable.
 *
 * @param ids of all takes
 * @param all by take; some have none
 * @param lessons likewise
 * @param steps by take, those that not all of its lesson have, in words
 */
public record RecipeDifferences(Set<Integer> ids, Map<Integer, Recipe> all, Map<Integer, Message> lessons,
        Map<Integer, Message> steps) {
    private static final Message NO_LESSON = Message.verbatim("");
    private static final Message NOTHING = Message.verbatim("–");

    /** Of no takes. */
    public static final RecipeDifferences NONE = of(Set.of(), Map.of(), Map.of());

    public RecipeDifferences {
        ids = Set.copyOf(ids);
        all = Map.copyOf(all);
        lessons = Map.copyOf(lessons);
        steps = Map.copyOf(steps);
    }

    /**
     * Of all these takes.
     *
     * @param recipes by take; none of scripts
     * @param titles of lessons, by take; takes without one are of the same
     */
    public static RecipeDifferences of(Set<Integer> takes, Map<Integer, Recipe> recipes, Map<Integer, Message> titles) {
        Map<Integer, Message> steps = new HashMap<>();
        for (List<Integer> lesson : lessons(takes, recipes, titles)) {
            List<List<Step>> chains = lesson.stream().map(id -> chain(recipes, id)).toList();
            lesson.forEach(id -> steps.put(id, left(chain(recipes, id), chains)));
        }
        return new RecipeDifferences(takes, recipes, titles, steps);
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

    /** Returns whether they are made of the same. */
    public boolean isOf(Set<Integer> takes, Map<Integer, Recipe> recipes, Map<Integer, Message> titles) {
        return all.equals(recipes) && lessons.equals(titles) && ids.equals(takes);
    }

    private boolean differ(Function<Recipe, Object> in) {
        return lessons(ids, all, lessons).stream().anyMatch(lesson -> lesson.stream()
                .map(id -> in.apply(Objects.requireNonNull(all.get(id)))).distinct().limit(2).count() > 1);
    }

    /** Returns whether takes of a lesson differ in it. */
    public boolean differ(Recipe.Part part) {
        return differ(recipe -> recipe.parts().getOrDefault(part, NOTHING));
    }

    /** Returns whether takes of a lesson differ in how their rows are prepared. */
    public boolean chainsDiffer() {
        return differ(Recipe::chain);
    }

    /** Returns what there is to say of a take; without a part the steps that not all of its lesson have. */
    public Message said(int take, Recipe.@Nullable Part part) {
        Recipe recipe = all.get(take);
        return part == null
                ? steps.getOrDefault(take, NOTHING)
                : recipe == null ? NOTHING : recipe.parts().getOrDefault(part, NOTHING);
    }
}
