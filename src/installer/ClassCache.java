import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A cache of classes for an image of jpackage's, so that it starts sooner: {@code java ClassCache.java LAUNCHER APP}. The image rehearses a little of everything while its JVM notes what it loads; then its options name the cache and
 * what Python compiled meanwhile.
 */
void main(String[] args) throws IOException, InterruptedException {
    Path launcher = Path.of(args[0]).toAbsolutePath();
    Path app = Path.of(args[1]).toAbsolutePath();
    Path rehearsal = Files.createTempDirectory("rehearsal");
    ProcessBuilder rehearse = new ProcessBuilder(launcher.toString(), "rehearse", rehearsal.toString(),
            app.resolve("tapedeck.modules").toString()).inheritIO();
    rehearse.environment().put("JAVA_TOOL_OPTIONS", "-XX:AOTCacheOutput=" + app.resolve("tapedeck.aot")
            + " -Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true");
    int code = rehearse.start().waitFor();
    if (code != 0 || !Files.exists(app.resolve("tapedeck.aot"))) {
        throw new IllegalStateException("no cache of classes: " + launcher + " ended with " + code);
    }
    Files.writeString(app.resolve("tapedeck.cfg"), """
            java-options=-XX:AOTCache=$APPDIR/tapedeck.aot
            java-options=-Xlog:aot*=off
            java-options=-Xlog:cds*=off
            java-options=-Dtapedeck.modules=$APPDIR/tapedeck.modules
            """, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
}
