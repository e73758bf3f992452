package tapedeck.finding.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tapedeck.finding.Detector;
import tapedeck.finding.FindingKind;

/** Whatever can be said of a run, somebody looks for. */
class DetectorsTest {
    @Test
    void everyKindIsLookedFor() {
        for (FindingKind each : FindingKind.values()) {
            assertThat(Detectors.kinds())
                    .as("%s has no detector: put the one whose kinds() has it into a list of Detectors.java", each)
                    .contains(each);
        }
    }

    @Test
    void everyDetectorLooks() throws Exception {
        Set<Class<?>> looking = Stream.concat(Detectors.all().detectors().stream(), Detectors.comparing().stream())
                .map(Object::getClass).collect(Collectors.toSet());
        assertThat(written()).as("detectors that stand in no list of Detectors.java").hasSizeGreaterThan(20)
                .allMatch(looking::contains);
    }

    /** Returns all classes in {@code tapedeck.finding} and below that are detectors. */
    private static List<Class<?>> written() throws Exception {
        Path room = Objects.requireNonNull(
                Path.of(Objects.requireNonNull(Detector.class.getResource("Detector.class")).toURI()).getParent());
        List<Class<?>> written = new ArrayList<>();
        try (Stream<Path> files = Files.walk(room)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                String name = Detector.class.getPackageName() + "." + room.relativize(file).toString()
                        .replace(File.separatorChar, '.').replaceFirst("\\.class$", "");
                Class<?> type = Class.forName(name, false, Detector.class.getClassLoader());
                if (Detector.class.isAssignableFrom(type) && !type.isInterface()) {
                    written.add(type);
                }
            }
        }
        return written;
    }
}
