package tapedeck.session;

import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.training.Checkpoint;
import tapedeck.deck.training.CheckpointReader;
import tapedeck.deck.training.WeightLoad;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/** The reader from the files of a session to what they say; what is wrong with a take costs that take, or its past, and is said. */
final class SessionReader {
    private static final int MOST_TAKES = 10_000;

    /** The name of an iteration's file. */
    private interface Place {
        String of(int take, long iteration);
    }

    private final Archive archive;
    private final List<Message> troubles = new ArrayList<>();

    private SessionReader(Archive archive) {
        this.archive = archive;
    }

    static OpenedSession read(Archive archive, String file) throws SessionException {
        byte[] bytes = archive.of(Entries.SESSION);
        if (bytes == null) {
            throw new SessionException(Message.of(archive.isDamaged(Entries.SESSION) || archive.isCut()
                    ? "session.nothingLeft"
                    : "session.none", "file", file));
        }
        try {
            return new SessionReader(archive).read(JsonRecords.read(Entries.SESSION, bytes), file);
        } catch (SessionException e) {
            throw new SessionException(Message.of("session.wrong", "file", file, "why", e.message()));
        } catch (RuntimeException _) { // a value that no session can have
            throw new SessionException(Message.of("session.nothingLeft", "file", file));
        }
    }

    private OpenedSession read(JsonNode tree, String file) throws SessionException {
        if (!MainFile.FORMAT.equals(tree.path("format").textValue())) {
            throw new SessionException(Message.of("session.noFormat"));
        }
        int version = JsonRecords.bind(tree, MainFile.Head.class, "").version();
        if (version > MainFile.VERSION) {
            throw new SessionException(Message.of("session.newer", "version", version, "most", MainFile.VERSION));
        }
        MainFile main = JsonRecords.bind(tree, MainFile.class, "");
        List<SavedProgram> programs = new ArrayList<>();
        List<Integer> places = places(main.programs(), programs);
        List<Long> ids = main.takes();
        List<SavedTake> takes = takes(ids, places);
        if (archive.isCut()) {
            troubles.clear(); // what else is missing is missing for that
            troubles.add(Message.of("session.cut", "file", file, "takes", takes.size(), "all", ids.size()));
        }
        return new OpenedSession(new Session(programs, takes,
                takes.stream().map(each -> each.state().take().id()).filter(id -> id == main.current()).findFirst()
                        .orElse(takes.isEmpty() ? 0 : takes.getLast().state().take().id()),
                main.conditions(), new WindowArrangement(main.window())), troubles);
    }

    /** Reads the programs that can be read; of each that is listed its place among them, or -1. */
    private List<Integer> places(List<JsonNode> from, List<SavedProgram> read) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            try {
                read.add(program(i, from.get(i)));
                places.add(read.size() - 1);
            } catch (SessionException e) {
                troubles.add(Message.of("session.program", "number", i + 1, "why", e.message()));
                places.add(-1);
            } catch (RuntimeException _) {
                troubles.add(Message.of("session.program", "number", i + 1, "why", Message.of("session.damaged")));
                places.add(-1);
            }
        }
        return places;
    }

    private SavedProgram program(int number, JsonNode from) throws SessionException {
        byte[] text = archive.of(Entries.script(number));
        byte[] table = archive.of(Entries.table(number));
        SavedProgram program = JsonRecords.bind(from, SavedProgram.class, "programs[" + number + "]",
                new InjectableValues.Std()
                        .addValue("text", text == null ? "" : new String(text, StandardCharsets.UTF_8))
                        .addValue("table", table == null ? null : new ByteContent(table)));
        if (text == null && program instanceof SavedProgram.Script) {
            throw new SessionException(Message.of("session.missing", "member", Entries.script(number)));
        }
        return program;
    }

    private List<SavedTake> takes(List<Long> ids, List<Integer> places) throws SessionException {
        if (ids.size() > MOST_TAKES) {
            throw new SessionException(Message.of("session.value", "member", "takes"));
        }
        List<SavedTake> all = new ArrayList<>();
        Set<Long> met = new HashSet<>();
        for (long id : ids) {
            try {
                if (id < 1 || id > Integer.MAX_VALUE || !met.add(id)) {
                    throw new SessionException(Message.of("session.value", "member", "takes"));
                }
                SavedTake take = take((int) id, places.size());
                int place = places.get(take.program());
                if (place >= 0) {
                    all.add(new SavedTake(place, take.state()));
                } else {
                    troubles.add(Message.of("session.take", "take", take.state().take().name(), "why",
                            Message.of("session.ofProgram", "number", take.program() + 1)));
                }
            } catch (SessionException e) {
                troubles.add(Message.of("session.takeNumber", "id", id, "why", e.message()));
            } catch (RuntimeException _) {
                troubles.add(Message.of("session.takeNumber", "id", id, "why", Message.of("session.damaged")));
            }
        }
        return all;
    }

    private SavedTake take(int id, int programs) throws SessionException {
        byte[] bytes = archive.of(Entries.take(id));
        if (bytes == null) {
            throw new SessionException(Message.of(archive.isDamaged(Entries.take(id))
                    ? "session.damaged"
                    : "session.gone"));
        }
        TakeFile from = JsonRecords.bind(JsonRecords.read(Entries.take(id), bytes), TakeFile.class, "");
        Series.View losses = losses(id);
        List<Checkpoint> checkpoints = losses == null
                ? List.of()
                : checkpoints(id, from.checkpoints(), Entries::checkpoint);
        List<WeightLoad> loads = checkpoints(id, from.weights(), Entries::weights).stream()
                .map(each -> new WeightLoad(each.iteration(), each.parameters())).toList();
        boolean whole = loads.size() == from.weights().size();
        SavedTake take = from.take(losses == null ? new Series().view() : losses,
                whole ? checkpoints : List.of(), whole ? loads : List.of());
        if (take.state().take().id() != id || take.program() >= programs) {
            throw new SessionException(Message.of("session.value", "member", "id"));
        }
        if (losses == null || !whole || checkpoints.size() < from.checkpoints().size()) {
            troubles.add(Message.of(take.state().origin() == null ? "session.anew" : "session.fewer", "take",
                    take.state().take().name()));
        }
        return take;
    }

    private Series.@Nullable View losses(int id) {
        byte[] bytes = archive.of(Entries.losses(id));
        try {
            return bytes == null ? null : LossBytes.read(bytes);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** Those that can be read; from each all that comes after it can be made again. */
    private List<Checkpoint> checkpoints(int id, List<Long> iterations, Place place) {
        List<Checkpoint> all = new ArrayList<>();
        for (long iteration : iterations) {
            byte[] bytes = archive.of(place.of(id, iteration));
            try {
                Checkpoint read = bytes == null ? null : CheckpointReader.read(bytes);
                if (read != null && read.iteration() == iteration) {
                    all.add(read);
                }
            } catch (IOException _) {
                // it is one the fewer
            }
        }
        return all;
    }
}
