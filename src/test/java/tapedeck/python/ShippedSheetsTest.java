package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.export.handout.HandoutForm;
import tapedeck.export.handout.SheetKind;
import tapedeck.export.picture.VectorPicture;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.Prose;
import tapedeck.lessons.play.Handout;
import tapedeck.lessons.play.HandoutPlay;
import tapedeck.lessons.read.Faults;
import tapedeck.lessons.read.LessonFolders;
import tapedeck.lessons.read.LessonReader;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/** The worksheets of the lessons that come with the program: nothing on them tells an answer before the page of the answers. */
@StartsPython
class ShippedSheetsTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();
    /** Programs, the numbers of the questions, and what lines to write on are for: a line has a number, too. */
    private static final Pattern LISTING = Pattern
            .compile("<pre[^>]*>.*?</pre>|<h2.*?</h2>|<div class=\"lines\">.*?</div>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.-])-?\\d+(?:\\.\\d+)?(?:e-?\\d+)?(?!\\w)");
    /** One without Python, and one with it that asks for numbers and goes back seldom: its script runs anew for that. */
    private static final Set<String> QUICK = Set.of("it-learns", "one-neuron");
    private static final int MOST_PAGES = 4;
    /** The usual size of a graph. */
    private static final VectorPicture GRAPH = new VectorPicture(500, 160, 0xffffffff, List.of());

    /** Some, and with {@code -Plong} all. */
    static Stream<Path> some() {
        return LessonFolders.all(HOME).stream().filter(folder -> Boolean.getBoolean("tapedeck.long")
                || QUICK.contains(String.valueOf(folder.getFileName())));
    }

    private static Handout handout(Path folder, Language language, PythonEngine python)
            throws ProgramException, InterruptedException {
        Catalogue catalogue = ScriptLessons.catalogue(python);
        Lesson lesson = LessonReader.read(folder, new Faults()).orElseThrow();
        return HandoutPlay.of(lesson, language, catalogue, HOME, System::nanoTime);
    }

    @ParameterizedTest
    @MethodSource("some")
    void nothingTellsAnAnswerBeforeThePageOfTheAnswersAndThereAreFourPagesAtMost(Path folder, PythonEngine python)
            throws ProgramException, InterruptedException, IOException {
        for (Language language : Boolean.getBoolean("tapedeck.long")
                ? List.of(Language.values())
                : List.of(Language.GERMAN)) {
            Handout handout = handout(folder, language, python);
            Texts texts = new Texts(language);
            String page = new String(HandoutForm.HTML.write(handout, SheetKind.WORKSHEET, texts, (_, _) -> GRAPH),
                    StandardCharsets.UTF_8);
            int end = page.indexOf("<div class=\"answers\">");
            String front = plain(page.substring(0, end));
            String back = plain(page.substring(end));
            assertThat(front.length()).as("there are questions").isGreaterThan(400);
            assertThat(page.substring(0, end)).as("what is said of answers").doesNotContain("class=\"small");
            assertThat(front).as("what the lesson is about").doesNotContain(paragraphs(handout.summary()));
            assertThat(told(handout)).as("it is at the back").isNotEmpty()
                    .allSatisfy(each -> assertThat(back).contains(each))
                    .allSatisfy(each -> assertThat(front).doesNotContain(each));
            assertThat(handout.parts()).as("what reaches a goal")
                    .filteredOn(part -> part.space() instanceof Handout.Space.Goal)
                    .allSatisfy(part -> assertThat(part.answer()).isNotNull().satisfies(answer -> assertThat(
                            answer.right().size() + answer.code().size()).isPositive()))
                    .isNotEmpty();
            assertThat(numbers(handout, front)).as("numbers that were asked for: " + language).isEmpty();
            try (PDDocument pdf = Loader
                    .loadPDF(HandoutForm.PDF.write(handout, SheetKind.WORKSHEET, texts, (_, _) -> GRAPH))) {
                assertThat(pdf.getNumberOfPages()).isBetween(2, MOST_PAGES);
            }
        }
    }

    private static List<Handout.Scene> scenes(String lesson, PythonEngine python)
            throws ProgramException, InterruptedException {
        return handout(HOME.resolve("assets/lessons").resolve(lesson), Language.ENGLISH, python).parts().stream()
                .map(Handout.Part::scene).toList();
    }

    /** Who sees all numbers of a tensor finds their sum and the largest, and a shape stands on its card. */
    @Test
    void whatWasAskedOfAllNumbersOfATensorIsNotInTheGraphAndNoGraphStandsWhereAShapeWasAsked(PythonEngine python)
            throws ProgramException, InterruptedException {
        assertThat(scenes("dropout", python)).as("its largest")
                .anyMatch(each -> each.covered().contains("out.data"));
        assertThat(scenes("which-loss", python)).as("its sum").anyMatch(each -> each.covered().contains("p.data"));
        assertThat(scenes("fizzbuzz-network", python)).as("a shape").anyMatch(Handout.Scene::isCounted);
        assertThat(scenes("leaf-and-grad", python)).as("none").noneMatch(Handout.Scene::isCounted);
    }

    /** Who sees a sum finds what was added. */
    @Test
    void whatIsComputedFromANumberThatWasAskedIsNotInTheGraph(PythonEngine python)
            throws ProgramException, InterruptedException {
        List<Set<String>> covered = scenes("one-neuron", python).stream()
                .filter(each -> each.graph() != null && each.graph().functions().size() == 2)
                .map(Handout.Scene::covered).toList();
        assertThat(covered).isNotEmpty().allSatisfy(each -> assertThat(each).contains("p.data", "y.data"));
    }

    /** What says that an answer is right or wrong, and what is said when a question is answered. */
    private static List<String> told(Handout handout) {
        List<String> told = new ArrayList<>();
        boolean asked = false;
        for (Handout.Part part : handout.parts()) {
            Handout.Answer answer = part.answer();
            if (answer != null) {
                answer.remarks().forEach(each -> told.addAll(paragraphs(each.text())));
            }
            boolean isQuestion = !(part.space() instanceof Handout.Space.None
                    || (part.space() instanceof Handout.Space.Task && !part.isAlone()));
            if (part.space() instanceof Handout.Space.Free) {
                break; // the lesson is over
            }
            if (asked && !isQuestion) {
                told.addAll(paragraphs(part.said()));
            }
            asked = !(part.space() instanceof Handout.Space.None);
        }
        return told;
    }

    /** The numbers that stand on the sheet behind the question that asks for them, each with the words around it. */
    private static List<String> numbers(Handout handout, String front) {
        List<String> told = new ArrayList<>();
        int at = 0;
        for (Handout.Part part : handout.parts()) {
            Handout.Answer answer = part.answer();
            if (answer != null) {
                String question = paragraphs(part.covered()).getLast();
                int found = front.indexOf(question, at); // two programs may ask the same
                at = found < 0 ? at : found + question.length();
            }
            if (answer != null && part.space() instanceof Handout.Space.Line(boolean inGraph) && !inGraph) {
                double number = Double.parseDouble(answer.right().getFirst().to());
                String question = paragraphs(part.covered()).getLast();
                String behind = front.substring(at);
                NUMBER.matcher(behind).results().filter(each -> isSame(Double.parseDouble(each.group()), number))
                        .map(each -> behind.substring(Math.max(0, each.start() - 40),
                                Math.min(behind.length(), each.end() + 20)))
                        .forEach(around -> told.add(question + " " + around));
            }
        }
        return told;
    }

    /** Compares amounts: 2.40 tells as much as 2.4. */
    private static boolean isSame(double one, double other) {
        return Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(other));
    }

    private static List<String> paragraphs(Prose prose) {
        return prose.paragraphs().stream().map(each -> squeezed(each.phrases().stream()
                .map(phrase -> phrase instanceof Phrase.Words words ? words.text() : "")
                .collect(Collectors.joining()))).toList();
    }

    private static String plain(String page) {
        return squeezed(TAG.matcher(LISTING.matcher(page).replaceAll(" ")).replaceAll("").replace("&lt;", "<")
                .replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&").replace('\u2212', '-'));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
