package tapedeck.lessons.play;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.lessons.FocusTarget;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.Question;
import tapedeck.lessons.claim.Amount;
import tapedeck.lessons.claim.EvaluationContext;
import tapedeck.lessons.claim.Observation;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/**
 * The check that a question can be answered and still has to be: what it speaks of is not dimmed, and what it asks for was not on a
 * card before. For one thread.
 */
final class QuestionCheck {
    /** Of more elements no number is read off a card. */
    private static final int MOST_ELEMENTS = 4096;

    /** The steps in which numbers were on a card first. */
    private final Map<Shown, String> shown = new HashMap<>();
    /** The steps in which backward had passed the most Functions of an iteration. */
    private final Map<Pass, String> passes = new HashMap<>();
    private List<FocusTarget> lit = List.of();

    /**
     * Numbers on a card.
     *
     * @param gradient whether they are the tensor's gradient
     * @param numbers their hash
     */
    private record Shown(String take, long iteration, String tensor, boolean gradient, int numbers) {}

    /** So many Functions were passed. */
    private record Pass(String take, long iteration, int functions) {}

    /** A step begins: all is lit. */
    void enter() {
        lit = List.of();
    }

    /** These are lit, and all else is dimmed. */
    void light(List<FocusTarget> aims) {
        lit = List.copyOf(aims);
    }

    /** All that is on a card now has been shown. */
    void note(LessonStep step, Observation seen) {
        TapeSnapshot tape = seen.takes().isEmpty() ? null : seen.scenery().tape();
        if (tape == null) {
            return;
        }
        passes.putIfAbsent(new Pass(seen.shown(), tape.iteration(), tape.passed()), step.id());
        for (TensorState tensor : tape.tensors()) {
            for (boolean gradient : new boolean[]{false, true}) {
                Shown now = shown(seen.shown(), tape, tensor, gradient);
                if (now != null) {
                    shown.putIfAbsent(now, step.id());
                }
            }
        }
    }

    private static @Nullable Shown shown(String take, TapeSnapshot tape, TensorState tensor, boolean gradient) {
        NdArray numbers = gradient ? tensor.grad() : tensor.data();
        return numbers == null || numbers.numel() > MOST_ELEMENTS
                ? null
                : new Shown(take, tape.iteration(), tensor.name(), gradient, Arrays.hashCode(numbers.toArray()));
    }

    /**
     * Why the question was answered before it was asked, or empty.
     *
     * @param seen what is seen after the reveal, which has not been {@linkplain #note noted}
     * @param right the answers that are right
     */
    Optional<Message> isAnsweredBefore(Question question, List<Response> right, Observation seen) {
        if (question instanceof Question.Order && right.getFirst() instanceof Response.Ordered(List<Integer> order)) {
            TapeSnapshot tape = seen.scenery().tape();
            String step = tape == null ? null : passes.get(new Pass(seen.shown(), tape.iteration(), order.size()));
            return Optional.ofNullable(step).map(at -> Message.of("lessons.check.order-shown", "step", at));
        }
        List<Amount.Path> asked = asked(question, right).toList();
        List<String> steps = new ArrayList<>();
        for (Amount.Path path : asked) {
            String step = firstShown(path, seen);
            if (step == null) {
                return Optional.empty();
            }
            steps.add(step);
        }
        return asked.isEmpty()
                ? Optional.empty()
                : Optional
                        .of(Message.of("lessons.check.shown", "what", asked.getFirst().name(), "step",
                                steps.getFirst()));
    }

    private static Stream<Amount.Path> asked(Question question, List<Response> right) {
        return switch (question) {
            case Question.Type type -> type.amount().paths();
            case Question.Choose choose -> choose.choices().stream()
                    .filter(each -> right.contains(new Response.Chosen(each.key())))
                    .flatMap(each -> each.claim().paths());
            case Question.Point _,Question.Order _,Question.Curves _ -> Stream.empty();
        };
    }

    private @Nullable String firstShown(Amount.Path path, Observation seen) {
        String take = path.take().isEmpty() ? seen.shown() : path.take();
        EvaluationContext scenery = seen.takes().get(take);
        TapeSnapshot tape = scenery == null ? null : scenery.tape();
        CardQuestion on = tape == null ? null : CardQuestion.of(path, tape);
        Shown numbers = on == null || tape == null ? null : shown(take, tape, on.tensor(), on.gradient());
        return numbers == null ? null : shown.get(numbers);
    }

    /**
     * The names of tensors and Functions that the question speaks of and that are dimmed while it is asked.
     *
     * @param phrases what is said with it
     */
    Set<String> dimmed(Question question, Stream<Phrase> phrases, Observation seen) {
        TapeSnapshot tape = seen.takes().isEmpty() ? null : seen.scenery().tape();
        if (tape == null || lit.isEmpty() || lit.contains(new FocusTarget.Region(FocusTarget.Pane.GRAPH))) {
            return Set.of();
        }
        Set<String> spoken = new HashSet<>();
        phrases.forEach(phrase -> {
            if (phrase instanceof Phrase.Words(String text, Phrase.Style style) && style == Phrase.Style.CODE) {
                spoken.add(text.replaceFirst("\\.grad$", ""));
            }
        });
        CardQuestion.paths(question).filter(path -> path.take().isEmpty()).map(path -> CardQuestion.named(path, tape))
                .forEach(found -> spoken.add(found == null ? "" : found.name()));
        spoken.retainAll(Stream.concat(tape.tensors().stream().map(TensorState::name),
                tape.functions().stream().map(FunctionState::call)).filter(name -> !name.isEmpty()).toList());
        lit.forEach(each -> spoken.remove(each instanceof FocusTarget.Thing thing ? thing.name() : ""));
        return spoken;
    }
}
