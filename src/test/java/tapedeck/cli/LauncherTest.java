package tapedeck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script that starts Tapedeck, with a JVM that writes down what it was started with and makes what it is told to. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String JVM = """
            #!/bin/sh
            case " $* " in
            *AOTMode=record*) echo record >>"$0.made"; for each in "$@"; do modules=$each; done; echo m >"$modules" ;;
            *AOTMode=create*)
              echo create >>"$0.made"
              if [ -f "$0.fails" ]; then exit 1; fi
              for each in "$@"; do case $each in -XX:AOTCache=*) echo c >"${each#*=}" ;; esac; done ;;
            *) printf '%s\\n' "$@" ;;
            esac
            """;

    @TempDir
    private Path folder;
    private Path jvm;
    private Path library;
    private Path classes;
    private Path caches;

    @BeforeEach
    void aLibraryAndOurClasses() throws IOException {
        jvm = Files.writeString(folder.resolve("java's"), JVM);
        assertThat(jvm.toFile().setExecutable(true)).isTrue();
        library = Files.writeString(folder.resolve("lib one.jar"), "jar");
        classes = Files.createDirectory(folder.resolve("classes"));
        caches = Files.createDirectory(folder.resolve("tapedeck-cache"));
        Files.writeString(LauncherScript.starter(folder.resolve("tapedeck")), "starter");
    }

    @Test
    void whatIsCompiledAnewIsWhatRuns() throws Exception {
        start("lessons");
        makingIsOver();
        assertThat(start("lessons")).as("a cache knows jar files alone: folders come after all that it was made with")
                .contains("-cp", library + ":" + caches.resolve("starter.jar") + ":" + classes)
                .anyMatch(each -> each.startsWith("-XX:AOTCache=" + caches));
    }

    @Test
    void theFirstStartMakesACacheThatTheNextTakes() throws Exception {
        assertThat(start("lessons")).noneMatch(each -> each.startsWith("-XX:AOT")).endsWith("tapedeck.Main", "lessons");
        makingIsOver();
        assertThat(start("lessons")).anyMatch(each -> each.startsWith("-XX:AOTCache="))
                .contains("-Xlog:aot*=off", "-Xlog:cds*=off");
        assertThat(made()).containsExactly("record", "create");
    }

    @Test
    void aCacheOfOtherLibrariesIsNotTakenButReplaced() throws Exception {
        start("lessons");
        makingIsOver();
        List<Path> old = ofType(".aot");
        Files.writeString(library, "another jar");
        assertThat(start("lessons")).noneMatch(each -> each.startsWith("-XX:AOT"));
        awaitMade(4); // until it has begun all looks as if it were over
        makingIsOver();
        assertThat(ofType(".aot")).hasSize(1).doesNotContainAnyElementsOf(old);
    }

    @Test
    void aMakerThatFailsLeavesNoCacheAndIsTriedAgainInAnHour() throws Exception {
        Path fails = Files.writeString(folder.resolve("java's.fails"), "");
        start("lessons");
        awaitMade(2);
        start("lessons");
        assertThat(ofType(".aot")).isEmpty();
        assertThat(made()).as("not at every start").containsExactly("record", "create");
        Files.delete(fails);
        Files.setLastModifiedTime(ofType(".making").getFirst(), FileTime.from(Instant.now().minusSeconds(7200)));
        start("lessons");
        awaitMade(4);
        makingIsOver();
        assertThat(ofType(".aot")).hasSize(1);
    }

    @Test
    void whereNothingCanBeWrittenItStartsAllTheSame() throws Exception {
        Files.delete(caches.resolve("starter.jar"));
        Files.delete(caches);
        assertThat(start("lessons")).noneMatch(each -> each.startsWith("-XX:AOT")).endsWith("tapedeck.Main", "lessons");
    }

    @ParameterizedTest
    @CsvSource({"lesson sheet one-neuron a.pdf, true", "--lang de lesson sheet x a.pdf, true",
            "lesson one-neuron, false",
            "export fizzbuzz a.html, true", "export fizzbuzz a.html --at iteration:9000, false", "run none.py, false",
            "check straight.py, false"})
    void whatIsOverSoonIsNotCompiledAtLength(String arguments, boolean brief) throws Exception {
        assertThat(startInCi(arguments.split(" ", -1)).contains("-XX:TieredStopAtLevel=1")).isEqualTo(brief);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"import torch.nn as nn | true", "import torch | true", "import own | false",
            "import torch, own | false", "for i in range(9): pass | false", "if x: import own | false",
            "from torch import nn, optim | true", "x = list(map(f, y)) | false", "forward = 1 | true"})
    void aScriptIsOverSoonIfNothingInItLoops(String text, boolean brief) throws Exception {
        Path script = Files.writeString(folder.resolve("a script.py"), text + "\n");
        assertThat(startInCi("run", script.toString()).contains("-XX:TieredStopAtLevel=1")).isEqualTo(brief);
    }

    private List<String> startInCi(String... arguments) throws Exception {
        return start("true", arguments);
    }

    private List<String> start(String... arguments) throws Exception {
        return start("", arguments);
    }

    /** @param ci where it is said, no cache is made */
    private List<String> start(String ci, String[] arguments) throws Exception {
        String text = new LauncherScript(folder.resolve("tapedeck"), LauncherScript.quoted(jvm.toString()),
                classes + File.pathSeparator + library).text();
        Path script = Files.writeString(folder.resolve("tapedeck"), text);
        ProcessBuilder shell = new ProcessBuilder(
                Stream.concat(Stream.of("sh", script.toString()), Stream.of(arguments)).toList());
        shell.environment().put("CI", ci);
        Process process = shell.redirectErrorStream(true).start();
        List<String> words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                .toList();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return words;
    }

    private void makingIsOver() {
        await().until(() -> ofType(".making").isEmpty() && !ofType(".aot").isEmpty());
    }

    private void awaitMade(int steps) {
        await().until(() -> made().size() == steps);
    }

    private List<String> made() throws IOException {
        Path file = folder.resolve("java's.made");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private List<Path> ofType(String ending) throws IOException {
        try (Stream<Path> all = Files.list(caches)) {
            return all.filter(each -> each.toString().endsWith(ending)).toList();
        }
    }
}
