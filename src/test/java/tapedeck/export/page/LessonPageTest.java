package tapedeck.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.read.Faults;
import tapedeck.lessons.read.LessonReader;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;

/** The page of a lesson: what it says, shows and asks, and that it shows nothing of an answer before. */
class LessonPageTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();
    private static final GraphPlan NOWHERE = new GraphPlan(14, false, 0, 0, List.of(), List.of(), List.of(), List.of());
    private static @Nullable JsonNode content;

    /** The lesson of all cues and questions, in the language of its tests. */
    static byte[] page(GraphPlanner planner) throws Exception {
        Lesson lesson = LessonReader.read(HOME.resolve("src/test/resources/tapedeck/lessons/everything"), new Faults())
                .orElseThrow();
        return new LessonPage(planner, new Catalogue(), HOME, System::nanoTime).write(lesson, Language.ENGLISH,
                LessonPage.Links.NONE);
    }

    @BeforeAll
    static void play() throws Exception {
        content = content(page(_ -> NOWHERE));
    }

    private static JsonNode content(byte[] bytes) throws Exception {
        String page = new String(bytes, StandardCharsets.UTF_8);
        int from = page.indexOf("id=\"content\">") + "id=\"content\">".length();
        return new ObjectMapper().readTree(page.substring(from, page.indexOf("</script>", from)));
    }

    private static JsonNode step(String id) {
        return StreamSupport
                .stream(Objects.requireNonNull(content).get("lesson").get("steps").spliterator(), false)
                .filter(each -> each.get("id").asText().equals(id)).findFirst().orElseThrow();
    }

    private static JsonNode ask(String id) {
        return step(id).get("ask");
    }

    private static JsonNode option(JsonNode ask, String key) {
        return StreamSupport.stream(ask.get("options").spliterator(), false)
                .filter(each -> each.get("key").asText().equals(key)).findFirst().orElseThrow();
    }

    /** All pieces of a text, in the language at that place. */
    private static String plain(JsonNode said, int language) {
        return String.join("", said.get(language).findValuesAsText("text"));
    }

    private static List<String> kinds(JsonNode scene) {
        JsonNode steps = Objects.requireNonNull(content).get("iterations").get(scene.get("iteration").asInt())
                .get("steps");
        return StreamSupport.stream(steps.spliterator(), false).limit(scene.get("step").asInt())
                .map(each -> each.get("kind").asText()).distinct().toList();
    }

    @Test
    void itsTextsHaveTheNumbersOfTheRunInEveryLanguage() {
        assertThat(plain(step("looks").get("said"), 0)).startsWith("There are 2 Functions; w1 is None");
        assertThat(plain(step("looks").get("said"), 1)).contains("2").isNotEqualTo(plain(step("looks").get("said"), 0));
    }

    @Test
    void whatIsAskedIsNotShownBefore() {
        assertThat(kinds(step("choose").get("scene"))).containsExactly("FORWARD");
        assertThat(kinds(step("choose").get("after"))).containsExactly("FORWARD", "SEED", "BACKWARD");
        assertThat(ask("looks").isNull()).isTrue();
    }

    /** A lesson of one step, in English, of a program with this id. */
    private static JsonNode only(Path folder, String program, String cues, String said) throws Exception {
        Files.writeString(folder.resolve("lesson.md"),
                "---\nformat: 1\nminutes: 1\nlevel: beginner\nprogram: " + program
                        + "\n---\n\n## comes\n\n```cues\n" + cues + "```\n");
        Files.writeString(Files.createDirectory(folder.resolve("en")).resolve("text.md"),
                "# Steps\n\nOne.\n\n## comes\n\n" + said);
        return content(new LessonPage(_ -> NOWHERE, new Catalogue(), HOME, System::nanoTime).write(
                LessonReader.read(folder, new Faults()).orElseThrow(), Language.ENGLISH, LessonPage.Links.NONE))
                .get("lesson");
    }

    /** Its targets are one column of 0 and 1, its predictions two of shares. */
    @Test
    void rowsOfTwoClassesHaveThemByName(@TempDir Path folder) throws Exception {
        JsonNode sheets = only(folder, "circles", "play iteration:1 at full speed\nlook predictions\n", "Look.\n")
                .get("sheets");
        assertThat(sheets.get(0).get(0).get("rows")).extracting(row -> row.get(2).asText())
                .containsOnly("ring", "disc");
    }

    /** Its picture has the answer in it. */
    @Test
    void whatIsLookedAtAfterTheAnswerIsNotShownBefore(@TempDir Path folder) throws Exception {
        JsonNode own = only(folder, "gaussians", """
                play backward
                choose
                  less: valley.comes < loss
                  more: valley.comes >= loss
                  reveal: update
                look valley
                """, "What comes?\n\n- less: Less\n- more: More\n")
                .get("steps").get(0);
        assertThat(own.get("scene").get("image").asInt()).isNegative();
        assertThat(own.get("after").get("image").asInt()).isNotNegative();
        assertThat(own.get("after").get("pane").asText()).isEqualTo("valley");
    }

    @Test
    void wrongAnswersHaveTheirReasons() {
        JsonNode choose = ask("choose");
        assertThat(choose.get("right")).extracting(JsonNode::asText).containsExactly("some");
        assertThat(plain(option(choose, "none").get("reason"), 0)).isEqualTo("Backward fills it.");
        assertThat(option(choose, "some").get("reason").get(0).isNull()).as("it is right").isTrue();
        JsonNode number = ask("number");
        assertThat(number.get("number").asDouble()).isEqualTo(0.1);
        assertThat(number.get("options").get(0).get("key").asDouble()).isEqualTo(0.2);
        assertThat(plain(number.get("options").get(0).get("reason"), 0)).isEqualTo("Half of it.");
        assertThat(plain(number.get("otherwise"), 0)).isEqualTo("Look at the slider.");
    }

    @Test
    void whatIsPointedAtAndOrderedHasTheNamesOfTheGraph() {
        assertThat(ask("point").get("right")).extracting(JsonNode::asText).contains("w1", "b1").doesNotContain("x");
        assertThat(ask("point-function").get("right")).extracting(JsonNode::asText).contains("matmul");
        assertThat(ask("order").get("right").size()).isEqualTo(ask("order").get("options").size());
        assertThat(ask("order").get("right")).last().extracting(JsonNode::asText).asString().startsWith("matmul");
    }

    @Test
    void whatIsDoneInTheWindowSaysHow() {
        assertThat(ask("do-set").get("kind").asText()).isEqualTo("TURN");
        assertThat(ask("do-set").get("right").get(0).asText()).contains("=");
        assertThat(ask("do-pick").get("right").get(0).asText()).isEqualTo("b1");
        assertThat(step("do-play").get("after").get("trained").asLong())
                .isGreaterThan(step("do-play").get("scene").get("trained").asLong());
    }

    @Test
    void curvesAreThoseOfTheirRuns() {
        assertThat(ask("curves").get("right")).extracting(JsonNode::asText).containsExactly("slow");
        assertThat(ask("curves").get("options")).hasSize(4).extracting(each -> each.get("curve").get("losses"))
                .doesNotHaveDuplicates();
        assertThat(step("takes").get("scene").get("compared")).hasSize(3);
        assertThat(step("takes").get("scene").get("pane").asText()).isEqualTo("curve");
    }
}
