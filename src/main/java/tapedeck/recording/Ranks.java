package tapedeck.recording;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tapedeck.program.ProgramException;
import tapedeck.tape.RecordedProgram;

/** The recordings of a run's other processes: {@code run-rank1.tape} beside {@code run-rank0.tape}. */
final class Ranks {
    private static final Pattern NAME = Pattern.compile("(.*-rank)(\\d{1,6})(\\.tape)", Pattern.CASE_INSENSITIVE);
    /** More curves cannot be told apart. */
    private static final int MOST = 64;

    private Ranks() {}

    /** Those that are there, can be read, and are of the same run, by their ranks. */
    static List<RecordedProgram> othersOf(Path file, TapeFile of) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        List<RecordedProgram> found = new ArrayList<>();
        for (int rank = 0; name.matches() && rank < Math.min(MOST, of.worldSize()); rank++) {
            Path other = file.resolveSibling(name.group(1) + rank + name.group(3));
            if (rank != of.rank() && Files.isRegularFile(other)) {
                try {
                    RecordedRun run = RecordedRun.alone(other);
                    TapeFile told = run.recording();
                    if (told.rank() == rank && told.worldSize() == of.worldSize()
                            && told.script().equals(of.script())) {
                        found.add(run);
                    }
                } catch (ProgramException _) {
                    // it is missing, then: how many are there is said
                }
            }
        }
        return List.copyOf(found);
    }
}
