package tapedeck.lessons.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.autograd.Tensor;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.Question;
import tapedeck.lessons.claim.Amount;
import tapedeck.lessons.play.Player;
import tapedeck.lessons.play.Response;
import tapedeck.lessons.play.Waiting;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.text.Message;

/** A quiz on a built-in program, played as a lesson. */
class BackwardQuizTest {
    private static final String PROGRAM = "xor";

    /** The square of a number. */
    private record Squared() implements Program {
        @Override
        public String id() {
            return "squared";
        }

        @Override
        public Message title() {
            return Message.verbatim(id());
        }

        @Override
        public Settings defaults() {
            return new Settings(1, 0, 1);
        }

        @Override
        public Provenance provenance() {
            return new Provenance.Script(Path.of("squared.py"));
        }

        @Override
        public void run(Run run) {
            run.iteration(_ -> {
                Tensor w = Tensor.of(3).requiresGrad(true);
                w.mul(w).named("loss").backward();
                return 9;
            });
        }
    }

    private static Lesson lesson(BackwardQuiz.Level level, String program) throws Exception {
        return BackwardQuiz.of(level, program(program), PlayedLesson.HOME, program, Message.verbatim("XOR"));
    }

    private static Stream<Question> questions(Lesson lesson) {
        return lesson.steps().stream().flatMap(step -> step.question().stream());
    }

    private static Program program(String id) throws ProgramException {
        return new Catalogue().find(id).orElseThrow().load(PlayedLesson.HOME);
    }

    private static double number(Amount amount) {
        return ((Amount.Literal) amount).value();
    }

    @Test
    void isAnsweredToItsEndAndSaysWhichRuleAWrongNumberBreaks() throws Exception {
        Lesson lesson = lesson(BackwardQuiz.Level.TYPE, PROGRAM);
        List<String> said = new ArrayList<>();
        try (PlayedLesson played = new PlayedLesson(lesson)) {
            Player player = played.player();
            while (played.settle() != Waiting.NEXT || player.canNext()) {
                if (player.waiting() != Waiting.ANSWER) {
                    player.next();
                } else if (player.step().question().orElseThrow() instanceof Question.Type question) {
                    for (Question.Slip slip : question.slips()) {
                        player.answer(new Response.Typed(number(slip.amount())));
                        assertThat(played.settle()).isEqualTo(Waiting.ANSWER);
                        said.add(player.verdict().orElseThrow().reply());
                        assertThat(said.getLast()).isEqualTo(slip.key());
                    }
                    player.answer(new Response.Typed(number(question.amount())));
                } else {
                    player.showMe();
                }
            }
            assertThat(player.index()).isEqualTo(lesson.steps().size() - 1);
            assertThat(Objects.requireNonNull(played.stage().seen().scenery().tape()).passed()).isPositive();
        }
        assertThat(said).isNotEmpty();
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"xor", "fizzbuzz"})
    void asksForShapesAloneAndARunHasOneOfThem(String program) throws Exception {
        Lesson lesson = lesson(BackwardQuiz.Level.SHAPES, program);
        List<Response> right = new ArrayList<>();
        try (PlayedLesson played = new PlayedLesson(lesson)) {
            Player player = played.player();
            while (played.settle() != Waiting.NEXT || player.canNext()) {
                if (player.waiting() == Waiting.ANSWER) {
                    player.showMe();
                    played.settle();
                    right.addAll(player.right());
                } else {
                    player.next();
                }
            }
        }
        assertThat(right).hasSameSizeAs(questions(lesson).toList()).hasSizeGreaterThan(1)
                .containsOnly(new Response.Chosen("answer-1")); // that of the tensor itself is thought of first
    }

    @Test
    void offersTheNumbersThatBrokenRulesGiveAndTheRightOneNotAlwaysFirst() throws Exception {
        List<Integer> places = new ArrayList<>();
        Lesson lesson = lesson(BackwardQuiz.Level.PICK, PROGRAM);
        try (PlayedLesson played = new PlayedLesson(lesson)) {
            Player player = played.player();
            while (played.settle() != Waiting.NEXT || player.canNext()) {
                if (player.waiting() == Waiting.ANSWER
                        && player.step().question().orElseThrow() instanceof Question.Choose question) {
                    List<String> keys = question.keys().toList();
                    player.answer(new Response.Chosen("answer-2"));
                    assertThat(played.settle()).isEqualTo(Waiting.ANSWER);
                    assertThat(player.verdict().orElseThrow().right()).isFalse();
                    player.answer(new Response.Chosen("answer-1"));
                    played.settle();
                    assertThat(player.verdict().orElseThrow().right()).isTrue();
                    places.add(keys.indexOf("answer-1"));
                } else if (player.waiting() == Waiting.ANSWER) {
                    player.showMe();
                } else {
                    player.next();
                }
            }
        }
        assertThat(places).contains(0, 1, 2);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(BackwardQuiz.Level.class)
    void everyQuestionSaysOnWhichCardItsGradientIsMissing(BackwardQuiz.Level level) throws Exception {
        assertThat(questions(lesson(level, PROGRAM))).extracting(Question::card).doesNotContainNull().contains("w2");
    }

    @Test
    void hasNoShapesToAskForWhereAllGradientsAreSingleNumbers() {
        assertThatExceptionOfType(ProgramException.class)
                .isThrownBy(
                        () -> BackwardQuiz.of(BackwardQuiz.Level.SHAPES, new Squared(), PlayedLesson.HOME, "squared",
                                Message.verbatim("squared")))
                .satisfies(why -> assertThat(why.message()).isEqualTo(Message.of("quiz.no-shapes")));
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(BackwardQuiz.Level.class)
    void everyReplyHasItsWordsInEveryLanguage(BackwardQuiz.Level level) throws Exception {
        Lesson lesson = lesson(level, PROGRAM);

        for (LessonStep step : lesson.steps()) {
            lesson.wordings().forEach((_, wording) -> {
                assertThat(wording.steps()).containsKey(step.id());
                step.question().ifPresent(
                        question -> assertThat(Objects.requireNonNull(wording.steps().get(step.id())).replies())
                                .containsKeys(question.keys().toArray(String[]::new)));
            });
        }
    }
}
