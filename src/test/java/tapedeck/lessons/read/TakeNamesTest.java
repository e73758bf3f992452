package tapedeck.lessons.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.lessons.Cue;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.LessonStep;
import tapedeck.text.Language;
import tapedeck.text.Message;

/** What takes are called in another language than their author's. */
class TakeNamesTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();
    private static final List<LessonStep> STEPS = List.of(
            new LessonStep("one", 1, List.of(new Cue.Begin(1, "wild", "", List.of()))));

    private final List<Message> faults = new ArrayList<>();

    private Map<String, String> read(String text) {
        return TakeNames.read(text, STEPS, (_, what) -> faults.add(what));
    }

    @Test
    void aLineNamesATakeAndWhatItIsCalled() {
        assertThat(read("first = erster\n\nwild = zu schnell = so\n"))
                .containsOnly(Map.entry("first", "erster"), Map.entry("wild", "zu schnell = so"));
        assertThat(faults).isEmpty();
    }

    @Test
    void whatNamesNoTakeIsAFault() {
        assertThat(read("wilder = wild\nwild =\n")).isEmpty();
        assertThat(faults).extracting(Message::key).containsExactly("lessons.takes.unknown.near", "lessons.takes.line");
    }

    private static Stream<Path> lessons() throws Exception {
        try (Stream<Path> all = Files.list(HOME.resolve("assets/lessons"))) {
            return all.filter(LessonReader::isLesson).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyTakeOfAShippedLessonIsCalledSomethingInEveryOtherLanguage(Path folder) {
        Faults found = new Faults();
        Lesson lesson = LessonReader.read(folder, found).orElseThrow();
        List<String> takes = lesson.steps().stream().flatMap(step -> step.cues().stream())
                .filter(Cue.Begin.class::isInstance).map(cue -> ((Cue.Begin) cue).name())
                .filter(name -> !name.equals("goal")).toList();
        assertThat(found.all()).isEmpty();
        for (Language other : EnumSet.complementOf(EnumSet.of(Language.ENGLISH))) {
            assertThat(Objects.requireNonNull(lesson.wordings().get(other)).takes().keySet()).as("%s", other)
                    .containsAll(takes);
        }
    }
}
