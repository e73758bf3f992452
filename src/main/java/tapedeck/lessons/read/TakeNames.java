package tapedeck.lessons.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tapedeck.lessons.Cue;
import tapedeck.lessons.LessonStep;
import tapedeck.text.Message;

/**
 * The names of a lesson's takes in a language: {@code names.txt} in that language's folder has on each line a take, an equals sign, and
 * what it is called.
 */
final class TakeNames {
    /** The file of all names, in the folder of a language. */
    static final String FILE = "names.txt";
    /** The take that a lesson begins with, whose name no cue says. */
    private static final String FIRST = "first";

    private TakeNames() {}

    /** Reads them; a line that names no take of these steps is a fault. */
    static Map<String, String> read(String text, List<LessonStep> steps, CueLines.Complaint complaint) {
        List<String> takes = new ArrayList<>(List.of(FIRST));
        steps.stream().flatMap(step -> step.cues().stream()).filter(Cue.Begin.class::isInstance)
                .forEach(cue -> takes.add(((Cue.Begin) cue).name()));
        Map<String, String> names = new HashMap<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int sign = line.indexOf('=');
            String take = line.substring(0, Math.max(0, sign)).strip();
            String name = line.substring(sign + 1).strip();
            if (line.isEmpty()) {
                continue;
            }
            if (take.isEmpty() || name.isEmpty()) {
                complaint.add(i + 1, Message.of("lessons.takes.line", "text", line));
            } else if (!takes.contains(take)) {
                complaint.add(i + 1,
                        Faults.unknown("lessons.takes.unknown.near", "lessons.takes.unknown", take, takes));
            } else {
                names.put(take, name);
            }
        }
        return names;
    }
}
