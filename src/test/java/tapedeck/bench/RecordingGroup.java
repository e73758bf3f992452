package tapedeck.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import tapedeck.programs.ProgramEntry;
import tapedeck.recording.RecordingOpener;

/**
 * How soon a recording of about 5,000 Functions is seen, and how fluently it is stepped through. With
 * {@code -Dtapedeck.bench.tape=FILE} of that one instead.
 */
final class RecordingGroup implements Group {
    @Override
    public void run(Report report) throws Exception {
        String given = System.getProperty("tapedeck.bench.tape");
        Path file = given == null ? Files.createTempFile("tapedeck", ".tape") : Path.of(given);
        try {
            HeadlessFx.start();
            if (given == null) {
                report.figure("Functions of the recording", LargeTape.write(file), "");
            }
            report.figure("bytes", Files.size(file) / 1e6, "MB");
            ProgramEntry lesson = new RecordingOpener().open(file);
            SteppedWindow.measure(report, "recording", lesson);
        } finally {
            if (given == null) {
                Files.delete(file);
            }
        }
    }
}
