package tapedeck.export.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import tapedeck.export.Script;
import tapedeck.export.TakeHistory;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.play.DeckStage;
import tapedeck.lessons.play.LessonPrograms;
import tapedeck.lessons.play.PlayLimit;
import tapedeck.lessons.play.Playthrough;
import tapedeck.lessons.play.ProgramComments;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;
import tapedeck.text.Numbers;
import tapedeck.text.Texts;

/**
 * A {@link WebPage} that plays a lesson: its texts, questions and reasons, and the runs as they were when it was played. Answers are
 * judged in the page; what needs the window is said and shown.
 */
public final class LessonPage {
    private static final WebPage PAGE = new WebPage(List.of("page-colours.css", "player.css", "lesson.css"),
            List.of("numbers.js",
                    "colours.js", "drawn-graph.js", "graph-pane.js", "curve.js", "lesson-question.js",
                    "lesson-player.js"));
    private static final List<String> WORDS = List.of("export.page.dark", "export.page.light", "export.page.language",
            "export.page.language-title", "export.page.back", "export.page.forward", "export.page.graph",
            "export.page.iteration", "export.page.loss", "export.page.program",
            "export.lesson.next", "export.lesson.back", "export.lesson.show", "export.lesson.hint",
            "export.lesson.check", "export.lesson.number", "export.lesson.point", "export.lesson.order",
            "export.lesson.right", "export.lesson.wrong", "export.lesson.window", "export.lesson.way",
            "export.lesson.again", "export.lesson.tally", "export.lesson.goal", "export.lesson.end",
            "export.lesson.pane.valley",
            "export.lesson.pane.plane", "export.lesson.pane.atlas", "export.lesson.pane.predictions",
            "export.lesson.pane.data", "export.lesson.pane.findings", "export.lesson.pane.output",
            "export.lesson.step", "export.lesson.clear", "export.lesson.made", "export.lesson.answer",
            "export.lesson.following", "export.lesson.no-number", "export.lesson.free");

    /** All that the script of the page reads. */
    private record Content(List<String> languages, String language, PlayedLesson lesson, Links links,
            List<PlayedIteration> iterations, List<NumberStore.Entry> arrays, Map<String, List<String>> words,
            String numbers) {}

    /**
     * The pages that it leads to; empty for none.
     *
     * @param home the page that lists the lessons
     * @param next the lesson that comes then
     */
    public record Links(String home, String next) {
        /** A page by itself. */
        public static final Links NONE = new Links("", "");
    }

    private final GraphPlanner planner;
    private final Catalogue catalogue;
    private final Path home;
    private final LongSupplier clock;
    private final List<Language> languages = List.of(Language.values());

    /**
     * @param home the folder that holds {@code sample-datasets}
     * @param clock nanoseconds
     */
    public LessonPage(GraphPlanner planner, Catalogue catalogue, Path home, LongSupplier clock) {
        this.planner = planner;
        this.catalogue = catalogue;
        this.home = home;
        this.clock = clock;
    }

    /**
     * Plays a lesson, and returns the page's bytes, in UTF-8. Blocks.
     *
     * @param language it opens in, unless its reader's browser asks for another
     * @throws ProgramException if its run does not come where a step needs it
     */
    public byte[] write(Lesson lesson, Language language, Links links)
            throws ProgramException, InterruptedException {
        try (DeckStage stage = new DeckStage(new LessonPrograms(catalogue, home, lesson.folder()), PlayLimit.USUAL,
                clock)) {
            LessonRecorder recorder = new LessonRecorder(stage, new LessonTexts(lesson, languages));
            Playthrough.of(lesson, stage, recorder);
            return page(lesson, recorder, language, links);
        }
    }

    private byte[] page(Lesson lesson, LessonRecorder recorder, Language language, Links links)
            throws ProgramException, InterruptedException {
        List<Texts> texts = Arrays.stream(Language.values()).map(Texts::new).toList();
        List<List<Script>> scripts = recorder.runs().stream()
                .map(each -> PlayerPage.scripts(each.program(), new TakeHistory(each.settings()))).toList();
        PlayedIterations read = PlayedIterations.of(recorder.iterations(),
                recorder.runsOfIterations().stream().map(each -> scripts.get(each).getFirst()).toList(), texts,
                planner);
        List<PlayedLesson.Run> runs = new ArrayList<>();
        for (int i = 0; i < scripts.size(); i++) {
            LessonRecorder.RunKey run = recorder.runs().get(i);
            runs.add(new PlayedLesson.Run(run.take(), rate(run, texts), lines(lesson, scripts.get(i)),
                    recorder.curve(run)));
        }
        List<String> titles = languages.stream().map(each -> lesson.wording(each).title()).toList();
        Content content = new Content(languages.stream().map(Language::code).toList(), language.code(),
                new PlayedLesson(lesson.cover().id(), lesson.cover().number(), titles, runs,
                        recorder.images(), recorder.sheets(), recorder.steps()),
                links,
                read.iterations(), read.numbers().entries(), PlayerPage.words(WORDS, texts),
                read.numbers().packed());
        return PAGE.write(language, lesson.wording(language).title(), content);
    }

    private static List<String> rate(LessonRecorder.RunKey run, List<Texts> texts) {
        double rate = run.settings().hyperparameters().learningRate();
        return texts.stream().map(each -> rate > 0 ? each.of("export.lesson.run", "rate", Numbers.of(rate, 3)) : "")
                .toList();
    }

    /** The lines of a program in each language, with the lesson's own comments. */
    private List<List<String>> lines(Lesson lesson, List<Script> scripts) throws ProgramException {
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < languages.size(); i++) {
            Script script = scripts.get(Math.min(i, scripts.size() - 1));
            ProgramComments comments = ProgramComments.read(lesson.folder(), languages.get(i));
            Stream<String> own = script.lines().stream().map(line -> comments.translated(line.text()));
            lines.add(own.toList());
        }
        return lines;
    }
}
