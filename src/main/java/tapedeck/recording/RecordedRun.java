package tapedeck.recording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Output;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.ScriptFailure;
import tapedeck.program.Settings;
import tapedeck.tape.RecordedProgram;
import tapedeck.tape.RecordedRunSink;
import tapedeck.tape.RunReadings;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/** A recording as a Program: what its iterations did is told, the losses of all others pass by. */
public final class RecordedRun implements RecordedProgram {
    /** Of the number of an iteration, in the name of its entry, at least. */
    private static final int DIGITS = 6;

    private final RecordingArchive archive;
    private final TapeFile recording;
    private final Series.View losses;
    private final List<RecordedProgram> otherRanks;
    private final boolean isMute;

    private RecordedRun(RecordingArchive archive, TapeFile recording, Series.View losses, List<RecordedProgram> beside,
            boolean isMute) {
        this.archive = archive;
        this.recording = recording;
        this.losses = losses;
        this.otherRanks = beside;
        this.isMute = isMute;
    }

    /**
     * Reads what the file holds; what its iterations did is read when it is looked at.
     *
     * @throws ProgramException if it is no recording, or of a newer version
     */
    public static RecordedRun of(Path file) throws ProgramException {
        RecordedRun run = alone(file);
        return new RecordedRun(run.archive, run.recording, run.losses,
                run.recording.worldSize() > 1 ? Ranks.othersOf(file, run.recording) : List.of(), false);
    }

    /** The same, without those of other processes. */
    static RecordedRun alone(Path file) throws ProgramException {
        RecordingArchive archive = RecordingReader.archive(file);
        TapeFile recording = RecordingReader.read(archive);
        Series series = new Series();
        recording.losses().subList(0, recording.ended()).forEach(each -> series.append(each.loss()));
        return new RecordedRun(archive, recording, series.view(), List.of(), false);
    }

    /** Returns what it holds. */
    TapeFile recording() {
        return recording;
    }

    @Override
    public Series.View known() {
        return losses;
    }

    @Override
    public @Nullable Message part() {
        return recording.worldSize() > 1 ? Message.of("recorded.rank", "rank", recording.rank()) : null;
    }

    @Override
    public List<RecordedProgram> otherRanks() {
        return otherRanks;
    }

    /**
     * Tells what one iteration did, from a file that may still be written.
     *
     * @throws ProgramException if it cannot be read
     */
    public static void tell(Path file, long iteration, RecordedRunSink to) throws ProgramException {
        RecordingArchive archive = RecordingReader.archive(file);
        String digits = String.valueOf(iteration);
        String entry = "events/" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits + ".jsonl";
        TapeFile only = new TapeFile("", "", 0, 1, new TreeMap<>(Map.of(iteration, entry)), List.of(), new TreeMap<>(),
                new TreeMap<>(), null, List.of(), 0, null);
        new RecordedRun(archive, only, new Series().view(), List.of(), true).tell(iteration, to);
    }

    @Override
    public NavigableSet<Long> shown() {
        return recording.shown();
    }

    @Override
    public String id() {
        return String.valueOf(archive.file().getFileName());
    }

    @Override
    public Message title() {
        return Message.verbatim(id());
    }

    @Override
    public Settings defaults() {
        double rate = recording.losses().stream().limit(1).flatMap(each -> each.rates().stream()).findFirst()
                .orElse(0.0);
        return new Settings(0, rate, Integer.MAX_VALUE);
    }

    @Override
    public Provenance provenance() {
        return new Provenance.Recording(archive.file());
    }

    @Override
    public @Nullable String script() {
        return recording.source();
    }

    @Override
    public long firstNotFinite() {
        return recording.firstNotFinite();
    }

    @Override
    public @Nullable RunReadings readings() {
        return recording.readings();
    }

    /** The exception in which the program ended; null if it did not fail. */
    public @Nullable RecordedFailure ended() {
        return recording.failure();
    }

    @Override
    public @Nullable ScriptFailure failure() {
        RecordedFailure failed = recording.failure();
        Message help = failed == null ? null : failed.help();
        return failed == null || help == null || !failed.file().equals(recording.script())
                ? null
                : new ScriptFailure(failed.line(), 0, 0, "", failed.error(), List.of(), help, null);
    }

    @Override
    public long failedIn() {
        RecordedFailure failed = recording.failure();
        return failed != null && !failed.isUpdated() && shown().contains(failed.iteration()) ? failed.iteration() : 0;
    }

    @Override
    public List<Message> notes() {
        RecordedFailure failed = recording.failure();
        return failed == null || failedIn() > 0
                ? warnings()
                : Stream.concat(warnings().stream(), Stream.of(failed.unseen())).toList();
    }

    /** The notes without its failure. */
    public List<Message> warnings() {
        int here = otherRanks.size() + 1;
        return here >= recording.worldSize()
                ? recording.notes()
                : Stream.concat(recording.notes().stream(), Stream.of(Message.of("recorded.ranks.missing", "here", here,
                        "all", recording.worldSize()))).toList();
    }

    @Override
    public Program silenced() {
        return new RecordedRun(archive, recording, losses, otherRanks, true);
    }

    @Override
    public ProgramCapabilities capabilities() {
        return ProgramCapabilities.OPAQUE;
    }

    @Override
    public void run(Run run) throws ProgramException {
        RecordedRunSink to = (RecordedRunSink) run;
        boolean goesOn = true;
        for (int i = 0; goesOn && i < recording.losses().size(); i++) {
            List<Double> rates = recording.losses().get(i).rates();
            if (!rates.isEmpty()) {
                to.learnsAt(rates.getFirst());
            }
            goesOn = iteration(i + 1L, recording.losses().get(i).loss(), to);
            print(i + 1L, to.output());
        }
        if (goesOn && recording.failure() != null) {
            printTraceback(to.output());
            throw new ProgramException(recording.failure().error().isEmpty()
                    ? Message.of("recorded.failed")
                    : recording.failure().sentence());
        }
    }

    /** @throws ProgramException where the program failed before it had a loss: then there is no end to tell */
    private boolean iteration(long number, double loss, RecordedRunSink to) throws ProgramException {
        if (!recording.iterations().containsKey(number)) {
            return to.pass(loss);
        }
        if (to.begin() == null) {
            return false;
        }
        if (to.isSeen()) {
            tell(number, to);
        }
        Message failure = failure(number);
        if (failure != null && Double.isNaN(loss)) {
            print(number, to.output());
            printTraceback(to.output());
            throw new ProgramException(failure);
        }
        return to.end(loss);
    }

    /** Returns what ended the program, if it did so in this iteration. */
    private @Nullable Message failure(long number) {
        RecordedFailure failure = recording.failure();
        return failure != null && number == recording.losses().size() ? failure.sentence() : null;
    }

    /** What is damaged is said, and the run goes on. */
    private void tell(long number, RecordedRunSink to) {
        EventReader reader = read(number);
        if (reader == null) {
            to.doubted(Message.of("recorded.iteration", "file", id(), "iteration", number));
            return;
        }
        reader.setOnSampled(to::sampled);
        to.tell(reader.parameters(), reader.updates(), () -> reader);
        if (reader.isDamaged()) {
            to.doubted(Message.of("recorded.iteration.rest", "file", id(), "iteration", number));
        } else if (!reader.isWhole()) {
            if (failure(number) == null) { // of a program that failed, the failure says it
                to.doubted(Message.of("recorded.iteration.ended", "file", id(), "iteration", number));
            }
        }
    }

    /** Returns what an iteration did, one of those that are shown; null if nothing of it can be read. */
    @Nullable
    EventReader read(long number) {
        try {
            byte[] text = archive.bytes(Objects.requireNonNull(recording.iterations().get(number)));
            return text == null ? null : new EventReader(archive, text, number);
        } catch (IOException | RuntimeException _) { // a value that no recording can have
            return null;
        }
    }

    private void printTraceback(@Nullable Output output) {
        RecordedFailure failed = recording.failure();
        if (output != null && failed != null && !failed.traceback().isEmpty() && !isMute) {
            output.print(failed.traceback(), true, 0);
        }
    }

    private void print(long number, @Nullable Output output) {
        String text = recording.printed().get(number);
        if (output != null && text != null && !isMute) {
            output.print(text, false, 0);
        }
    }
}
