package tapedeck.lesson;

import java.nio.file.Path;
import java.util.Locale;
import tapedeck.action.Opener;
import tapedeck.text.Message;

/** A CSV table of numbers and their classes, for {@link FizzBuzz}; which columns it needs, its loading says. */
record FizzBuzzOpener() implements Opener<Lesson> {
    @Override
    public Message what() {
        return Message.of("lesson.opens.table");
    }

    @Override
    public boolean recognises(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    @Override
    public Lesson open(Path file) {
        return new FizzBuzzLesson(file);
    }
}
