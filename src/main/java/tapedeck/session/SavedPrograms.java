package tapedeck.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.data.DatasetSpec;
import tapedeck.data.prepare.PreparationSyntax;
import tapedeck.data.prepare.TableSource;
import tapedeck.data.table.OriginalFile;
import tapedeck.data.table.TableInput;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.takes.TakeState;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.programs.ClassicSpec;
import tapedeck.programs.network.NetworkSpec;

/** The programs of a session: from what runs to what is kept of it. Slow where there are tables: they are read for their checksums. */
public final class SavedPrograms {
    /** A table in a file is put into the session up to this size, in bytes; a larger one is told by its place and checksum. */
    public static final long SMALL = 5_000_000;

    private SavedPrograms() {}

    /**
     * The session of these takes.
     *
     * @param takes as {@link tapedeck.deck.takes.Takes#states} has them
     * @param programs what each of them runs, by its id
     * @param tables whether small tables of files go along; pasted ones always do
     */
    public static Session session(List<TakeState> takes, Map<Integer, Program> programs, int current,
            List<Breakpoint> breakpoints, WindowArrangement arrangement, boolean tables) {
        List<Program> met = new ArrayList<>();
        List<SavedProgram> kept = new ArrayList<>();
        List<SavedTake> saved = new ArrayList<>();
        for (TakeState take : takes) {
            Program program = Objects.requireNonNull(programs.get(take.take().id()));
            int place = met.indexOf(program);
            if (place < 0) {
                SavedProgram next = of(program, tables);
                place = kept.indexOf(next);
                if (place < 0) {
                    place = kept.size();
                    kept.add(next);
                    met.add(program);
                }
            }
            saved.add(SavedTake.of(place, take));
        }
        return new Session(kept, saved, current, breakpoints, arrangement);
    }

    private static SavedProgram of(Program program, boolean tables) {
        return switch (program.provenance()) {
            case Provenance.Lesson(String id, _) -> new SavedProgram.Lesson(id);
            case Provenance.Script(var file) ->
                new SavedProgram.Script(file.toString(), Objects.requireNonNullElse(program.script(), ""));
            case Provenance.Recording(var file) -> new SavedProgram.Recording(file.toString());
            case Provenance.Network(var blueprint) -> network(program, true, blueprint, tables);
            case Provenance.Table(_, var blueprint) -> network(program, false, blueprint, tables);
        };
    }

    private static SavedProgram network(Program program, boolean drawn, Provenance.Blueprint blueprint,
            boolean tables) {
        SavedNetwork network = switch (blueprint) {
            case ClassicSpec spec -> new SavedNetwork.Classic(table(spec.data(), tables), spec.hidden());
            case NetworkSpec spec -> layers(spec, tables);
            default -> throw new IllegalStateException("a network of another kind: " + blueprint.getClass());
        };
        return new SavedProgram.Network(program.id(), program.title(), drawn, program.defaults(), network);
    }

    private static SavedNetwork layers(NetworkSpec spec, boolean tables) {
        DatasetSpec generated = spec.data() instanceof DatasetSpec made ? made : null;
        SavedTable read = spec.data() instanceof TableSource table ? table(table, tables) : null;
        return new SavedNetwork.Layers(generated, read, spec.trainShare(), spec.hidden(), spec.initialisation(),
                spec.loss(), spec.l1(), spec.l2());
    }

    private static SavedTable table(TableSource source, boolean tables) {
        TableInput input = source.table().input();
        boolean isFile = input instanceof TableInput.OfFile;
        List<String> lines = PreparationSyntax.of(source.table().dialect(), source.prepared().preparation()).lines();
        OriginalFile original = source.table().original();
        byte[] bytes = isFile && !tables ? null : original.bytes();
        ByteContent content = bytes != null
                ? new ByteContent(bytes)
                : input instanceof TableInput.OfText(var _, String text) ? ByteContent.of(text) : null;
        return new SavedTable(input.name(), isFile, source.table().part(), lines, original.checksum(), content);
    }

    /** The table that a program reads, or null if it reads none, or is a lesson. */
    static @Nullable SavedTable table(SavedProgram program) {
        return program instanceof SavedProgram.Network network ? network.network().table() : null;
    }
}
