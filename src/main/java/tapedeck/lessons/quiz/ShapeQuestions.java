package tapedeck.lessons.quiz;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tapedeck.array.Shape;
import tapedeck.lessons.Cue;
import tapedeck.tape.FunctionState;
import tapedeck.tape.GradientTerm;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/**
 * Asks for the shapes of gradients, whatever their numbers: that of the tensor itself, whatever came in. Traps are what came in, where
 * rows are still to be summed, it the other way round, and a single number.
 */
final class ShapeQuestions {
    private static final int MOST = 8;

    private final TapeSnapshot end;

    private ShapeQuestions(TapeSnapshot end) {
        this.end = end;
    }

    /** The tensors with questions whose shape can be mistaken, in their order: no two leaves, or others, of one shape. */
    static List<GradientQuestion> asked(QuizMaterial run, List<GradientQuestion> questions) {
        ShapeQuestions shapes = new ShapeQuestions(run.end());
        Set<Map.Entry<Boolean, Shape>> seen = new HashSet<>();
        return questions.stream().filter(each -> ChoicesDraft.canSay(each.tensor()))
                .filter(each -> shapes.traps(each.tensor()).size() > 1)
                .filter(each -> seen.add(Map.entry(each.tensor().leaf(), each.tensor().shape()))).limit(MOST).toList();
    }

    /** Adds the questions for the shapes of these gradients to a lesson. */
    static void add(QuizMaterial run, List<GradientQuestion> asked, GeneratedLesson draft) {
        ShapeQuestions questions = new ShapeQuestions(run.end());
        asked.forEach(each -> questions.ask(each, draft));
    }

    private void ask(GradientQuestion question, GeneratedLesson draft) {
        TensorState tensor = question.tensor();
        String name = tensor.name();
        ChoicesDraft choices = new ChoicesDraft();
        choices.addShape(name, tensor.shape(), null);
        traps(tensor).forEach((shape, reason) -> choices.addShape(name, shape, reason));
        draft.add(Message.of("quiz.shape", "name", name), choices.replies(),
                new Cue.Light(1, question.needed()),
                new Cue.Ask(1, choices.question(null, name)));
    }

    private Map<Shape, Message> traps(TensorState tensor) {
        Shape right = tensor.shape();
        Map<Shape, Message> traps = new LinkedHashMap<>();
        if (right.dim() == 2) {
            traps.put(Shape.of(right.size(1), right.size(0)), Message.of("quiz.shape.turned", "name", tensor.name()));
        }
        arriving(tensor).forEach(call -> traps.putIfAbsent(end.tensor(call.output()).shape(),
                Message.of("quiz.shape.incoming", "name", tensor.name(), "call", call.call())));
        traps.putIfAbsent(Shape.of(), Message.of("quiz.shape.number", "name", tensor.name()));
        traps.remove(right);
        return traps;
    }

    private Stream<FunctionState> arriving(TensorState tensor) {
        return tensor.gradientTerms().stream().filter(each -> each.source() == GradientTerm.Source.FUNCTION)
                .map(each -> end.functions().get(each.function()));
    }
}
