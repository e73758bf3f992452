package tapedeck.lessons.quiz;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.Tempo;
import tapedeck.explain.ChainRule;
import tapedeck.explain.Place;
import tapedeck.lessons.Cover;
import tapedeck.lessons.Cue;
import tapedeck.lessons.FocusTarget;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.Prose;
import tapedeck.lessons.Question;
import tapedeck.lessons.Speed;
import tapedeck.lessons.StepWords;
import tapedeck.lessons.Wording;
import tapedeck.lessons.claim.Amount;
import tapedeck.lessons.read.ProseText;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.tape.Captured;
import tapedeck.tape.TapeEvent;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.text.Texts;

/**
 * A lesson on a program of one's own in which the learner is autograd: forward has run, and one gradient after the other is asked for, in
 * the order in which backward has them. A wrong number is held against those that come of broken rules.
 */
public final class BackwardQuiz {
    /** The word that names the lesson. */
    public static final String ID = "be-autograd";
    /** A graph of more Functions is not done by hand. */
    public static final int MOST_FUNCTIONS = 30;
    private static final int DIGITS = 4;
    private static final double MINUTES_A_QUESTION = 0.5;

    private final List<GradientQuestion> questions;
    private final TapeEvent.BackwardStarted start;
    private final int functions;
    private final String root;

    private BackwardQuiz(List<GradientQuestion> questions, TapeEvent.BackwardStarted start, int functions,
            String root) {
        this.questions = questions;
        this.start = start;
        this.functions = functions;
        this.root = root;
    }

    /**
     * The quiz on a program whose first iteration was this.
     *
     * @throws ProgramException if that has no gradient to ask for, or more than {@value #MOST_FUNCTIONS} Functions
     */
    public static BackwardQuiz of(Captured first) throws ProgramException {
        int functions = 0;
        TapeEvent.BackwardStarted start = null;
        for (TapeEvent event : first.events()) {
            if (start == null && event instanceof TapeEvent.FunctionRecorded) {
                functions++;
            } else if (start == null && event instanceof TapeEvent.BackwardStarted begun) {
                start = begun;
            }
        }
        if (functions > MOST_FUNCTIONS) {
            throw new ProgramException(
                    Message.of("quiz.too-many", "functions", functions, "most", MOST_FUNCTIONS));
        }
        List<GradientQuestion> questions = GradientQuestions.of(first);
        if (start == null || questions.isEmpty()) {
            throw new ProgramException(Message.of("quiz.no-gradient"));
        }
        return new BackwardQuiz(questions, start, functions, name(first, start.root()));
    }

    /**
     * The quiz on a program, of which the first iteration is run aside. Slow: not for the thread of the window.
     *
     * @throws ProgramException if that fails, or there is nothing to ask for
     */
    public static BackwardQuiz of(Program program) throws ProgramException, InterruptedException {
        try (Deck deck = new Deck(program.silenced(), program.defaults())) {
            deck.setTempo(Tempo.free());
            deck.runTo(new Moment.Iteration(1));
            DeckState end = deck.await();
            Captured first = end.playhead().captured();
            if (first == null || end.position().failure() != null) {
                throw new ProgramException(Message.of("quiz.no-gradient"));
            }
            return of(first);
        }
    }

    private static String name(Captured first, long root) {
        return Optional.ofNullable(first.tensor(root)).map(Place::name).orElse("");
    }

    /**
     * The lesson.
     *
     * @param folder that its program's file is in
     * @param program as in {@link Cover#program}
     * @param title of the program
     */
    public Lesson lesson(Path folder, String program, String title) {
        List<LessonStep> steps = new ArrayList<>();
        steps.add(new LessonStep("start", 1,
                List.of(new Cue.Play(1, new PlayTarget.To(new Moment.Forward(functions)), new Speed.Usual()))));
        for (int i = 0; i < questions.size(); i++) {
            boolean last = i + 1 == questions.size() || questions.get(i + 1).rank() > questions.get(i).rank();
            steps.add(step(i, last));
        }
        steps.add(new LessonStep("end", 1, List.of(new Cue.Free(1))));
        Map<Language, Wording> wordings = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            wordings.put(language, wording(new Texts(language), title));
        }
        int minutes = (int) Math.ceil(questions.size() * MINUTES_A_QUESTION);
        return new Lesson(folder, new Cover(ID, 0, Cover.Chapter.OTHER, minutes, Cover.Level.INTERMEDIATE, List.of(),
                program, Cover.Picture.PAGE), steps, wordings);
    }

    /** @param last of those that are whole after the same Function: with its answer, that one has passed */
    private LessonStep step(int i, boolean last) {
        GradientQuestion question = questions.get(i);
        List<Question.Slip> slips = question.mistakes().stream()
                .map(each -> new Question.Slip(1, key(question, each), new Amount.Literal(each.number()))).toList();
        PlayTarget reveal = last ? new PlayTarget.To(new Moment.Backward(question.rank())) : null;
        return new LessonStep(id(i), 1,
                List.of(new Cue.Look(1, new FocusTarget.Thing(question.tensor().name(), 0, false, List.of())),
                        ask(question, slips, reveal)));
    }

    private static Cue.Ask ask(GradientQuestion question, List<Question.Slip> slips, @Nullable PlayTarget reveal) {
        return new Cue.Ask(1,
                new Question.Type(new Amount.Literal(question.right()), question.within(), slips, reveal));
    }

    private static String id(int i) {
        return "gradient-" + (i + 1);
    }

    private static String key(GradientQuestion question, Mistake mistake) {
        return "slip-" + question.mistakes().indexOf(mistake);
    }

    private Wording wording(Texts texts, String title) {
        Map<String, StepWords> words = new LinkedHashMap<>();
        words.put("start", said(texts, Message.of("quiz.start", "root", root, "seed",
                start.seed().numel() == 1 ? Numbers.of(start.seed().item(), DIGITS) : "1", "n", questions.size())));
        for (int i = 0; i < questions.size(); i++) {
            words.put(id(i), words(texts, questions.get(i)));
        }
        words.put("end", said(texts, Message.of("quiz.end")));
        return new Wording(texts.of("quiz.title", "program", title), texts.of("quiz.short"),
                ProseText.of(texts.of("quiz.summary", "program", title)), words);
    }

    private static StepWords said(Texts texts, Message what) {
        return new StepWords(1, ProseText.of(texts.of(what)), Map.of());
    }

    private StepWords words(Texts texts, GradientQuestion question) {
        Map<String, StepWords.Reply> replies = new LinkedHashMap<>();
        question.mistakes().forEach(each -> replies.put(key(question, each), reply(texts, words(question, each))));
        replies.put(Question.ELSE, reply(texts, Message.of("quiz.else")));
        replies.put(Question.HINT, reply(texts, hint(question)));
        return new StepWords(1,
                ProseText.of(texts.of("quiz.ask", "gradient", question.name())), replies);
    }

    private static StepWords.Reply reply(Texts texts, Message what) {
        return new StepWords.Reply(1, ProseText.of(texts.of(what)), null);
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
            case LOCAL_DERIVATIVE -> Message.of("quiz.local", "call", calls(question));
            case OTHER_OPERAND -> Message.of("quiz.operand", "call", mistake.through());
            case INPUT_NOT_OUTPUT -> Message.of("quiz.input", "call", mistake.through());
            case SIGN -> Message.of("quiz.sign");
            case SUM_USES -> Message.of("quiz.sum", "place", question.place(), "call", mistake.through());
            case NOT_TRANSPOSE -> Message.of("quiz.transpose", "name", name);
        };
    }

    private static String calls(GradientQuestion question) {
        return question.mistakes().stream().map(Mistake::through).filter(each -> !each.isEmpty()).findFirst()
                .orElse("");
    }

    /** The chain rule in symbols, path by path: no number is given away. */
    private Message hint(GradientQuestion question) {
        List<ChainRule.Part> parts = question.rule().parts();
        Message paths = Message.list(parts.stream().map(ChainRule.Part::symbols)
                .map(each -> Message.of("quiz.path", "symbols", each)).toList());
        return Message.of(parts.size() == 1 ? "quiz.hint.one" : "quiz.hint", "paths", paths, "root", root);
    }
}
