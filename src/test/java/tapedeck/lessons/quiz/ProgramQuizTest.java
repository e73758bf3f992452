package tapedeck.lessons.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.autograd.Tensor;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.Question;
import tapedeck.lessons.StepWords;
import tapedeck.lessons.play.Player;
import tapedeck.lessons.play.Response;
import tapedeck.lessons.play.Waiting;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
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

    @Tag("long")
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

    @Tag("long")
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

    /** Two products of the same shapes, one of them for nobody; and weights that are turned. */
    private record Turned() implements Program {
        @Override
        public String id() {
            return "turned";
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
            return new Provenance.Script(Path.of("turned.py"));
        }

        @Override
        public void run(Run run) {
            run.iteration(_ -> {
                Tensor w = Tensor.of(new double[][]{{1, 2, 3}, {4, 5, 6}}).requiresGrad(true).named("w");
                Tensor b = Tensor.of(new double[]{1, 2, 3}).requiresGrad(true).named("b");
                Tensor idle = Tensor.of(new double[]{1, 2, 3}).requiresGrad(true).named("idle");
                w.mul(idle).named("nowhere");
                w.mul(b).named("wide").transpose(0, 1).named("turned").sum().named("loss").backward();
                return 9;
            });
        }
    }

    @Test
    void whatTurnsRowsAndColumnsIsNotSaidToKeepThem() throws Exception {
        Lesson lesson = ProgramQuiz.of(new Turned(), PlayedLesson.HOME, "turned", Message.verbatim("turned"));
        String words = lesson.wording(Language.ENGLISH).steps().toString();
        assertThat(words.split("Which shape does", -1)).as("of the same shapes one is asked for").hasSize(1 + 2);
        assertThat(words).contains("makes another one", "no way leads from the loss to it")
                .containsOnlyOnce("rows and columns keep their places");
    }
}
