package tapedeck.deck;

import java.util.List;
import tapedeck.array.Workspace;
import tapedeck.autograd.Tape;
import tapedeck.autograd.Tensor;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Recorder;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;

/** Tapes for tests, recorded as the deck records them, without its thread. */
public final class Recordings {
    private Recordings() {}

    /** What {@code program} did, as one iteration. What it makes is spoilt afterwards, as in training. */
    public static CapturedIteration record(List<Tensor> parameters, Runnable program) {
        return record(1, parameters, program);
    }

    /** The same, as the iteration of that number. */
    public static CapturedIteration record(long iteration, List<Tensor> parameters, Runnable program) {
        CapturedIteration captured = new CapturedIteration(iteration, 1, false);
        Recorder recorder = new Recorder(parameters, captured::append);
        new Workspace(true).run(() -> {
            try (Tape _ = Tape.open(recorder)) {
                program.run();
                recorder.tell();
            }
        });
        return captured;
    }

    /** The end of it. */
    public static TapeSnapshot snapshot(Runnable program) {
        return end(record(List.of(), program));
    }

    /** The end of a recording. */
    public static TapeSnapshot end(CapturedIteration captured) {
        return new TapeReader(captured).at(captured.events().size());
    }
}
