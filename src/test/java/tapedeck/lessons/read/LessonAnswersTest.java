package tapedeck.lessons.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tapedeck.lessons.Lesson;

/** What {@code lessons-answers.md} sends a teacher to: lesson and step, as in {@code zero-grad/adds}. */
class LessonAnswersTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();
    private static final Pattern PLACE = Pattern.compile("`([a-z-]+/[a-z-]+)`");

    private final List<Lesson> lessons = LessonFolders.read(HOME);
    private final List<String> rows = Files.readAllLines(HOME.resolve("src/site/markdown/lessons-answers.md")).stream()
            .filter(line -> line.startsWith("| ")).skip(1).toList();

    LessonAnswersTest() throws IOException {}

    private static List<String> places(String row) {
        return PLACE.matcher(row).results().map(match -> match.group(1)).toList();
    }

    @Test
    void eachQuestionIsAnsweredInStepsThatThereAre() {
        List<String> steps = lessons.stream()
                .flatMap(told -> told.steps().stream().map(step -> told.cover().id() + "/" + step.id())).toList();
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(places(row)).isNotEmpty().isSubsetOf(steps));
    }

    @Test
    void everyLessonAnswersSomething() {
        List<String> places = rows.stream().flatMap(row -> places(row).stream()).toList();
        assertThat(lessons).isNotEmpty()
                .allSatisfy(lesson -> assertThat(places).as("rows of lessons-answers.md for %s", lesson.cover().id())
                        .anyMatch(place -> place.startsWith(lesson.cover().id() + "/")));
    }
}
