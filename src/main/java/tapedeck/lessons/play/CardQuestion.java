package tapedeck.lessons.play;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Question;
import tapedeck.lessons.claim.Amount;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/** The card on which a question's answer would stand: a tensor's numbers or its gradient, or an element of them. Immutable. */
public record CardQuestion(TensorState tensor, boolean gradient) {
    static @Nullable CardQuestion of(Amount.Path path, TapeSnapshot tape) {
        TensorState tensor = named(path, tape);
        if (tensor == null) {
            return null;
        }
        List<String> fields = Stream.concat(
                Stream.of(path.name().substring(tensor.name().length()).split("\\.", -1)),
                path.parts().stream().filter(Amount.Part.Field.class::isInstance)
                        .map(each -> ((Amount.Part.Field) each).name()))
                .filter(each -> !each.isEmpty()).toList();
        return switch (fields.isEmpty() ? "data" : fields.getFirst()) {
            case "data" -> new CardQuestion(tensor, false);
            case "grad", "gradient" -> fields.size() == 1 ? new CardQuestion(tensor, true) : null;
            default -> null; // a shape, a sum: on no card
        };
    }

    static @Nullable TensorState named(Amount.Path path, TapeSnapshot tape) {
        return tape.tensors().stream().filter(each -> !each.name().isEmpty())
                .filter(each -> path.name().equals(each.name()) || path.name().startsWith(each.name() + "."))
                .max((one, other) -> Integer.compare(one.name().length(), other.name().length())).orElse(null);
    }

    /** The tensors whose gradients a question asks for and that have none yet, by their ids. */
    public static Set<Long> missingGradients(Question question, TapeSnapshot tape) {
        return Stream.concat(
                paths(question).filter(path -> path.take().isEmpty()).map(path -> of(path, tape))
                        .flatMap(Stream::ofNullable).filter(CardQuestion::gradient).map(CardQuestion::tensor),
                tape.tensors().stream().filter(each -> each.name().equals(question.card())))
                .filter(each -> each.grad() == null && each.requiresGrad()).map(TensorState::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns what of the run a question speaks of. */
    static Stream<Amount.Path> paths(Question question) {
        return switch (question) {
            case Question.Type type -> Stream.concat(type.amount().paths(),
                    type.slips().stream().flatMap(each -> each.amount().paths()));
            case Question.Choose choose -> choose.choices().stream().flatMap(each -> each.claim().paths());
            case Question.Point(var claim, var _) -> claim.paths();
            case Question.Order _,Question.Curves _ -> Stream.empty();
        };
    }
}
