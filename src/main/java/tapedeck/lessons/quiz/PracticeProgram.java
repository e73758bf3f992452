package tapedeck.lessons.quiz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A small healthy PyTorch script with what can be planted in it. It stands in {@code cases/NAME.py}, the sabotage in
 * {@code cases/NAME.plants}: a kind in brackets, then {@code -} the line as it is or {@code @} the one before, {@code +} what stands
 * there instead, and two lines with {@code ?} that would not repair it. It prints, last, how well it does on rows that it was not
 * trained with. Immutable.
 */
public record PracticeProgram(String name, List<String> lines, List<PlantedMistake> plants) {
    private static final List<String> NAMES = List.of("curve", "classes", "circle", "prices", "dropout");

    public PracticeProgram {
        lines = List.copyOf(lines);
        plants = List.copyOf(plants);
    }

    /** All there are, read anew. */
    public static List<PracticeProgram> all() {
        return NAMES.stream().map(PracticeProgram::read).toList();
    }

    private static PracticeProgram read(String name) {
        List<String> lines = resource(name + ".py");
        List<PlantedMistake> plants = new ArrayList<>();
        List<String> part = new ArrayList<>();
        for (String line : Stream.concat(resource(name + ".plants").stream(), Stream.of("[")).toList()) {
            if (line.startsWith("[") && !part.isEmpty()) {
                plants.add(plant(lines, part));
                part.clear();
            }
            part.add(line);
        }
        return new PracticeProgram(name, lines, plants);
    }

    private static PlantedMistake plant(List<String> lines, List<String> part) {
        String kind = part.getFirst().substring(1, part.getFirst().length() - 1);
        String healthy = String.join("", marked(part, "-"));
        String anchor = healthy.isEmpty() ? marked(part, "@").getFirst() : healthy;
        int at = IntStream.range(0, lines.size()).filter(i -> lines.get(i).strip().equals(anchor)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no such line: " + anchor));
        return new PlantedMistake(MistakeKind.of(kind), at, healthy, marked(part, "+").getFirst(), marked(part, "?"));
    }

    private static List<String> marked(List<String> part, String mark) {
        return part.stream().filter(each -> each.startsWith(mark)).map(each -> each.substring(1).strip()).toList();
    }

    private static List<String> resource(String file) {
        try (InputStream in = PracticeProgram.class.getResourceAsStream("/tapedeck/cases/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
