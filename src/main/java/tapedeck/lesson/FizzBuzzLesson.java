package tapedeck.lesson;

import java.nio.file.Path;
import tapedeck.data.Table;
import tapedeck.data.TableException;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/** Reads the numbers and their classes, and encodes them for {@link FizzBuzz}. */
public final class FizzBuzzLesson implements Lesson {
    /** With a tenth for testing, one row is left for that. */
    private static final int LEAST_ROWS = 10;

    @Override
    public String id() {
        return "fizzbuzz";
    }

    @Override
    public Message title() {
        return Message.of("lesson.fizzbuzz");
    }

    @Override
    public Program load(Path home) throws ProgramException {
        try {
            Path file = home.resolve("sample-datasets/fizzbuzz.csv");
            FizzBuzzTable table = FizzBuzzTable.of(Table.read(file));
            if (table.size() < LEAST_ROWS) {
                throw new TableException(Message.of("lesson.fewRows", "file", file.toString(), "rows", table.size(),
                        "least", LEAST_ROWS));
            }
            return new FizzBuzz(id(), title(), table);
        } catch (TableException e) {
            throw new ProgramException(e.message());
        }
    }
}
