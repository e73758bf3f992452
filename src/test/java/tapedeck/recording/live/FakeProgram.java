package tapedeck.recording.live;

import java.nio.file.Path;
import java.util.List;

/** Programs that speak as the recorder does, with which there are conversations: {@link FakeRecorder}. */
public final class FakeProgram {
    private FakeProgram() {}

    /** Starts the one of that name; what it tells is kept in {@code folder}. */
    public static LiveProgram start(Path folder, String script) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = Path.of(FakeRecorder.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
        return LiveProgram.start(List.of(java, "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
                classes, FakeRecorder.class.getName(), folder.resolve(script).toString()),
                Path.of("tapedeck_record.py"), folder);
    }
}
