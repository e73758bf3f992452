package tapedeck.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import tapedeck.data.table.TablePart;
import tapedeck.data.table.TableReader;
import tapedeck.program.ProgramException;
import tapedeck.programs.TableTooLargeException;
import tapedeck.text.Limits;
import tapedeck.text.Message;
import tapedeck.text.NumberInput;

/** The converter of how much of a table is read: {@code first:N}, or {@code sample:N} or {@code sample:N:SEED} at random. */
public final class RowsConverter implements ITypeConverter<TablePart> {
    private static final Pattern ROWS = Pattern.compile("(first|sample):(\\d{1,9})(?::(\\d{1,18}))?");
    private static final String FIRST = "first";

    @Override
    public TablePart convert(String text) {
        Matcher found = ROWS.matcher(text);
        if (!found.matches() || (found.group(1).equals(FIRST) && found.group(3) != null)) {
            throw new UsageException(Message.of("cli.notRows", "text", text));
        }
        int rows = switch (NumberInput.of(found.group(2), Limits.whole(1, TableReader.MOST_ROWS))) {
            case NumberInput.Accepted(Number value) -> value.intValue();
            case NumberInput.Refused(Message why) -> throw new UsageException(why);
        };
        return found.group(1).equals(FIRST)
                ? new TablePart.First(rows)
                : new TablePart.Sample(rows, found.group(3) == null ? 1 : Long.parseLong(found.group(3)));
    }

    /** The same failure; of a table that is too large with the option that takes a part of it. */
    public static ProgramException offering(ProgramException why) {
        return why instanceof TableTooLargeException
                ? new ProgramException(Message.of("cli.rows.offer", "why", why.message(), "most",
                        String.valueOf(TableReader.MOST_ROWS)))
                : why;
    }
}
