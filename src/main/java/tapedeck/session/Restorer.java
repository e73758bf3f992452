package tapedeck.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tapedeck.data.SpecException;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.PreparationSyntax;
import tapedeck.data.prepare.PreparationSyntaxException;
import tapedeck.data.prepare.TableSource;
import tapedeck.data.table.Dialect;
import tapedeck.data.table.OriginalFile;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TableReader;
import tapedeck.deck.takes.TakeState;
import tapedeck.file.WholeFile;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ClassicSpec;
import tapedeck.programs.ProgramEntry;
import tapedeck.programs.TableNetwork;
import tapedeck.programs.network.NetworkProgram;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.text.FileErrorText;
import tapedeck.text.Message;

/**
 * Makes the Programs of a session again. Slow: it reads tables, and the text of scripts, none of which is run before somebody
 * plays it. For any thread.
 */
public final class Restorer {
    private static final List<String> SCRIPTS = List.of(".py", ".ipynb");

    private final Catalogue catalogue;
    private final Path home;
    private final Path tables;

    /**
     * @param home the folder that holds {@code sample-datasets}
     * @param tables a folder of the user's, into which tables are put that only the session has; scripts that lie nowhere
     *        see it as theirs
     */
    public Restorer(Catalogue catalogue, Path home, Path tables) {
        this.catalogue = catalogue;
        this.home = home;
        this.tables = tables;
    }

    /** All that can be taken up again, scripts too. */
    public RestoredSession restore(Session session) {
        return restore(session, true);
    }

    /**
     * All that can be taken up again.
     *
     * @param runs whether scripts may run; else they are only {@linkplain UnapprovedScript shown}, and not even looked through
     */
    public RestoredSession restore(Session session, boolean runs) {
        List<Message> troubles = new ArrayList<>();
        Map<Integer, Program> made = new HashMap<>();
        for (int i = 0; i < session.programs().size(); i++) {
            try {
                made.put(i, program(session.programs().get(i), runs, troubles));
            } catch (ProgramException e) {
                troubles.add(Message.of("session.program", "number", i + 1, "why", e.message()));
            } catch (SpecException e) {
                troubles.add(Message.of("session.program", "number", i + 1, "why", Message.of("session.damaged")));
            }
        }
        List<TakeState> takes = new ArrayList<>();
        Map<Integer, Program> programs = new HashMap<>();
        for (SavedTake take : session.takes()) {
            Program program = made.get(take.program());
            if (program == null) {
                troubles.add(Message.of("session.take", "take", take.state().take().name(), "why",
                        Message.of("session.ofProgram", "number", take.program() + 1)));
            } else {
                takes.add(take.state());
                programs.put(take.state().take().id(), program);
            }
        }
        return new RestoredSession(takes, programs, troubles);
    }

    private Program program(SavedProgram saved, boolean runs, List<Message> troubles) throws ProgramException {
        return switch (saved) {
            case SavedProgram.Lesson(String id) -> lesson(id).load(home);
            case SavedProgram.Script(String file, String text) when runs ->
                catalogue.ofText(script(file), text).load(home);
            case SavedProgram.Script(String file, String text) ->
                new UnapprovedScript(script(file).toAbsolutePath(), text);
            case SavedProgram.Recording(String file) -> catalogue.ofFile(path(file)).load(home);
            case SavedProgram.Network network -> network(network, blueprint(network.network(), troubles));
        };
    }

    private ProgramEntry lesson(String id) throws ProgramException {
        return catalogue.find(id)
                .orElseThrow(() -> new ProgramException(Message.of("session.noLesson", "lesson", id)));
    }

    /** Where it was, if a script is there; else in a folder of its own: a script may read the folder that it is in. */
    private Path script(String name) throws ProgramException {
        Path file = path(name);
        boolean isScript = Files.isRegularFile(file) && SCRIPTS.stream().anyMatch(name::endsWith);
        return isScript ? file : tables.resolve("script").resolve(String.valueOf(file.getFileName()));
    }

    private static Path path(String name) throws ProgramException {
        try {
            return Path.of(name);
        } catch (InvalidPathException _) {
            throw new ProgramException(Message.of("session.noPath", "name", name));
        }
    }

    private static Program network(SavedProgram.Network saved, Provenance.Blueprint blueprint) {
        return !saved.drawn() && blueprint instanceof NetworkSpec spec && spec.data() instanceof TableSource source
                ? NetworkProgram.ofTable(Path.of(source.table().name()), saved.title(), spec, saved.defaults())
                : blueprint.drawn(saved.id(), saved.title(), saved.defaults());
    }

    private Provenance.Blueprint blueprint(SavedNetwork saved, List<Message> troubles) throws ProgramException {
        return switch (saved) {
            case SavedNetwork.Classic(SavedTable table, int hidden) ->
                new ClassicSpec(source(table, troubles), hidden);
            case SavedNetwork.Layers layers -> new NetworkSpec(
                    layers.table() == null
                            ? Objects.requireNonNull(layers.generated())
                            : source(layers.table(), troubles),
                    layers.trainShare(), layers.hidden(), layers.initialisation(), layers.loss(), layers.l1(),
                    layers.l2());
        };
    }

    private TableSource source(SavedTable saved, List<Message> troubles) throws ProgramException {
        try {
            PreparationSyntax written = new PreparationSyntax(saved.lines());
            TableReader reader = TableReader.guessing().as(written.dialect(Dialect.COMMA)).only(saved.part());
            ParsedTable table = TableNetwork.read(reader, input(saved, troubles));
            Preparation chain = written.preparation(table.numbers(), null);
            return TableNetwork.source(table, chain);
        } catch (PreparationSyntaxException e) {
            throw new ProgramException(e.message());
        }
    }

    /** The file where it was, if it is as it was; else what the session has of it. */
    private TableInput input(SavedTable saved, List<Message> troubles) throws ProgramException {
        if (!saved.isFile()) {
            if (saved.content() == null) {
                throw new ProgramException(Message.of("session.tableGone", "file", saved.name()));
            }
            return new TableInput.OfText(saved.name(),
                    new String(saved.content().bytes(), StandardCharsets.UTF_8));
        }
        Path file = path(saved.name());
        boolean isThere = Files.isRegularFile(file);
        boolean isSame = isThere && isSame(file, saved.checksum());
        if (!isSame && saved.content() != null) {
            return new TableInput.OfFile(putBy(file, saved.content()));
        }
        if (!isSame && isThere) {
            troubles.add(Message.of("session.tableChanged", "file", saved.name()));
        }
        return new TableInput.OfFile(file); // if it is not there, its reading says so
    }

    private static boolean isSame(Path file, String checksum) {
        try (InputStream in = Files.newInputStream(file)) {
            return OriginalFile.checksum(in).equals(checksum);
        } catch (IOException _) {
            return false;
        }
    }

    private Path putBy(Path file, ByteContent content) throws ProgramException {
        try {
            Path folder = tables.resolve(content.checksum());
            Path copy = folder.resolve(String.valueOf(file.getFileName()));
            if (!Files.exists(copy)) {
                Files.createDirectories(folder);
                WholeFile.write(copy, content.bytes());
            }
            return copy;
        } catch (IOException e) {
            throw new ProgramException(
                    Message.of("session.tablePut", "folder", tables.toString(), "why", FileErrorText.why(e)));
        }
    }
}
