package tapedeck.ui.start;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The progress of somebody in the lessons, from one time to the next. No Nodes. On the FX thread only. */
public final class LessonProgress {
    private static final String DONE = "done";

    private final StringProperty lessons = new SimpleStringProperty(this, "learned", "");

    /** Nothing yet. */
    public LessonProgress() {
        // says nothing but its summary
    }

    /** All of it, a line each, to be remembered. */
    public StringProperty lessonsProperty() {
        return lessons;
    }

    /** Returns whether a lesson was gone through to its end. */
    public boolean isDone(String id) {
        return DONE.equals(all().get(id));
    }

    /** The step that somebody left a lesson at, from 0; 0 if it was never begun, or is done. */
    public int step(String id) {
        String step = all().getOrDefault(id, "");
        return step.matches("[0-9]{1,4}") ? Integer.parseInt(step) : 0;
    }

    /** The lesson that somebody was in last of those left half way; none if there is none. */
    Optional<String> left() {
        return all().keySet().stream().filter(each -> step(each) > 0).reduce((_, later) -> later);
    }

    /** Somebody is at that step, from 0. What is done stays done. */
    public void reached(String id, int step) {
        if (!isDone(id)) {
            put(id, Integer.toString(step));
        }
    }

    /** Somebody came to the end. */
    public void finished(String id) {
        put(id, DONE);
    }

    private void put(String id, String state) {
        Map<String, String> all = all();
        all.remove(id); // the last one is the one that was gone on with last
        all.put(id, state);
        lessons.set(all.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("\n")));
    }

    private Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        lessons.get().lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                all.put(line.substring(0, equals), line.substring(equals + 1));
            }
        });
        return all;
    }
}
