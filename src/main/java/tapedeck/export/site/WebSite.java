package tapedeck.export.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tapedeck.export.page.LessonPage;
import tapedeck.export.page.WebResources;
import tapedeck.file.Installation;
import tapedeck.file.WholeFile;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.Prose;
import tapedeck.lessons.StepWords;
import tapedeck.lessons.Wording;
import tapedeck.program.ProgramException;
import tapedeck.text.Texts;

/**
 * A web site of static files, for any host: a start page with a search, the lessons as pages that play, and the manual. Each file is
 * written whole or not at all; what else lies in the folder stays.
 *
 * @param home the folder that holds {@code sample-datasets}
 * @param texts of the start page and of what is searched of the lessons; lessons themselves have all languages
 */
public record WebSite(Path home, LessonPage lessonPage, Texts texts) {
    /** The page it begins with. */
    static final String START = "index.html";
    /** The program that plays on it. */
    static final String PLAYED = "fizzbuzz.html";
    /** The network that learns in the browser. */
    static final String PLAYGROUND = "play.html";
    /** Where lessons lie. */
    static final String LESSONS = "lessons";

    /**
     * Writes it. Blocks, for as long as the lessons take to be played.
     *
     * @param lessons in their order
     * @param played the page of a program that plays
     * @param playground the page of the playground; empty where the build has none
     * @param writes is told of each file that is to be written
     * @throws IOException if something cannot be read or written
     */
    public void write(Path folder, List<Lesson> lessons, byte[] played, Optional<byte[]> playground,
            Consumer<Path> writes) throws IOException, ProgramException, InterruptedException {
        List<ManualPage> manual = manual();
        Files.createDirectories(folder.resolve(LESSONS));
        Files.createDirectories(folder.resolve(ManualPage.FOLDER));
        List<SearchEntry> entries = new ArrayList<>();
        lessons.forEach(each -> entries.add(entry(each)));
        manual.forEach(each -> entries.addAll(each.entries()));
        file(folder.resolve(START), new SiteStart(lessons, manual, entries, playground.isPresent(), texts).write(),
                writes);
        file(folder.resolve(PLAYED), played, writes);
        if (playground.isPresent()) {
            file(folder.resolve(PLAYGROUND), playground.get(), writes);
        }
        for (ManualPage each : manual) {
            String body = WebResources.fill("site-manual.html", Map.of("html", each.html()));
            file(folder.resolve(ManualPage.FOLDER).resolve(each.name() + ".html"),
                    new SitePage(each.title() + " · Tapedeck", body, "").write(texts.language()), writes);
        }
        for (int i = 0; i < lessons.size(); i++) {
            String next = i + 1 < lessons.size() ? lessons.get(i + 1).cover().id() + ".html" : "";
            Path file = folder.resolve(LESSONS).resolve(lessons.get(i).cover().id() + ".html");
            writes.accept(file);
            WholeFile.write(file,
                    lessonPage.write(lessons.get(i), texts.language(), new LessonPage.Links("../" + START, next)));
        }
    }

    private static void file(Path file, byte[] content, Consumer<Path> writes) throws IOException {
        writes.accept(file);
        WholeFile.write(file, content);
    }

    private List<ManualPage> manual() throws IOException {
        try (Stream<Path> files = Files.list(new Installation(home).manual())) {
            List<ManualPage> pages = new ArrayList<>();
            for (Path each : files.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
                pages.add(ManualPage.read(each));
            }
            return pages;
        }
    }

    private SearchEntry entry(Lesson lesson) {
        Wording wording = lesson.wording(texts.language());
        String said = Stream
                .concat(Stream.of(wording.summary()), wording.steps().values().stream().map(StepWords::prose))
                .map(WebSite::plain).collect(Collectors.joining(" "));
        return new SearchEntry(wording.title(), LESSONS + "/" + lesson.cover().id() + ".html", said);
    }

    private static String plain(Prose prose) {
        return prose.phrases().map(each -> each instanceof Phrase.Words words ? words.text() : "…")
                .collect(Collectors.joining());
    }
}
