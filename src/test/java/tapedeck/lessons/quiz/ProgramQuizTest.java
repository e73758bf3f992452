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
import tapedeck.lessons.StepWords;
import tapedeck.lessons.play.Player;
import tapedeck.lessons.play.Response;
import tapedeck.lessons.play.Waiting;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;
import tapedeck.text.Message;

/** A lesson made of a built-in program: its run answers each question, with one answer. */
class ProgramQuizTest {

    private static Lesson lesson(String program) throws Exception {
        return ProgramQuiz.of(new Catalogue().find(program).orElseThrow().load(PlayedLesson.HOME), PlayedLesson.HOME,
                program,
                Message.verbatim(program));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xor", "fizzbuzz"})
    void itsRunAnswersEachQuestionWithOneAnswer(String program) throws Exception {
        Lesson lesson = lesson(program);
        List<String> answers = new ArrayList<>();
        int typed = 0;
        try (PlayedLesson played = new PlayedLesson(lesson)) {
            Player player = played.player();
            while (played.settle() != Waiting.NEXT || player.canNext()) {
                if (player.waiting() == Waiting.ANSWER) {
                    player.showMe();
                    played.settle();
                    assertThat(player.right()).as(player.step().id()).hasSize(1);
                    if (player.right().getFirst() instanceof Response.Chosen(String key)) {
                        answers.add(key);
                    } else {
                        typed++;
                    }
                } else {
                    player.next();
                }
            }
            assertThat(player.index()).isEqualTo(lesson.steps().size() - 1);
        }
        assertThat(typed).isEqualTo(1); // where a step leads
        assertThat(answers).contains("tenth").filteredOn(each -> each.startsWith("answer")).isNotEmpty()
                .containsOnly("answer-1"); // what the run has is thought of first
    }

    @Test
    void theRightAnswerIsNotAlwaysAtOnePlace() throws Exception {
        List<Integer> places = new ArrayList<>();
        for (String program : List.of("xor", "fizzbuzz")) {
            for (LessonStep step : lesson(program).steps()) {
                switch (step.question().orElse(null)) {
                    case Question.Choose choose -> places.add(choose.keys().toList().indexOf("answer-1"));
                    case Question.Curves curves -> places.add(curves.keys().toList().indexOf("tenth"));
                    case null, default -> {
                        // nothing is chosen
                    }
                }
            }
        }
        assertThat(places).contains(0, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xor", "fizzbuzz"})
    void everyWrongAnswerHasItsReason(String program) throws Exception {
        Lesson lesson = lesson(program);

        for (Language language : Language.values()) {
            for (LessonStep step : lesson.steps()) {
                StepWords words = Objects.requireNonNull(lesson.wording(language).steps().get(step.id()));
                if (step.question().orElse(null) instanceof Question.Choose(var choices, var _, var _)) {
                    assertThat(choices).extracting(Question.Choice::key).contains("answer-1");
                    assertThat(choices).filteredOn(each -> !each.key().equals("answer-1")).isNotEmpty()
                            .allSatisfy(each -> assertThat(words.replies().get(each.key())).isNotNull()
                                    .extracting(StepWords.Reply::reason).isNotNull());
                }
            }
        }
    }
}
