package tapedeck.lessons.quiz;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Moment;
import tapedeck.lessons.Cover;
import tapedeck.lessons.Cue;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.Question;
import tapedeck.lessons.Speed;
import tapedeck.lessons.claim.Amount;
import tapedeck.lessons.quiz.GeneratedLesson.Reply;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/**
 * A lesson on a program of one's own in which the learner is autograd: forward has run, and one gradient after the other is asked for, in
 * the order in which backward has them. A wrong number is held against those that come of broken rules.
 */
public final class BackwardQuiz {
    /** A level of difficulty, the easiest first: how a gradient is asked for. */
    public enum Level {
        /** By its shape alone. */
        SHAPES("quiz.level.shapes"),
        /** As one of some numbers, the others of which come of broken rules. */
        PICK("quiz.level.pick"),
        /** As a number that is typed on its card. */
        TYPE("quiz.level.type");

        private final String text;

        Level(String text) {
            this.text = text;
        }

        /** The key of its name. */
        public String text() {
            return text;
        }
    }

    /** A graph of more Functions is not done by hand. */
    public static final int MOST_FUNCTIONS = 30;
    /** The id of its lesson. */
    public static final String ID = "be-autograd";
    private static final int DIGITS = 4;
    private static final int MOST_TRAPS = 3;

    private final QuizMaterial run;
    private final List<GradientQuestion> questions;
    private final Level level;
    private final GeneratedLesson draft = new GeneratedLesson();

    private BackwardQuiz(QuizMaterial run, List<GradientQuestion> questions, Level level) {
        this.run = run;
        this.questions = questions;
        this.level = level;
    }

    /**
     * The lesson on a program, whose first iteration is run aside. Slow: not for the thread of the window.
     *
     * @param folder that its file is in
     * @param id of the program, as in {@link Cover#program}
     * @param name of the program, for people
     * @throws ProgramException if its first iteration fails, has no gradient to ask for, or more than {@value #MOST_FUNCTIONS} Functions
     */
    public static Lesson of(Level level, Program program, Path folder, String id, Message name)
            throws ProgramException, InterruptedException {
        QuizMaterial run = QuizMaterial.of(program, 1);
        if (run.functions().size() > MOST_FUNCTIONS) {
            throw new ProgramException(
                    Message.of("quiz.too-many", "functions", run.functions().size(), "most", MOST_FUNCTIONS));
        }
        List<GradientQuestion> questions = GradientQuestions.of(run);
        if (questions.isEmpty()) {
            throw new ProgramException(Message.of("quiz.no-gradient"));
        }
        BackwardQuiz quiz = new BackwardQuiz(run, questions, level);
        quiz.ask();
        return quiz.draft.lesson(ID, new GeneratedLesson.Heading(Message.of("quiz.title", "program", name),
                Message.of("quiz.short"), Message.of("quiz.summary", "program", name)), folder, id);
    }

    private void ask() throws ProgramException {
        List<GradientQuestion> shaped = level == Level.SHAPES ? ShapeQuestions.asked(run, questions) : List.of();
        int n = level == Level.SHAPES ? shaped.size() : questions.size();
        if (n == 0) {
            throw new ProgramException(Message.of("quiz.no-shapes"));
        }
        draft.add(Message.of(switch (level) {
            case SHAPES -> "quiz.start.shapes";
            case PICK -> "quiz.start.pick";
            case TYPE -> "quiz.start";
        }, "root", run.root(), "seed",
                run.backward().seed().numel() == 1 ? Numbers.of(run.backward().seed().item(), DIGITS) : "1", "n", n),
                new Cue.Play(1, new PlayTarget.To(new Moment.Forward(run.functions().size())), new Speed.Usual()));
        if (level == Level.SHAPES) {
            ShapeQuestions.add(run, shaped, draft);
            draft.add(Message.of("quiz.end.shapes"), new Cue.Free(1));
            return;
        }
        for (int i = 0; i < n; i++) {
            GradientQuestion question = questions.get(i);
            boolean isLast = i + 1 == n || questions.get(i + 1).rank() > question.rank(); // of those whole with it
            PlayTarget reveal = isLast ? new PlayTarget.To(new Moment.Backward(question.rank())) : null;
            if (level == Level.PICK && question.mistakes().size() > 1) {
                pick(question, reveal);
            } else {
                type(question, reveal);
            }
        }
        draft.add(Message.of("quiz.end"), new Cue.Free(1));
    }

    /** Asks for one of some numbers. */
    private void pick(GradientQuestion question, @Nullable PlayTarget reveal) {
        ChoicesDraft choices = new ChoicesDraft();
        choices.addNumber(question.right(), true, null);
        question.mistakes().stream().limit(MOST_TRAPS)
                .forEach(each -> choices.addNumber(each.number(), false, words(question, each)));
        Map<String, Reply> replies = new LinkedHashMap<>(choices.replies());
        replies.put(Question.HINT, new Reply(hint(question)));
        draft.add(Message.of("quiz.ask", "gradient", question.name()), replies,
                new Cue.Light(1, question.needed()),
                new Cue.Ask(1, choices.question(reveal, question.tensor().name())));
    }

    /** Asks for the number itself. */
    private void type(GradientQuestion question, @Nullable PlayTarget reveal) {
        List<Question.Slip> slips = question.mistakes().stream()
                .map(each -> new Question.Slip(1, key(question, each), new Amount.Literal(each.number()))).toList();
        Map<String, Reply> replies = new LinkedHashMap<>();
        question.mistakes().forEach(each -> replies.put(key(question, each), new Reply(words(question, each))));
        replies.put(Question.ELSE, new Reply(Message.of("quiz.else")));
        replies.put(Question.HINT, new Reply(hint(question)));
        draft.add(Message.of("quiz.ask", "gradient", question.name()), replies,
                new Cue.Light(1, question.needed()),
                new Cue.Ask(1, new Question.Type(new Amount.Literal(question.right()), question.within(), slips,
                        reveal, question.tensor().name())));
    }

    private static String key(GradientQuestion question, Mistake mistake) {
        return "slip-" + question.mistakes().indexOf(mistake);
    }

    private static Message words(GradientQuestion question, Mistake mistake) {
        String name = question.tensor().name();
        return switch (mistake.rule()) {
            case ADD_PATHS -> mistake.through().isEmpty()
                    ? Message.of("quiz.add-before", "gradient", question.name())
                    : Message.of("quiz.add-paths", "name", name, "paths", question.rule().parts().size(), "part",
                            Numbers.of(mistake.part(), DIGITS), "call", mistake.through());
            case NOT_MULTIPLY_PATHS -> Message.of("quiz.not-multiply");
            case INCOMING_FACTOR -> Message.of("quiz.incoming");
            case LOCAL_DERIVATIVE -> Message.of("quiz.local");
            case OTHER_OPERAND -> Message.of("quiz.operand", "call", mistake.through());
            case INPUT_NOT_OUTPUT -> Message.of("quiz.input", "call", mistake.through());
            case SIGN -> Message.of("quiz.sign");
            case SUM_USES -> Message.of("quiz.sum", "place", question.place(), "call", mistake.through());
            case VALUE -> Message.of("quiz.value", "name", mistake.through(), "gradient", question.name());
            case NOT_TRANSPOSE -> Message.of("quiz.transpose", "name", name);
        };
    }

    /** The chain rule by name, path by path: no number is given away. */
    private static Message hint(GradientQuestion question) {
        Message paths = Message.list(question.formulas().stream()
                .map(each -> Message.of("quiz.path", "symbols", each)).toList());
        return Message.of(question.formulas().size() == 1 ? "quiz.hint.one" : "quiz.hint", "paths", paths);
    }
}
