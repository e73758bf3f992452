package tapedeck.lessons.quiz;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Shape;
import tapedeck.deck.Moment;
import tapedeck.explain.ElementPlace;
import tapedeck.lessons.AnswerOrder;
import tapedeck.lessons.Cover;
import tapedeck.lessons.Cue;
import tapedeck.lessons.FocusTarget;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.Question;
import tapedeck.lessons.Setting;
import tapedeck.lessons.Speed;
import tapedeck.lessons.claim.Amount;
import tapedeck.lessons.claim.Claim;
import tapedeck.lessons.play.Player;
import tapedeck.lessons.quiz.GeneratedLesson.Reply;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/**
 * A lesson made of a program of one's own: which shapes its Functions give, which tensors have a {@code .grad} afterwards, where a step
 * leads, what a tenth of its learning rate does. Answers and traps are from its own run.
 */
public final class ProgramQuiz {
    private static final String ID = "own-program";
    private static final int SHAPES = 3;
    private static final int CURVE = 40;
    private static final int SHORTEST_CURVE = 8;
    private static final int DIGITS = 4;
    private static final double TENFOLD = 10;
    private static final double ROUNDING = 1e-3;
    /** Of a step. */
    private static final double PART = 0.05;
    /** Elements among which one is asked for. */
    private static final int FIRST = 16;

    private final QuizMaterial run;
    private final GeneratedLesson draft = new GeneratedLesson();

    private ProgramQuiz(QuizMaterial run) {
        this.run = run;
    }

    /**
     * The lesson on a program, whose first iterations are run aside. Slow: not for the thread of the window.
     *
     * @param folder that its file is in
     * @param id of the program, as in {@link Cover#program}
     * @param name of the program, for people
     * @throws ProgramException if its first iteration fails, or has no backward pass
     */
    public static Lesson of(Program program, Path folder, String id, Message name)
            throws ProgramException, InterruptedException {
        ProgramQuiz quiz = new ProgramQuiz(QuizMaterial.of(program, CURVE));
        quiz.draft.add(Message.of("own.start", "program", name),
                new Cue.Look(1, new FocusTarget.Region(FocusTarget.Pane.LISTING)));
        quiz.shapes();
        quiz.grads();
        quiz.step();
        quiz.rate();
        quiz.draft.add(Message.of("own.end"), new Cue.Free(1));
        return quiz.draft.lesson(ID, new GeneratedLesson.Heading(Message.of("own.title", "program", name),
                Message.of("own.short"), Message.of("own.summary", "program", name)), folder, id);
    }

    /** Asks for the shapes that are the least like what went in, before they are there; the same of the same shapes once. */
    private void shapes() {
        Set<List<Shape>> known = new HashSet<>();
        List<TapeEvent.FunctionRecorded> asked = run.functions().stream()
                .filter(each -> !traps(each).isEmpty() && ChoicesDraft.canSay(each.output()))
                .filter(each -> known.add(shapes(each))).limit(SHAPES).toList();
        for (TapeEvent.FunctionRecorded each : asked) {
            shape(each);
        }
    }

    /** The shape of the output, and those of the operands in no order: who knows one such Function knows the others. */
    private static List<Shape> shapes(TapeEvent.FunctionRecorded function) {
        return Stream.concat(Stream.of(function.output().shape()),
                function.inputs().stream().map(TensorState::shape).distinct()
                        .sorted(Comparator.comparing(Shape::toString)))
                .toList();
    }

    /** Shapes that could be thought of, with the words for each: those of the operands, and it the other way round. */
    private static Map<Shape, String> traps(TapeEvent.FunctionRecorded function) {
        Shape right = function.output().shape();
        Map<Shape, String> traps = new LinkedHashMap<>();
        for (TensorState each : function.inputs()) {
            if (!each.isNumber()) {
                traps.putIfAbsent(each.shape(), "own.shape.operand");
            }
        }
        if (right.dim() == 2) { // what exchanges rows and columns has an operand of that shape: then that is said
            traps.putIfAbsent(Shape.of(right.size(1), right.size(0)), "own.shape.turned");
        }
        if (right.dim() > 0) {
            traps.putIfAbsent(Shape.of(), "own.shape.number");
        }
        traps.remove(right);
        return traps.size() < 2 ? Map.of() : traps;
    }

    private void shape(TapeEvent.FunctionRecorded function) {
        String name = function.output().name();
        ChoicesDraft choices = new ChoicesDraft();
        choices.addShape(name, function.output().shape(), null);
        String operands = String.join(", ", function.inputs().stream().filter(each -> !each.isNumber())
                .map(each -> ElementPlace.name(each) + " " + ChoicesDraft.written(each.shape())).toList());
        traps(function).forEach((shape, words) -> choices.addShape(name, shape,
                Message.of(words, "call", function.call(), "operands", operands)));
        draft.add(Message.of("own.shape", "name", name, "call", function.call(), "operands", operands),
                choices.replies(),
                new Cue.Play(1, new PlayTarget.To(function.index() == 0
                        ? new Moment.Start()
                        : new Moment.Forward(function.index())), new Speed.Usual()),
                new Cue.Ask(1, choices.question(new PlayTarget.To(new Moment.Forward(function.index() + 1)))));
    }

    /**
     * Asks which tensor has a gradient of its own after backward: of a leaf that asks for it, one that asks in vain, one that
     * does not, and none.
     */
    private void grads() {
        Optional<TensorState> leaf = find(each -> each.leaf() && each.requiresGrad() && each.grad() != null);
        Optional<TensorState> input = find(each -> each.leaf() && !each.requiresGrad());
        Optional<TensorState> between = find(each -> !each.leaf() && each.requiresGrad() && !each.retainsGrad()
                && each.id() != run.backward().root());
        Optional<TensorState> loss = find(each -> each.id() == run.backward().root() && !each.retainsGrad());
        if (leaf.isEmpty() || (input.isEmpty() && between.isEmpty() && loss.isEmpty())) {
            return;
        }
        ChoicesDraft choices = new ChoicesDraft();
        Optional<TensorState> unreached = find(each -> each.leaf() && each.requiresGrad() && each.grad() == null);
        leaf.ifPresent(each -> grad(choices, each, null));
        unreached.ifPresent(each -> grad(choices, each, Message.of("own.grad.unreached", "name", each.name())));
        input.ifPresent(each -> grad(choices, each, Message.of("own.grad.input", "name", each.name())));
        between.ifPresent(each -> grad(choices, each, Message.of("own.grad.between", "name", each.name())));
        loss.ifPresent(each -> grad(choices, each, Message.of("own.grad.between", "name", each.name())));
        draft.add(Message.of("own.grad"), choices.replies(),
                new Cue.Play(1, new PlayTarget.To(new Moment.Forward(run.functions().size())), new Speed.Usual()),
                new Cue.Ask(1, choices.question(new PlayTarget.BackwardDone())));
    }

    private Optional<TensorState> find(Predicate<TensorState> kind) {
        return run.end().tensors().stream().filter(each -> !each.isNumber() && ChoicesDraft.canSay(each)).filter(kind)
                .findFirst();
    }

    private static void grad(ChoicesDraft choices, TensorState tensor, @Nullable Message reason) {
        choices.add(new Claim.Not(new Claim.IsNone(ChoicesDraft.path(tensor.name() + ".grad"))), tensor.name(), reason);
    }

    /** Asks where plain SGD's step leads one number: to data minus rate times gradient. */
    private void step() {
        updates().forEach(update -> IntStream.range(0, Math.min(FIRST, update.after().numel()))
                .filter(i -> isPlain(update, i)).boxed()
                .filter(i -> 2 * within(update, i) < length(update, i))
                .max(Comparator.comparingDouble(i -> length(update, i) / within(update, i)))
                .ifPresent(i -> step(update, i)));
    }

    private static double length(TapeEvent.ParameterUpdated update, int element) {
        return Math.abs(update.rate() * update.gradient().toArray()[element]);
    }

    /** How far off an answer may be: by a part of the step, and by what the digits of the question leave out. */
    private static double within(TapeEvent.ParameterUpdated update, int element) {
        return Math.max(PART * length(update, element),
                Math.abs(update.before().toArray()[element]) * ROUNDING);
    }

    private Stream<TapeEvent.ParameterUpdated> updates() {
        return run.first().events().stream().filter(TapeEvent.ParameterUpdated.class::isInstance)
                .map(TapeEvent.ParameterUpdated.class::cast).limit(1);
    }

    /** Returns whether it moved by rate times gradient, but for the rounding of its type, and by something. */
    private static boolean isPlain(TapeEvent.ParameterUpdated update, int element) {
        double moved = update.before().toArray()[element] - update.after().toArray()[element];
        double step = update.rate() * update.gradient().toArray()[element];
        return step != 0 && Math.abs(moved - step) <= ROUNDING * Math.abs(step);
    }

    private void step(TapeEvent.ParameterUpdated update, int element) {
        TensorState tensor = Objects.requireNonNull(run.first().tensor(update.tensor()));
        double before = update.before().toArray()[element];
        double gradient = update.gradient().toArray()[element];
        double right = update.after().toArray()[element];
        double within = within(update, element);
        List<Question.Slip> asked = new ArrayList<>();
        Map<String, Reply> replies = new LinkedHashMap<>();
        Map<Message, Double> slips = new LinkedHashMap<>();
        slips.put(Message.of("own.step.up"), before + update.rate() * gradient);
        slips.put(Message.of("own.step.whole"), before - gradient);
        slips.put(Message.of("own.step.unchanged"), before);
        slips.put(Message.of("own.step.step", "before", Numbers.of(before, DIGITS)), -update.rate() * gradient);
        slips.forEach((words, number) -> {
            if (Math.abs(number - right) > 2 * within) {
                String key = "slip-" + asked.size();
                asked.add(new Question.Slip(1, key, new Amount.Literal(number)));
                replies.put(key, new Reply(words));
            }
        });
        replies.put(Question.ELSE, new Reply(Message.of("own.step.else")));
        ElementPlace place = new ElementPlace(tensor.id(), element);
        draft.add(Message.of("own.step", "place", ElementPlace.name(tensor) + place.index(tensor), "before",
                Numbers.of(before, DIGITS), "gradient", Numbers.of(gradient, DIGITS), "rate",
                Numbers.of(update.rate(), DIGITS)), replies,
                new Cue.Play(1, new PlayTarget.BackwardDone(), new Speed.Usual()),
                new Cue.Ask(1, new Question.Type(new Amount.Literal(right), within, asked,
                        new PlayTarget.To(new Moment.Update()))));
    }

    /** Asks what a tenth of the rate draws, beside the rate and ten times of it. */
    private void rate() {
        double rate = updates().mapToDouble(TapeEvent.ParameterUpdated::rate).findFirst().orElse(0);
        long drawn = Math.min(CURVE, run.iterations());
        if (!(rate > 0) || drawn < SHORTEST_CURVE) {
            return;
        }
        List<Question.Curve> curves = new ArrayList<>();
        Map<String, Reply> replies = new LinkedHashMap<>();
        draft.call(Player.FIRST, Message.of("own.take.first"));
        draft.call("tenth", Message.of("own.take.tenth"));
        curve(curves, replies, "tenth", rate / TENFOLD, null);
        curve(curves, replies, "same", rate, Message.of("own.rate.same"));
        curve(curves, replies, "tenfold", rate * TENFOLD, Message.of("own.rate.tenfold"));
        draft.add(Message.of("own.rate", "rate", Numbers.of(rate, DIGITS), "tenth",
                Numbers.of(rate / TENFOLD, DIGITS)), replies,
                new Cue.Begin(1, "tenth", "", List.of(rate(rate / TENFOLD))),
                new Cue.Ask(1, new Question.Curves(drawn,
                        AnswerOrder.shuffled(curves, each -> each.with().toString()),
                        new PlayTarget.To(new Moment.Iteration(drawn)))));
        draft.add(Message.of("own.rate.seen"), new Cue.Look(1, new FocusTarget.Region(FocusTarget.Pane.CURVE)));
    }

    private static void curve(List<Question.Curve> curves, Map<String, Reply> replies, String key, double rate,
            @Nullable Message reason) {
        curves.add(new Question.Curve(key, List.of(rate(rate))));
        replies.put(key, new Reply(Message.of("own.rate.curve", "rate", Numbers.of(rate, DIGITS)), reason));
    }

    private static Setting rate(double rate) {
        return new Setting("rate", String.valueOf(rate));
    }
}
