package tapedeck.lessons.play;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Language;
import tapedeck.text.Message;

/** The programs of a lesson: those in its folder, and the built-in ones. Each is read once. For one thread. */
public final class LessonPrograms {
    private final Catalogue catalogue;
    private final Path home;
    private final Path folder;
    private final Language language;
    private final Map<String, Program> read = new HashMap<>();
    private @Nullable ProgramEntry given;

    /** As they stand beside {@code lesson.md}. */
    public LessonPrograms(Catalogue catalogue, Path home, Path folder) {
        this(catalogue, home, folder, Language.ENGLISH);
    }

    /**
     * @param home the folder that holds {@code sample-datasets}
     * @param folder the lesson's
     * @param language of the comments in its programs, where they are translated
     */
    public LessonPrograms(Catalogue catalogue, Path home, Path folder, Language language) {
        this.language = language;
        this.catalogue = catalogue;
        this.home = home;
        this.folder = folder;
    }

    /** Has this be the program of its id, too. */
    public void give(ProgramEntry entry) {
        given = entry;
    }

    /**
     * Returns what has the program of that name: a file of the lesson, with its comments in the language, or a built-in one.
     *
     * @throws ProgramException if there is none, or the comments cannot be read
     */
    public ProgramEntry find(String name) throws ProgramException {
        if (given != null && given.id().equals(name)) {
            return given;
        }
        Path file = folder.resolve(name);
        if (name.endsWith(".py")) {
            String text = ProgramComments.read(folder, language).in(file);
            return text == null ? catalogue.ofFile(file) : catalogue.ofText(file, text);
        }
        return name.contains(".")
                ? catalogue.ofFile(file)
                : catalogue.find(name).orElseThrow(() -> new ProgramException(
                        Message.of("lessons.program.unknown", "program", name, "programs", catalogue.ids())));
    }

    /** Returns what has the program of that name as somebody has changed its text. */
    public ProgramEntry find(String name, String text) {
        return catalogue.ofText(folder.resolve(name), text);
    }

    /**
     * The program of that name as somebody has changed its text.
     *
     * @throws ProgramException if that is no program
     */
    public Program load(String name, String text) throws ProgramException {
        return find(name, text).load(home);
    }

    /**
     * The program of that name: a file of the lesson, or a built-in one.
     *
     * @throws ProgramException if there is none, or it cannot be read
     */
    public Program load(String name) throws ProgramException {
        Program known = read.get(name);
        if (known != null) {
            return known;
        }
        Program program = find(name).load(home);
        read.put(name, program);
        return program;
    }
}
