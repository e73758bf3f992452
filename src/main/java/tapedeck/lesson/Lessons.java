package tapedeck.lesson;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tapedeck.lesson.network.NetworkSpec;

/** The built-in lessons. */
public final class Lessons {
    private static final List<Lesson> ALL = Stream
            .<Lesson>concat(Stream.of(new FizzBuzzLesson()), NetworkLesson.all().stream()).toList();

    private Lessons() {}

    /** All of them, the first to begin with. */
    public static List<Lesson> all() {
        return ALL;
    }

    /** The network of the first lesson that builds one: where an editor begins. */
    public static NetworkSpec firstNetwork() {
        return NetworkLesson.all().getFirst().spec();
    }

    /** The lesson of that id. */
    public static Optional<Lesson> find(String id) {
        return ALL.stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }

    /** Their ids, for messages. */
    public static String ids() {
        return ALL.stream().map(Lesson::id).collect(Collectors.joining(", "));
    }
}
