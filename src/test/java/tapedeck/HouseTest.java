package tapedeck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the rules about classes cannot see: how large files and rooms are, what they are called, what README says of them. */
class HouseTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();
    private static final Path SOURCES = HOME.resolve("src/main/java/tapedeck");
    private static final int MOST_LINES = 250;
    private static final int MOST_LINES_OF_PYTHON = 300;
    private static final int MOST_FILES = 30;
    /** Rooms with a file for each Function, layer or kernel. */
    private static final Set<String> ENGINE = Set.of("array", "function", "autograd", "nn", "optim");
    /** Tensor has a method for every call of PyTorch's; the tiles are one loop for each width, as the hardware has them. */
    private static final Set<String> LONG = Set.of("Tensor.java", "VectorTiles.java");

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java")).sorted().toList();
            assertThat(files).as("the sources under %s", SOURCES).hasSizeGreaterThan(500);
            return files;
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String room(Path file) {
        return String.valueOf(SOURCES.relativize(file).getParent());
    }

    @Test
    void aFileCanBeReadInOneGo() throws IOException {
        Map<Path, Long> tooLong = new TreeMap<>();
        for (Path file : files()) {
            long lines = Files.readString(file).lines().count();
            if (lines > MOST_LINES && !LONG.contains(name(file))) {
                tooLong.put(SOURCES.relativize(file), lines);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void aFileOfTheShimCanBeReadInOneGo() throws IOException {
        Path shim = HOME.resolve("src/main/resources/tapedeck/python");
        Map<String, Long> tooLong = new TreeMap<>();
        try (Stream<Path> all = Files.walk(shim)) {
            for (Path file : all.filter(each -> each.toString().endsWith(".py")).toList()) {
                long lines = Files.readString(file).lines().count();
                if (lines > MOST_LINES_OF_PYTHON) {
                    tooLong.put(shim.relativize(file).toString(), lines);
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void aRoomCanBeOverlooked() throws IOException {
        Map<String, Long> sizes = files().stream().filter(file -> !ENGINE.contains(room(file)))
                .collect(Collectors.groupingBy(HouseTest::room, TreeMap::new, Collectors.counting()));
        sizes.values().removeIf(size -> size <= MOST_FILES);
        assertThat(sizes).isEmpty();
    }

    /** A Function and its module are called alike, as in PyTorch; nothing else is. */
    @Test
    void aNameMeansOneThing() throws IOException {
        Map<String, Set<String>> rooms = files().stream().collect(Collectors.groupingBy(HouseTest::name, TreeMap::new,
                Collectors.mapping(HouseTest::room, Collectors.toSet())));
        rooms.values().removeIf(in -> in.size() == 1 || in.equals(Set.of("function", "nn")));
        assertThat(rooms).isEmpty();
    }

    @Test
    void readmeShowsEveryRoom() throws IOException {
        String readme = Files.readString(HOME.resolve("README.md"));
        String layout = readme.substring(readme.indexOf("## How the code is laid out"),
                readme.indexOf("## Add a Function"));
        try (Stream<Path> rooms = Files.walk(SOURCES)) {
            List<String> missing = rooms.filter(Files::isDirectory).filter(room -> !room.equals(SOURCES))
                    .map(HouseTest::name).filter(room -> !layout.matches("(?s).*\\b" + room + "\\b.*")).toList();
            assertThat(missing).as("rooms that README's layout does not name").isEmpty();
        }
    }
}
