package tapedeck.lesson;

import java.nio.file.Path;
import tapedeck.data.table.TableException;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TableReader;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/**
 * Reads the numbers and their classes, and encodes them for {@link FizzBuzz}.
 *
 * @param file the table, absolute or below the home folder
 */
record FizzBuzzLesson(Path file) implements Lesson {
    /** With a tenth for testing, one row is left for that. */
    private static final int LEAST_ROWS = 10;

    static FizzBuzzLesson builtIn() {
        return new FizzBuzzLesson(Path.of("sample-datasets", "fizzbuzz.csv"));
    }

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
            Path table = home.resolve(file);
            FizzBuzzTable rows = FizzBuzzTable.of(
                    TableReader.guessing().atLeast(1).read(new TableInput.OfFile(table)));
            if (rows.size() < LEAST_ROWS) {
                throw new TableException(Message.of("lesson.fewRows", "file", table.toString(), "rows", rows.size(),
                        "least", LEAST_ROWS));
            }
            return new FizzBuzz(id(), title(), rows);
        } catch (TableException e) {
            throw new ProgramException(e.message());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ProgramException(Message.of("lesson.ended", "file", file.toString()));
        }
    }
}
