package tapedeck.programs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import tapedeck.action.Opener;
import tapedeck.action.Openers;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TablePart;
import tapedeck.programs.network.NetworkSpec;

/**
 * The lessons there are: the built-in ones, those that were added, and what a file holds. It is made once, where the
 * program starts, and handed to whoever needs it. Lessons are added before it is handed on; then any thread may read it.
 */
public final class Catalogue {
    /** What complaints call a table that is no file. */
    private static final String PASTED = "pasted";

    private final List<ProgramEntry> lessons = new ArrayList<>();
    private Openers<ProgramEntry> openers = new Openers<>(List.of(new TableOpener()));
    private BiFunction<Path, String, ProgramEntry> written = (file, _) -> new FileEntry(file, openers);

    /** The built-in lessons. */
    public Catalogue() {
        add(new FizzBuzzEntry());
        NetworkEntry.all().forEach(this::add);
        SampleEntry.all().forEach(this::add);
    }

    /**
     * One more, behind those there are.
     *
     * @throws IllegalArgumentException if there is one of its id
     */
    public void add(ProgramEntry lesson) {
        if (find(lesson.id()).isPresent()) {
            throw new IllegalArgumentException("there is a lesson '" + lesson.id() + "'");
        }
        lessons.add(lesson);
    }

    /** Files of one more kind can be opened, from now on. */
    public void opens(Opener<ProgramEntry> opener) {
        List<Opener<ProgramEntry>> all = new ArrayList<>(openers.all());
        all.add(opener);
        openers = new Openers<>(all);
    }

    /** Has {@code scripts} make programs of texts, each with the file that it is or is to be. */
    public void writes(BiFunction<Path, String, ProgramEntry> scripts) {
        written = scripts;
    }

    /** A script as it stands in an editor. It is checked when it is loaded, which says what is wrong with it. */
    public ProgramEntry ofText(Path file, String text) {
        return written.apply(file.toAbsolutePath(), text);
    }

    /** All of them, the first to begin with. */
    public List<ProgramEntry> all() {
        return List.copyOf(lessons);
    }

    /** The one to begin with. */
    public ProgramEntry first() {
        return lessons.getFirst();
    }

    /** The lesson of that id. */
    public Optional<ProgramEntry> find(String id) {
        return lessons.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }

    /** Their ids, for messages. */
    public String ids() {
        return lessons.stream().map(ProgramEntry::id).collect(Collectors.joining(", "));
    }

    /** Returns what {@code file} holds. It is read when the lesson is loaded, which says what is wrong with it. */
    public ProgramEntry ofFile(Path file) {
        return new FileEntry(file.toAbsolutePath(), openers);
    }

    /** So much of the table in a file that is too large to be read whole, or of one that is not. */
    public ProgramEntry ofTable(TableInput input, TablePart part) {
        return new TableEntry(input instanceof TableInput.OfFile(Path file)
                ? new TableInput.OfFile(file.toAbsolutePath())
                : input, part);
    }

    /** The table that a text is, such as rows of a spreadsheet; its loading says if it is none. */
    public ProgramEntry ofPasted(String text) {
        return ofTable(new TableInput.OfText(PASTED, text), new TablePart.Whole());
    }

    /** The network of the first built-in lesson that builds one: where an editor begins. */
    public static NetworkSpec firstNetwork() {
        return NetworkEntry.all().getFirst().spec();
    }
}
