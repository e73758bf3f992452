package tapedeck.export.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.export.picture.DrawOp;
import tapedeck.export.picture.FontFace;
import tapedeck.export.picture.VectorPicture;
import tapedeck.lessons.Goal;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.Prose;
import tapedeck.lessons.play.CurveAxes;
import tapedeck.lessons.play.Handout;
import tapedeck.lessons.play.Regions;
import tapedeck.tape.Phase;
import tapedeck.tape.Series;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/** A worksheet asks, and answers on a page of its own; a sheet to read does both at once. */
class HandoutFormTest {
    /** The title, which begins with a number as well, stands above. */
    private static final float TITLE = 80;
    /** The numbers of a program's lines stand to the right. */
    private static final float LISTING = 56;
    private static final Texts GERMAN = new Texts(Language.GERMAN);
    private static final TapeSnapshot TAPE = new TapeSnapshot(1, 1, 0, List.of(), List.of(), Phase.FORWARD, null, 0,
            null);

    private static Prose prose(String... paragraphs) {
        return new Prose(Stream.of(paragraphs).map(each -> new Prose.Paragraph(0,
                List.of(new Phrase.Words(each, Phrase.Style.PLAIN), new Phrase.Words(" <w>", Phrase.Style.CODE))))
                .toList());
    }

    private static Handout.Scene scene(boolean begins) {
        return new Handout.Scene("way.py", List.of("w = 1"), begins, null, Set.of(), false, null);
    }

    private static Handout.Part told(String text, boolean begins) {
        return new Handout.Part(prose(text), prose(text), false, scene(begins), new Handout.Space.None(), false, null);
    }

    private static Handout.Part asked(Handout.Space space, String question, Handout.@Nullable Answer answer) {
        return new Handout.Part(prose("Es ist 7.", question), prose("Es ist _.", question), false, scene(false), space,
                false, answer);
    }

    private static Handout.Part chosen() {
        CurveAxes axes = new CurveAxes(0.5, 5, 3);
        return asked(new Handout.Space.Boxes(List.of(
                new Handout.Option("A", prose("hinauf"), prose("hinauf"), null),
                new Handout.Option("B", prose("hinunter"), prose("hinunter"),
                        new Handout.Curve(Series.View.of(1, 3, 3, 3, 3, 2, 2, 2, 1, 1, 1), axes)))),
                "Wohin?", new Handout.Answer(List.of(new Handout.Remark("B", prose("hinunter"))),
                        List.of(new Handout.Remark("A", prose("Weil es fällt.")))));
    }

    private static Handout handout(Handout.Part... parts) {
        return new Handout(Path.of(""), 3, "Wege addieren sich", prose("Zwei Wege."), List.of(parts));
    }

    private static VectorPicture graph(double width, double letters) {
        return new VectorPicture(width, 100, 0xffffffff,
                List.of(new DrawOp.Letters("w", 10, 30, 9, FontFace.MONO, letters, 0xff000000)));
    }

    private static List<String> pages(Handout handout, SheetKind kind) throws IOException, InterruptedException {
        try (PDDocument document = Loader.loadPDF(
                HandoutForm.PDF.write(handout, kind, GERMAN, (_, _) -> graph(400, 13)))) {
            assertThat(document.getPage(0).getMediaBox()).hasToString(PDRectangle.A4.toString());
            List<String> pages = new ArrayList<>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(i);
                text.setEndPage(i);
                pages.add(text.getText(document));
            }
            return pages;
        }
    }

    @Test
    void aWorksheetHasItsAnswersAndWhatSaysHowItCameOutOnTheLastPage() throws Exception {
        List<String> pages = pages(handout(told("Am Anfang.", true), chosen(), told("Es fiel.", false)),
                SheetKind.WORKSHEET);
        assertThat(pages).hasSize(2);
        assertThat(pages.getFirst()).contains("3 · Wege addieren sich", "Am Anfang.", "w = 1", "Es ist _.", "Wohin?",
                "hinauf", "Warum?", "Seite 1 von 2")
                .doesNotContain("Weil es fällt", "Es fiel", "Es ist 7.", "Zwei Wege.");
        assertThat(pages.getLast()).contains("Lösungen", "B: hinunter", "A: Weil es fällt.", "Es fiel.",
                "Seite 2 von 2");
    }

    /** Questions say "in line four"; what is right to write is no whole program and has none. */
    @Test
    void theLinesOfAProgramHaveTheirNumbers() throws Exception {
        Handout handout = handout(told("Am Anfang.", true),
                asked(new Handout.Space.Goal(new Goal.Means.Line(1), 1), "Bring es auf 0.",
                        new Handout.Answer(List.of(), List.of(), List.of("w = 0"))));
        List<String> pages = pages(handout, SheetKind.WORKSHEET);
        assertThat(pages.getFirst().lines()).anyMatch(line -> line.strip().matches("1\\s+w = 1"));
        assertThat(pages.getLast().lines()).contains("w = 0").anyMatch(line -> line.endsWith("Eine Möglichkeit: "));
        assertThat(new String(HandoutForm.HTML.write(handout, SheetKind.WORKSHEET, GERMAN,
                (_, _) -> graph(400, 13)), StandardCharsets.UTF_8))
                .contains("<pre class=\"numbered\"><span>w = 1</span></pre>", "<pre>w = 0</pre>");
    }

    @Test
    void ofWhatIsToldBetweenItSaysWhatTheNextQuestionNeeds() throws Exception {
        String front = pages(handout(chosen(), told("Es fiel.", false), told("Also fällt es.", false),
                told("Ein anderer Lauf.", true), told("Er beginnt hier.", false),
                asked(new Handout.Space.Line(false), "Wie weit?", null)), SheetKind.WORKSHEET).getFirst();
        assertThat(front).contains("Ein anderer Lauf.", "Er beginnt hier.", "Wie weit?")
                .doesNotContain("Es fiel", "Also fällt es");
    }

    @Tag("long")
    @Test
    void aTaskBehindAQuestionSaysHowItCameOut() throws Exception {
        List<String> pages = pages(handout(chosen(),
                asked(new Handout.Space.Task(true), "Es fiel; wähle es.", null)), SheetKind.WORKSHEET);
        assertThat(pages.getFirst()).doesNotContain("wähle es");
        assertThat(pages.getLast()).contains("wähle es");
    }

    private static Handout.Part alone(Handout.Space space, String question) {
        return new Handout.Part(prose("Es fiel.", question), prose("Es fiel oder stieg.", question), true,
                scene(false), space, false, new Handout.Answer(List.of(new Handout.Remark("w", prose())), List.of()));
    }

    @Test
    void aTaskBehindAQuestionThatHasWordsForPaperIsAsked() throws Exception {
        List<String> pages = pages(handout(chosen(), alone(new Handout.Space.Task(false), "Dreh daran.")),
                SheetKind.WORKSHEET);
        assertThat(pages.getFirst()).contains("2 · Am Computer", "Es fiel oder stieg.", "Dreh daran.");
        assertThat(pages.getLast()).doesNotContain("Dreh daran.");
    }

    @Test
    void whatHasWordsForPaperTakesNoComputerToBeNamed() throws Exception {
        assertThat(pages(handout(alone(new Handout.Space.Line(true), "Welches?")), SheetKind.WORKSHEET).getFirst())
                .contains("Welches?", "Antwort").doesNotContain("Am Computer", "Markiere", "Name im Graphen");
        assertThat(pages(handout(asked(new Handout.Space.Line(true), "Welches?", null)), SheetKind.WORKSHEET)
                .getFirst()).contains("1 · Am Computer", "Name im Graphen");
    }

    /** It is asked behind another one, too; what may be tried afterwards answers nothing. */
    @Tag("long")
    @Test
    void aGoalHasRoomForItsCodeAndWhatReachesItAtTheBack() throws Exception {
        List<String> pages = pages(handout(chosen(),
                asked(new Handout.Space.Goal(new Goal.Means.Line(3), 1), "Bring es auf 0.",
                        new Handout.Answer(List.of(), List.of(), List.of("w = w - 1"))),
                asked(new Handout.Space.Goal(new Goal.Means.Knobs(List.of("rate")), 0), "Noch einmal.",
                        new Handout.Answer(List.of(new Handout.Remark("rate = 0.5", prose())), List.of())),
                asked(new Handout.Space.Free(), "Probiere es.", null)), SheetKind.WORKSHEET);
        assertThat(pages.getFirst()).contains("Bring es auf 0.", "Zeile 3", "Noch einmal.", "Lernrate =", "Iterationen")
                .doesNotContain("w = w - 1", "rate = 0.5", "Probiere", "Was hast du gesehen");
        assertThat(pages.getLast()).contains("w = w - 1", "rate = 0.5").doesNotContain("Noch einmal", "Probiere");
    }

    /** Where there is less room to answer, for there are many questions. */
    @Tag("long")
    @Test
    void aWorksheetHasFourPagesAtMost() throws Exception {
        Handout.Part number = asked(new Handout.Space.Line(false), "Wie weit?", null);
        assertThat(pages(handout(Collections.nCopies(13, number).toArray(Handout.Part[]::new)), SheetKind.WORKSHEET))
                .hasSize(4);
    }

    /** Questions that fill one page and begin the next, as a letter tells them apart; each about a program of its own. */
    private static Handout.Part[] programs(int count, int lines) {
        return IntStream.range(0, count).mapToObj(i -> new Handout.Part(prose("Frage?"), prose("Frage?"), false,
                new Handout.Scene("way.py", Collections.nCopies(lines, "w" + i + " = 1" + " + 0".repeat(20)), true,
                        null, Set.of(), false, null),
                new Handout.Space.Boxes(List.of(new Handout.Option("A", prose("hinauf"), prose("hinauf"), null),
                        new Handout.Option("B", prose("hinunter " + i), prose("hinunter " + i), null))),
                false, null))
                .toArray(Handout.Part[]::new);
    }

    @Tag("long")
    @Test
    void whereThePagesStayAsManyItHasWhatItCouldLeaveOut() throws Exception {
        Handout.Part goal = new Handout.Part(prose("Ergänze."), prose("Ergänze."), false,
                new Handout.Scene("gap.py", List.of("gap = ..."), true, null, Set.of(), false, null),
                new Handout.Space.Goal(new Goal.Means.Line(3), 1), false, null);
        Handout.Part[] long40 = programs(3, 46);
        List<String> pages = pages(
                handout(Stream.concat(Stream.of(long40), Stream.of(goal)).toArray(Handout.Part[]::new)),
                SheetKind.WORKSHEET);
        assertThat(pages).hasSize(4);
        assertThat(pages.get(2)).contains("gap = ...");
    }

    @Tag("long")
    @Test
    void theAnswersToChooseFromStandOnThePageOfTheirQuestion() throws Exception {
        for (int lines = 40; lines < 80; lines++) {
            for (String page : pages(handout(programs(4, lines)), SheetKind.WORKSHEET)) {
                assertThat(count(page, "Frage?")).as("%d lines", lines).isEqualTo(count(page, "hinunter"));
            }
        }
    }

    private static int count(String page, String text) {
        return page.split(Pattern.quote(text), -1).length - 1;
    }

    @Tag("long")
    @Test
    void aSheetToReadSaysTheAnswerBelowTheQuestion() throws Exception {
        String page = String.join("\n", pages(handout(chosen(), told("Es fiel.", false)), SheetKind.READING));
        assertThat(page).containsSubsequence("Es ist 7.", "Wohin?", "hinauf", "Die Antwort: B: hinunter",
                "A: Weil es fällt.", "Es fiel.");
    }

    @Test
    void aPageOfHtmlNeedsNothingElse() throws Exception {
        String page = new String(HandoutForm.HTML.write(handout(told("Es steigt.", true), chosen()),
                SheetKind.WORKSHEET, GERMAN, (_, _) -> graph(400, 13)), StandardCharsets.UTF_8);
        assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"de\">").contains("Es steigt.<code> &lt;w&gt;</code>",
                "class=\"box\"").doesNotContain("<w>", "src=\"http");
        assertThat(page.indexOf("Weil es fällt")).isGreaterThan(page.indexOf("Lösungen"));
    }

    @Test
    void aGraphStandsThereIfItsLettersCanBeRead() throws Exception {
        Handout.Part part = new Handout.Part(prose("Sieh."), prose("Sieh."), false,
                new Handout.Scene("way.py", List.of(), false, TAPE, Set.of(), false, null),
                new Handout.Space.Line(true),
                false,
                null);
        assertThat(new String(HandoutForm.HTML.write(handout(part), SheetKind.WORKSHEET, GERMAN,
                (_, _) -> graph(400, 13)), StandardCharsets.UTF_8)).contains("data:image/svg+xml");
        assertThat(new String(HandoutForm.HTML.write(handout(part), SheetKind.WORKSHEET, GERMAN,
                (_, _) -> graph(1400, 13)), StandardCharsets.UTF_8)).doesNotContain("data:image/svg+xml");
        assertThat(PaperGraph.scale(graph(400, 13), 0.5)).hasValueSatisfying(scale -> assertThat(13 * scale)
                .isGreaterThanOrEqualTo(8));
    }

    private static Handout.Part looking(int said) {
        return new Handout.Part(prose("Sieh."), prose("Sieh."), false,
                new Handout.Scene("circles", List.of(), false, null, Set.of(), false,
                        new Regions(1, List.of(said), List.of(new Regions.Row(0.5, 0.5, 1)))),
                new Handout.Space.None(), false, null);
    }

    /** Two steps that look at the same need one picture. */
    @Test
    void whatIsPredictedIsDrawnWhereItIsLookedAtAndHasChanged() throws Exception {
        String page = new String(HandoutForm.HTML.write(handout(looking(0), looking(0), looking(1)),
                SheetKind.WORKSHEET, GERMAN, (_, _) -> graph(400, 13)), StandardCharsets.UTF_8);
        assertThat(count(page, "alt=\"Was das Netz an jeder Stelle sagt, und die Punkte\"")).isEqualTo(2);
    }

    /** Code, names and days keep their hyphens. */
    @Test
    void aNumberBelowZeroHasAMinusSignInATextAndNoneInCode() {
        assertThat(LineBreaker.printed(new Phrase.Words("-4, von -1.3 bis 1e-5, SGD-2: (-7)", Phrase.Style.PLAIN)))
                .isEqualTo("\u22124, von \u22121.3 bis 1e-5, SGD-2: (\u22127)");
        assertThat(LineBreaker.printed(new Phrase.Words("w -1", Phrase.Style.CODE))).isEqualTo("w -1");
    }

    /** Whoever looks at curves has to know what of. */
    @Test
    void aboveCurvesStandsWhatTheyAreOf() throws Exception {
        CurveAxes axes = new CurveAxes(0.5, 5, 3);
        Handout.Option curve = new Handout.Option("A", prose(), prose(),
                new Handout.Curve(Series.View.of(1, 3, 3, 3, 3, 2, 2, 2, 1, 1, 1), axes));
        assertThat(pages(handout(asked(new Handout.Space.Boxes(List.of(curve)), "Welche?", null)),
                SheetKind.WORKSHEET).getFirst()).contains("dieselben Achsen", "Verlust", "Iteration");
        assertThat(pages(handout(asked(new Handout.Space.Line(false), "Welche?", null)), SheetKind.WORKSHEET)
                .getFirst()).doesNotContain("dieselben Achsen", "Verlust");
    }

    @Test
    void aLineOfAProgramThatIsTooWideGoesOnBehindASpaceOrABracket() {
        assertThat(LineBreaker.parts("net = nn.Sequential(nn.Linear(1, 64))", 30))
                .containsExactly("net = nn.Sequential(nn.Linear(", "        1, 64))");
        assertThat(LineBreaker.parts("net = nn.Sequential(nn.Linear(1, 64))", 29))
                .containsExactly("net = nn.Sequential(", "        nn.Linear(1, 64))");
        assertThat(LineBreaker.parts("x".repeat(12), 10)).containsExactly("x".repeat(10), "        xx");
        assertThat(LineBreaker.parts("", 10)).containsExactly("");
    }

    /** How far each number of a question stands from the top of the first page. */
    private static List<Float> heads(Handout handout) throws IOException, InterruptedException {
        List<Float> heads = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(
                HandoutForm.PDF.write(handout, SheetKind.WORKSHEET, GERMAN, (_, _) -> graph(400, 13)))) {
            PDFTextStripper text = new PDFTextStripper() {
                @Override
                protected void writeString(String line, List<TextPosition> letters) {
                    if (line.strip().matches("\\d") && letters.getFirst().getYDirAdj() > TITLE
                            && letters.getFirst().getXDirAdj() < LISTING) {
                        heads.add(letters.getFirst().getYDirAdj());
                    }
                }
            };
            text.setEndPage(1);
            text.getText(document);
        }
        return heads;
    }

    /** Whoever answers has more room there, too. */
    @Test
    void whatAPageHasLeftIsSharedOutBetweenItsQuestions() throws Exception {
        Handout.Part question = asked(new Handout.Space.Line(true), "Welches?", null);
        Handout.Part[] two = {alone(question.space(), "Welches?"), alone(question.space(), "Welches?")};
        Handout.Part[] five = Stream.generate(() -> two[0]).limit(5).toArray(Handout.Part[]::new);
        List<Float> few = heads(handout(two));
        List<Float> many = heads(handout(five));
        assertThat(few).hasSize(2);
        assertThat(many).hasSize(5);
        assertThat(few.get(1) - few.get(0)).as("the first has its program in both")
                .isGreaterThan(many.get(1) - many.get(0) + 20);
    }

    @Test
    void theFirstPictureOfWhatIsPredictedHasALegend() throws Exception {
        String page = new String(HandoutForm.HTML.write(handout(looking(0), looking(1)), SheetKind.WORKSHEET, GERMAN,
                (_, _) -> graph(400, 13)), StandardCharsets.UTF_8);
        assertThat(count(page, "gefüllt oder hohl")).as("below the first alone").isEqualTo(1);
        assertThat(pages(handout(looking(0), looking(1)), SheetKind.WORKSHEET).getFirst())
                .contains("gefüllt oder hohl");
    }

    @Test
    void theNameOfAFileSaysItsForm() {
        assertThat(HandoutForm.ofFile(Path.of("a", "One.PDF"))).contains(HandoutForm.PDF);
        assertThat(HandoutForm.ofFile(Path.of("one.html"))).contains(HandoutForm.HTML);
        assertThat(HandoutForm.ofFile(Path.of("one.png"))).isEmpty();
    }
}
