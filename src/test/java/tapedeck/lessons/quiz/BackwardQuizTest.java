package tapedeck.lessons.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.Question;
import tapedeck.lessons.claim.Amount;
import tapedeck.lessons.play.Player;
import tapedeck.lessons.play.Response;
import tapedeck.lessons.play.Waiting;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.text.Message;

/** A quiz on a built-in program, played as a lesson. */
class BackwardQuizTest {
    private static final String PROGRAM = "xor";

    private static Lesson lesson() throws Exception {
        return BackwardQuiz.of(program(PROGRAM), PlayedLesson.HOME, PROGRAM, Message.verbatim("XOR"));
    }

    private static Program program(String id) throws ProgramException {
        return new Catalogue().find(id).orElseThrow().load(PlayedLesson.HOME);
    }

    private static double number(Amount amount) {
        return ((Amount.Literal) amount).value();
    }

    @Test
    void isAnsweredToItsEndAndSaysWhichRuleAWrongNumberBreaks() throws Exception {
        Lesson lesson = lesson();
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

    @ParameterizedTest
    @ValueSource(strings = {"xor", "fizzbuzz"})
    void asksForShapesBeforeNumbersAndARunHasOneOfThem(String program) throws Exception {
        Lesson lesson = BackwardQuiz.of(program(program), PlayedLesson.HOME, program, Message.verbatim(program));
        List<Response> right = new ArrayList<>();
        try (PlayedLesson played = new PlayedLesson(lesson)) {
            Player player = played.player();
            while (!(player.step().question().orElse(null) instanceof Question.Type)) {
                if (played.settle() == Waiting.ANSWER) {
                    player.showMe();
                    played.settle();
                    right.addAll(player.right());
                } else {
                    player.next();
                }
            }
        }
        Response own = new Response.Chosen("answer-1"); // that of the tensor itself stands first in a draft
        assertThat(right).containsExactly(own, own); // of the weights and of the bias
    }

    @Test
    void everyReplyHasItsWordsInEveryLanguage() throws Exception {
        Lesson lesson = lesson();

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
